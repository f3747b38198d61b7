"""
What the explainer is held against: the same errors, as jsonschema finds them in the schemas.

Every rule of a schema is evaluated on its own, so that a rule's name is known and not guessed from a schema path.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, Final

from jsonschema import Draft202012Validator, ValidationError

from instancelint.base.path import Path
from instancelint.domain import schemas
from instancelint.model.document import SchemaError
from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer import Check, collect

_ALTERNATIVES: Final = frozenset({"anyOf", "oneOf"})


def explain(data: object, kind: Kind, rules: Collection[str]) -> tuple[SchemaError, ...]:
    """Return what `explainer.explain` has to return."""
    return collect(data, _checks(kind), rules)


def errors_of(validator: Draft202012Validator, value: object, rule: str) -> list[SchemaError]:
    """List what a validator finds in a value, under the name of a rule."""
    return [error for leaf in validator.iter_errors(value) for error in _errors(leaf, rule)]


def rule_names(kind: Kind, *, extra: bool = False) -> tuple[str, ...]:
    """Name everything that `explain` can ask for a kind, the structure (an empty name) first."""
    return tuple(rule for group, rule, _ in _checks(kind) if extra or group != "extra")


@cache
def _checks(kind: Kind) -> tuple[Check, ...]:
    """Build the checks of a kind: its structure, then its rules in the order of the schema."""
    root = schemas.load(schemas.for_kind(kind))
    body = {key: value for key, value in root.items() if key not in {"$id", "allOf", "$defs"}}
    checks = [_check("structure", "", body, root)]
    checks += (_check(group, rule, {"$ref": name}, root) for group, rule, name in schemas.rule_references(root))
    return tuple(checks)


def _check(group: str, rule: str, schema: schemas.Schema, file: schemas.Schema) -> Check:
    validator = Draft202012Validator(_inlined(schema, file))
    return (group, rule, lambda value: errors_of(validator, value, rule))


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
