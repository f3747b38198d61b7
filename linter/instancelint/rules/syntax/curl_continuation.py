"""IL120 curl-continuation."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.request import Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request


class CurlContinuation(RequestRule[NoOptions]):
    """
    Command that continues on the next line without a backslash.

    The shell runs the first line alone, and takes the following lines as separate commands: the request is sent without
    its headers or its body. End every line but the last with a backslash, and put no spaces after it.
    """

    meta = Meta(
        code="IL120",
        name="curl-continuation",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "one": "command continues on the next line; end this line with a backslash",
            "blank": "whitespace after the backslash; remove it",
            "several": "command continues on the next line (and {more} more); end each line with a backslash",
        },
        bad=(
            Example(
                """
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances
                                                                                     ^ several
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>'
                  -H 'Content-Type: application/json'
                  -d '{"element": {"key": "box"}, "name": "Box", "configuration": {}}'
                """,
                fixed="""
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"element": {"key": "box"}, "name": "Box", "configuration": {}}'
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12
                                                                                         ^ one
                  -d '{"element": {"key": "box"}, "name": "Box"}'
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\\x20\x20
                                                                                           ~~ blank
                  -d '{"element": {"key": "box"}, "name": "Box"}'
                """,
                fixed="""
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -d '{"element": {"key": "box"}, "name": "Box"}'
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -d '{"element": {"key": "box"}, "name": "Box"}'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Report a command once, at the first line that lacks its backslash."""
        if not request.broken_lines:
            return
        first, *more = request.broken_lines
        edits = tuple(Edit(span, "" if span.length else " \\") for span in request.broken_lines)
        fix = Fix("End the lines with a backslash", edits)
        message = "several" if more else "blank" if first.length else "one"
        yield Problem(Target(()), message, {"more": Word(len(more))}, fix=fix, issue=in_request(first))
