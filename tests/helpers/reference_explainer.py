"""
What the explainer is held against: the same errors, as jsonschema finds them in the schemas.

Every rule of a schema is evaluated on its own, so that a rule's name is known and not guessed from a schema path.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from jsonschema import Draft202012Validator, ValidationError

from instancelint.base.path import Path
from instancelint.domain import schemas
from instancelint.model.document import SchemaError
from instancelint.model.terms import Kind

_ALTERNATIVES: Final = frozenset({"anyOf", "oneOf"})
_GRAVEST_FIRST: Final = ("type", "required", "additionalProperties", "enum", "const", "minLength", "minimum", "pattern")
_DEEPEST: Final = 8
"""Containers within containers that any schema looks into."""


class _Check(NamedTuple):
    """What is evaluated on its own: a rule, or (with an empty name) the structure of the body."""

    group: str
    rule: str
    validator: Draft202012Validator


def explain(data: object, kind: Kind, rules: Collection[str]) -> tuple[SchemaError, ...]:
    """
    Return all that some rules of a kind's schema refuse, one error for a rule and a place, in the order of paths.

    The empty name among `rules` stands for the structure of the body. A wrong structure is not mentioned where a rule
    for errors speaks of the same place.
    """
    plain = _plain(data, _DEEPEST)
    found: dict[tuple[str, Path], SchemaError] = {}
    spoken_of: set[Path] = set()
    structure: list[SchemaError] = []
    for check in _checks(kind):
        if check.rule not in rules:
            continue
        errors = errors_of(check.validator, plain, check.rule)
        if check.group == "structure":
            structure = errors
            continue
        if check.group == "error":
            spoken_of.update(error.path for error in errors)
        _keep_best(found, errors)
    _keep_best(found, (error for error in structure if error.path not in spoken_of))
    return tuple(sorted(found.values(), key=_order))


def errors_of(validator: Draft202012Validator, value: object, rule: str) -> list[SchemaError]:
    """List what a validator finds in a value, under the name of a rule."""
    return [error for leaf in validator.iter_errors(value) for error in _errors(leaf, rule)]


def rule_names(kind: Kind, *, extra: bool = False) -> tuple[str, ...]:
    """Name everything that `explain` can ask for a kind, the structure (an empty name) first."""
    return tuple(check.rule for check in _checks(kind) if extra or check.group != "extra")


@cache
def _checks(kind: Kind) -> tuple[_Check, ...]:
    """Build the validators of a kind: its structure, then its rules in the order of the schema."""
    root = schemas.load(schemas.for_kind(kind))
    body = {key: value for key, value in root.items() if key not in {"$id", "allOf", "$defs"}}
    checks = [_Check("structure", "", Draft202012Validator(_inlined(body, root)))]
    for group, rule, reference in schemas.rule_references(root):
        checks.append(_Check(group, rule, Draft202012Validator(_inlined({"$ref": reference}, root))))
    return tuple(checks)


def _inlined(schema: Any, file: schemas.Schema) -> Any:  # noqa: ANN401 - JSON of any shape
    """
    Write out what a schema refers to: looking references up takes jsonschema longer than all the rest.

    Our schemas are not recursive.
    """
    if isinstance(schema, list):
        return [_inlined(item, file) for item in schema]
    if not isinstance(schema, dict):
        return schema
    rest = {key: _inlined(value, file) for key, value in schema.items() if key != "$ref"}
    if not isinstance(schema.get("$ref"), str):
        return rest
    target = _inlined(*schemas.resolve(schema["$ref"], file))
    return {**rest, "allOf": [*rest.get("allOf", ()), target]} if rest else target


def _errors(error: ValidationError, rule: str) -> Iterator[SchemaError]:
    """Say an error of jsonschema in our words; of alternatives, the one that was meant."""
    for leaf in _relevant(error):
        instance: Any = leaf.instance
        path: Path = tuple(leaf.absolute_path)
        keyword = str(leaf.validator)
        if keyword == "additionalProperties":
            for key in _unexpected(leaf):
                yield SchemaError(rule, keyword, (*path, key), leaf.validator_value, instance[key])
            continue
        if "propertyNames" in leaf.absolute_schema_path:
            path = (*path, str(instance))
        yield SchemaError(rule, keyword, path, leaf.validator_value, instance)


def _relevant(error: ValidationError) -> Iterator[ValidationError]:
    """
    Look into `anyOf` and `oneOf`: where one alternative alone takes values of this type, its errors are the news.

    Where none or several do, the choice itself is.
    """
    if error.validator not in _ALTERNATIVES or not error.context:
        yield error
        return
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    fitting = [branch for branch in branches.values() if not any(_is_other_type(inner) for inner in branch)]
    if len(fitting) != 1:
        yield error
        return
    for inner in fitting[0]:
        yield from _relevant(inner)


def _is_other_type(inner: ValidationError) -> bool:
    return inner.validator == "type" and not inner.relative_path


def _unexpected(error: ValidationError) -> list[str]:
    """List the members that `additionalProperties: false` refuses, in the order of the body."""
    schema: Any = error.schema
    instance: Any = error.instance
    known = schema.get("properties", {})
    patterns = [re.compile(pattern) for pattern in schema.get("patternProperties", {})]
    return [key for key in instance if key not in known and not any(pattern.search(key) for pattern in patterns)]


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
