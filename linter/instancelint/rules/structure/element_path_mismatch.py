"""IL211 element-path-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document
from instancelint.model.request import Request
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, value_of
from instancelint.rules.region_rule import RequestRule

_KEY = lazy_pattern(r"(?!\d+$)[a-z0-9][a-z0-9_-]*")


class ElementPathMismatch(RequestRule[NoOptions]):
    """
    Different elements in URL and body.

    `POST /elements/{key}/instances` takes the element from its URL; a body that names another one was copied from
    somewhere else, and its settings probably belong to that element. Omit `element` from the body, or correct one of
    the two.
    """

    meta = Meta(
        code="IL211",
        name="element-path-mismatch",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "differs": "URL names the element {path!r}, but the body names {body!r}; correct one of them",
        },
        bad=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/elements/box/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "dropbox"}, "name": "Files", "configuration": {}}
                                    ~~~~~~~~~ differs
                """,
                notation="http",
            ),
        ),
        good=(
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/elements/{{element}}/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {"element": {"key": "dropbox"}, "name": "Files", "configuration": {}}
                """,
                notation="http",
            ),
        ),
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Compare the address with the body."""
        named, key = request.element, doc.element_key
        if named is None or key is None or is_open(key) or not _KEY.fullmatch(named):
            return
        if named != key:
            yield Problem(value_of("element", "key"), "differs", {"path": named, "body": key})
