"""IL508 secret-in-command."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Target
from instancelint.model.request import Request, secrets_in
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request


class SecretInCommand(RequestRule[NoOptions]):
    """
    A user's or organization's secret written into a command.

    With both secrets anybody can act for the whole organization, and they stay in the history of the repository and of
    the shell. Write variables in their place: `User $USER_SECRET, Organization $ORGANIZATION_SECRET`. Change what was
    published.
    """

    meta = Meta(
        code="IL508",
        name="secret-in-command",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "secret": "the header holds the {whose} secret in plain text; keep it elsewhere and write a variable here",
        },
        bad=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User q8ZrT2vWm4KxLp9s=, Organization {{organization}}
                                    ~~~~~~~~~~~~~~~~~ secret
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
        ),
        good=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization <ORGANIZATION_SECRET>
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
        ),
        kinds=ALL_KINDS,
        profiles={"deploy": Severity.ERROR},
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Look at the Authorization header."""
        header = request.header("authorization")
        if header is None:
            return
        for secret in secrets_in(header.value):
            span = header.span
            if len(span) == len(header.value):
                span = Span(span.start + secret.start, span.start + secret.end)
            whose = Word(f"{secret.name.lower()}'s")
            yield Problem(Target(()), "secret", {"whose": whose}, issue=in_request(span))
