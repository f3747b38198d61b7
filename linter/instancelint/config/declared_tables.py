"""Tables that a config file declares: rules under `custom-rules`, and suppressions in the list `ignore`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from string import Formatter
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.keys import CUSTOM_RULE_HELP, SEVERITIES, SUPPRESSION_HELP
from instancelint.config.layer import Item, Source
from instancelint.config.registry import Registry
from instancelint.config.schema_fragments import read_fragment
from instancelint.config.settings import ConfigError, Suppression
from instancelint.config.toml_places import Keys
from instancelint.model.place_pattern import Wildcard, check_pattern, steps_of
from instancelint.model.terms import Severity
from instancelint.rules.declared import ARGUMENTS, Declaration, code_of
from instancelint.rules.registration import code_objection, name_objection

KEY = "custom-rules"

_NEEDED = ("name", "pointer", "message")


def read_custom_rules(source: Source, value: object) -> list[Item]:
    """Read the tables; raises ConfigError, which names the place."""
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        raise source.error((KEY,), f"{KEY!r} must be an array of tables, each under [[{KEY}]]")
    found: list[Item] = []
    for number, table in enumerate(value):
        declared = _declaration(source, (KEY, number), table)
        if any(item.value.name == declared.name for item in found):
            raise source.error((KEY, number, "name"), f"duplicate rule {declared.name!r}", value=True)
        found.append(Item(declared, source, (KEY, number), (declared.name,)))
    return found


def _declaration(source: Source, keys: Keys, table: dict[str, Any]) -> Declaration:
    _check_words(source, keys, table, CUSTOM_RULE_HELP, {"schema", "when", "required"})
    for name in _NEEDED:
        if name not in table:
            raise source.error(keys, f"missing {name!r} in this rule")
    required = table.get("required", False)
    if not isinstance(required, bool):
        raise source.error((*keys, "required"), "'required' must be true or false")
    if "schema" not in table and not required:
        raise source.error(keys, "missing 'schema' in this rule; add it, or 'required = true', or both")
    _check_texts(source, keys, table, required=required)
    return Declaration(
        name=table["name"],
        pointer=table["pointer"],
        message=table["message"],
        code=table.get("code") or code_of(table["name"]),
        schema=read_fragment(source, (*keys, "schema"), table["schema"]) if "schema" in table else "",
        when=read_fragment(source, (*keys, "when"), table["when"]) if "when" in table else "",
        severity=Severity(table.get("severity", Severity.WARNING.value)),
        required=required,
        origin=source.origin(keys),
    )


def read_suppression(source: Source, place: Keys, table: dict[str, Any], registry: Registry) -> Suppression:
    """Read one table of `ignore`; raises ConfigError, which names the place."""
    _check_words(source, place, table, SUPPRESSION_HELP, {"expires"})
    if "rule" not in table:
        raise source.error(place, "missing 'rule' in this suppression")
    try:
        registry.check_selector(table["rule"])
    except ConfigError as error:
        raise source.error((*place, "rule"), str(error), value=True) from None
    try:
        steps_of(table.get("pointer", ""))
    except ValueError as error:
        raise source.error((*place, "pointer"), str(error), value=True) from None
    expires = table.get("expires")
    if expires is not None and (not isinstance(expires, date) or isinstance(expires, datetime)):
        raise source.error((*place, "expires"), "'expires' must be a date without quotes, such as 2030-12-31")
    return Suppression(**table)


def _check_words(
    source: Source, keys: Keys, table: dict[str, Any], known: Collection[str], others: Collection[str]
) -> None:
    """Check that a table has known keys only, and strings as values of all but some `others`."""
    whose = "a rule" if known is CUSTOM_RULE_HELP else "a suppression"
    for name, value in table.items():
        if name not in known:
            raise source.error((*keys, name), f"unknown key {name!r} in {whose}{did_you_mean(name, known)}")
        if name not in others and (not isinstance(value, str) or not value.strip()):
            raise source.error((*keys, name), f"{name!r} must be a quoted string")


def _check_texts(source: Source, keys: Keys, table: dict[str, Any], *, required: bool) -> None:
    severity = table.get("severity", SEVERITIES[0])
    objections = {
        "name": name_objection(table["name"]),
        "code": code_objection(table["code"]) if "code" in table else "",
        "pointer": _pointer_objection(table["pointer"], required=required),
        "message": _message_objection(table["message"]),
        "severity": ""
        if severity in SEVERITIES
        else f"'severity' must be one of {', '.join(SEVERITIES)}{did_you_mean(severity, SEVERITIES)}",
    }
    for name, wrong in objections.items():
        if wrong:
            raise source.error((*keys, name), wrong, value=True)


def _pointer_objection(pointer: str, *, required: bool) -> str:
    try:
        check_pattern(pointer)
    except ValueError as error:
        return str(error)
    if required and Wildcard.SEVERAL in steps_of(pointer):
        return "'**' matches any number of steps, so a missing value cannot be detected; omit 'required'"
    return ""


def _message_objection(message: str) -> str:
    """Return what is wrong with a message, or ''; it can quote some arguments, and nothing else in braces."""
    try:
        fields = [(name, spec) for _, name, spec, _ in Formatter().parse(message) if name is not None]
    except ValueError as error:
        return f"invalid 'message': {error}; write a literal brace twice"
    for name, spec in fields:
        if name not in ARGUMENTS or spec:
            known = ", ".join(f"{{{argument}}}" for argument in ARGUMENTS)
            return f"'message' cannot contain {{{name}{':' if spec else ''}{spec}}}; use {known}"
    return "" if "\n" not in message else "'message' must be a single line"
