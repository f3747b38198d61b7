"""IL121 curl-header-missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.request import Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request

_JSON = "application/json"
_OF_NO_JSON = lazy_pattern(r"(?!\S*json)[a-z]+/[\w.+-]+(?=\s|;|$)", re.IGNORECASE)
_NEEDED = {"authorization": "Authorization", "content-type": "Content-Type"}


class CurlHeaderMissing(RequestRule[NoOptions]):
    """
    Request that creates an instance without a required header.

    The platform rejects a request without `Authorization: User <secret>, Organization <secret>`, and curl sends a body
    as a form unless `Content-Type: application/json` says otherwise. If options come from a file or a variable, no
    header is reported as missing.
    """

    meta = Meta(
        code="IL121",
        name="curl-header-missing",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "missing": "missing header {headers!r}",
            "both": "missing headers {headers!r}",
            "type": "Content-Type does not declare the body as JSON; use application/json",
        },
        bad=(
            Example(
                """
                curl https://api.cloud-elements.com/elements/api-v2/instances -d @instance.json
                ~~~~ both
                """,
                notation="shell",
            ),
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances HTTP/1.1
                ~~~~ missing
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances HTTP/1.1
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: text/plain
                              ~~~~~~~~~~ type

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                fixed="""
                POST https://api.cloud-elements.com/elements/api-v2/instances HTTP/1.1
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
        ),
        good=(
            Example(
                """
                curl -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \\
                  --json @instance.json https://api.cloud-elements.com/elements/api-v2/instances
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Name the headers that are missing, at the word that begins the request."""
        if not request.is_create or request.opaque:
            return
        missing = [Word(shown) for name, shown in _NEEDED.items() if request.header(name) is None]
        if missing:
            message = "both" if len(missing) > 1 else "missing"
            yield Problem(Target(()), message, {"headers": missing}, issue=in_request(request.span))
        given = request.header("content-type")
        if given is not None and (kind := _OF_NO_JSON.match(given.value)) is not None:
            edits = (Edit(given.span, _JSON + given.value[kind.end() :]),)
            fix = Fix("Replace with application/json", edits) if given.span.length == len(given.value) else None
            yield Problem(Target(()), "type", fix=fix, issue=in_request(given.span))
