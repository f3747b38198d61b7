"""IL702 configuration-key-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.catalog import Standing
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, key_of
from instancelint.rules.shared.misspelt import meant

_HANDLED = frozenset({"name", "tags", "element", "providerData", "oauth", "event", "bulk", "pagination", "filter"})
"""Keys that misplaced-property and yaml-nested-key report."""


class ConfigurationKeyUnknown(Rule[NoOptions]):
    """
    Setting that the element does not document.

    Only elements with a documented table of parameters, or with an imported definition, are checked. The documentation
    is incomplete and the platform stores unknown settings without an error, so this is information: check the spelling,
    or ignore the rule for settings that you know to work.
    """

    meta = Meta(
        code="IL702",
        name="configuration-key-unknown",
        since="0.1.0",
        severity=Severity.INFO,
        messages={"unknown": "{key!r} is not a documented setting of {element}; check the spelling or remove it"},
        bad=(
            Head("box", "Contracts").configured("""
                box.archive.mode: deep
                ~~~~~~~~~~~~~~~~ unknown
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                oauth.scope: root_readonly
                events.list.ids: "1,2"
            """),
        ),
        conditions=("catalogue",),
        yields_to=("misplaced-property",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look up every key in the catalogue."""
        catalog = self.context.catalog
        element = catalog.get(doc.element_key or "")
        if element is None or not (element.table or element.source):
            return
        for key, value in doc.configuration.items():
            if key in _HANDLED or any(map(str.isspace, key)) or isinstance(value, dict):
                continue
            unknown = catalog.standing(element, key) is Standing.UNKNOWN
            if unknown and meant(key, doc, catalog) is None:
                yield Problem(key_of("configuration", key), "unknown", {"element": Name(element.key), "key": Name(key)})
