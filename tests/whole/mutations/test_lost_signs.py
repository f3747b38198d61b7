"""Each comma, colon and quote of clean payloads, lost or typed twice: one finding, whose fix restores the text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from linting import fixed, lint
from repository import DATA

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind

CLEAN: list[dict[str, Any]] = json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))
LINTERS = {kind: Linter(Settings(kind=kind, elements=(str(DATA / "elements"),))) for kind in Kind}
LAYOUTS: dict[str, Callable[[object], str]] = {
    "indented": lambda body: json.dumps(body, indent=2) + "\n",
    "on one line": lambda body: json.dumps(body) + "\n",
}
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|(?<=["}\]\s])[{}\[\],:]')
"""Strings and signs, but for those after a number or a word, of which a character beside it would be a part."""
_SIGN = re.compile(r'"(?:[^"\\]|\\.)*"|[,:]')


def signs(text: str) -> Iterator[int]:
    """Yield the offsets of the quotes, commas and colons of a valid text."""
    for token in _SIGN.finditer(text):
        yield token.start()
        if token.end() - token.start() > 1:
            yield token.end() - 1


def wrong(payload: dict[str, Any], text: str, spoilt: str) -> list[str]:
    found = lint(spoilt, "payload.json", LINTERS[Kind(payload["kind"])]).findings
    if len(found) == 1 and found[0].fix is not None and fixed(spoilt, [found[0].fix]) == text:
        return []
    return [f"{payload['title']}: {[finding.message for finding in found]}:\n{spoilt}"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_sign_that_is_lost(layout: str) -> None:
    failures = []
    for payload in CLEAN:
        text = LAYOUTS[layout](payload["body"])
        for at in signs(text):
            failures += wrong(payload, text, text[:at] + text[at + 1 :])
    assert failures == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_character_that_belongs_to_nothing(layout: str) -> None:
    failures = []
    for payload in CLEAN:
        text = LAYOUTS[layout](payload["body"])
        for token in _TOKEN.finditer(text, 1):
            spoilt = f"{text[: token.start()]}~ {text[token.start() :]}"
            found = lint(spoilt, "payload.json", LINTERS[Kind(payload["kind"])]).findings
            places = [found.span.start for found in found if found.span]
            if places != [token.start()]:
                failures.append(f"{payload['title']}: {[finding.message for finding in found]}:\n{spoilt}")
    assert failures == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_quote_that_is_typed_twice(layout: str) -> None:
    failures = []
    for payload in CLEAN:
        text = LAYOUTS[layout](payload["body"])
        for at in (at for at in signs(text) if text[at] == '"'):
            failures += wrong(payload, text, text[:at] + '"' + text[at:])
    assert failures == []
