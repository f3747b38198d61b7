"""A rule as the list of rules holds it: what has to be known before the rule itself is worth loading."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from instancelint.model.document import Document
from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import REQUESTS, Meta, Rule
from instancelint.rules.triggers import Trigger


class Entry(NamedTuple):
    """
    A rule in the list of rules; any of `triggers` calls for it.

    A field that `Meta` has as well says what it says there, see `shared_with`.
    """

    code: str
    name: str
    severity: Severity
    module: str
    class_name: str
    triggers: tuple[Trigger, ...]
    kinds: frozenset[Kind] = REQUESTS
    extra: bool = False
    absence: bool = False
    preview: bool = False
    deprecated: str = ""
    profiles: Mapping[str, Severity | None] = {}
    rule: type[Rule[Any]] | None = None
    """The rule, where it is not of this package and had to be loaded to be listed."""

    def load(self) -> type[Rule[Any]]:
        """Return the rule; it is imported on first use."""
        if self.rule is not None:
            return self.rule
        rule: type[Rule[Any]] = getattr(import_module(f"instancelint.rules.{self.module}"), self.class_name)
        return rule

    def fits(self, doc: Document) -> bool:
        """Check whether the rule looks at payloads of a kind, and at as much as there is of one."""
        return doc.kind in self.kinds and not (doc.is_partial and self.absence)


def shared_with(meta: Meta) -> dict[str, Any]:
    """Return what an entry takes over from the declaration of a rule: the fields that both have."""
    return {name: getattr(meta, name) for name in Entry._fields if hasattr(meta, name)}
