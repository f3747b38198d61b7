"""The parsers and the syntax rules agree on what there is to report."""

from __future__ import annotations

import string

import pytest
from linting import lint, lint_bytes, named

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Limits
from instancelint.parse import encoding
from instancelint.parse.json import json_issues
from instancelint.parse.yaml import yaml_issues
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import SyntaxRule

SYNTAX_RULES = [rule for rule in ALL_RULES if issubclass(rule, SyntaxRule)]
BOX = """\
{
  "element": {"key": "box"},
  "providerData": {"code": "${CODE}"},
  "configuration": {
    "oauth.callback.url": "https://app.acme.com/auth",
    "oauth.api.key": "${KEY}",
    "oauth.api.secret": "${SECRET}"
    "event.notification.enabled": true
  },
  "tags": ["legal"],
  "name": "Contracts"
}
"""


def test_every_kind_is_claimed_by_one_rule() -> None:
    claimed = [kind for rule in SYNTAX_RULES for kind in rule.issues]
    assert len(claimed) == len(set(claimed))
    assert set(claimed) >= set(json_issues.KINDS) | set(yaml_issues.KINDS) | set(encoding.KINDS) | {"too-large"}


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.meta.name)
def test_tables_speak_of_claimed_kinds_and_known_messages(rule: type[SyntaxRule[object]]) -> None:
    assert set(rule.issues.values()) <= set(rule.meta.messages)
    assert set(rule.fix_titles) <= set(rule.issues)
    assert set(rule.related) <= set(rule.issues)


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.meta.name)
def test_a_kind_with_a_fix_has_a_title(rule: type[SyntaxRule[object]]) -> None:
    fixable = {kind for kind in rule.issues if "; fix" in json_issues.KINDS.get(kind, "")}
    assert fixable <= set(rule.fix_titles)


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.meta.name)
def test_messages_use_only_documented_arguments(rule: type[SyntaxRule[object]]) -> None:
    for kind, message in rule.issues.items():
        if kind in json_issues.KINDS and rule.meta.group != "linter":
            names = {name for _, name, _, _ in string.Formatter().parse(rule.meta.messages[message]) if name}
            assert all(name in json_issues.KINDS[kind] for name in names), kind


def test_a_broken_payload_is_still_checked() -> None:
    report = lint(BOX, "box.json")
    found = named(report.findings)
    assert ("json-missing-comma", "/configuration/oauth.api.secret") in found
    assert any(name == "events-callback-url-missing" for name, _ in found)
    comma = next(finding for finding in report.findings if finding.name == "json-missing-comma")
    assert (comma.span, comma.fix is not None) == (comma.fix and comma.fix.edits[0].span, True)


def test_a_second_place_is_named() -> None:
    report = lint(BOX.replace('"legal"]', '"legal"}'), "box.json")
    wrong = next(finding for finding in report.findings if finding.name == "json-unbalanced-brackets")
    assert [place.message for place in wrong.related] == ["opened here"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"name": "a" "b": 0x1F', "JSON does not allow hexadecimal numbers"),
        ('"name": "a" "b": undefined', "use null instead of undefined"),
        ('"name": "a\\d" "b": 1', "invalid escape; write \\\\ for a literal backslash"),
        ('"name": "a\0" "b": 1', "NUL character (1 in total); remove it"),
        ('"name": "a\x01" "b": 1', "raw control character (U+0001) in a string; escape it"),
        ('"name": "a\\ud800" "b": 1', "\\ud800 is half of a surrogate pair; write both halves or remove it"),
        ('"name":\u00a0"a" "b": 1', "unusual space character (U+00A0); use a regular space"),
        ('"a": ' + "[" * 300, "more than 200 nested levels; the rest was not checked"),
    ],
)
def test_redaction_leaves_our_own_words_alone(text: str, message: str) -> None:
    report = lint('{"element": {"key": "box"}, "configuration": {}, ' + text + "}", "x.json")
    assert message in [finding.message for finding in report.findings]


def test_redaction_leaves_the_byte_and_its_place_alone() -> None:
    report = lint_bytes(b'{"element": {"key": "box"}, "name": "caf\xe9" "configuration": {}}', "x.json")
    assert "invalid UTF-8 byte 0xE9 at offset 40; save the file as UTF-8" in [item.message for item in report.findings]


def test_a_file_that_is_too_large_is_named() -> None:
    report = lint(BOX, "x.json", Linter(Settings(limits=Limits(size=20))))
    assert [(item.code, item.message) for item in report.findings] == [
        ("IL902", "more than 20 bytes; the rest was not checked")
    ]


def test_nothing_more_is_said_of_a_string_that_did_not_parse() -> None:
    text = '{"element": {"key": "box"}, "name": "Con\ntracts", "configuration": {"oauth.scope": " a "}}'
    report = lint(text, "a.json")
    assert named(report.findings) == [
        ("json-broken-string", "/name"),
        ("surrounding-whitespace", "/configuration/oauth.scope"),
    ]
