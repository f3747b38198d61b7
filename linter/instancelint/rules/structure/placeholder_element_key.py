"""IL221 placeholder-element-key."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, value_of


class PlaceholderElementKey(SchemaRule[NoOptions]):
    """
    A placeholder in the place of the element key.

    `key`, `fake` and `elementKey` come from page templates, `<ELEMENT_KEY>` waits for a person. No element is called
    so, and the platform answers 404. Write the element's key, such as `box`; `instancelint element` lists the known
    ones.
    """

    meta = Meta(
        code="IL221",
        name="placeholder-element-key",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"left": "{key!r} is a placeholder; write the key of the element, such as box"},
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
