"""IL703 configuration-key-foreign."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.catalog import Catalog, Standing
from instancelint.domain.element import Element
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, Rule, key_of, value_of
from instancelint.rules.shared.misspelt import meant

_ENOUGH = 2
"""So many settings of another element are no slip: the key of the element is."""
_SHOWN = 3
_KEY = ("element", "key")
_ACCEPTED = frozenset({("box", "events.list.ids")})
"""Shown on the element's own page, although it belongs to another one: nobody who follows the page is at fault."""


class ConfigurationKeyForeign(Rule[NoOptions]):
    """
    A setting of another element.

    Copying a payload from another element's page is the most common mistake: the platform keeps the foreign setting,
    ignores it, and the one that was needed is missing. Remove it and write this element's own. Where all settings of a
    payload belong to one other element, its key is what is wrong, and that is reported once.
    """

    meta = Meta(
        code="IL703",
        name="configuration-key-foreign",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "foreign": "{key!r} is a setting of {owners}, not of {element}; remove it or write {element}'s own",
            "element": "every setting here belongs to {owners}, none to {element}; correct the element's key",
            "suspect": "{key!r} is not a setting of {element}, although its page shows it; remove it",
        },
        bad=(
            Example(
                """
                element:
                  key: zendesk
                       ~~~~~~~ element
                name: Sales
                configuration:
                  crm.salescloud.username: agent
                  crm.salescloud.password: ${PASSWORD}
                  filter.response.nulls: true
                """,
                fixed="""
                element:
                  key: salescloud
                name: Sales
                configuration:
                  crm.salescloud.username: agent
                  crm.salescloud.password: ${PASSWORD}
                  filter.response.nulls: true
                """,
            ),
            Head("box", "Contracts").configured("""
                zendesk.subdomain: acme
                ~~~~~~~~~~~~~~~~~ foreign
            """),
            Head("linkedin", "Network").configured("""
                public.key: ${KEY}
                ~~~~~~~~~~ suspect
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                oauth.api.key: ${KEY}
                events.list.ids: "1,2"
            """),
            Head("zendesk", "Support").configured("""
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
        owners = _owners_of_all(doc, element, catalog)
        if owners:
            repair = None
            if len(owners) == 1:
                repair = Repair(f"Write {owners[0]}", (Replace(_KEY, owners[0]),), Safety.UNSAFE)
            args = {"owners": Name.each(owners[:_SHOWN]), "element": Name(element.key)}
            yield Problem(value_of(*_KEY), "element", args, fix=repair)
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


def _owners_of_all(doc: Document, element: Element, catalog: Catalog) -> tuple[str, ...]:
    """
    Return the elements of which every setting of a payload is, sorted, where none is of its own element.

    Settings that any element may have do not count, and fewer than two tell nothing.
    """
    own = [key for key in doc.configuration if not catalog.generic(key)]
    if len(own) < _ENOUGH or any(catalog.standing(element, key) is not Standing.FOREIGN for key in own):
        return ()
    return tuple(sorted(set.intersection(*(set(catalog.owners(key)) for key in own))))
