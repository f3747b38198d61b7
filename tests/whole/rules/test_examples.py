"""Every rule is proven by its own declaration."""

from __future__ import annotations

from typing import Any

import pytest

from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import ALL_KINDS, Rule
from instancelint.rules.groups import GROUPS
from instancelint.rules.registration import circle_of
from instancelint.testing import Case, cases, check, check_rule

CASES = [case for rule in ALL_RULES for case in cases(rule)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.meta.name)
def test_declaration(rule: type[Rule[Any]]) -> None:
    check_rule(rule)
    assert rule.meta.code[2] in GROUPS
    assert rule.meta.kinds <= ALL_KINDS
    assert set(rule.meta.profiles) <= {"docs", "deploy"}


def test_codes_and_names_are_unique_and_sorted() -> None:
    codes = [rule.meta.code for rule in ALL_RULES]
    assert codes == sorted(set(codes))
    assert len({rule.meta.name for rule in ALL_RULES}) == len(codes)


def test_a_rule_yields_to_rules_that_exist_and_not_in_a_circle() -> None:
    names = {rule.meta.name for rule in ALL_RULES}
    assert {name for rule in ALL_RULES for name in rule.meta.yields_to} <= names
    assert circle_of(ALL_RULES) == ""


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.meta.name)
def test_messages_are_one_plain_sentence(rule: type[Rule[Any]]) -> None:
    for message in rule.meta.messages.values():
        assert not message.endswith("."), message
        assert "\n" not in message
        assert len(message) < 220, message
