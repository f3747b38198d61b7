"""Which rules are on under which selectors."""

from __future__ import annotations

import pytest

from instancelint.config.registry import OWN
from instancelint.config.select import active_rules, selects
from instancelint.config.settings import ConfigError, Profile, Settings
from instancelint.domain.catalog import Catalog
from instancelint.model.terms import Severity
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Context


def _on(settings: Settings) -> set[str]:
    return {active.rule.meta.name for active in active_rules(settings, Context(Catalog.default()))}


NAMES = {rule.meta.name for rule in ALL_RULES}
EXTRA = {rule.meta.name for rule in ALL_RULES if rule.meta.extra}
EVENTS = {rule.meta.name for rule in ALL_RULES if rule.meta.code.startswith("IL3")}


def test_the_default_is_everything_but_the_extras() -> None:
    assert EXTRA
    assert _on(Settings()) == NAMES - EXTRA


@pytest.mark.parametrize("selector", ["IL3", "events"])
def test_a_group_does_not_reach_its_extras(selector: str) -> None:
    assert _on(Settings(select=(selector,))) == EVENTS - EXTRA
    assert _on(Settings(ignore=(selector,))) == NAMES - EXTRA - EVENTS


def test_extras_come_by_name_by_their_group_or_with_all() -> None:
    assert "tags-missing" in _on(Settings(extend_select=("tags-missing",)))
    assert _on(Settings(extend_select=("extra",))) == NAMES
    assert _on(Settings(select=("ALL",))) == NAMES
    assert _on(Settings(select=("extra",))) == EXTRA


def test_the_more_specific_selector_wins() -> None:
    name = "events-callback-url-missing"
    assert name in _on(Settings(select=("ALL", name), ignore=("IL3",)))
    assert name not in _on(Settings(select=("IL3",), ignore=(name,)))
    assert name not in _on(Settings(select=(name,), ignore=(name,)))
    assert name in _on(Settings(ignore=("IL3",), extend_select=("IL30",)))


def test_a_profile_switches_rules_off_unless_they_are_named() -> None:
    assert "placeholder-value" not in _on(Settings(profile=Profile.DOCS))
    assert "placeholder-value" not in _on(Settings(profile=Profile.DOCS, select=("ALL",)))
    assert "placeholder-value" in _on(Settings(profile=Profile.DOCS, extend_select=("placeholder-value",)))


def test_severity_comes_from_the_user_then_the_profile_then_the_rule() -> None:
    def severity(settings: Settings) -> Severity | None:
        rules = active_rules(settings, Context(Catalog.default()))
        return next(active.severity for active in rules if active.rule.meta.name == "placeholder-value")

    assert severity(Settings()) is None
    assert severity(Settings(profile=Profile.DEPLOY)) is Severity.ERROR
    assert severity(Settings(profile=Profile.DEPLOY, severity={"placeholder-value": Severity.INFO})) is Severity.INFO
    assert severity(Settings(severity={"IL220": Severity.INFO})) is Severity.INFO


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("events-callback-url-mising", "events-callback-url-missing"),
        ("IL3O1", "IL301"),
        ("event", "events"),
    ],
)
def test_an_unknown_selector_is_an_error_with_a_suggestion(selector: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        OWN.check_selector(selector)
    assert f"unknown rule {selector!r}" in str(caught.value)
    assert hint in str(caught.value)


def test_an_unknown_option_is_an_error_with_a_suggestion() -> None:
    settings = Settings(options={"placeholder-value": {"extra_pattern": ["x"]}})
    with pytest.raises(ConfigError, match=r"has no option 'extra_pattern'.*extra_patterns"):
        active_rules(settings, Context(Catalog.default()))


def test_selects() -> None:
    assert selects("IL3", "IL301", "events-callback-url-missing")
    assert selects("events", "IL301", "events-callback-url-missing")
    assert selects("events-callback-url-missing", "IL301", "events-callback-url-missing")
    assert not selects("IL4", "IL301", "events-callback-url-missing")
