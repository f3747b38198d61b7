"""IL610 tags-missing."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Meta, NoOptions, Problem, SchemaRule, head_of


class TagsMissing(SchemaRule[NoOptions]):
    """
    Missing tags.

    Tags are optional. Select this rule if your team finds instances by their tags.
    """

    meta = Meta(
        code="IL610",
        name="tags-missing",
        since="0.1.0",
        severity=Severity.INFO,
        absence=True,
        messages={"missing": "instance has no tags; add at least one"},
        bad=(
            Example("""
                element:
                ~~~~~~~ missing
                  key: box
                name: Contracts
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                tags: [legal]
                configuration: {}
            """),
        ),
        kinds=CREATES,
        extra=True,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report the body."""
        return Problem(head_of(), "missing")
