"""The JSON Schema of the config file, generated from the table of keys and the rules' options."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from instancelint.base.addresses import SCHEMAS
from instancelint.config.keys import (
    CUSTOM_RULE_HELP,
    KEYS,
    KINDS,
    LIMIT_HELP,
    PROFILES,
    SEVERITIES,
    SUPPRESSION_HELP,
    Key,
    Shape,
)
from instancelint.rules import removed
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Meta, Rule
from instancelint.rules.groups import GROUPS
from instancelint.rules.option_fields import option_fields

Schema = dict[str, Any]

_NAMES = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_PLACES = "^[/$]"
_CODES = "^[A-Z]{2,12}[0-9]{1,6}$"

_SUPPRESSION: dict[str, Schema] = {
    "rule": {},
    "files": {"type": "string", "minLength": 1},
    "pointer": {"type": "string", "pattern": _PLACES},
    "reason": {"type": "string", "minLength": 1},
    "expires": {"type": "string", "format": "date"},
}


_MORE_RULES = ("plugins", "custom-rules", "extend")
"""Keys by which there may be rules that are not known here."""

_NAMING = (Shape.SELECTORS, Shape.IGNORES, Shape.SEVERITY_BY_RULE, Shape.SELECTORS_BY_PATTERN, Shape.RULES)
"""Shapes of keys that name rules."""

_CUSTOM_RULE: dict[str, Schema] = {
    "name": {"type": "string", "pattern": _NAMES},
    "code": {"type": "string", "pattern": _CODES},
    "pointer": {"type": "string", "pattern": _PLACES},
    "schema": {"type": "object", "minProperties": 1},
    "when": {"type": "object", "minProperties": 1},
    "message": {"type": "string", "minLength": 1},
    "severity": {"enum": list(SEVERITIES), "default": "warning"},
    "required": {"type": "boolean", "default": False},
}


def render_config_schema() -> str:
    """Return the text of config.schema.json (draft-07, which is what editors and SchemaStore read)."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMAS + "config.schema.json",
        "title": "instancelint",
        "description": "Settings of instancelint: instancelint.toml, or [tool.instancelint] in pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: _property(key) for key in KEYS},
        "if": {"anyOf": [{"required": [key]} for key in _MORE_RULES]},
        "else": {"properties": {key.name: _shape(key, "own-") for key in KEYS if key.shape in _NAMING}},
        "definitions": _definitions(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _definitions() -> Schema:
    rules = _metas()
    names = sorted(meta.name for meta in rules)
    codes = sorted(meta.code for meta in rules)
    groups = [name for name, _ in GROUPS.values()]
    rule = {"description": "Code or name of a rule."}
    selector = {"description": "Code or name of a rule, prefix of codes, group, extra (opt-in rules) or ALL."}
    own = [
        {"enum": ["ALL", "extra", *groups, *names]},
        {"type": "string", "pattern": "^IL[0-9]{0,3}$"},
        *_departing(),
    ]
    return {
        "rule": rule | {"type": "string", "pattern": f"{_CODES}|{_NAMES}"},
        "own-rule": rule | _own_rule([*codes, *names]),
        "selector": selector | {"type": "string", "pattern": f"^[A-Z]{{2,12}}[0-9]{{0,6}}$|{_NAMES}"},
        "own-selector": selector | {"anyOf": own},
        "suppression": _suppression(""),
        "own-suppression": _suppression("own-"),
        "custom-rule": {
            "description": "Custom rule for the values at some places.",
            "type": "object",
            "additionalProperties": False,
            "required": ["name", "pointer", "message"],
            "anyOf": [
                {"required": ["schema"]},
                {"required": ["required"], "properties": {"required": {"const": True}}},
            ],
            "properties": _described(CUSTOM_RULE_HELP, _CUSTOM_RULE),
        },
        "selectors": _set(_ref("selector")),
        "own-selectors": _set(_ref("own-selector")),
        "strings": _set({"type": "string", "minLength": 1}),
    }


def _own_rule(words: list[str]) -> Schema:
    departing = _departing()
    return {"anyOf": [{"enum": words}, *departing]} if departing else {"enum": words}


def _departing() -> list[Schema]:
    """Return a schema for each rule that is deprecated or was removed; editors strike its code and name through."""
    said = [(meta.code, meta.name, f"Deprecated: {meta.deprecated}.") for meta in _metas() if meta.deprecated]
    said += [(rule.code, rule.name, f"{rule.sentence[:1].upper()}{rule.sentence[1:]}.") for rule in removed.REMOVED]
    return [
        {"enum": [code, name], "description": text, "deprecated": True, "deprecationMessage": text}
        for code, name, text in said
    ]


def _metas() -> list[Meta]:
    return [rule.meta for rule in ALL_RULES]


def _suppression(own: str) -> Schema:
    properties = _described(SUPPRESSION_HELP, _SUPPRESSION)
    return {
        "description": "Findings to suppress in some files, at some places.",
        "type": "object",
        "additionalProperties": False,
        "required": ["rule"],
        "properties": properties | {"rule": properties["rule"] | _ref(f"{own}selector")},
    }


def _described(texts: Mapping[str, str], schemas: Mapping[str, Schema]) -> Schema:
    return {name: {"description": text, **schemas[name]} for name, text in texts.items()}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _set(items: Schema) -> Schema:
    return {"type": "array", "items": items, "uniqueItems": True}


def _table_of(values: Schema, **more: Schema) -> Schema:
    return {"type": "object", **more, "additionalProperties": values}


def _property(key: Key) -> Schema:
    default = {} if key.default == "" else {"default": key.default}
    return {"description": key.help, **_shape(key), **default}


_TEXT = {"type": "string", "minLength": 1}
_STRINGS = _ref("strings")
_SHAPES: dict[Shape, Schema] = {
    Shape.CUSTOM_RULES: {"type": "array", "items": _ref("custom-rule")},
    Shape.PATH: _TEXT,
    Shape.VERSION: _TEXT,
    Shape.PATTERNS: _STRINGS,
    Shape.PATHS: _STRINGS,
    Shape.PLUGINS: _STRINGS,
    Shape.PLACES: _set({"type": "string", "pattern": _PLACES}),
    Shape.SWITCH: {"type": "boolean"},
    Shape.KIND_BY_PATTERN: _table_of({"enum": list(KINDS)}),
    Shape.PROFILE_BY_PATTERN: _table_of({"enum": list(PROFILES)}),
    Shape.LIMITS: {
        "type": "object",
        "additionalProperties": False,
        "properties": _described(LIMIT_HELP, {name: {"type": "integer", "minimum": 1} for name in LIMIT_HELP}),
    },
}
"""The schemas of values that name no rule."""


def _shape(key: Key, own: str = "") -> Schema:
    """Return the schema of a key's values; with `own` it knows every rule that may be named."""
    naming: dict[Shape, Schema] = {
        Shape.SELECTORS: _ref(f"{own}selectors"),
        Shape.IGNORES: {"type": "array", "items": {"anyOf": [_ref(f"{own}selector"), _ref(f"{own}suppression")]}},
        Shape.CHOICE: {"enum": list(key.choices)},
        Shape.SEVERITY_BY_RULE: _table_of({"enum": list(SEVERITIES)}, propertyNames=_ref(f"{own}rule")),
        Shape.SELECTORS_BY_PATTERN: _table_of(_ref(f"{own}selectors")),
        Shape.RULES: _table_of({"type": "object"}) | (_rules() if own else {}),
    }
    found = (naming | _SHAPES)[key.shape]
    # Draft 7 ignores what stands beside a $ref, so a description needs it inside allOf.
    return {"allOf": [found]} if "$ref" in found else found


def _rules() -> Schema:
    properties = {}
    for rule in ALL_RULES:
        options = _options(rule)
        if options:
            table = {"type": "object", "additionalProperties": False, "properties": options}
            properties[rule.meta.name] = {"description": f"Options of {rule.meta.code}.", **table}
            properties[rule.meta.code] = {"description": f"Options of {rule.meta.name}.", **table}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _options(rule: type[Rule[Any]]) -> Schema:
    return {
        field.name.replace("_", "-"): {"description": field.metadata["help"], **_option_type(field.default)}
        for field in option_fields(rule)
    }


def _option_type(default: object) -> Schema:
    if isinstance(default, Enum):
        return {"enum": [member.value for member in type(default)], "default": default.value}
    if isinstance(default, tuple):
        return {"type": "array", "items": {"type": "string"}, "default": list(default)}
    for kind, name in ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string")):
        if isinstance(default, kind):
            return {"type": name, "default": default}
    return {}
