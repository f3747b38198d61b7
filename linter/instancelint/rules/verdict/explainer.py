"""
The explainer: which rules refuse a payload, and where. Its word is final.

What a rule refuses is listed by a function that is compiled from the schemas, as the gate is; tests hold both against
jsonschema.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, TypeAlias

from instancelint.base.path import Path
from instancelint.model.document import SchemaError
from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer_generated import ERRORS

_GRAVEST_FIRST: Final = ("type", "required", "additionalProperties", "enum", "const", "minLength", "minimum", "pattern")
Check: TypeAlias = tuple[str, str, Callable[[Any], list[SchemaError]]]
"""Group and name of a rule, and what lists the errors of a value."""
_DEEPEST: Final = 8
"""Containers within containers that any schema looks into."""


def explain(data: object, kind: Kind, rules: Collection[str]) -> tuple[SchemaError, ...]:
    """
    Return all that some rules of a kind's schema refuse, one error for a rule and a place, in the order of paths.

    The empty name among `rules` stands for the structure of the body. A wrong structure is not mentioned where a rule
    for errors speaks of the same place.
    """
    return collect(data, ERRORS[kind.value], rules)


def collect(data: object, checks: Iterable[Check], rules: Collection[str]) -> tuple[SchemaError, ...]:
    """Return what some rules refuse, as `explain` does, by checks that are not always the compiled ones."""
    plain = _plain(data, _DEEPEST)
    found: dict[tuple[str, Path], SchemaError] = {}
    spoken_of: set[Path] = set()
    structure: list[SchemaError] = []
    for group, rule, refused in checks:
        if rule not in rules:
            continue
        errors = refused(plain)
        if group == "structure":
            structure = errors
            continue
        if group == "error":
            spoken_of.update(error.path for error in errors)
        _keep_best(found, errors)
    _keep_best(found, (error for error in structure if error.path not in spoken_of))
    return tuple(sorted(found.values(), key=_order))


def rule_names(kind: Kind, *, extra: bool = False) -> tuple[str, ...]:
    """Name everything that `explain` can ask for a kind, the structure (an empty name) first."""
    return tuple(rule for group, rule, _ in ERRORS[kind.value] if extra or group != "extra")


def _keep_best(found: dict[tuple[str, Path], SchemaError], errors: Iterable[SchemaError]) -> None:
    for error in errors:
        place = (error.rule, error.path)
        if place not in found or _rank(error) < _rank(found[place]):
            found[place] = error


def _rank(error: SchemaError) -> tuple[int, str]:
    known = error.keyword in _GRAVEST_FIRST
    return (_GRAVEST_FIRST.index(error.keyword) if known else len(_GRAVEST_FIRST), error.keyword)


def _order(error: SchemaError) -> tuple[list[tuple[bool, int, str]], str, str]:
    """Sort by path (indexes as numbers), then rule and keyword."""
    steps = [(True, step, "") if isinstance(step, int) else (False, 0, step) for step in error.path]
    return (steps, error.rule, error.keyword)


def _plain(value: Any, depth: int) -> Any:  # noqa: ANN401 - data of any shape
    """Copy data as JSON would hold it: string keys, lists for tuples. What no schema looks into stays as it is."""
    if depth == 0:
        return value
    if isinstance(value, dict):
        return {str(key): _plain(item, depth - 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, depth - 1) for item in value]
    return value
