"""IL231 number-as-string."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class NumberAsString(SchemaRule[NoOptions]):
    """
    A number in quotes.

    The parameter tables say number for these settings, although every published example quotes them, and the platform
    takes both. Select this rule if you want one form throughout.
    """

    meta = Meta(
        code="IL231",
        name="number-as-string",
        since="0.1.0",
        severity=Severity.INFO,
        messages={"quoted": "{key!r} is a number; write it without quotes"},
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
