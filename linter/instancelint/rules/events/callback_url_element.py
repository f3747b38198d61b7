"""IL311 callback-url-element."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_CALLBACK_URL
from instancelint.domain.urls import platform_callback
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_PATH = ("configuration", EVENT_NOTIFICATION_CALLBACK_URL)
_KEY = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")
_NO_KEYS = frozenset({"key", "fake", "elementKey"})
"""Placeholders, which placeholder-element-key reports; other wrong keys do not match the pattern."""


class CallbackUrlElement(Rule[NoOptions]):
    """
    Event callback URL of another element.

    The platform's own callback URLs end in an element key: `…/elements/api-v2/events/box`. If the URL has the key of
    another element, or none, the platform treats the events as that element's and finds no instance for them. Use the
    key of the payload's element.
    """

    meta = Meta(
        code="IL311",
        name="callback-url-element",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("odd-url",),
        yields_to=("configuration-key-foreign",),
        messages={
            "other": "this callback URL is for element {found!r}, but the instance is for {element!r}; change the key "
            "in the URL",
            "none": "this callback URL on the platform has no element key; add {element!r} at the end",
        },
        bad=(
            Head("square", "Shop").configured(
                """
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/box/
                                                                                                       ~~~ other
                """,
                fixed="""
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/square/
                """,
            ),
            Head("bamboohr", "People").configured(
                """
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events//
                                                                                                ~~~~~~~~ none
                """,
                fixed="""
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/bamboohr/
                """,
            ),
        ),
        good=(
            Head("square", "Shop").configured("""
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/square/
            """),
            Head("square", "Shop").configured("""
                event.notification.callback.url: https://events.acme.io/elements/box
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare the key in the URL with the payload's."""
        url, element = doc.configuration.get(EVENT_NOTIFICATION_CALLBACK_URL), doc.element_key
        if not isinstance(url, str) or element is None:
            return
        if element in _NO_KEYS or is_open(element) or not _KEY.fullmatch(element):
            return
        callback = platform_callback(url)
        if callback is None or callback.key == element or is_open(callback.key):
            return
        catalog = self.context.catalog
        if callback.key and not catalog.known(element) and callback.key in catalog.near(element):
            return  # the misspelt one is the element's key
        if callback.key:
            start, end = callback.key_span
            repaired, safety = url[:start] + element + url[end:], Safety.UNSAFE
            at, message = Target(_PATH, within=(start, end)), "other"
        else:
            start, end = callback.slashes
            repaired, safety = f"{url[:start]}/{element}{url[start + 1 : end]}{url[end:]}", Safety.SAFE
            at, message = Target(_PATH, within=(callback.events, end)), "none"
        repair = Repair(
            f"Replace with {element}" if callback.key else f"Add {element}", (Replace(_PATH, repaired),), safety
        )
        args = {"found": callback.key, "element": Name(element)}
        yield Problem(at, message, args, fix=repair, yields_at=(("element", "key"),))
