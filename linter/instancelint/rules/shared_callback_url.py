"""IL330 shared-callback-url."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.document import Document
from instancelint.finding import Severity
from instancelint.rule import CREATES, Example, Meta, NoOptions, Problem, Rule, value_of
from instancelint.values import is_open

_CALLBACK = "event.notification.callback.url"
_PLATFORM_PATH = "/elements/api-v2/events/"
"""Callbacks of the platform itself are the matter of callback-url-element."""


class SharedCallbackUrl(Rule[NoOptions]):
    """
    An event callback URL that is named after another element, and used by that element too.

    A payload copied for a second element keeps the first one's callback URL: the events of both then arrive at one
    address, which expects those of the element it is named after. Give each element an address of its own, unless the
    receiver tells them apart. The rule sees only the files of one run.
    """

    meta = Meta(
        code="IL330",
        name="shared-callback-url",
        since="0.1.0",
        severity=Severity.INFO,
        marks=("event.notification.callback.url",),
        messages={
            "shared": "the events of {element} go to an address named after {named}, which {named} uses too; give "
            "{element} an address of its own"
        },
        bad=(
            Example("""
                element:
                  key: dropbox
                name: Files
                configuration:
                  event.notification.enabled: true
                  event.notification.callback.url: https://events.acme.io/box
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~ shared
            """),
        ),
        good=(
            Example("""
                element:
                  key: dropbox
                name: Files
                configuration:
                  event.notification.enabled: true
                  event.notification.callback.url: https://events.acme.io/files
            """),
        ),
        kinds=CREATES,
        profiles={"docs": None},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Mention a URL that has the key of an element in its path."""
        url = doc.configuration.get(_CALLBACK)
        element = doc.element_key
        if element is None or not isinstance(url, str) or is_open(url) or _PLATFORM_PATH in url:
            return
        path = re.sub(r"^[a-z]+://[^/]*", "", url).split("?")[0]
        named = next((word for word in path.split("/") if word and self.context.catalog.known(word)), None)
        if named is not None:
            at = value_of("configuration", _CALLBACK)
            args = {"element": element, "named": named}
            yield Problem(at, "shared", args, group=url, owner=named == element, needs_owner=True)
