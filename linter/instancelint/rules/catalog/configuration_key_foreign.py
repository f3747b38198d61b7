"""IL703 configuration-key-foreign."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.catalog import Standing
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, key_of
from instancelint.rules.shared.misspelt import meant

_SHOWN = 3
_ACCEPTED = frozenset({("box", "events.list.ids")})
"""Shown on the element's own page, although it belongs to another one: nobody who follows the page is at fault."""


class ConfigurationKeyForeign(Rule[NoOptions]):
    """
    A setting of another element.

    Copying a payload from another element's page is the commonest mistake of all: the platform keeps the foreign
    setting, ignores it, and the one that was needed is missing. Remove it and write this element's own.
    """

    meta = Meta(
        code="IL703",
        name="configuration-key-foreign",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "foreign": "{key!r} is a setting of {owners}, not of {element}; remove it or write {element}'s own",
            "suspect": "{key!r} is not a setting of {element}, although its page shows it; remove it",
        },
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                configuration:
                  zendesk.subdomain: acme
                  ~~~~~~~~~~~~~~~~~ foreign
            """),
            Example("""
                element:
                  key: linkedin
                name: Network
                configuration:
                  public.key: ${KEY}
                  ~~~~~~~~~~ suspect
            """),
        ),
        good=(
            Example("""
                element:
                  key: zendesk
                name: Support
                configuration:
                  zendesk.subdomain: acme
            """),
        ),
        conditions=("catalogue",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Ask the catalogue about every key."""
        catalog = self.context.catalog
        element = catalog.get(doc.element_key or "")
        if element is None or not element.described:
            return
        for key in doc.configuration:
            standing = catalog.standing(element, key)
            if standing not in {Standing.FOREIGN, Standing.SUSPECT} or (element.key, key) in _ACCEPTED:
                continue
            if meant(key, doc, catalog) is not None:
                continue
            args = {
                "key": Name(key),
                "element": Name(element.key),
                "owners": Name.each(catalog.owners(key)[:_SHOWN]),
            }
            foreign = standing is Standing.FOREIGN
            yield Problem(key_of("configuration", key), "foreign" if foreign else "suspect", args)
