"""Facts about a rule that are read from its declaration."""

from __future__ import annotations

import dataclasses
import inspect
from enum import Enum
from typing import Any, NamedTuple

from instancelint.rules.base import Rule


class Docstring(NamedTuple):
    """The docstring of a rule: its first paragraph as written and on one line, and all that follows."""

    paragraph: str
    summary: str
    explanation: str


def docstring_of(rule: type[Rule[Any]]) -> Docstring:
    """Return the docstring of a rule in parts."""
    paragraph, _, explanation = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return Docstring(paragraph, paragraph.replace("\n", " "), explanation)


def levels_of(rule: type[Rule[Any]]) -> dict[str, str]:
    """Return the severity of a rule under each profile that changes it."""
    return {profile: severity.value if severity else "off" for profile, severity in rule.meta.profiles.items()}


def kinds_of(rule: type[Rule[Any]]) -> list[str]:
    """Return the kinds of payloads that a rule checks."""
    return sorted(kind.value for kind in rule.meta.kinds)


def stage_of(rule: type[Rule[Any]]) -> str:
    """Return the stage of a rule's life: preview, stable or deprecated."""
    return "deprecated" if rule.meta.deprecated else "preview" if rule.meta.preview else "stable"


def default_of(option: dataclasses.Field[Any]) -> object:
    """Return the default of an option as plain data."""
    value = option.default
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value
