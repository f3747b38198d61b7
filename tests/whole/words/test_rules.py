"""The words of the rules: what they say of a payload, and of themselves."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from words import faults_of_message, faults_of_summary, faults_of_title, words_out

from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Rule, SyntaxRule

TITLED = ("Fix", "Repair")


def test_summaries_are_noun_phrases() -> None:
    assert _faults(lambda rule: [_summary(rule)], faults_of_summary) == []


def test_explanations_have_no_word_that_is_out() -> None:
    assert _faults(lambda rule: [inspect.cleandoc(rule.__doc__ or "")], words_out) == []


def test_messages_say_what_is_wrong_and_what_to_do() -> None:
    assert _faults(lambda rule: rule.meta.messages.values(), faults_of_message) == []


def test_labels_and_options_have_no_word_that_is_out() -> None:
    assert _faults(_small_words, words_out) == []


def test_titles_of_fixes_are_imperatives() -> None:
    assert _faults(_titles, faults_of_title) == []


@pytest.mark.parametrize(
    "message",
    [
        "a comma is missing after this value",
        "The comma is missing after this value",
        "Missing comma after this value",
        "missing comma after this value.",
        "stale entry; run `instancelint baseline --prune`",
        "unknown key {key!r}; did you mean {near!r}",
        "unknown key {key!r}, did you mean {near!r}?",
        "unknown key {key!r}; did you mean '{near}'?",
        "trailing comma: remove it",
        "trailing comma; delete it",
        "a key stands without quotes",
        "{value!r} is no URL",
        "leading white space; remove it",
        "write a text",
        "NaN is not valid JSON; leave it out",
        "write it into configuration",
    ],
)
def test_a_message_of_another_shape_is_noticed(message: str) -> None:
    assert faults_of_message(message) != []


@pytest.mark.parametrize(
    "message",
    [
        "missing comma after this value",
        "NaN is not valid JSON; use a number or omit the member",
        "Content-Type is not application/json",
        "unknown key {key!r}; did you mean {near!r}?",
        'unknown key; did you mean "element"?',
        "{key!r} is blank; give it a value or remove it",
    ],
)
def test_a_message_of_the_one_shape_passes(message: str) -> None:
    assert faults_of_message(message) == []


@pytest.mark.parametrize(
    "summary",
    ["A trailing comma.", "Trailing comma", "trailing comma.", "Comma is missing.", "Comment stands in JSON."],
)
def test_a_summary_of_another_shape_is_noticed(summary: str) -> None:
    assert faults_of_summary(summary) != []


@pytest.mark.parametrize("summary", ["Trailing comma.", "Value that should be a URL but is not.", "JSON in a string."])
def test_a_summary_of_the_one_shape_passes(summary: str) -> None:
    assert faults_of_summary(summary) == []


@pytest.mark.parametrize(
    "title", ["Write https", "Delete it", "delete the comma", "Remove the comma.", "Put it into text"]
)
def test_a_title_of_another_shape_is_noticed(title: str) -> None:
    assert faults_of_title(title) != []


def _faults(
    texts: Callable[[type[Rule[Any]]], Any], faults: Callable[[str], list[str]]
) -> list[tuple[str, str, list[str]]]:
    """Return each text of the rules that is at fault, with its rule and its faults."""
    return [(rule.meta.name, text, found) for rule in ALL_RULES for text in texts(rule) if (found := faults(text))]


def _summary(rule: type[Rule[Any]]) -> str:
    return inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0]


def _small_words(rule: type[Rule[Any]]) -> Iterator[str]:
    yield from rule.meta.labels.values()
    if issubclass(rule, SyntaxRule):
        yield from rule.related.values()
    if dataclasses.is_dataclass(rule.Options):
        yield from (field.metadata["help"] for field in dataclasses.fields(rule.Options))


def _titles(rule: type[Rule[Any]]) -> Iterator[str]:
    """Yield the titles of a rule's fixes that its module spells out."""
    if issubclass(rule, SyntaxRule):
        yield from rule.fix_titles.values()
    for node in ast.walk(ast.parse(inspect.getsource(sys.modules[rule.__module__]))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TITLED and node.args:
            title = node.args[0]
            if isinstance(title, ast.JoinedStr):
                title = title.values[0]
            if isinstance(title, ast.Constant):
                yield str(title.value)
