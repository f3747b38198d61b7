"""IL226 subdomain-is-url."""

from __future__ import annotations

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of

_LABEL = lazy_pattern(r"\s*(?:https?://)?(?P<label>[A-Za-z0-9][A-Za-z0-9-]*)(?P<rest>\.[^/\s]*)?(?:/.*+)?\s*+")


class SubdomainIsUrl(SchemaRule[NoOptions]):
    """
    Full URL where only the subdomain is expected.

    The element builds the URL itself: from `acme` it makes `https://acme.zendesk.com`. From a full URL it builds one
    that does not exist. Use only the first label of the host.
    """

    meta = Meta(
        code="IL226",
        name="subdomain-is-url",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "label": "expected only the subdomain, not a full URL; write {label!r}",
            "unclear": "expected only the subdomain, not a full URL",
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
        repair = Repair("Keep only the subdomain", (Replace(error.path, label),))
        return Problem(value_of(*error.path), "label", {"label": label}, fix=repair)
