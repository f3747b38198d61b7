"""IL210 property-type."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.document import Document, SchemaError
from instancelint.finding import Severity
from instancelint.rule import ALL_KINDS, Example, Meta, NoOptions, Problem, SchemaRule, value_of
from instancelint.values import type_name

_ARTICLES = {"object": "an object", "array": "an array", "integer": "a whole number"}


class PropertyType(SchemaRule[NoOptions]):
    """
    A value of the wrong type.

    The platform refuses a body in which a field has another type than documented, such as an object where it expects a
    boolean. This rule speaks where no narrower one knows better.
    """

    meta = Meta(
        code="IL210",
        name="property-type",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"type": "this must be {expected}, not {actual}"},
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                retrieveObjectsAfterInstantiation: soon
                                                   ~~~~ type
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData: xyz
                              ~~~ type
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                retrieveObjectsAfterInstantiation: true
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
        ),
        kinds=ALL_KINDS,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Explain what the schema's structure refuses; rules of their own explain the rest."""
        for error in doc.schema_errors:
            if not error.rule:
                yield self.explain(doc, error)

    def explain(self, doc: Document, error: SchemaError) -> Problem:
        """Name what is allowed and what is there."""
        args = {"expected": _expected(error), "actual": type_name(error.value)}
        return Problem(value_of(*error.path), "type", args)


def _expected(error: SchemaError) -> str:
    if error.keyword == "type":
        types = error.expected if isinstance(error.expected, list) else [error.expected]
        return " or ".join(_ARTICLES.get(str(name), f"a {name}") for name in types if name != "null")
    values = error.expected if isinstance(error.expected, list) else [error.expected]
    return " or ".join(str(value) for value in values if value is not None)
