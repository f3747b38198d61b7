"""The conditions that call for rules: where none holds, the rule has nothing to say."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from linting import lint_data
from mutated import mutated

from instancelint.base.source_text import SourceText
from instancelint.config.select import ActiveRule
from instancelint.config.settings import Settings
from instancelint.domain.plain_urls import is_plain_url
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.lint.linter import Linter
from instancelint.model.document import Document, Format
from instancelint.model.terms import Kind
from instancelint.rules._generated import ALL_RULES, ENTRIES
from instancelint.rules.conditions import NAMES, conditions
from instancelint.rules.triggers import AroundPayload, CrossFile, OnCondition, OnIssue, OnSchemaError
from instancelint.rules.verdict.verdict import check

NUMBER = int(os.environ.get("INSTANCELINT_FUZZ", "10000"))
"""Payloads that are tried; `make differential` tries a million."""
PARTS = 4
EVERYTHING = Linter(Settings(select=("ALL",)))
CLEAN: dict[str, Any] = {
    "element": {"key": "box"},
    "providerData": {"code": "${CODE}"},
    "configuration": {
        "oauth.api.key": "${BOX_KEY}",
        "oauth.api.secret": "${BOX_SECRET}",
        "oauth.callback.url": "https://auth.acme.io/oauth",
        "event.notification.enabled": True,
        "event.notification.callback.url": "https://hooks.acme.io/box",
    },
    "tags": ["files"],
    "name": "Contracts",
}


def quiet_rules(doc: Document) -> Iterator[ActiveRule]:
    """Give the rules that conditions would call and that nothing about a payload calls for."""
    called = {
        active.entry.code
        for active in EVERYTHING.examiner.checker.dispatch.called_by(
            doc, EVERYTHING.examiner.checker.dispatch.conditions(doc)
        )
    }
    for active in EVERYTHING.examiner.checker.rules:
        is_conditional = any(isinstance(trigger, OnCondition) for trigger in active.entry.triggers)
        if is_conditional and active.entry.code not in called and active.entry.fits(doc):
            yield active


@pytest.mark.parametrize("part", range(PARTS))
def test_no_rule_has_anything_to_say_that_is_not_called(part: int) -> None:
    kinds = (Kind.CREATE, Kind.CREATE, Kind.UPDATE, Kind.CREATE_FOR_ELEMENT, Kind.RESPONSE)
    for number, body in enumerate(mutated(NUMBER // PARTS, part)):
        doc = Document(SourceText("a.json", ""), body, Format.MEMORY, kinds[number % len(kinds)])
        missed = [(rule.entry.name, list(rule.rule.check(doc))) for rule in quiet_rules(doc)]
        assert not [name for name, problems in missed if problems], json.dumps(body)


def test_no_rule_has_anything_to_say_about_yaml_that_is_not_called() -> None:
    for body in mutated(NUMBER // 100, PARTS):
        text = yaml.safe_dump(body, sort_keys=False).replace("'true'", "true").replace("'0123'", "0123")
        for parsed in payloads_in(SourceText("a.yaml", text), Expectation(included=True)):
            doc = parsed._replace(schema_errors=check(parsed.data, parsed.kind, extra=True))
            missed = [(rule.entry.name, list(rule.rule.check(doc))) for rule in quiet_rules(doc)]
            assert not [name for name, problems in missed if problems], text


def test_nothing_holds_for_a_clean_payload() -> None:
    assert conditions(CLEAN) == frozenset()
    assert conditions({**CLEAN, "configuration": {**CLEAN["configuration"], "box.unknown": "x"}}) == {"catalogue"}


@pytest.mark.parametrize("data", [None, [], "text", {"configuration": 1}, {"element": "box"}, {1: 2}])
def test_everything_holds_for_what_is_no_payload(data: object) -> None:
    assert conditions(data) == NAMES


@pytest.mark.parametrize(
    "data", [None, "xxxx", "<a>", 5, [], ["http://x//"], [["xxxx"]], {"name": {}}, {"tags": "TODO"}]
)
@pytest.mark.parametrize("kind", Kind)
def test_no_rule_fails_on_what_is_no_payload(data: object, kind: Kind) -> None:
    doc = Document(SourceText("a.json", ""), data, Format.MEMORY, kind)
    for active in EVERYTHING.examiner.checker.rules:
        list(active.rule.check(doc))


def test_every_condition_calls_for_a_rule() -> None:
    named = {name for rule in ALL_RULES for name in rule.meta.conditions}
    assert named | {"literal-secret"} == NAMES
    assert {type(trigger) for entry in ENTRIES if not entry.extra for trigger in entry.triggers} == {
        *(OnSchemaError, OnIssue, OnCondition, AroundPayload, CrossFile)
    }


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("https://acme.io", True),
        ("http://a.acme.io:8080/x/y-z/", True),
        ("https://${HOST}/box", True),
        ("https://auth.cloudelements.io/oauth", False),
        ("https://api.cloud-elements.com/elements", False),
        ("https://a.ngrok-free.app/x", False),
        ("https://jenkins.corp/x", False),
        ("https://fake.fake", False),
        ("https://api.cloud-element.com/elements", False),
        ("https://acme.io//x", False),
        ("https://acme.io/?a=b", False),
        ("https://a:b@acme.io/", False),
        ("https://www.example.com/", False),
        ("https://${HOST}.example.com/", False),
        ("https://localhost/", False),
        ("https://127.0.0.1/", False),
        ("https://acme.io/page.element", False),
        ("https://api.cloud-elements.com/elements/api-v2/events/box", False),
        ("https://acme", False),
    ],
)
def test_plain_urls(value: str, *, plain: bool) -> None:
    assert is_plain_url(value) is plain


@pytest.mark.parametrize(
    ("key", "codes"), [("oauth.callback.url", []), ("event.notification.callback.url", ["callback-url-host"])]
)
def test_the_platforms_address_for_logins_is_right_for_a_redirect_alone(key: str, codes: list[str]) -> None:
    url = "https://auth.cloudelements.io/oauth"
    assert is_plain_url(url, is_redirect=True)
    assert not is_plain_url("https://api.cloud-elements.com/elements", is_redirect=True)
    body = {"element": {"key": "sftp"}, "name": "Files", "configuration": {key: url}}
    found = lint_data(body, Settings(select=("callback-url-host",))).findings
    assert [finding.name for finding in found] == codes
