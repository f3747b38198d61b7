"""IL228 empty-value."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class EmptyValue(SchemaRule[NoOptions]):
    """
    Empty value.

    An empty string is stored as it is and hides the element's default; an empty grant code is rejected. It usually
    comes from a template variable that was not set. Give the setting a value or remove it.
    """

    meta = Meta(
        code="IL228",
        name="empty-value",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"empty": "{key!r} is blank; give it a value or remove it"},
        bad=(
            Head("marketo", "Campaigns").configured(
                """
                marketo.scope: ""
                               ~~ empty
                username: agent
                """,
                fixed="""
                username: agent
                """,
            ),
        ),
        good=(
            Head("marketo", "Campaigns").configured("""
                username: agent
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer to remove the setting."""
        repair = Repair("Remove the setting", (Remove(error.path),), Safety.UNSAFE)
        return Problem(value_of(*error.path), "empty", {"key": Name(error.path[-1])}, fix=repair)
