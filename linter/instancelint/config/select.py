"""The rules that are on, and their severities: selectors, severities and profiles resolved against the rule set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.registry import EVERY, EXTRA, GROUP_NAMES, Registry, is_prefix, registry_for
from instancelint.config.settings import ConfigError, Settings
from instancelint.model.terms import Severity
from instancelint.rules.base import Context, Problem, Rule
from instancelint.rules.entry import Entry
from instancelint.rules.groups import group_of


class ActiveRule:
    """A rule that is switched on; `severity` is set when the user or the profile overrides the rule's own."""

    def __init__(
        self, entry: Entry, severity: Severity | None, options: Mapping[str, object], context: Context
    ) -> None:
        self.entry = entry
        self.severity = severity
        self.options = options
        self.context = context

    @cached_property
    def rule(self) -> Rule[Any]:
        """The rule itself, imported on first use."""
        rule = self.entry.load()
        return rule(rule.Options(**_fitting(rule, self.options)), self.context)

    def severity_of(self, problem: Problem) -> Severity:
        """Return a finding's severity: what the user said, else what the message says, else the rule's own."""
        return self.severity or problem.severity or self.entry.severity


def active_rules(settings: Settings, context: Context, registry: Registry | None = None) -> tuple[ActiveRule, ...]:
    """
    List the rules that are switched on, of those that can be named under the settings.

    Raises ConfigError for a selector, a rule name or an option that does not exist.
    """
    registry = registry or registry_for(settings)
    for selector in (*settings.select, *settings.extend_select, *settings.ignore):
        registry.check_selector(selector)
    for name in (*settings.severity, *settings.options):
        registry.check_selector(name)
    active = []
    for entry in registry.entries:
        profile_off, profile_severity = _profile(entry, settings)
        if not _is_on(entry, settings, profile_off=profile_off):
            continue
        severity = settings.severity.get(entry.name) or settings.severity.get(entry.code) or profile_severity
        active.append(ActiveRule(entry, severity, settings.options.get(entry.name, {}), context))
    for rule in active:
        if rule.options:
            _fitting(rule.entry.load(), rule.options)
    return tuple(active)


def _fitting(rule: type[Rule[Any]], options: Any) -> dict[str, Any]:  # noqa: ANN401 - as read from a TOML table
    """Check a rule's options against its dataclass."""
    known = getattr(rule.Options, "__dataclass_fields__", {})
    for name in options:
        if name not in known:
            hint = did_you_mean(name, known)
            raise ConfigError(f"rule {rule.meta.name} has no option {name!r}{hint}")
    return {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}


def _profile(entry: Entry, settings: Settings) -> tuple[bool, Severity | None]:
    """Return whether the profile switches a rule off, and its severity under it."""
    if settings.profile.value not in entry.profiles:
        return False, None
    severity = entry.profiles[settings.profile.value]
    return severity is None, severity


def _is_on(entry: Entry, settings: Settings, *, profile_off: bool) -> bool:
    """Let the most specific selector decide; where two are equal, `ignore` wins."""
    asked = max((_reach(selector, entry) for selector in (*settings.select, *settings.extend_select)), default=0)
    refused = max((_weight(selector, entry) for selector in settings.ignore), default=0)
    if not settings.select and not entry.extra:
        asked = max(asked, _WEIGHT_ALL)
    is_unasked = profile_off or (entry.preview and not settings.preview)
    if is_unasked and asked < _WEIGHT_RULE:
        return False
    return asked > refused


def _reach(selector: str, entry: Entry) -> int:
    """Return how strongly a selector switches a rule on; opt-in rules are not reached by their group or prefix."""
    weight = _weight(selector, entry)
    if entry.extra and selector not in {EVERY, EXTRA} and weight < _WEIGHT_RULE:
        return 0
    return weight


_WEIGHT_ALL, _WEIGHT_GROUP, _WEIGHT_RULE = 1, 2, 10


def _weight(selector: str, entry: Entry) -> int:
    """Return how specifically a selector names a rule; 0 means not at all."""
    if selector in {entry.code, entry.name}:
        return _WEIGHT_RULE
    if selector == EVERY:
        return _WEIGHT_ALL
    if selector == EXTRA:
        return _WEIGHT_GROUP if entry.extra else 0
    if selector in GROUP_NAMES:
        return _WEIGHT_GROUP if group_of(entry.code) == selector else 0
    return min(len(selector), _WEIGHT_RULE - 1) if is_prefix(selector, entry.code) else 0


def selects(selector: str, code: str, name: str) -> bool:
    """Check whether a selector names a rule."""
    if selector in {code, name, EVERY}:
        return True
    if selector in GROUP_NAMES:
        return group_of(code) == selector
    return is_prefix(selector, code)
