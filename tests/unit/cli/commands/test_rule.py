from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from instancelint.rulebook.rule_description import explain
from instancelint.rulebook.rule_examples import found_places, stored_places
from instancelint.rulebook.rule_facts import docstring_of
from instancelint.rulebook.rule_texts_generated import CODES, TEXTS
from instancelint.rulebook.rules_generated import SUMMARIES
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Rule

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
    assert lines[-2] == 'To disable it: ignore = ["events-callback-url-missing"]'
    assert lines[-1].startswith("See https://")


def test_a_rule_that_is_not_there(cli: Cli) -> None:
    expected = "instancelint: unknown rule 'name-requird'; did you mean 'name-required'?\n"
    assert cli("rule", "name-requird") == (2, "", expected)
    assert cli("rule", "IL301", "--all").code == 2


def test_all_rules(cli: Cli) -> None:
    listed = cli("rule").out.splitlines()
    assert [line.split()[0] for line in listed] == [rule.meta.code for rule in ALL_RULES]
    everything = cli("rule", "--all")
    assert everything.code == 0
    assert everything.out.count("To disable it: ") == len(ALL_RULES)


def test_words_search_codes_names_and_summaries(cli: Cli) -> None:
    found = cli("rule", "Callback", "url").out.splitlines()
    assert [line.split()[2] for line in found][:1] == ["events-callback-url-missing"]
    assert all("callback" in line.lower() and "url" in line.lower() for line in found)
    assert 0 < len(found) < 20
    as_data = json.loads(cli("rule", "callback", "url", "--output-format", "json").out)
    assert [rule["code"] for rule in as_data] == [line.split()[0] for line in found]


@pytest.mark.parametrize("words", [["IL3"], ["il3"], ["events"]])
def test_a_group_and_a_prefix_list_rules(cli: Cli, words: list[str]) -> None:
    events = [rule.meta.code for rule in ALL_RULES if rule.meta.group == "events"]
    assert [line.split()[0] for line in cli("rule", *words).out.splitlines()] == events
    as_data = json.loads(cli("rule", *words, "--output-format", "json").out)
    assert [rule["code"] for rule in as_data] == events


def test_opt_in_rules_are_listed(cli: Cli) -> None:
    listed = cli("rule", "extra").out.splitlines()
    assert [line.split()[0] for line in listed] == [rule.meta.code for rule in ALL_RULES if rule.meta.extra]
    assert all("(opt-in) " in line for line in listed)


def test_several_rules(cli: Cli) -> None:
    both = cli("rule", "IL301", "events-not-enabled")
    assert both.out == f"{cli('rule', 'IL301').out}\n{cli('rule', 'IL302').out}"
    data = json.loads(cli("rule", "IL301", "IL302", "--output-format", "json").out)
    assert [rule["code"] for rule in data] == ["IL301", "IL302"]


def test_an_opt_in_rule_says_how_to_enable_it(cli: Cli) -> None:
    name = next(rule.meta.name for rule in ALL_RULES if rule.meta.extra)
    assert f'\nTo enable it: extend-select = ["{name}"]\n' in cli("rule", name).out


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.meta.code)
def test_what_is_shown_is_what_the_rule_finds(rule: type[Rule[Any]]) -> None:
    for number in range(len(rule.meta.bad)):
        assert stored_places(rule, number) == found_places(rule, number)
    assert TEXTS[rule.meta.code] == f"{explain(rule, found_places)}\n"
    assert CODES[rule.meta.name] == rule.meta.code
    assert SUMMARIES[rule.meta.name] == docstring_of(rule).summary


@pytest.mark.parametrize("word", ["IL301", "il301", "events-callback-url-missing"])
def test_one_rule_is_explained_without_loading_any(word: str) -> None:
    program = (
        "import sys\nfrom instancelint.cli.main import main\n"
        f"main(['rule', '{word}'])\n"
        "print(sorted(name for name in sys.modules if name == 'click' or name.startswith('instancelint.rules')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == f"{TEXTS['IL301']}[]\n"


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
