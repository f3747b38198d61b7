"""IL803 yaml-implicit-type."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from instancelint.domain.outline import wanted_type
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import PlainScalar, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of

_CANONICAL_INT = lazy_pattern(r"-?(?:0|[1-9][0-9]*)")
_CANONICAL_FLOAT = lazy_pattern(r"-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]|-?(?:0|[1-9][0-9]*)\.0")
_TYPES = {"bool": "a boolean", "int": "a number", "float": "a number", "null": "null", "timestamp": "a date"}
_TEXT_PATHS = frozenset({("name",)})
_TEXT_PLACES = frozenset({"tags", "providerData"})
_INSIDE = 2
_POLLER_TEXTS = frozenset({
    "url",
    "idField",
    "createdDateField",
    "updatedDateField",
    "createdDateFormat",
    "updatedDateFormat",
    "createdDateTimezone",
    "updatedDateTimezone",
})  # fmt: skip


class YamlImplicitType(Rule[NoOptions]):
    """
    Unquoted YAML value that is read as another type.

    YAML 1.1 reads `yes` and `off` as booleans, `0123` as the number 83, `1:30` as 90 and `2.10` as 2.1, so the platform
    receives something else than the file shows. Quote a value that is a string; for a boolean write `true` or `false`.
    Plain `true`, `15` and other values that are sent unchanged are not reported where they may be intended.
    """

    meta = Meta(
        code="IL803",
        name="yaml-implicit-type",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "text": "YAML reads {text!r} as {type}, but a string is expected here; quote it",
            "word": "{text!r} is a boolean only in YAML 1.1; write {meant}",
            "elsewhere": "{text!r} is a string in YAML 1.1 and a number in YAML 1.2; quote it",
            "lossy": "YAML reads {text!r} as {type}, so another value is sent; quote it",
        },
        bad=(
            Example(
                """
                element:
                  key: sapr3bapi
                name: 2024
                      ~~~~ text
                tags:
                  - 1.10
                    ~~~~ text
                configuration:
                  event.notification.enabled: yes
                                              ~~~ word
                  password: 12345678
                            ~~~~~~~~ text
                  my.own.number: 0042
                                 ~~~~ lossy
                  my.own.text: 0o17
                               ~~~~ elsewhere
                """,
                fixed="""
                element:
                  key: sapr3bapi
                name: "2024"
                tags:
                  - "1.10"
                configuration:
                  event.notification.enabled: true
                  password: "12345678"
                  my.own.number: "0042"
                  my.own.text: "0o17"
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                name: "2024"
                configuration:
                  event.notification.enabled: true
                  event.poller.refresh_interval: 15
                  my.own.number: 42
                  my.own.switch: true
                  my.own.nothing: null
                """,
                notation="yaml-only",
            ),
        ),
        conditions=("plain-word",),
        yields_to=(
            "misplaced-property",
            "name-required",
            "property-type",
            "tags-type",
            "event-vendor-type-value",
            "poller-resource-fields",
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at every plain scalar that is not a string."""
        return filter(None, (self._problem(doc, path, scalar) for path, scalar in doc.scalars.items()))

    def _problem(self, doc: Document, path: Path, scalar: PlainScalar) -> Problem | None:
        args = {"text": scalar.text, "type": _TYPES.get(scalar.tag, scalar.tag)}
        if scalar.tag == "null":
            return None  # it was meant as what it is
        quoted = Repair("Put it in quotes", (Replace(path, scalar.text),))
        wanted = _wanted(path, doc.element_key, self.context.catalog)
        if scalar.tag in {"bool", "timestamp"} and wanted in {"number", "address"}:
            return None  # no text was meant, so quotes are no help
        if scalar.tag == "bool" and scalar.text.lower() not in {"true", "false"} and wanted != "string":
            meant = "true" if scalar.text.lower() in {"yes", "on", "y"} else "false"
            fix = Repair(f"Replace with {meant}", (Replace(path, meant == "true"),))
            return Problem(value_of(*path), "word", {**args, "meant": meant}, fix=fix)
        if scalar.tag == "elsewhere":
            message: str | None = "elsewhere"
        elif wanted in {"string", "address"}:
            message = "text"
        else:
            message = "lossy" if _is_lossy(scalar) else None
        return Problem(value_of(*path), message, args, fix=quoted) if message else None


def _is_lossy(scalar: PlainScalar) -> bool:
    """Check whether the text changes when YAML 1.1 reads it and JSON writes it."""
    if scalar.tag == "int":
        return _CANONICAL_INT.fullmatch(scalar.text) is None
    if scalar.tag == "float":
        return _CANONICAL_FLOAT.fullmatch(scalar.text) is None
    return scalar.tag == "timestamp"


def _wanted(path: Path, element_key: str | None, catalog: Catalog) -> str | None:
    """Return the type that belongs to a place: a JSON type, or "address"; None where nothing is known."""
    if path in _TEXT_PATHS or (len(path) == _INSIDE and path[0] in _TEXT_PLACES):
        return "string"
    if path[:2] == ("configuration", EVENT_POLLER_CONFIGURATION):
        return "string" if path[-1] in _POLLER_TEXTS else None
    if path[:1] != ("configuration",) or len(path) != len(("configuration", "key")):
        return None
    return wanted_type(str(path[1]), catalog.get(element_key or ""), catalog.declared_secrets)
