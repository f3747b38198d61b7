"""The same payload gives the same errors in JSON and in YAML, also where any one rule is switched off."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from linting import lint_bytes
from mutated import mutated
from yaml_dumper import DUMPER

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind, Severity
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.example_text import split

IN_PRECEDENCE = {
    name
    for rule in ALL_RULES
    if rule.meta.yields_to
    for name in (rule.meta.name, *rule.meta.yields_to)
    if not name.startswith("json-")  # about texts that only JSON can be
}

POLLER = "event.poller.configuration"
COMPLETE: dict[str, Any] = {
    "element": {"key": "zendesk"},
    "name": "Tickets",
    "tags": ["legal"],
    "providerData": {"code": "${CODE}", "event.poller.refresh_interval": "15"},
    "configuration": {
        "oauth.api.key": "${KEY}",
        "oauth.api.secret": "${SECRET}",
        "oauth.callback.url": "https://acme.io/oauth",
        "event.notification.enabled": True,
        "event.notification.callback.url": "https://acme.io/events",
        "event.vendor.type": "polling",
        "event.poller.refresh_interval": 15,
        POLLER: {
            "tickets": {
                "url": "/hubs/helpdesk/tickets?since='${gmtDate:yyyy-MM-dd}'",
                "idField": "id",
                "datesConfiguration": {"updatedDateField": "changed", "updatedDateFormat": "yyyy-MM-dd"},
            }
        },
    },
    "oauthProxy": {"isOauthProxy": True, "oauthProxyName": "acme"},
    "externalAuthentication": "none",
    "retrieveObjectsAfterInstantiation": True,
}
NOWHERE = "https://api.cloud-elements.com/elements/api-v2/events//"
WRONG = (5, 0, 1.5, True, None, "", "yyyy-MM-ddTHH:mm", NOWHERE, ["a"], {"a": 1})


def _with_wrong_values(table: dict[Any, Any] | list[Any], body: object) -> Iterator[Any]:
    """Yield a payload once for every place and every wrong value in that place."""
    places: Any = table
    for key, value in list(table.items() if isinstance(table, dict) else enumerate(table)):
        for wrong in WRONG:
            places[key] = wrong
            yield copy.deepcopy(body)
        places[key] = value
        if isinstance(value, dict | list):
            yield from _with_wrong_values(value, body)


def _examples() -> Iterator[Any]:
    """Yield the bad examples of the rules in question: each of them speaks somewhere."""
    for rule in ALL_RULES:
        if rule.meta.name in IN_PRECEDENCE:
            for example in rule.meta.bad:
                if example.notation == "yaml" and not example.name and not example.options:
                    yield yaml.safe_load(split(example.text)[0])


@cache
def _written() -> tuple[tuple[str, str], ...]:
    """
    Write payloads in both notations.

    Left out is what looks like a slip in YAML alone: a list in a list (a dash too many), a quote at the end of a key.
    """
    start = copy.deepcopy(COMPLETE)
    texts = (
        (json.dumps(body), yaml.dump(body, Dumper=DUMPER, sort_keys=False, width=10_000))
        for body in (*_with_wrong_values(start, start), *mutated(60, seed=7), *_examples())
    )
    slips = Linter(Settings(kind=Kind.CREATE, select=("yaml-syntax",)))
    return tuple(pair for pair in texts if not lint_bytes(pair[1].encode(), "a.yaml", slips).findings)


Said = list[tuple[str, str, str, Severity]]


def _said(linter: Linter, text: str, name: str) -> Said:
    findings = lint_bytes(text.encode(), name, linter).findings
    return sorted((finding.pointer, finding.name, finding.message, finding.severity) for finding in findings)


@cache
def _said_by_all() -> tuple[tuple[Said, Said], ...]:
    linter = Linter(Settings(kind=Kind.CREATE))
    return tuple((_said(linter, one, "a.json"), _said(linter, other, "a.yaml")) for one, other in _written())


def _errors(said: Said) -> Said:
    return [each for each in said if each[-1] is Severity.ERROR]


def test_both_notations_have_the_same_errors() -> None:
    assert [(_errors(one), _errors(other)) for one, other in _said_by_all() if _errors(one) != _errors(other)] == []


@pytest.mark.parametrize("off", sorted(IN_PRECEDENCE))
def test_both_notations_have_the_same_errors_without_a_rule(off: str) -> None:
    """Only where the rule had something to say can it make a difference to switch it off."""
    linter = Linter(Settings(ignore=(off,), kind=Kind.CREATE))
    concerned = [
        written
        for written, both in zip(_written(), _said_by_all(), strict=True)
        if any(name == off for said in both for _, name, _, _ in said)
    ]
    different = [
        (as_yaml, errors, other)
        for as_json, as_yaml in concerned
        if (errors := _errors(_said(linter, as_json, "a.json"))) != (other := _errors(_said(linter, as_yaml, "a.yaml")))
    ]

    assert concerned
    assert different == []
