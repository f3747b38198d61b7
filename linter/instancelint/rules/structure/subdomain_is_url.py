"""IL226 subdomain-is-url."""

from __future__ import annotations

import re

from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of

_LABEL = re.compile(r"\s*(?:https?://)?(?P<label>[A-Za-z0-9][A-Za-z0-9-]*)(?P<rest>\.[^/\s]*)?(?:/.*+)?\s*+")


class SubdomainIsUrl(SchemaRule[NoOptions]):
    """
    A whole address where only the subdomain is asked for.

    The element builds the address itself: from `acme` it makes `https://acme.zendesk.com`. Given a whole address it
    builds one that does not exist. Write the first label of the host alone.
    """

    meta = Meta(
        code="IL226",
        name="subdomain-is-url",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "label": "this is a whole address where the element asks for the subdomain alone; write {label!r}",
            "unclear": "this is a whole address where the element asks for the subdomain alone; write the subdomain",
        },
        bad=(
            Head("zendesk", "Support").configured(
                """
                zendesk.subdomain: https://acme.zendesk.com
                                   ~~~~~~~~~~~~~~~~~~~~~~~~ label
                """,
                fixed="""
                zendesk.subdomain: acme
                """,
            ),
            Head("zendesk", "Support").configured("""
                zendesk.subdomain: a b/c
                                   ~~~~~ unclear
            """),
        ),
        good=(
            Head("sagecrm", "Customers").configured("""
                subdomain: crm.acme.io
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer the first label of the host."""
        key = doc.element_key
        if key is not None and not self.context.catalog.known(key):
            return None  # nobody says what a setting of a private element is
        match = _LABEL.fullmatch(str(error.value))
        if match is None:
            return Problem(value_of(*error.path), "unclear")
        label = match["label"]
        repair = Repair("Keep the subdomain alone", (Replace(error.path, label),))
        return Problem(value_of(*error.path), "label", {"label": label}, fix=repair)
