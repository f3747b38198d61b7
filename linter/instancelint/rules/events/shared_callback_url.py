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
        messages={
            "shared": "the events of {element} go to an address named after {named}, which {named} uses too; give "
            "{element} an address of its own"
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
        """Mention a URL that has the key of an element in its path."""
        found = shared_callback(doc.data, self.context.catalog.outline)
        if found is not None:
            args = {"element": Name(found.element), "named": found.named}
            owner = found.named == found.element
            at = value_of("configuration", EVENT_NOTIFICATION_CALLBACK_URL)
            yield Problem(at, "shared", args, group=found.url, owner=owner, needs_owner=True)
