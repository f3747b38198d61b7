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
    User or organization secret in a command.

    With both secrets anyone can act for the whole organization, and they stay in the history of the repository and of
    the shell. Use variables instead: `User $USER_SECRET, Organization $ORGANIZATION_SECRET`. Change secrets that were
    published.
    """

    meta = Meta(
        code="IL508",
        name="secret-in-command",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"secret": "plain-text {whose} secret in the Authorization header; use a variable instead"},
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
        """Check the Authorization header."""
        header = request.header("authorization")
        if header is None:
            return
        for secret in secrets_in(header.value):
            span = header.span
            if span.length == len(header.value):
                span = Span(span.start + secret.start, span.start + secret.end)
            whose = Word(secret.name.lower())
            yield Problem(Target(()), "secret", {"whose": whose}, issue=in_request(span))
