"""IL504 url-insecure."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule


class UrlInsecure(SchemaRule[NoOptions]):
    """
    Insecure URL.

    With plain `http`, everyone on the way can read and change the events, the grant codes and the tokens. Use `https`.
    URLs of the local machine are ignored.
    """

    meta = Meta(
        code="IL504",
        name="url-insecure",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"http": "insecure URL; use https"},
        bad=(
            Head("gmail", "Mail").configured(
                """
                event.notification.callback.url: http://hooks.acme.io/events
                                                 ~~~~ http
                """,
                fixed="""
                event.notification.callback.url: https://hooks.acme.io/events
                """,
            ),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: http://localhost:8080/auth
                event.notification.callback.url: https://hooks.acme.io/events
            """),
        ),
        profiles={"docs": None, "deploy": Severity.ERROR},
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report the scheme, and suggest https."""
        url = str(error.value)
        start = len(url) - len(url.lstrip())
        end = start + len("http")
        fix = Repair("Replace with https://", (Replace(error.path, f"{url[:start]}https{url[end:]}"),), Safety.UNSAFE)
        return Problem(Target(error.path, within=(start, end)), "http", fix=fix)
