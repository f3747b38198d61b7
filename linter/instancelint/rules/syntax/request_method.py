"""IL124 request-method."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.request import Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request


class RequestMethod(RequestRule[NoOptions]):
    """
    Payload sent with the wrong method.

    `POST /instances` creates an instance, `PUT` and `PATCH /instances/{id}` change one. `GET` ignores the body and
    returns the existing instances, so nothing is created.
    """

    meta = Meta(
        code="IL124",
        name="request-method",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "reads": "{method} ignores the body and changes nothing; use {instead}",
            "exists": "POST does not change an existing instance; use PATCH or PUT",
        },
        bad=(
            Example(
                """
                GET https://api.cloud-elements.com/elements/api-v2/instances
                ~~~ reads
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "box"}, "name": "Box", "configuration": {}}
                """,
                notation="http",
            ),
            Example(
                """
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances/4711 \\
                ~~~~ exists
                  -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \\
                  -d '{"element": {"key": "box"}, "name": "Box", "configuration": {}}'
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                PATCH https://api.cloud-elements.com/elements/api-v2/instances/4711
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"name": "Box"}
                """,
                notation="http",
            ),
            Example(
                """
                PATCH https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization {{organization}}, Element {{token}}
                Content-Type: application/json

                {"name": "Box"}
                """,
                notation="http",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Compare the method with the address."""
        call = request.call
        if call is None or not request.sends or not request.is_for_platform:
            return
        at = in_request(request.span)
        if request.method in {"GET", "HEAD"} and not (doc.is_request_alone and not request.files):
            instead = Word("PATCH or PUT" if call["instance"] else "POST")
            yield Problem(Target(()), "reads", {"method": Word(request.method), "instead": instead}, issue=at)
        elif request.method == "POST" and call["instance"]:
            yield Problem(Target(()), "exists", issue=at)
