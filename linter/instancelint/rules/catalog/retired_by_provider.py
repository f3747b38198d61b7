"""IL706 retired-by-provider."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Head, Meta, NoOptions, Problem, Rule, key_of, value_of


class RetiredByProvider(Rule[NoOptions]):
    """
    Element, or way to use it, that the provider has discontinued.

    The platform still accepts such a body, but the first call fails at the provider: HubSpot has rejected API keys
    since 30 November 2022. The message gives the date and a page that says so; `instancelint element KEY` shows both as
    well.
    """

    meta = Meta(
        code="IL706",
        name="retired-by-provider",
        since="0.1.0",
        severity=Severity.INFO,
        messages={
            "element": "{what} on {date}; check that this element still works ({source})",
            "setting": "{what} on {date}; choose another way to authenticate ({source})",
        },
        bad=(
            Example("""
                element:
                  key: linkedin
                       ~~~~~~~~ element
                name: Network
                configuration:
                  oauth.api.key: ${KEY}
            """),
            Head("hubspot", "Leads").configured("""
                authentication.type: apiKey
                                     ~~~~~~ setting
                hubspot.authorization.apikey: ${HUBSPOT_KEY}
            """),
            Head("hubspot", "Leads").configured("""
                hubspot.authorization.apikey: ${HUBSPOT_KEY}
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ setting
            """),
        ),
        good=(
            Head("hubspot", "Leads").configured("""
                authentication.type: oauth2
            """),
        ),
        kinds=CREATES,
        conditions=("retired",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the catalogue for what was discontinued."""
        element = self.context.catalog.get(doc.element_key or "")
        for retired in element.retired if element else ():
            key = retired.asked_for(doc.configuration)
            if retired.settings and key is None:
                continue
            path = ("configuration", key) if key else ("element", "key")
            is_value = key is None or retired.settings[key] is not None
            args = {"what": Word(retired.what), "date": Word(retired.date), "source": Word(retired.source)}
            yield Problem(
                value_of(*path) if is_value else key_of(*path), "setting" if retired.settings else "element", args
            )
