"""IL127 request-blank-line."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document, Target
from instancelint.model.finding import Fix
from instancelint.model.request import Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request


class RequestBlankLine(RequestRule[NoOptions]):
    """
    Body of a request file without a blank line above it.

    A blank line ends the headers. Without it, the lines of the body are read as headers: the request is refused, or
    sent without a body. Add a blank line. In documentation, where nobody runs the request, nothing is reported.
    """

    meta = Meta(
        code="IL127",
        name="request-blank-line",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"found": "body begins right below the headers; add a blank line between them"},
        bad=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json
                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                ^ found
                """,
                fixed="""
                POST https://api.cloud-elements.com/elements/api-v2/instances
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
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Report the place where the blank line is missing."""
        missing = request.missing_break
        if missing is not None and doc.region is not None and doc.region.source.text:
            yield Problem(Target(()), "found", fix=Fix("Add a blank line", (missing,)), issue=in_request(missing.span))
