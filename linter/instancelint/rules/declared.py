"""Rules that a config file declares: a place, and what a JSON Schema says of the value there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple

from instancelint.base.message import Name, Word
from instancelint.base.path import Path, to_pointer
from instancelint.model.document import Document
from instancelint.model.place_pattern import missing, places, steps_of
from instancelint.model.stand_ins import is_template, type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Meta, NoOptions, Problem, Rule, head_of, value_of

ARGUMENTS = ("key", "pointer", "value")
"""What the message of such a rule can quote."""
_PREFIX = "CUSTOM"


class Declaration(NamedTuple):
    """
    A rule as a config file declares it.

    `pointer` is the pattern of its places (see `model/place_pattern.py`). `schema` and `when` are JSON Schemas, as
    JSON: of the values there, and of the payloads that the rule applies to; they may be empty. With `required`, a
    payload without anything at the pointer is reported. `origin` says where the rule is declared.
    """

    name: str
    code: str
    pointer: str
    message: str
    schema: str = ""
    when: str = ""
    severity: Severity = Severity.WARNING
    required: bool = False
    origin: str = ""


def code_of(name: str) -> str:
    """Return the code of a rule that declares none: the same for the same name, wherever it stands."""
    from zlib import crc32  # few rules are declared

    return f"{_PREFIX}{crc32(name.encode()) % 10_000:04}"


class DeclaredRule(Rule[NoOptions]):
    """Base of the rules that are made from declarations."""

    declaration: ClassVar[Declaration]

    def check(self, doc: Document) -> Iterator[Problem]:
        """Hold what is at the places against the schema."""
        declared = self.declaration
        found = list(places(doc.data, declared.pointer)) if declared.schema else []
        absent = list(missing(doc.data, declared.pointer)) if self._counts_absence(doc) else []
        if not (found or absent) or not _meets(declared.when, doc.data):
            return
        for path, value in found:
            if not (isinstance(value, str) and is_template(value)) and _meets(declared.schema, value) is False:
                yield Problem(value_of(*path), "unmet", _arguments(path, value))
        for path in absent:
            yield Problem(_holder(doc.data, path), "missing", _arguments(path, Word("")))

    def _counts_absence(self, doc: Document) -> bool:
        return self.declaration.required and not doc.is_partial and doc.kind in CREATES


@lru_cache(maxsize=256)
def rule_of(declared: Declaration) -> type[DeclaredRule]:
    """Return the rule that a declaration stands for."""
    missing_message = "missing {pointer!r}"
    if "{value" not in declared.message:
        missing_message += f": {declared.message}"
    meta = Meta(
        code=declared.code,
        name=declared.name,
        since="",
        severity=declared.severity,
        messages={"unmet": declared.message, "missing": missing_message},
        bad=(),
        good=(),
        marks=() if declared.required else _marks(declared.pointer),
    )
    members: dict[str, Any] = {"__doc__": _explained(declared), "meta": meta, "declaration": declared}
    return type("DeclaredRule", (DeclaredRule,), members)


def _marks(pointer: str) -> tuple[str, ...]:
    """Return a text without which there is nothing at any of the places."""
    keys = [step.lower() for step in steps_of(pointer) if isinstance(step, str) and not step.isdecimal()]
    return (max(keys, key=len),) if keys else ()


def _explained(declared: Declaration) -> str:
    lines = [
        f"Value of `{declared.pointer or '/'}` that breaks a rule of the config file.",
        "",
        f"This custom rule is declared in {declared.origin or 'the settings'}, with the message: {declared.message}.",
    ]
    if declared.schema:
        lines += ["", f"Each value there must match the schema `{declared.schema}`."]
    if declared.required:
        lines += ["", "There must be one."]
    if declared.when:
        lines += ["", f"It applies to payloads that match the schema `{declared.when}`."]
    return "\n".join(lines)


def _meets(schema: str, value: object) -> bool | None:
    """Check whether a value meets a schema; None where that may not be tried, as an expression would take too long."""
    if not schema:
        return True
    from instancelint.rules.verdict.user_schema import (
        predicate,  # dear to import, and asked only where there is a value
    )

    return predicate(schema)(value)


def _arguments(path: Path, value: object) -> dict[str, object]:
    shown = type_name(value) if isinstance(value, dict | list) else value
    return {"key": Name(path[-1]) if path else Name(""), "pointer": to_pointer(path), "value": shown}


def _holder(data: object, path: Path) -> Any:  # noqa: ANN401 - a Target
    """Name the object that something is missing from."""
    holder: list[str | int] = []
    for step in path[:-1]:
        if not isinstance(data, dict) or step not in data:
            break
        holder.append(step)
        data = data[step]
    return head_of(*holder)
