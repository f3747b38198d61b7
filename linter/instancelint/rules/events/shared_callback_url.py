"""IL330 shared-callback-url."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_CALLBACK_URL
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, CrossFileRule, Head, Meta, NoOptions, Problem, value_of
from instancelint.rules.claims import shared_callback


class SharedCallbackUrl(CrossFileRule[NoOptions]):
    """
    Event callback URL named after another element that also uses it.

    A payload copied for a second element keeps the first one's callback URL: the events of both then arrive at one URL,
    which expects those of the element it is named after. Give each element its own URL, unless the receiver can
    distinguish them. Only the files of one run are compared.
    """

    meta = Meta(
        code="IL330",
        name="shared-callback-url",
        since="0.1.0",
        severity=Severity.INFO,
        messages={
            "shared": "events of {element} go to a URL named after {named}, which {named} uses too; use a separate "
            "URL for {element}",
        },
        bad=(
            Head("dropbox", "Files").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/box
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ shared
            """),
        ),
        good=(
            Head("dropbox", "Files").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
            """),
        ),
        kinds=CREATES,
        profiles={"docs": None},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Record a URL that has the key of an element in its path."""
        found = shared_callback(doc.data, self.context.catalog.outline)
        if found is not None:
            args = {"element": Name(found.element), "named": found.named}
            owner = found.named == found.element
            at = value_of("configuration", EVENT_NOTIFICATION_CALLBACK_URL)
            yield Problem(at, "shared", args, group=found.url, owner=owner, needs_owner=True)
