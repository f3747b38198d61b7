"""The pages of rules: what they say of enabling and suppressing a rule holds, and examples show places."""

from __future__ import annotations

import re

import pytest
from repository import ROOT

from instancelint.api import lint_text
from instancelint.config.settings import Settings
from instancelint.rulebook.rule_examples import bare, stored_places
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import CrossFileRule, EngineRule

RULES = ROOT / "docs" / "rules"
pytestmark = pytest.mark.skipif(not RULES.is_dir(), reason="the guide is not part of an installation")


def _page(name: str) -> str:
    return (RULES / f"{name}.md").read_text(encoding="utf-8")


def _section(page: str, title: str) -> str:
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_every_bad_example_is_labelled_and_shows_its_places() -> None:
    for rule in ALL_RULES:
        examples = _section(_page(rule.meta.name), "Examples")
        assert examples.count("**Bad**") == len(rule.meta.bad)
        assert examples.count("**Good**") == len(rule.meta.good)
        for number in range(len(rule.meta.bad)):
            for place in stored_places(rule, number):
                assert f"| {' ' * (place.column - 1)}{'^' * place.width} {place.message}\n" in examples
        for example in (*rule.meta.bad, *rule.meta.good):
            assert f"(`{example.name}`)" in examples or not example.name


def test_opt_in_rules_say_how_to_enable_them() -> None:
    for rule in ALL_RULES:
        section = _section(_page(rule.meta.name), "Enable it")
        assert bool(section) is (rule.meta.extra or rule.meta.preview)
        assert not section or f'extend-select = ["{rule.meta.name}"]\n' in section


def test_every_page_shows_how_to_suppress_a_finding() -> None:
    for rule in ALL_RULES:
        section = _section(_page(rule.meta.name), "Suppress a finding")
        assert bool(section) or issubclass(rule, EngineRule)
        for language, comment in re.findall(r"```(\w+)\n(.*?)\n```", section, re.DOTALL):
            named = f'rule = "{rule.meta.name}"' if language == "toml" else f"ignore[{rule.meta.name}] reason"
            assert named in comment


IN_YAML = [
    rule
    for rule in ALL_RULES
    if rule.meta.bad[0].notation == "yaml"
    and not issubclass(rule, EngineRule | CrossFileRule)
    and not rule.meta.bad[0].options
]


@pytest.mark.parametrize("rule", IN_YAML, ids=lambda rule: rule.meta.name)
def test_the_comment_for_yaml_suppresses(rule: type) -> None:
    meta = rule.meta  # type: ignore[attr-defined]
    (comment,) = re.findall(r"```yaml\n(# .*)\n```", _section(_page(meta.name), "Suppress a finding"))
    place = min(stored_places(rule, 0), key=lambda each: each.line)
    lines = bare(meta.bad[0].text).split("\n")
    indent = len(lines[place.line - 1]) - len(lines[place.line - 1].lstrip())
    settings = Settings(select=(meta.name,), kind=meta.bad[0].kind)
    before = lint_text("\n".join(lines), name="box.yaml", settings=settings)
    lines.insert(place.line - 1, f"{' ' * indent}{comment}")
    after = lint_text("\n".join(lines), name="box.yaml", settings=settings)
    assert len(after.findings) < len(before.findings), (before.findings, after.findings)
