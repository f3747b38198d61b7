"""IL507 shared-secret."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import CrossFileRule, Head, Meta, NoOptions, Problem
from instancelint.rules.claims import shared_secrets


class SharedSecret(CrossFileRule[NoOptions]):
    """
    Same secret in several payloads.

    A secret in two files leaks twice and has to be changed twice; the copy is usually forgotten. Keep it in one place,
    such as an environment variable or a vault, and use a reference such as `${API_SECRET}`. Only the files of one run
    are compared, and the value is never shown. A value that says that it is a sample, such as `my_secret_password`, is
    none.
    """

    meta = Meta(
        code="IL507",
        name="shared-secret",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "same": "same secret is used in another payload; keep it in one place and reference it here as ${{NAME}}",
        },
        labels={"same": "same secret"},
        bad=(
            Head("freshdesk", "Support").configured("""
                password: correct-horse-1
                          ~~~~~~~~~~~~~~~ same
            """),
        ),
        good=(
            Head("freshdesk", "Support").configured("""
                username: support
                password: "${FRESHDESK_PASSWORD}"
            """),
        ),
        profiles={"docs": None},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Record every literal secret by its digest."""
        for path, digest in shared_secrets(doc.strings(), self.context.catalog):
            yield Problem(Target(path), "same", group=digest)
