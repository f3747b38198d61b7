"""The rules about authentication, each beside all others: one mistake, one finding, at its place."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from linting import lint

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind

KEY, SECRET, CALLBACK = "oauth.api.key", "oauth.api.secret", "oauth.callback.url"
CLEAN: dict[str, Any] = {
    "element": {"key": "box"},
    "providerData": {"code": "${CODE}"},
    "configuration": {KEY: "${BOX_KEY}", SECRET: "${BOX_SECRET}", CALLBACK: "https://acme.io/oauth"},
    "tags": ["files"],
    "name": "Contracts",
}
GONE = ...
TRIPLE = {"oauth_token": "${TOKEN}", "oauth_verifier": "${VERIFIER}", "secret": "${TOKEN_SECRET}"}


def changed(changes: dict[str, object]) -> dict[str, Any]:
    """Give the clean payload with values set or taken out."""
    data = copy.deepcopy(CLEAN)
    for place, value in changes.items():
        *parents, key = place.split("/")
        table: Any = data
        for parent in parents:
            table = table[parent]
        if value is GONE:
            del table[key]
        else:
            table[key] = value
    return data


def findings(data: object, *, kind: Kind | None = None, extra: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Give code, severity and marked text of every finding."""
    text = json.dumps(data, indent=2)
    report = lint(text, "payload.json", Linter(Settings(kind=kind, extend_select=extra)))
    return [
        (found.code, found.severity.value, text[found.span.start : found.span.end])
        for found in report.findings
        if found.span
    ]


def test_the_clean_payload_is_clean() -> None:
    assert findings(CLEAN) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({f"configuration/{SECRET}": GONE}, ("IL401", "error", '"configuration"')),
        ({f"configuration/{KEY}": None}, ("IL401", "error", '"configuration"')),
        ({f"configuration/{KEY}": " ", f"configuration/{SECRET}": GONE}, ("IL401", "error", '"configuration"')),
        ({"configuration": {}}, ("IL401", "error", '"configuration"')),
        ({f"configuration/{CALLBACK}": GONE}, ("IL401", "warning", '"configuration"')),
        ({"providerData": GONE}, ("IL402", "warning", '"element"')),
        ({"providerData": {}}, ("IL402", "warning", '"providerData"')),
        ({"providerData": {**TRIPLE, "code": "${CODE}"}}, ("IL403", "error", '"code"')),
        ({"providerData": {"oauth_token": "${TOKEN}"}}, ("IL403", "error", '"providerData"')),
        ({"externalAuthentication": "Initial"}, ("IL405", "error", '"Initial"')),
        ({"externalAuthentication": None}, ("IL405", "error", "null")),
        ({"externalAuthentication": "initial"}, ("IL405", "error", '"initial"')),
        ({"oauthProxy": "acme"}, ("IL406", "error", '"acme"')),
        ({"oauthProxy": {"isOauthProxy": True}}, ("IL406", "error", '"oauthProxy"')),
        ({"oauthProxy": {"isOauthProxy": "yes", "oauthProxyName": "acme"}}, ("IL406", "error", '"yes"')),
        ({"oauthProxy": {"isOauthProxy": True, "oauthProxyName": 5}}, ("IL406", "error", "5")),
    ],
    ids=str,
)
def test_one_mistake_one_finding(changes: dict[str, object], expected: tuple[str, str, str]) -> None:
    assert findings(changed(changes)) == [expected]


@pytest.mark.parametrize(
    "changes",
    [
        {"oauthProxy": {"isOauthProxy": True, "oauthProxyName": "acme"}, "configuration": {}},
        {"externalAuthentication": "none"},
        {"externalAuthentication": "${EXTERNAL}"},
        {"externalAuthentication": "initial", "providerData": GONE, "configuration/oauth.user.token": "${TOKEN}"},
        {f"configuration/{CALLBACK}": "${CALLBACK}"},
    ],
    ids=str,
)
def test_nothing_to_say(changes: dict[str, object]) -> None:
    assert findings(changed(changes)) == []


def test_all_that_is_missing_is_named_once() -> None:
    text = json.dumps(changed({"configuration": {KEY: "${BOX_KEY}"}}))
    (found,) = lint(text, "payload.json").findings
    assert found.message == (
        'missing OAuth settings "oauth.api.secret" and "oauth.callback.url"; '
        "without them the grant cannot be exchanged for a token"
    )


@pytest.mark.parametrize(
    ("key", "configuration", "codes"),
    [
        ("our-own-element", {KEY: "${K}", SECRET: "${S}"}, [("IL401", "warning")]),
        ("our-own-element", {CALLBACK: "https://acme.io/oauth"}, [("IL401", "error")]),
        ("freshbooks", {KEY: "${K}", SECRET: "${S}"}, []),
        ("zuorav2", {}, []),
        ("Our Own", {KEY: "${K}", SECRET: "${S}"}, []),
    ],
)
def test_the_catalogue_decides_which_keys_are_needed(
    key: str, configuration: dict[str, str], codes: list[tuple[str, str]]
) -> None:
    data = changed({"element/key": key, "configuration": configuration})
    assert [(code, severity) for code, severity, _ in findings(data) if code == "IL401"] == codes


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("greenhouse", True),
        ("insightly", True),
        ("plaid", True),
        ("connectwisecrmrest", True),
        ("box", False),
        ("zuorav2", False),
        ("actessentialsoauth", False),
        ("namely", False),
        ("our-own-element", False),
    ],
)
def test_grants_are_refused_only_where_the_catalogue_is_sure(key: str, expected: bool) -> None:  # noqa: FBT001 - a table
    codes = [code for code, _, _ in findings(changed({"element/key": key}))]
    assert ("IL404" in codes) is expected
    assert "IL401" not in codes


def test_misspelt_and_misplaced_keys_are_one_mistake() -> None:
    misspelt = changed({f"configuration/{SECRET}": GONE, "configuration/oauth.api.secert": "${S}"})
    codes = {code for code, _, _ in findings(misspelt)}
    assert "IL604" in codes
    assert "IL401" not in codes
    misplaced = changed({f"configuration/{SECRET}": GONE, SECRET: "${S}"})
    assert [code for code, _, _ in findings(misplaced)] == ["IL209"]


@pytest.mark.parametrize("place", ["configuration/providerData.code", "providerData.code", "configuration/code"])
def test_a_code_outside_of_the_grant_is_one_mistake(place: str) -> None:
    data = changed({"providerData": GONE, place: "${CODE}"})
    assert [code for code, _, _ in findings(data)] == ["IL209"]


def test_a_reference_to_a_store_of_secrets_is_no_address() -> None:
    assert findings(changed({"providerData/code": "op://ce/box/code"})) == []
    assert [code for code, _, _ in findings(changed({"providerData/code": "https://a.io/cb?code=x"}))] == ["IL409"]


def test_the_authentication_type_is_named_in_its_case() -> None:
    data = changed({"element/key": "hubspot", "configuration/authentication.type": "OAuth2"})
    messages = [found.message for found in lint(json.dumps(data), "payload.json").findings]
    assert messages == ['authentication types are case-sensitive; write "oauth2" instead of "OAuth2"']


@pytest.mark.parametrize("value", [[], {}, 5])
def test_an_external_authentication_of_any_type_is_no_crash(value: object) -> None:
    data = changed({"externalAuthentication": value, f"configuration/{CALLBACK}": GONE})
    assert [code for code, _, _ in findings(data)] == ["IL405"]


def test_an_update_says_only_what_it_changes() -> None:
    grant = {"providerData": {"code": "${CODE}"}}
    assert findings({**grant, "configuration": {"filter.response.nulls": True}}, kind=Kind.UPDATE) == []
    blank = {**grant, "configuration": {KEY: "", SECRET: "${S}"}}
    assert findings(blank, kind=Kind.UPDATE) == [("IL401", "error", '"configuration"')]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("hubspot", "OAuth2", [("IL407", "warning", '"OAuth2"')]),
        ("hubspot", "oauth2 OR apiKey", [("IL407", "warning", '"oauth2 OR apiKey"')]),
        ("hubspot", "password", [("IL407", "warning", '"password"')]),
        ("hubspot", "oauth2", []),
        ("hubspot", "${HUBSPOT_AUTH}", []),
        ("bigcommerce", "anything", []),
        ("our-own-element", "anything", []),
    ],
)
def test_authentication_type(key: str, value: str, expected: list[tuple[str, str, str]]) -> None:
    data = changed({"element/key": key, "configuration/authentication.type": value})
    assert [found for found in findings(data) if found[0] == "IL407"] == expected


def test_unknown_grant_fields_are_opt_in() -> None:
    data = changed({"providerData/cod": "${CODE}"})
    assert findings(data) == []
    assert findings(data, extra=("IL408",)) == [("IL408", "info", '"cod"')]
