"""IL703 configuration-key-foreign."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name, Word, safe
from instancelint.domain.catalog import Catalog, Standing
from instancelint.domain.element import Element
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, Rule, key_of, value_of
from instancelint.rules.shared.misspelt import in_place_of_own, meant

_ENOUGH = 2
"""With this many settings of another element, the element's key is wrong."""
_SHOWN = 3
_KEY = ("element", "key")
_ACCEPTED = frozenset({("box", "events.list.ids")})
"""Shown on the element's own page, although it belongs to another one: whoever follows the page is not wrong."""


class ConfigurationKeyForeign(Rule[NoOptions]):
    """
    Setting of another element.

    Copying a payload from another element's page is the most common mistake: the platform stores the foreign setting
    and ignores it, and the one that is needed is missing. Remove it and use this element's own. If all settings of a
    payload belong to one other element, its key is wrong, and that is reported once.
    """

    meta = Meta(
        code="IL703",
        name="configuration-key-foreign",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "foreign": "{key!r} is a setting of {owners}, not {element}; remove it or use the {element} equivalent",
            "instead": "{key!r} is a setting of {owners}, not {element}; use {missing!r} instead",
            "element": "every setting here belongs to {owners}, none to {element}; change the element key, or use "
            "settings of {element}",
            "suspect": "{key!r} is not a setting of {element}, although its documentation page shows it; remove it",
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
            Example(
                """
                element:
                  key: zendesk
                       ~~~~~~~ element
                name: Shop
                configuration:
                  shopify.site.address: acme
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
                  oauth.scope: read_orders
                """,
                fixed="""
                element:
                  key: shopify
                name: Shop
                configuration:
                  shopify.site.address: acme
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
                  oauth.scope: read_orders
                """,
            ),
            Head("bamboohr", "People").configured("""
                username: ${BAMBOO_USER}
                password: ${BAMBOO_PASSWORD}
                signature.secret: acme
                ~~~~~~~~~~~~~~~~ instead
            """),
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
        """Look up every key in the catalogue."""
        catalog = self.context.catalog
        element = catalog.get(doc.element_key or "")
        if element is None or not element.described:
            return
        owners = _owners_of_all(doc, element, catalog)
        if owners:
            repair = None
            if len(owners) == 1:
                repair = Repair(f"Replace with {owners[0]}", (Replace(_KEY, owners[0]),), Safety.UNSAFE)
            readings = {"owners": _listed(owners), "element": Name(element.key)}
            yield Problem(value_of(*_KEY), "element", readings, fix=repair)
            return
        instead = in_place_of_own(doc, element, catalog)
        for key in doc.configuration:
            standing = catalog.standing(element, key)
            if standing not in {Standing.FOREIGN, Standing.SUSPECT} or (element.key, key) in _ACCEPTED:
                continue
            if meant(key, doc, catalog) is not None:
                continue
            args: dict[str, object] = {
                "key": Name(key),
                "element": Name(element.key),
                "owners": _listed(catalog.owners(key)),
            }
            message = "foreign" if standing is Standing.FOREIGN else "suspect"
            if instead is not None and instead[0] == key:
                message, args["missing"] = "instead", Name(instead[1])
            yield Problem(key_of("configuration", key), message, args)


def _listed(owners: tuple[str, ...]) -> Word:
    return Word(safe(" or ".join(owners[:_SHOWN])))


def _owners_of_all(doc: Document, element: Element, catalog: Catalog) -> tuple[str, ...]:
    """
    Return the elements that have every setting of a payload, sorted, if its own element has none.

    Settings that any element may have do not count. Fewer than two tell nothing, unless this element lacks a
    setting of its own, and few of the owners lack none.
    """
    own = [key for key in doc.configuration if not catalog.generic(key)]
    if not own or any(catalog.standing(element, key) is not Standing.FOREIGN for key in own):
        return ()
    owners = tuple(sorted(set.intersection(*(set(catalog.owners(key)) for key in own))))
    if len(own) >= _ENOUGH:
        return owners
    if not _lacks_own(element, doc, catalog):
        return ()
    known = filter(None, map(catalog.get, owners))
    fitting = tuple(owner.key for owner in known if owner.required({}) and not _lacks_own(owner, doc, catalog))
    return fitting if len(fitting) <= _SHOWN else ()


def _lacks_own(element: Element, doc: Document, catalog: Catalog) -> bool:
    return not all(catalog.generic(lost.key) for lost in element.missing(doc.configuration))
