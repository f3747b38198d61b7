"""IL231 number-as-string."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class NumberAsString(SchemaRule[NoOptions]):
    """
    Number in quotes.

    The parameter tables document these settings as numbers, although every published example quotes them, and the
    platform accepts both. Select this rule for one form throughout.
    """

    meta = Meta(
        code="IL231",
        name="number-as-string",
        since="0.1.0",
        severity=Severity.INFO,
        messages={"quoted": "{key!r} is a number; remove the quotes"},
        bad=(
            Head("sfdc", "Sales").configured(
                """
                event.poller.refresh_interval: "15"
                                               ~~~~ quoted
                """,
                fixed="""
                event.poller.refresh_interval: 15
                """,
            ),
        ),
        good=(
            Head("sfdc", "Sales").configured("""
                event.poller.refresh_interval: 15
                username: "15"
            """),
        ),
        extra=True,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer the bare number."""
        digits = str(error.value)
        number = int(digits) if len(digits) < 16 else None  # noqa: PLR2004 - what a double holds exactly
        repair = None if number is None else Repair("Remove the quotes", (Replace(error.path, number),))
        return Problem(value_of(*error.path), "quoted", {"key": Name(error.path[-1])}, fix=repair)
