"""IL318 poller-resource-unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Name
from instancelint.base.suggest import nearest
from instancelint.domain.element import Basis, Element
from instancelint.model.document import Document
from instancelint.model.repair import Rename, Repair
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.poller import Resource, resources, without_templates
from instancelint.rules.shared.poller_rule import PollerRule

_LIST = 3
"""With fewer resources a page shows samples; with more it shows all there are."""
_HUB = lazy_pattern("/hubs/[^/?]*/+([^?]*)")
_TEMPLATE = lazy_pattern(r"\\\{[^{}/]*\\\}")


class PollerResourceUnknown(PollerRule[NoOptions]):
    """
    Polled resource that is not documented for the element.

    The name of a polled resource, and the end of its URL, is a resource of the element. If the element does not have
    it, there is nothing to poll and no event ever arrives. The documentation may be out of date, so this is reported as
    information, unless the name is a likely misspelling of a documented one.
    """

    meta = Meta(
        code="IL318",
        name="poller-resource-unknown",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.configuration",),
        messages={
            "near": "{name!r} is not a documented polled resource of {element}; did you mean {near!r}?",
            "unknown": "{name!r} is not a documented polled resource of {element} ({known}); check that it exists",
        },
        bad=(
            Head("servicemax", "Orders").configured("""
                event.poller.configuration:
                  work-orderss:
                  ~~~~~~~~~~~~ near
                    url: /hubs/fsa/work-orderss
                    idField: id
                  paintings:
                  ~~~~~~~~~ unknown
                    url: /hubs/fsa/paintings
                    idField: id
            """),
        ),
        good=(
            Head("servicemax", "Orders").configured("""
                event.poller.configuration:
                  work-orders:
                    url: /hubs/fsa/work-orders?where=${epoch}
                    idField: id
                  parts:
                    url: /hubs/fsa/order-parts
                    idField: id
                  ${RESOURCE}:
                    url: /hubs/fsa/${RESOURCE}
                    idField: id
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                  tickets:
                    url: /hubs/helpdesk/tickets
                    idField: id
            """),
        ),
        yields_to=("misplaced-property",),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Compare each resource with those in the catalogue for the element."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or element.basis.get("poller_resources") in {None, Basis.SUSPECT}:
            return
        for resource in resources(doc):
            if not is_open(resource.name) and not _is_known(resource, element):
                yield from _problems(resource, element, doc)


def _problems(resource: Resource, element: Element, doc: Document) -> Iterator[Problem]:
    at = key_of(*resource.path)
    args = {"element": Name(element.key), "name": Name(resource.name)}
    polled = {other.name for other in resources(doc)}
    near = [name for name in nearest(resource.name, element.poller_resources) if name not in polled]
    if len(near) == 1:
        repair = Repair(f"Rename to {near[0]}", (Rename(at.path, near[0]),), Safety.UNSAFE)
        yield Problem(at, "near", {**args, "near": Name(near[0])}, fix=repair)
    elif len(element.poller_resources) >= _LIST:
        yield Problem(at, "unknown", {**args, "known": Name.each(element.poller_resources)}, severity=Severity.INFO)


def _is_known(resource: Resource, element: Element) -> bool:
    """Check whether the name or the end of the URL is a documented resource; a part of it may be a parameter."""
    found = _HUB.match(without_templates(resource.text("url") or ""))
    names = {resource.name.strip("/"), found[1].strip("/ ") if found else ""}
    return any(_pattern(known).fullmatch(name) for known in element.poller_resources for name in names)


def _pattern(known: str) -> re.Pattern[str]:
    return re.compile(_TEMPLATE.sub("[^/]+", re.escape(known.strip("/"))))
