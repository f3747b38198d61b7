"""Payloads that a program built, copied as plain data."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from instancelint.base.path import Path, display
from instancelint.model.terms import Limits


def plain(payload: Mapping[str, object], limits: Limits) -> object:
    """Copy a payload as plain data, so that nothing can change while it is linted."""
    given: object = payload
    if not isinstance(given, Mapping):
        raise TypeError(f"a payload must be a mapping, not {type(given).__name__}{_way_out(given)}")
    return _Copier(limits).copy(given, ())


def _way_out(value: object) -> str:
    """Say how to get from an object to the data that would be sent; which of it that is, only its owner knows."""
    if hasattr(type(value), "model_dump"):
        return '; pass what you send, such as value.model_dump(mode="json", by_alias=True)'
    if dataclasses.is_dataclass(value):
        return "; pass what you send, such as dataclasses.asdict(value)"
    if hasattr(type(value), "__attrs_attrs__"):
        return "; pass what you send, such as attrs.asdict(value)"
    if isinstance(value, str | bytes):
        return "; use lint_text"
    return "; convert it as your JSON encoder does" if not isinstance(value, list | tuple) else ""


class _Copier:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._nodes = 0

    def copy(self, value: object, path: Path) -> object:
        """Copy a value; raises TypeError and ValueError, which name the place."""
        self._nodes += 1
        if len(path) > self._limits.depth or self._nodes > self._limits.nodes:
            raise ValueError("the payload contains itself, or is nested too deeply or too large")
        if isinstance(value, Mapping):
            return {self._key(key, path): self.copy(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.copy(item, (*path, index)) for index, item in enumerate(value)]
        if value is None or isinstance(value, str | int | float):
            return value
        given = type(value).__name__
        raise TypeError(f"{display(path)} is of type {given}, which JSON cannot represent{_way_out(value)}")

    @staticmethod
    def _key(key: object, path: Path) -> str:
        if isinstance(key, str):
            return key
        raise TypeError(f"{display(path)} has a key of type {type(key).__name__}; keys are strings")
