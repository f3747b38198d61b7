"""IL201 element-key-required."""

from __future__ import annotations

from typing import ClassVar

from instancelint.domain.shape_draft import ELEMENT_FLAT, ELEMENT_KEY_NAME, ELEMENT_VALUE
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_blank, type_name
from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, head_of, value_of
from instancelint.rules.shared.misspelt import misspellings_at_top
from instancelint.rules.shared.shape_rule import ShapeSchemaRule


class ElementKeyRequired(ShapeSchemaRule[NoOptions]):
    """
    No usable reference to an element.

    The platform must know which element an instance is for: `element.key` names it, or `element.id` gives its number.
    Without either it answers 400. A blank key usually comes from a template variable that was empty. A body for
    `POST /elements/{keyOrId}/instances` has no `element` at all, as the URL names it: such a body is recognised by
    having none, or can be declared with the kind `create-for-element`.
    """

    meta = Meta(
        code="IL201",
        name="element-key-required",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "missing": (
                "no element given; add element.key, or set the kind to create-for-element if the URL names the element"
            ),
            "no-key": "element has neither a key nor an id; add the element's key, such as box",
            "blank": "element key is blank; use an element's key, such as box",
            "wrong-type": "element must be an object with a key, not {actual}; put the key inside an object",
            "flat": "{key!r} does not name the element; use element.key instead",
            "misnamed": "element has {key!r} instead of a key; rename it to key",
            "wrong-key": "element key must be a string, not {actual}; use an element's key, such as box",
        },
        bad=(
            Example("""
                name: Contracts
                ~~~~ missing
                configuration: {}
            """),
            Example("""
                element: {}
                ~~~~~~~ no-key
                name: Contracts
                configuration: {}
            """),
            Example("""
                element:
                  key: ""
                       ~~ blank
                name: Contracts
                configuration: {}
            """),
            Example(
                """
                element: box
                         ~~~ wrong-type
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
                name: Contracts
                elementKey: box
                ~~~~~~~~~~ flat
                configuration:
                  oauth.api.key: ${KEY}
                """,
                fixed="""
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                element:
                  key: box
                """,
            ),
            Example(
                """
                element:
                  name: box
                  ~~~~ misnamed
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                """,
            ),
            Example("""
                element:
                  key: 17
                       ~~ wrong-key
                name: Contracts
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                configuration: {}
            """),
            Example("""
                element:
                  id: 22
                name: Contracts
                configuration: {}
            """),
            Example("""
                element: ${ELEMENT}
                name: Contracts
                configuration: {}
            """),
        ),
        kinds=frozenset({Kind.CREATE}),
        yields_to=("unknown-top-level-property",),
    )

    shapes: ClassVar = {ELEMENT_FLAT: "flat", ELEMENT_KEY_NAME: "misnamed", ELEMENT_VALUE: "wrong-type"}

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a missing element, a missing key and a blank key."""
        element = doc.members.get("element")
        if "element" not in doc.members:
            return Problem(head_of(), "missing", yields_at=misspellings_at_top(doc, "element"))
        if not isinstance(element, dict):
            return Problem(value_of("element"), "wrong-type", {"actual": type_name(element)})
        key = element.get("key")
        if is_blank(key) and "key" in element:
            return Problem(value_of("element", "key"), "blank")
        if key is not None:
            return Problem(value_of("element", "key"), "wrong-key", {"actual": type_name(key)})
        return Problem(head_of("element"), "no-key")
