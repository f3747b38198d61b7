"""IL223 surrounding-whitespace."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, SchemaRule


class SurroundingWhitespace(SchemaRule[NoOptions]):
    """
    Leading or trailing whitespace.

    A space at the end of a key, a URL or a secret is invisible but is sent anyway: the provider then rejects the
    credential, or the poller requests a wrong URL. Remove the whitespace. A password that is written out is not
    reported, as a space may be part of it.
    """

    meta = Meta(
        code="IL223",
        name="surrounding-whitespace",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "before": "leading whitespace; remove it",
            "after": "trailing whitespace; remove it",
            "both": "leading and trailing whitespace; remove it",
        },
        bad=(
            Example(
                """
                element:
                  key: box
                name: "Contracts "
                                ~ after
                tags:
                  - " legal"
                     ~ before
                configuration:
                  oauth.scope: " root_readwrite "
                               ~~~~~~~~~~~~~~~~~~ both
                """,
                fixed="""
                element:
                  key: box
                name: "Contracts"
                tags:
                  - "legal"
                configuration:
                  oauth.scope: "root_readwrite"
                """,
            ),
            Head("zendesk", "Support desk").configured(
                """
                username: agent
                password: "${ZENDESK_PASSWORD} "
                                              ~ after
                """,
                fixed="""
                username: agent
                password: "${ZENDESK_PASSWORD}"
                """,
            ),
        ),
        good=(
            Head("zendesk", "Support desk").configured("""
                username: agent
                password: " a b "
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Point at the spaces, and offer the value without them."""
        value = error.value
        if not isinstance(value, str):
            return None
        start = len(value) - len(value.lstrip())
        end = len(value.rstrip())
        repair = Repair("Remove the whitespace", (Replace(error.path, value.strip()),))
        if start and end < len(value):
            return Problem(Target(error.path), "both", fix=repair)
        within = (0, start) if start else (end, len(value))
        return Problem(Target(error.path, within=within), "before" if start else "after", fix=repair)
