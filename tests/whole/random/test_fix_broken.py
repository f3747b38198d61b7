"""Texts that are broken at random: fixing them ends, makes nothing worse, and mends a text or leaves it as it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from instancelint.config.settings import Settings
from instancelint.fix.content import FixedFile, fix_bytes
from instancelint.fix.proof import is_broken
from instancelint.lint.linter import Linter

JSON = """\
{
  "element": {"key": "box"},
  "name": " Contracts",
  "configuration": {
    "oauth.api.key": "${KEY}",
    "filter.response.nulls": "true",
    "event.notification.enabled": false
  },
  "tags": ["crm", "it's", "crm"],
  "providerData": {"code": "${CODE}"}
}
"""
YAML = """\
# the team's box
element:
  key: box
name: " Contracts"
configuration:
  oauth.api.key: ${KEY}  # from the vault
  filter.response.nulls: "true"
  oauth:
    callback.url: 'https://auth.acme.io/oauth'
tags:
  - crm
  - "it's"
  - crm
providerData: {code: "${CODE}", x: [1, 2]}
"""
MISTAKES = ("", *"\"',:{}[]- \n\t#\\;=.`&*", '""', "  ", "//", "...", "True", "<<<<<<< a\n", "\u201c", "\u00a0")
LINTER = Linter(Settings())


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    """Put something in place of a few characters, once or a few times."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 1, 1, 2, 7]))
        text = text[:start] + draw(st.sampled_from(MISTAKES)) + text[start + length :]
    return text


def is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def check(text: str, name: str, *, unsafe: bool) -> FixedFile:
    """Fix a text, and demand what holds for every text."""
    before = text.encode()
    fixed = fix_bytes(before, name, LINTER, unsafe=unsafe)
    again = fix_bytes(fixed.data, name, LINTER, unsafe=unsafe)
    assert (again.data, again.applied) == (fixed.data, ())
    (result,) = fixed.texts
    assert len(result.after.report.findings) <= len(result.before.report.findings)
    was_broken, is_still = (any(map(is_broken, side.documents)) for side in (result.before, result.after))
    event(f"was broken: {was_broken}, is broken: {is_still}, fixed: {bool(fixed.applied)}")
    assert not is_still or fixed.data == before
    return fixed


@pytest.mark.parametrize("unsafe", [False, True])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=broken(JSON))
def test_broken_json(text: str, *, unsafe: bool) -> None:
    fixed = check(text, "payload.json", unsafe=unsafe)
    assert is_json(fixed.data) or fixed.data == text.encode()


@pytest.mark.parametrize("unsafe", [False, True])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=broken(YAML))
def test_broken_yaml(text: str, *, unsafe: bool) -> None:
    check(text, "payload.yaml", unsafe=unsafe)
