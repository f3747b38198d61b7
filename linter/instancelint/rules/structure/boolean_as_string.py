"""IL222 boolean-as-string."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.base.path import Path
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of

_WORDS = {"true": True, "false": False}
_DOCUMENTED_AS_STRING = frozenset({"create.bulk.properties", "evernote.sandbox"})


class BooleanAsString(SchemaRule[NoOptions]):
    """
    Boolean in quotes.

    The platform accepts `"true"` for `true`, so nothing fails. The documented type is a boolean, though, and other
    readers of the file, such as a template with a condition, read any non-empty string as true, even `"false"`. Remove
    the quotes.
    """

    meta = Meta(
        code="IL222",
        name="boolean-as-string",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("boolean-word",),
        messages={"quoted": "{key!r} is a boolean; remove the quotes"},
        bad=(
            Head("netsuitecrmv2", "Ledger").configured(
                """
                event.notification.enabled: "false"
                                            ~~~~~~~ quoted
                """,
                fixed="""
                event.notification.enabled: false
                """,
            ),
        ),
        good=(
            Head("hubspot", "Leads").configured("""
                create.bulk.properties: "true"
                filter.response.nulls: true
                event.notification.enabled: ${EVENTS}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the generic booleans, which the schema knows, and at those of the element."""
        found = list(super().check(doc))
        yield from found
        element = self.context.catalog.get(doc.element_key) if doc.element_key else None
        places = {problem.at.path for problem in found}
        for key, value in doc.configuration.items():
            at = ("configuration", key)
            if element is None or at in places or key in _DOCUMENTED_AS_STRING:
                continue
            if isinstance(value, str) and value in _WORDS:
                parameter = element.parameter(key)
                if parameter and parameter.type == "boolean" and parameter.basis.documented:
                    yield _problem(at, value)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer the bare word."""
        return _problem(error.path, str(error.value))


def _problem(path: Path, value: str) -> Problem:
    repair = Repair("Remove the quotes", (Replace(path, _WORDS[value]),))
    return Problem(value_of(*path), "quoted", {"key": Name(path[-1]), "value": value}, fix=repair)
