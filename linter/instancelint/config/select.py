"""Which rules are on, and how severe each is: selectors, severities and profiles resolved against the rule set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from instancelint.config.settings import ConfigError, Settings
from instancelint.finding import Severity
from instancelint.rule import GROUPS, Context, Meta, Problem, Rule
from instancelint.rules import ALL_RULES
from instancelint.suggest import did_you_mean

_GROUP_DIGITS = {name: digit for digit, (name, _) in GROUPS.items()}


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule that is switched on; `severity` is set when the user or the profile overrides the rule's own."""

    rule: Rule[Any]
    severity: Severity | None = None

    def severity_of(self, problem: Problem) -> Severity:
        """Give a finding's severity: what the user said, else what the message says, else the rule's own."""
        return self.severity or problem.severity or self.rule.meta.severity


def active_rules(settings: Settings, context: Context) -> tuple[ActiveRule, ...]:
    """
    Build the rules that are switched on.

    Raises ConfigError for a selector, a rule name or an option that does not exist.
    """
    for selector in (*settings.select, *settings.extend_select, *settings.ignore, *settings.severity):
        check_selector(selector)
    for name in settings.options:
        check_selector(name)
    active = []
    for rule in ALL_RULES:
        meta = rule.meta
        profile_off, profile_severity = _profile(meta, settings)
        if not _is_on(meta, settings, profile_off=profile_off):
            continue
        severity = settings.severity.get(meta.name) or settings.severity.get(meta.code) or profile_severity
        options = rule.Options(**_fitting(rule, settings.options.get(meta.name, {})))
        active.append(ActiveRule(rule(options, context), severity))
    return tuple(active)


def _fitting(rule: type[Rule[Any]], options: Any) -> dict[str, Any]:  # noqa: ANN401 - as read from a TOML table
    """Check a rule's options against its dataclass."""
    known = getattr(rule.Options, "__dataclass_fields__", {})
    for name in options:
        if name not in known:
            hint = did_you_mean(name, known)
            message = f"rule {rule.meta.name} has no option {name!r}{hint}"
            raise ConfigError(message)
    return {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}


def _profile(meta: Meta, settings: Settings) -> tuple[bool, Severity | None]:
    """Tell whether the profile switches a rule off, and which severity it gives it."""
    if settings.profile.value not in meta.profiles:
        return False, None
    severity = meta.profiles[settings.profile.value]
    return severity is None, severity


def _is_on(meta: Meta, settings: Settings, *, profile_off: bool) -> bool:
    """Let the most specific selector decide; where two are equal, `ignore` wins."""
    asked = max((_reach(selector, meta) for selector in (*settings.select, *settings.extend_select)), default=0)
    refused = max((_weight(selector, meta) for selector in settings.ignore), default=0)
    if not settings.select and not meta.extra:
        asked = max(asked, _WEIGHT_ALL)
    if profile_off and asked < _WEIGHT_RULE:
        return False
    return asked > refused


def _reach(selector: str, meta: Meta) -> int:
    """Say how strongly a selector switches a rule on; opt-in rules are not reached by their group or prefix."""
    weight = _weight(selector, meta)
    if meta.extra and selector not in {"ALL", "extra"} and weight < _WEIGHT_RULE:
        return 0
    return weight


_WEIGHT_ALL, _WEIGHT_GROUP, _WEIGHT_RULE = 1, 2, 10


def _weight(selector: str, meta: Meta) -> int:
    """Say how specifically a selector names a rule; 0 means not at all."""
    if selector in {meta.code, meta.name}:
        return _WEIGHT_RULE
    if selector == "ALL":
        return _WEIGHT_ALL
    if selector == "extra":
        return _WEIGHT_GROUP if meta.extra else 0
    if selector in _GROUP_DIGITS:
        return _WEIGHT_GROUP if meta.code[2] == _GROUP_DIGITS[selector] else 0
    return len(selector) if selector.startswith("IL") and meta.code.startswith(selector) else 0


def selects(selector: str, code: str, name: str) -> bool:
    """Tell whether a selector names a rule."""
    if selector in {code, name, "ALL"}:
        return True
    if selector in _GROUP_DIGITS:
        return code[2] == _GROUP_DIGITS[selector]
    return selector.startswith("IL") and code.startswith(selector)


def check_selector(selector: str) -> None:
    """Raise ConfigError when a selector names nothing, with the nearest name that exists."""
    if selector in {"ALL", "extra", *_GROUP_DIGITS}:
        return
    names = [name for rule in ALL_RULES for name in (rule.meta.code, rule.meta.name)]
    if selector in names or (selector.startswith("IL") and any(name.startswith(selector) for name in names)):
        return
    message = f"there is no rule {selector!r}{did_you_mean(selector, (*names, *_GROUP_DIGITS, 'extra', 'ALL'))}"
    raise ConfigError(message)
