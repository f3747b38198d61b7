"""IL605 configuration-key-whitespace."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Rename, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of


class ConfigurationKeyWhitespace(SchemaRule[NoOptions]):
    """
    White space in the key of a setting.

    No setting's key has a blank in it, so the platform takes this one for another, unknown setting. A blank at the end
    cannot be seen; one in the middle usually comes from replacing an element's key by its display name.
    """

    meta = Meta(
        code="IL605",
        name="configuration-key-whitespace",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "around": "the key {key!r} has white space around it; remove it",
            "inside": "the key {key!r} has white space in it, which no setting has; correct the key",
        },
        bad=(
            Head("freshbooks", "Invoices").configured(
                """
                "freshbooks.site.address ": acme
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ around
                """,
                fixed="""
                "freshbooks.site.address": acme
                """,
            ),
            Head("freshbooks", "Invoices").configured("""
                Fresh Books.site.address: acme
                ~~~~~~~~~~~~~~~~~~~~~~~~ inside
            """),
        ),
        good=(
            Head("freshbooks", "Invoices").configured("""
                freshbooks.site.address: acme inc
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer the trimmed key where that is all that is wrong."""
        key = str(error.path[-1])
        trimmed = key.strip()
        if any(map(str.isspace, trimmed)) or not trimmed:
            return Problem(key_of(*error.path), "inside", {"key": Name(key)})
        repair = None
        if trimmed not in doc.configuration:
            repair = Repair("Remove the white space", (Rename(error.path, trimmed),))
        return Problem(key_of(*error.path), "around", {"key": Name(key)}, fix=repair)
