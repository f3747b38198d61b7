"""IL125 request-host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.request import Request
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request

_CONSOLE = lazy_pattern(r"(?P<first>console|my)(?=\.(?:cloud-elements|openconnectors)\.)", re.IGNORECASE)


class RequestHost(RequestRule[NoOptions]):
    """
    Request to the web console instead of the API.

    `console.cloud-elements.com` and `my.openconnectors…` are for browsers. Programs call the API, whose host starts
    with `api`.
    """

    meta = Meta(
        code="IL125",
        name="request-host",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"console": '"{host}" is the web console; send requests to "{api}"'},
        bad=(
            Example(
                """
                PATCH https://console.cloud-elements.com/elements/api-v2/instances/4711
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~ console
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"name": "Box"}
                """,
                fixed="""
                PATCH https://api.cloud-elements.com/elements/api-v2/instances/4711
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"name": "Box"}
                """,
                notation="http",
            ),
        ),
        good=(
            Example(
                """
                PATCH https://staging.cloud-elements.com/elements/api-v2/instances/4711
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"name": "Box"}
                """,
                notation="http",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Look at the host of the address."""
        host = request.host
        console = _CONSOLE.match(host[0]) if host else None
        if host is None or console is None or request.call is None:
            return
        span = request.url_span
        edits: tuple[Edit, ...] = ()
        if span.length == len(request.url):
            span = Span(span.start + host[1].start, span.start + host[1].end)
            edits = (Edit(Span(span.start, span.start + console.end()), "api"),)
        args = {"host": Word(host[0].lower()), "api": Word("api" + host[0][console.end() :].lower())}
        fix = Fix("Replace with the API host", edits, Safety.UNSAFE) if edits else None
        yield Problem(Target(()), "console", args, fix=fix, issue=in_request(span))
