from __future__ import annotations

import json

import pytest
import yaml
from linting import fixed, lint, lint_data, marked, named

from instancelint.config.settings import Settings
from instancelint.embedded.fragments import is_poller
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind

RESOURCE = {
    "url": "/hubs/crm/contacts?where=modified>'${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
    "idField": "id",
    "datesConfiguration": {
        "updatedDateField": "modified",
        "updatedDateFormat": "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "createdDateField": "created",
        "createdDateFormat": "yyyy-MM-dd'T'HH:mm:ss'Z'",
    },
}
POLLER = {"contacts": RESOURCE}
WRONG = json.dumps(POLLER, indent=2).replace("ss'Z'\",\n      \"createdDateField", 'ss\'Z",\n      "createdDateField')


def test_a_poller_configuration_in_a_file_of_its_own() -> None:
    report = lint(json.dumps(POLLER), "a.json")
    assert (report.payloads, report.findings) == (1, ())
    assert lint(yaml.safe_dump(POLLER), "a.yaml").payloads == 1


def test_a_mistake_in_it() -> None:
    (finding,) = lint(WRONG, "a.json").findings
    assert (finding.kind, finding.name) == (Kind.POLLER_CONFIGURATION, "poller-date-format")
    assert finding.pointer == (
        "/configuration/event.poller.configuration/contacts/datesConfiguration/updatedDateFormat"
    )
    assert marked([finding], WRONG) == [("IL314", "'")]


def test_a_broken_one() -> None:
    text = json.dumps(POLLER, indent=2).replace('"id",', '"id"')
    report = lint(text, "a.json")
    assert marked(report.findings, text) == [("IL101", "")]
    assert json.loads(fixed(text, [finding.fix for finding in report.findings])) == POLLER


def test_what_settings_say_it_is() -> None:
    bare = json.dumps({"contacts": {"url": "/hubs/crm/contacts", "datesConfiguration": {}}, "x": {"urls": 1}})
    settings = Settings(kinds=(("a.json", Kind.POLLER_CONFIGURATION),))
    kinds = {finding.kind for finding in lint(bare, "a.json", Linter(settings)).findings}
    assert kinds == {Kind.POLLER_CONFIGURATION}
    assert lint(bare, "a.json").payloads == 0
    assert named(lint_data(POLLER).findings) == []


@pytest.mark.parametrize(
    ("data", "truth"),
    [
        (POLLER, True),
        ({"a": RESOURCE, "b": {"url": "/x", "idField": "id"}}, True),
        ({"b": {"url": "/x", "idField": "id"}}, False),
        ({"a": RESOURCE, "b": 1}, False),
        ({}, False),
        ([RESOURCE], False),
        (RESOURCE, False),
    ],
)
def test_looks(data: object, truth: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_poller(data) is truth
