"""IL123 authorization-header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.request import Header, Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request

_OPEN = lazy_pattern(
    r"\$\{[^}]{0,500}\}|\$\([^)]{0,500}\)|\$\w+|\{\{[^{}]*\}\}|<[^<>]*>|%\w+%|\{[^{}]*\}|\[[^\[\]]*\]|\.\.\.|…"
)
_FILLED = "\x00"
_SCHEME = lazy_pattern(r"\s*(?P<name>Basic|Bearer|Digest|Token|ApiKey|OAuth|Negotiate)(?=\s|$)", re.IGNORECASE)
_NAMES = r"(?:User|Organization|Element)"
_PART = lazy_pattern(rf"\s*(?P<name>{_NAMES})[ \t:=]+[^\s,;]", re.IGNORECASE)
_OTHER_PART = lazy_pattern(r"\s*[A-Za-z]+[ \t:=]++[^\s,;]++\s*+")
"""A word with its value, of which the word may be misspelt."""
_LOST_COMMA = lazy_pattern(rf"(?<=[^\s,])(?P<gap>[ \t]*;?[ \t]*)(?<=[ \t;])(?={_NAMES}[ \t]+\S)", re.IGNORECASE)


class _Wrong(NamedTuple):
    """A message with what it says, and the place of a comma in the value where one is to be written."""

    message: str
    args: dict[str, Word]
    comma: Span | None = None


class AuthorizationHeader(RequestRule[NoOptions]):
    """
    Authorization header in a form that the platform does not accept.

    A request that creates or changes an instance needs `Authorization: User <secret>, Organization <secret>`, with a
    comma between the two, and optionally `, Element <token>` after them. Anything else is answered with 401. A header
    that comes from a variable is not checked.
    """

    meta = Meta(
        code="IL123",
        name="authorization-header",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "scheme": '"{scheme}" is not supported here; use "User <secret>, Organization <secret>"',
            "comma": 'missing comma before "{name}" in the Authorization header',
            "part": (
                'missing "{name} <secret>" in the Authorization header; use "User <secret>, Organization <secret>"'
            ),
        },
        bad=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}} Organization {{organization}}
                                            ~ comma
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                fixed="""
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -H 'Authorization: Bearer <TOKEN>' -d '{"name": "Box"}'
                                     ~~~~~~~~~~~~~~ scheme
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -H "Authorization: User $USER_SECRET" -d '{"name": "Box"}'
                                     ~~~~~~~~~~~~~~~~~ part
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -H "Authorization: Usr $USER_SECRET, Organization $ORGANIZATION_SECRET" -d '{"name": "Box"}'
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ part
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -H "authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET, Element $TOKEN" \\
                  -d '{"name": "Box"}'
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -H "Authorization: $AUTHORIZATION" -d '{"name": "Box"}'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Look at the header of a request about instances."""
        header = request.header("authorization")
        if header is None or request.call is None or not request.is_for_platform:
            return
        wrong = _wrong(header.value)
        if wrong is not None:
            span = _within(header, wrong.comma)
            fix = None
            if wrong.comma is not None and header.span.length == len(header.value):
                fix = Fix("Add the comma", (Edit(span, ", "),))
            yield Problem(Target(()), wrong.message, wrong.args, fix=fix, issue=in_request(span))


def _wrong(value: str) -> _Wrong | None:
    """Tell what is wrong with the value of the header; None where nothing is, or nobody can say."""
    text = _OPEN.sub(lambda match: _FILLED * len(match.group()), value)
    scheme = _SCHEME.match(text)
    if scheme is not None:
        return _Wrong("scheme", {"scheme": Word(scheme["name"].capitalize())})
    if not any(_PART.match(piece) for piece in text.split(",")):
        return None
    lost = _LOST_COMMA.search(text)
    if lost is not None:
        name = re.match(_NAMES, text[lost.end() :], re.IGNORECASE)
        shown = name.group().capitalize() if name else ""
        return _Wrong("comma", {"name": Word(shown)}, Span(*lost.span("gap")))
    pieces = text.split(",")
    names = {part["name"].capitalize() for piece in pieces if (part := _PART.match(piece))}
    missing = next((name for name in ("User", "Organization") if name not in names), None)
    is_readable = len(names) == len(pieces) or _OTHER_PART.fullmatch(pieces[0]) is not None
    return _Wrong("part", {"name": Word(missing)}) if missing and is_readable else None


def _within(header: Header, inner: Span | None) -> Span:
    """Return the range of a part of the header's value, or of all of it where its characters have no places."""
    if inner is None or header.span.length != len(header.value):
        return header.span
    return Span(header.span.start + inner.start, header.span.start + inner.end)
