"""The JSON Schema of the config file, written from the table of keys and the rules' options."""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from typing import Any

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
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import GROUPS, Rule

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
    """Give the text of config.schema.json (draft-07, which is what editors and SchemaStore read)."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:instancelint:schema:config:1",
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
    rules = [rule.meta for rule in ALL_RULES]
    names = sorted(meta.name for meta in rules)
    codes = sorted(meta.code for meta in rules)
    groups = [name for name, _ in GROUPS.values()]
    return {
        "rule": {"description": "The code or the name of a rule.", "type": "string", "pattern": f"{_CODES}|{_NAMES}"},
        "own-rule": {"description": "The code or the name of a rule.", "enum": [*codes, *names]},
        "selector": {
            "description": "A rule's code or name, a prefix of codes, a group, extra (opt-in rules) or ALL.",
            "type": "string",
            "pattern": f"^[A-Z]{{2,12}}[0-9]{{0,6}}$|{_NAMES}",
        },
        "own-selector": {
            "description": "A rule's code or name, a prefix of codes, a group, extra (opt-in rules) or ALL.",
            "anyOf": [
                {"enum": ["ALL", "extra", *groups, *names]},
                {"type": "string", "pattern": "^IL[0-9]{0,3}$"},
            ],
        },
        "suppression": _suppression(""),
        "own-suppression": _suppression("own-"),
        "custom-rule": {
            "description": "What the values at some places have to be like.",
            "type": "object",
            "additionalProperties": False,
            "required": ["name", "pointer", "message"],
            "anyOf": [
                {"required": ["schema"]},
                {"required": ["required"], "properties": {"required": {"const": True}}},
            ],
            "properties": {
                name: {"description": text, **_CUSTOM_RULE[name]} for name, text in CUSTOM_RULE_HELP.items()
            },
        },
        **{
            f"{own}selectors": {
                "type": "array",
                "items": {"$ref": f"#/definitions/{own}selector"},
                "uniqueItems": True,
            }
            for own in ("", "own-")
        },
        "strings": {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True},
    }


def _suppression(own: str) -> Schema:
    properties = {name: {"description": text, **_SUPPRESSION[name]} for name, text in SUPPRESSION_HELP.items()}
    return {
        "description": "Findings to suppress in some files, at some places.",
        "type": "object",
        "additionalProperties": False,
        "required": ["rule"],
        "properties": {**properties, "rule": {**properties["rule"], "$ref": f"#/definitions/{own}selector"}},
    }


def _property(key: Key) -> Schema:
    default = {} if key.default == "" else {"default": key.default}
    return {"description": key.help, **_shape(key), **default}


def _shape(key: Key, own: str = "") -> Schema:
    """Give the schema of a key's values; with `own` it knows every rule that may be named."""
    shapes: dict[Shape, Schema] = {
        Shape.SELECTORS: {"$ref": f"#/definitions/{own}selectors"},
        Shape.IGNORES: {
            "type": "array",
            "items": {"anyOf": [{"$ref": f"#/definitions/{own}selector"}, {"$ref": f"#/definitions/{own}suppression"}]},
        },
        Shape.CUSTOM_RULES: {"type": "array", "items": {"$ref": "#/definitions/custom-rule"}},
        Shape.PATH: {"type": "string", "minLength": 1},
        Shape.VERSION: {"type": "string", "minLength": 1},
        Shape.PATTERNS: {"$ref": "#/definitions/strings"},
        Shape.PATHS: {"$ref": "#/definitions/strings"},
        Shape.PLUGINS: {"$ref": "#/definitions/strings"},
        Shape.PLACES: {"type": "array", "items": {"type": "string", "pattern": _PLACES}, "uniqueItems": True},
        Shape.CHOICE: {"enum": list(key.choices)},
        Shape.SWITCH: {"type": "boolean"},
        Shape.SEVERITY_BY_RULE: {
            "type": "object",
            "propertyNames": {"$ref": f"#/definitions/{own}rule"},
            "additionalProperties": {"enum": list(SEVERITIES)},
        },
        Shape.SELECTORS_BY_PATTERN: {
            "type": "object",
            "additionalProperties": {"$ref": f"#/definitions/{own}selectors"},
        },
        Shape.KIND_BY_PATTERN: {"type": "object", "additionalProperties": {"enum": list(KINDS)}},
        Shape.PROFILE_BY_PATTERN: {"type": "object", "additionalProperties": {"enum": list(PROFILES)}},
        Shape.LIMITS: {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                name: {"description": text, "type": "integer", "minimum": 1} for name, text in LIMIT_HELP.items()
            },
        },
    }
    found = shapes.get(key.shape)
    if found is None:
        return {"type": "object", "additionalProperties": {"type": "object"}} | (_rules() if own else {})
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
    fields = dataclasses.fields(rule.Options)  # type: ignore[arg-type]  # declared as a type, always a dataclass
    return {
        field.name.replace("_", "-"): {"description": field.metadata["help"], **_option_type(field.default)}
        for field in fields
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
