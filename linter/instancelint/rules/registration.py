"""From a rule of a plug-in or a config file to its entry; what such a rule has to keep to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import is_dataclass
from typing import Any

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.suggest import did_you_mean
from instancelint.model.terms import Kind, Severity
from instancelint.rules._generated import ENTRIES
from instancelint.rules.base import Meta, NoOptions, Rule
from instancelint.rules.conditions import NAMES
from instancelint.rules.entry import Entry, shared_with
from instancelint.rules.groups import CUSTOM, GROUPS, OWN
from instancelint.rules.triggers import Always, CrossFile

_CODE = lazy_pattern(r"[A-Z]{2,12}[0-9]{1,6}")
_NAME = lazy_pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_RESERVED = frozenset({"all", "extra", CUSTOM, *(name for name, _ in GROUPS.values())})
"""Words that select rules already."""


def entry_of(rule: type[Rule[Any]]) -> Entry:
    """Return the entry of a rule from elsewhere; what it would claim of several payloads is known only to itself."""
    return Entry(
        module=rule.__module__,
        class_name=rule.__name__,
        triggers=tuple(Always() if isinstance(trigger, CrossFile) else trigger for trigger in rule.triggers()),
        rule=rule,
        **shared_with(rule.meta),
    )


def objection(rule: object, others: Collection[str] = ()) -> str:
    """
    Return what keeps a class from being a rule; '' for one that may be listed.

    `others` are the names of the rules that come with it.
    """
    if not isinstance(rule, type) or not issubclass(rule, Rule):
        return f"{rule!r} is not a subclass of instancelint.Rule"
    meta = getattr(rule, "meta", None)
    if not isinstance(meta, Meta):
        return f"class {rule.__name__} has no 'meta' of type instancelint.Meta"
    return code_objection(meta.code) or name_objection(meta.name) or _meta_objection(rule, meta, others)


def code_objection(code: object) -> str:
    """Return what is wrong with the code of a rule from elsewhere."""
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        return f"invalid code {code!r}; use two to twelve capital letters and a number, such as 'ACME101'"
    if code.startswith(OWN):
        return f"invalid code {code!r}; codes that start with {OWN} are reserved for instancelint"
    return ""


def name_objection(name: object) -> str:
    """Return what is wrong with the name of a rule from elsewhere."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return f"invalid name {name!r}; use lower-case words joined by hyphens, such as 'region-required'"
    return f"invalid name {name!r}; it selects several rules" if name in _RESERVED else ""


def _meta_objection(rule: Any, meta: Any, others: Collection[str]) -> str:  # noqa: ANN401 - nothing is certain of either yet
    if not isinstance(meta.severity, Severity):
        return f"severity of {meta.name} is not an instancelint.Severity"
    if not meta.messages or not all(isinstance(text, str) for text in meta.messages.values()):
        return f"{meta.name} has no messages"
    if not isinstance(meta.kinds, frozenset) or not all(isinstance(kind, Kind) for kind in meta.kinds):
        return f"kinds of {meta.name} are not a frozenset of instancelint.Kind"
    unknown = sorted(set(meta.conditions) - NAMES)
    if unknown:
        return f"unknown condition {unknown[0]!r} in {meta.name}{did_you_mean(unknown[0], NAMES)}"
    if rule.Options is not NoOptions and not is_dataclass(rule.Options):
        return f"Options of {meta.name} are not a dataclass"
    return _precedence_objection(meta, {*others, *(entry.name for entry in ENTRIES)})


def _precedence_objection(meta: Any, names: Collection[str]) -> str:  # noqa: ANN401 - as above
    if not isinstance(meta.yields_to, tuple):
        return f"yields_to of {meta.name} is not a tuple of names"
    unknown = sorted(set(meta.yields_to) - set(names))
    if unknown:
        return f"unknown rule {unknown[0]!r} in yields_to of {meta.name}{did_you_mean(unknown[0], names)}"
    return ""


def circle_of(rules: Iterable[type[Rule[Any]]]) -> str:
    """Return which rules yield to each other, so that none would report anything; '' if there are none."""
    from graphlib import CycleError, TopologicalSorter  # few runs have plug-ins

    try:
        TopologicalSorter({rule.meta.name: rule.meta.yields_to for rule in rules}).prepare()
    except CycleError as error:
        return f"these rules yield to each other: {', '.join(sorted(set(error.args[1])))}"
    return ""
