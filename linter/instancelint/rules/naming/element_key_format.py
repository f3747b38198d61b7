"""IL603 element-key-format."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, value_of


class ElementKeyFormat(SchemaRule[NoOptions]):
    """
    Invalid element key.

    Keys consist of lower-case letters, digits, hyphens and underscores, and start with a letter or digit: `box`,
    `adobe-esign`. A display name such as `FreshBooks Classic` is not a key; `instancelint element` finds the key for a
    name.
    """

    meta = Meta(
        code="IL603",
        name="element-key-format",
        since="0.1.0",
        severity=Severity.ERROR,
        yields_to=("invisible-character",),
        messages={
            "case": "element keys are case-sensitive; write {near!r} instead of {key!r}",
            "known": "{key!r} is not a valid element key; did you mean {near!r}?",
            "unknown": "{key!r} is not a valid element key; use only lower-case letters, digits, - and _",
        },
        bad=(
            Example(
                """
                element:
                  key: Box
                       ~~~ case
                name: Contracts
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration: {}
                """,
            ),
            Example(
                """
                element:
                  key: FreshBooks Classic
                       ~~~~~~~~~~~~~~~~~~ known
                name: Invoices
                configuration: {}
                """,
                fixed="""
                element:
                  key: freshbooks
                name: Invoices
                configuration: {}
                """,
            ),
            Example("""
                element:
                  key: Our Archive!
                       ~~~~~~~~~~~~ unknown
                name: Contracts
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: adobe-esign
                name: Contracts
                configuration: {}
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Suggest the key of the element of that name; a known key is right, whatever characters it has."""
        key = str(error.value)
        if self.context.catalog.known(key):
            return None
        at = value_of("element", "key")
        known = self._known(key)
        if known is None:
            return Problem(at, "unknown", {"key": Name(key)})
        safety = Safety.SAFE if known == key.strip().lower() else Safety.UNSAFE
        repair = Repair(f"Replace with {known}", (Replace(at.path, known),), safety)
        message = "case" if known == key.lower() else "known"
        return Problem(at, message, {"key": Name(key), "near": Name(known)}, fix=repair)

    def _known(self, key: str) -> str | None:
        catalog = self.context.catalog
        if catalog.known(key.strip().lower()):
            return key.strip().lower()
        found = catalog.named(key)
        return found[0] if len(found) == 1 else None
