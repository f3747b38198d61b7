"""The JSON Schema of the config file, written from the table of keys and the rules' options."""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from typing import Any

from instancelint.config.keys import KEYS, KINDS, LIMIT_HELP, PROFILES, SEVERITIES, SUPPRESSION_HELP, Key, Shape
from instancelint.rule import GROUPS, Rule
from instancelint.rules import ALL_RULES

Schema = dict[str, Any]

_SUPPRESSION: dict[str, Schema] = {
    "rule": {"$ref": "#/definitions/selector"},
    "files": {"type": "string", "minLength": 1},
    "pointer": {"type": "string", "pattern": "^/"},
    "reason": {"type": "string", "minLength": 1},
    "expires": {"type": "string", "format": "date"},
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
        "definitions": _definitions(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _definitions() -> Schema:
    rules = [rule.meta for rule in ALL_RULES]
    names = sorted(meta.name for meta in rules)
    codes = sorted(meta.code for meta in rules)
    groups = [name for name, _ in GROUPS.values()]
    return {
        "rule": {"description": "The code or the name of a rule.", "enum": [*codes, *names]},
        "selector": {
            "description": "A rule's code or name, a prefix of codes, a group, extra (opt-in rules) or ALL.",
            "anyOf": [
                {"enum": ["ALL", "extra", *groups, *names]},
                {"type": "string", "pattern": "^IL[0-9]{0,3}$"},
            ],
        },
        "suppression": {
            "description": "Findings to suppress in some files, at some places.",
            "type": "object",
            "additionalProperties": False,
            "required": ["rule"],
            "properties": {
                name: {"description": text, **_SUPPRESSION[name]} for name, text in SUPPRESSION_HELP.items()
            },
        },
        "selectors": {"type": "array", "items": {"$ref": "#/definitions/selector"}, "uniqueItems": True},
        "strings": {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True},
    }


def _property(key: Key) -> Schema:
    default = {} if key.default == "" else {"default": key.default}
    return {"description": key.help, **_shape(key), **default}


def _shape(key: Key) -> Schema:
    shapes: dict[Shape, Schema] = {
        Shape.SELECTORS: {"$ref": "#/definitions/selectors"},
        Shape.IGNORES: {
            "type": "array",
            "items": {"anyOf": [{"$ref": "#/definitions/selector"}, {"$ref": "#/definitions/suppression"}]},
        },
        Shape.PATH: {"type": "string", "minLength": 1},
        Shape.VERSION: {"type": "string", "minLength": 1},
        Shape.PATTERNS: {"$ref": "#/definitions/strings"},
        Shape.PATHS: {"$ref": "#/definitions/strings"},
        Shape.PLUGINS: {"$ref": "#/definitions/strings"},
        Shape.PLACES: {"$ref": "#/definitions/strings"},
        Shape.CHOICE: {"enum": list(key.choices)},
        Shape.SWITCH: {"type": "boolean"},
        Shape.SEVERITY_BY_RULE: {
            "type": "object",
            "propertyNames": {"$ref": "#/definitions/rule"},
            "additionalProperties": {"enum": list(SEVERITIES)},
        },
        Shape.SELECTORS_BY_PATTERN: {
            "type": "object",
            "additionalProperties": {"$ref": "#/definitions/selectors"},
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
        return _rules()
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
