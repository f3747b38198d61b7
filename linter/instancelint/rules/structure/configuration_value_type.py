"""IL205 configuration-value-type."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class ConfigurationValueType(SchemaRule[NoOptions]):
    """
    Array or object as a configuration value.

    The platform stores every configuration value as a string, so a value is a string, a number or a boolean. Only
    `event.poller.configuration` takes an object. Write a list as one string, with the separator that the element
    documents.
    """

    meta = Meta(
        code="IL205",
        name="configuration-value-type",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"wrong": "setting cannot be {actual}; write its value as one string"},
        bad=(
            Head("shopify", "Shop").configured("""
                shopify.webhook.topics: [orders/create, orders/updated]
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ wrong
            """),
        ),
        good=(
            Head("shopify", "Shop").configured("""
                shopify.webhook.topics: orders/create, orders/updated
                event.poller.configuration:
                  orders:
                    url: /hubs/ecommerce/orders
                    idField: id
            """),
        ),
        yields_to=("configuration-key-typo", "configuration-key-whitespace"),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name the type that is there."""
        return Problem(value_of(*error.path), "wrong", {"actual": type_name(error.value)})
