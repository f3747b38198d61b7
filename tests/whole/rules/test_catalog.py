"""The rules that ask the catalogue, as those see them who use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linting import lint

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter


def messages(key: str, configuration: dict[str, object], linter: Linter | None = None) -> list[str]:
    body = {"element": {"key": key}, "name": "Contracts", "configuration": configuration}
    return [finding.message for finding in lint(json.dumps(body), "instance.json", linter).findings]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("dropbx", 'unknown element "dropbx"; did you mean "dropbox"?'),
        ("salesforce", 'unknown element "salesforce"; the key of Salesforce Sales Cloud is "sfdc"'),
        (
            "autotask",
            'unknown element "autotask"; similar keys are "autotaskcrm", "autotaskfinance" and "autotaskhelpdesk"',
        ),
        (
            "our-archive",
            'unknown element "our-archive"; check the key, or declare a private element under elements in the config',
        ),
        ("Salesforce", '"Salesforce" is not a valid element key; did you mean "sfdc"?'),
        ("QuickBooks Online", '"QuickBooks Online" is not a valid element key; did you mean "quickbooks"?'),
    ],
)
def test_an_element_that_is_called_otherwise(key: str, message: str) -> None:
    assert messages(key, {}) == [message]


@pytest.mark.parametrize("key", ["ipify", "googlephotos", "jiraonprem", "zuora"])
def test_an_element_that_others_published_is_known(key: str) -> None:
    assert messages(key, {}) == []


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("jiraRest", '"password" and "username"'),
        ("adpwfnSDF", '"base64.encoded.jks", "jks.password", "oauth.api.key" and "oauth.api.secret"'),
        ("httppalette.se", '"password"'),
    ],
)
def test_what_a_public_definition_requires_is_likely_missing(key: str, wanted: str) -> None:
    them = "them" if " and " in wanted else "it"
    assert messages(key, {}) == [
        f"{key} requires {wanted} in a public definition; add {them} unless yours is a variant"
    ]


def test_the_name_of_an_imported_element_cannot_speak_to_a_build_server(tmp_path: Path) -> None:
    export = {"key": "acmecrm", "name": "##[error]Acme Archive", "configuration": []}
    (tmp_path / "acme.json").write_text(json.dumps(export), encoding="utf-8")
    linter = Linter(Settings(elements=(str(tmp_path / "acme.json"),)))
    assert messages("error-acme-archive", {}, linter) == [
        'unknown element "error-acme-archive"; the key of #\\x23[error]Acme Archive is "acmecrm"'
    ]
    assert messages("acmecrn", {}, linter) == ['unknown element "acmecrn"; did you mean "acmecrm"?']


HUBSPOT = (
    "HubSpot discontinued its API keys on 2022-11-30; choose another way to authenticate"
    " (https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739)"
)


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ({"authentication.type": "apiKey", "hubspot.authorization.apikey": "${KEY}"}, [HUBSPOT]),
        ({"authentication.type": "${WAY}"}, []),
    ],
)
def test_what_has_ended(configuration: dict[str, object], expected: list[str]) -> None:
    assert messages("hubspot", configuration) == expected


def test_what_has_ended_since_is_no_matter_of_a_response() -> None:
    body = {
        "id": 17,
        "element": {"key": "linkedin", "id": 4169},
        "elementId": 4169,
        "name": "Network",
        "token": "${TOKEN}",
        "valid": True,
        "configuration": {"oauth.api.key": "********"},
    }
    report = lint(json.dumps(body), "instance.json")
    assert (report.payloads, [finding.name for finding in report.findings]) == (1, [])
