"""IL605 configuration-key-whitespace."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Rename, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of


class ConfigurationKeyWhitespace(SchemaRule[NoOptions]):
    """
    Whitespace in the key of a setting.

    Setting names never contain whitespace, so the platform treats the key as another, unknown setting. A trailing space
    cannot be seen; one in the middle usually comes from replacing an element's key with its display name.
    """

    meta = Meta(
        code="IL605",
        name="configuration-key-whitespace",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "around": "leading or trailing whitespace in the key {key!r}; remove it",
            "inside": "setting names never contain whitespace; fix the key {key!r}",
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
                "{{ key }}": acme
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Suggest the trimmed key if nothing else is wrong."""
        key = str(error.path[-1])
        trimmed = key.strip()
        if any(map(str.isspace, trimmed)) or not trimmed:
            return Problem(key_of(*error.path), "inside", {"key": Name(key)})
        repair = None
        if trimmed not in doc.configuration:
            repair = Repair("Remove the whitespace", (Rename(error.path, trimmed),))
        return Problem(key_of(*error.path), "around", {"key": Name(key)}, fix=repair)
