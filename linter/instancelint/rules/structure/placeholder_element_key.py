"""IL221 placeholder-element-key."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, value_of


class PlaceholderElementKey(SchemaRule[NoOptions]):
    """
    Placeholder as the element key.

    `key`, `fake` and `elementKey` come from page templates, and `<ELEMENT_KEY>` waits to be filled in. No element has
    such a key, and the platform answers 404. Use the element's key, such as `box`; `instancelint element` lists the
    known ones.
    """

    meta = Meta(
        code="IL221",
        name="placeholder-element-key",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"left": "{key!r} is a placeholder; use an element's key, such as box"},
        bad=(
            Example("""
                element:
                  key: elementKey
                       ~~~~~~~~~~ left
                name: Contracts
                configuration: {}
            """),
            Example("""
                element:
                  key: <The Element Key>
                       ~~~~~~~~~~~~~~~~~ left
                name: Contracts
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: ${ELEMENT}
                name: Contracts
                configuration: {}
            """),
        ),
        profiles={"docs": None},
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Show the placeholder."""
        return Problem(value_of("element", "key"), "left", {"key": Name(doc.element_key)})
