from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from instancelint.rules._generated import ALL_RULES

Cli = Callable[..., Any]


def test_a_rule(cli: Cli) -> None:
    by_code = cli("rule", "IL301")
    assert by_code.code == 0
    assert cli("rule", "events-callback-url-missing") == cli("rule", "il301") == by_code
    lines = by_code.out.splitlines()
    assert lines[0].startswith("IL301 events-callback-url-missing (error")
    assert "Bad:" in lines
    assert "Good:" in lines
    assert any(line.strip().startswith("^^^") for line in lines)
    assert not any("~~~" in line for line in lines)
    assert lines[-2] == 'To switch it off: ignore = ["events-callback-url-missing"]'
    assert lines[-1].startswith("See https://")


def test_a_rule_that_is_not_there(cli: Cli) -> None:
    expected = "instancelint: there is no rule 'name-requird'; did you mean 'name-required'?\n"
    assert cli("rule", "name-requird") == (2, "", expected)
    assert cli("rule", "IL301", "--all").code == 2


def test_all_rules(cli: Cli) -> None:
    listed = cli("rule").out.splitlines()
    assert [line.split()[0] for line in listed] == [rule.meta.code for rule in ALL_RULES]
    everything = cli("rule", "--all")
    assert everything.code == 0
    assert everything.out.count("To switch it off: ") == len(ALL_RULES)


def test_rules_as_data(cli: Cli) -> None:
    one = json.loads(cli("rule", "IL301", "--output-format", "json").out)
    assert (one["code"], one["name"], one["severity"], one["group"]) == (
        "IL301",
        "events-callback-url-missing",
        "error",
        "events",
    )
    assert "~~~" not in "".join(one["bad"])
    for arguments in (("--all",), ()):
        data = json.loads(cli("rule", *arguments, "--output-format", "json").out)
        assert [rule["code"] for rule in data] == [rule.meta.code for rule in ALL_RULES]
    assert one in data
