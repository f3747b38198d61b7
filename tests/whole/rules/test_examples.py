"""Every rule is proven by its own declaration."""

from __future__ import annotations

from typing import Any

import pytest

from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import ALL_KINDS, GROUPS, Rule
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


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.meta.name)
def test_messages_are_one_plain_sentence(rule: type[Rule[Any]]) -> None:
    for message in rule.meta.messages.values():
        assert not message.endswith("."), message
        assert "\n" not in message
        assert len(message) < 220, message
