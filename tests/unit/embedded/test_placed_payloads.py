from __future__ import annotations

import json

import pytest
from embedded_bodies import BOX, STRIPE
from linting import lint, marked

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter

WRONG = {**BOX, "tags": "prod"}
TEXT = json.dumps(WRONG)
COMMAND = f"curl -H 'Authorization: User $U, Organization $O' --json '{TEXT}' $BASE/elements/api-v2/instances"


def codes(data: object, *payloads: str) -> list[tuple[str, str]]:
    text = json.dumps(data, indent=1)
    return marked(lint(text, "a.json", Linter(Settings(payloads=payloads))).findings, text)


@pytest.mark.parametrize("pattern", ["$..body", "/**/body", "/a/**/body", "/a/*/body", "$.a[0].body"])
def test_places_at_any_depth(pattern: str) -> None:
    assert codes({"a": [{"body": WRONG}]}, pattern) == [("IL601", '"prod"')]


def test_what_lies_inside_of_a_payload_is_none_of_its_own() -> None:
    data = {"body": {**WRONG, "extra": {"body": WRONG}}}
    assert [code for code, _ in codes(data, "$..body")].count("IL601") == 1
    assert codes({"body": WRONG}, "$..body", "$.body") == [("IL601", '"prod"')]


def test_what_is_around_a_payload_does_not_hide_it() -> None:
    assert codes({"body": {"status": 1, "body": WRONG}}, "$..body") == [("IL601", '"prod"')]


@pytest.mark.parametrize("body", ["Hello", "", 7, None, ["a", "b"], {"message": "x"}, [], {}])
def test_at_any_depth_only_what_looks_like_a_payload_is_one(body: object) -> None:
    assert codes({"a": {"body": body}, "element": {"key": 1}}, "$..body") == []
    assert lint(json.dumps({"a": {"body": body}, "element": {"key": 1}}), "a.json").findings == ()


def test_a_command() -> None:
    assert codes({"run": COMMAND}, "$.run") == [("IL601", '\\"prod\\"')]
    assert codes({"run": COMMAND.replace("--json", "\\\n  --json").split("\n")}, "$..run") == [("IL601", '\\"prod\\"')]


@pytest.mark.parametrize("end", ["", "\n"])
def test_an_array_of_lines(end: str) -> None:
    lines = [line + end for line in json.dumps(WRONG, indent=2).splitlines()]
    assert codes({"body": lines}, "$.body") == [("IL601", '\\"prod\\"')]


def test_payloads_by_name() -> None:
    broken = {"element": {"key": "stripe"}, "name": "B", "configuration": []}
    data = {"all": {"box": WRONG, "stripe": STRIPE, "third": broken}}
    assert codes(data, "$.all") == [("IL601", '"prod"'), ("IL202", "[]")]
    assert codes({"all": {"box": WRONG}}, "$.all") == [("IL601", '"prod"')]
    assert "IL209" in [code for code, _ in codes({"all": {"instance": WRONG}}, "$.all")]
