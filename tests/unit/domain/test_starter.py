from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from textwrap import dedent

import pytest
import yaml
from jsonschema import Draft202012Validator
from linting import lint
from seeded.notations import read_yaml

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_schema import element_schema
from instancelint.domain.starter import Mechanism, Notation, starter, ways
from instancelint.lint.linter import Linter

CATALOG = Catalog.default()


def text(key: str, notation: str = "yaml", events: Mechanism | None = None) -> str:
    element = CATALOG.get(key)
    assert element is not None
    return starter(element, notation="json" if notation == "json" else "yaml", events=events)


def test_yaml() -> None:
    assert text("box") == dedent("""\
        # Box, documents hub: body of POST /instances. Replace the placeholders in < >.
        element:
          key: box
        providerData:
          code: <AUTHORIZATION_GRANT_CODE>
        configuration:
          oauth.api.key: <OAUTH_API_KEY>
          oauth.api.secret: <OAUTH_API_SECRET>
          oauth.callback.url: <OAUTH_CALLBACK_URL>
          # Optional, or for another authentication type:
          # filter.response.nulls: true
        tags:
          - <TAG>
        name: <INSTANCE_NAME>
        """)


def test_json() -> None:
    assert text("etsy", "json") == dedent("""\
        {
          "element": {
            "key": "etsy"
          },
          "providerData": {
            "oauth_token": "<OAUTH_TOKEN>",
            "oauth_verifier": "<OAUTH_VERIFIER>",
            "secret": "<OAUTH_TOKEN_SECRET>"
          },
          "configuration": {
            "oauth.request.url": "<OAUTH_REQUEST_URL>",
            "shop.id": "<SHOP_ID>",
            "oauth.api.key": "<OAUTH_API_KEY>",
            "oauth.api.secret": "<OAUTH_API_SECRET>",
            "oauth.callback.url": "<OAUTH_CALLBACK_URL>"
          },
          "tags": [
            "<TAG>"
          ],
          "name": "<INSTANCE_NAME>"
        }
        """)


def test_webhooks() -> None:
    assert text("box", events="webhook").splitlines()[9:15] == [
        "  # Events",
        "  event.notification.enabled: true",
        "  event.notification.callback.url: <EVENT_CALLBACK_URL>",
        "  event.notification.signature.key: <SIGNATURE_KEY>",
        "  # Optional, or for another authentication type:",
        "  # filter.response.nulls: true",
    ]


def test_polling_where_both_ways_are_supported() -> None:
    assert text("hubspot", events="polling") == dedent("""\
        # Hubspot Marketing, marketing hub: body of POST /instances. Replace the placeholders in < >.
        element:
          key: hubspot
        providerData:
          code: <AUTHORIZATION_GRANT_CODE>
        configuration:
          authentication.type: oauth2  # one of oauth2, apiKey
          oauth.api.key: <OAUTH_API_KEY>  # with authentication.type oauth2
          oauth.api.secret: <OAUTH_API_SECRET>  # with authentication.type oauth2
          oauth.callback.url: <OAUTH_CALLBACK_URL>  # with authentication.type oauth2
          create.bulk.properties: "true"  # one of true, false
          # Events
          event.notification.enabled: true
          event.notification.callback.url: <EVENT_CALLBACK_URL>
          event.notification.signature.key: <SIGNATURE_KEY>
          event.vendor.type: polling  # one of polling, webhook, webhooks
          event.poller.refresh_interval: 15
          event.poller.configuration:
            accounts:
              url: "/hubs/marketing/accounts?where=<UPDATED_DATE_FIELD>>='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'"
              idField: <ID_FIELD>
              datesConfiguration:
                updatedDateField: <UPDATED_DATE_FIELD>
                updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'"
                updatedDateTimezone: GMT
                createdDateField: <CREATED_DATE_FIELD>
                createdDateFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'"
                createdDateTimezone: GMT
          # Optional, or for another authentication type:
          # hubspot.authorization.apikey: <HUBSPOT_AUTHORIZATION_APIKEY>  # with authentication.type apiKey
          # filter.response.nulls: true
        tags:
          - <TAG>
        name: <INSTANCE_NAME>
        """)


def test_every_documented_resource_is_polled() -> None:
    data = json.loads(text("sugarcrmv2", "json", "polling"))
    element = CATALOG.get("sugarcrmv2")
    assert element is not None
    assert tuple(data["configuration"]["event.poller.configuration"]) == element.poller_resources
    assert len(element.poller_resources) == 11


def test_an_element_without_known_resources() -> None:
    configuration = json.loads(text("zuora", "json", "polling"))["configuration"]
    assert list(configuration["event.poller.configuration"]) == ["<RESOURCE>"]
    assert configuration["event.poller.configuration"]["<RESOURCE>"]["url"].startswith("/hubs/<HUB>/<RESOURCE>?")


def test_an_element_of_which_only_the_key_is_known() -> None:
    assert text("zuora") == dedent("""\
        # zuora: body of POST /instances. Replace the placeholders in < >.
        element:
          key: zuora
        configuration: {}
          # Only the key of this element is known; add its parameters here.
        tags:
          - <TAG>
        name: <INSTANCE_NAME>
        """)


def test_one_way_to_authenticate_is_chosen() -> None:
    data = json.loads(text("netsuitecrmv2", "json"))
    assert data["configuration"] == {
        "authentication.type": "basic",
        "netsuite.accountId": "<NETSUITE_ACCOUNTID>",
        "netsuite.sandbox": False,
        "user.password": "<USER_PASSWORD>",
        "user.username": "<USER_USERNAME>",
        "netsuite.appId": "<NETSUITE_APPID>",
        "netsuite.single.session.key": "<NETSUITE_SINGLE_SESSION_KEY>",
    }
    assert "  # token_secret: <TOKEN_SECRET>  # with authentication.type custom\n" in text("netsuitecrmv2")


def test_a_copied_grant_is_not_written() -> None:
    assert "providerData" not in json.loads(text("greenhouse", "json"))


def test_events_that_the_element_does_not_have() -> None:
    with pytest.raises(ValueError, match=r"^box does not support events by polling; use webhook$"):
        text("box", events="polling")


def test_names_of_an_imported_definition_cannot_break_the_notation() -> None:
    keys = ["yes", "a: b", "12", "#x", "é\u2028", '"', "{{x}}", "- x"]
    fields = {
        key: Parameter(
            key, Basis.DEFINITION, "string", required=True, required_basis=Basis.DEFINITION, label="# 'a': {b}"
        )
        for key in keys
    }
    element = Element("acme", name="Acme: # CRM", parameters=fields, source="acme.json")
    data = yaml.safe_load(starter(element, notation="yaml"))
    assert set(data["configuration"]) == set(keys)
    assert data["configuration"]["yes"] == "<YES>"
    assert data["configuration"]["#x"] == "<X>"
    assert data["configuration"]['"'] == "<VALUE>"


def test_another_way_to_authenticate() -> None:
    assert configuration("hubspot", "apikey") == {
        "authentication.type": "apiKey",
        "hubspot.authorization.apikey": "<HUBSPOT_AUTHORIZATION_APIKEY>",
        "create.bulk.properties": "true",
    }
    assert configuration("dynamicscrmadfs", "custom") == {
        "authentication.type": "custom",
        "dynamics.tenant": "<DYNAMICS_TENANT>",
        "user.password": "<USER_PASSWORD>",
        "user.username": "<USER_USERNAME>",
    }


def configuration(key: str, authentication: str) -> object:
    element = CATALOG.get(key)
    assert element is not None
    data = json.loads(starter(element, notation="json", authentication=authentication))
    assert "providerData" not in data
    return data["configuration"]


@pytest.mark.parametrize(
    ("authentication", "fields"),
    [
        ("oauth1", ["oauth_token", "oauth_verifier", "secret", "realmId"]),
        ("oauth2", ["code", "realmId"]),
        (None, ["code", "realmId"]),
    ],
)
def test_the_grant_is_that_of_the_chosen_version_of_oauth(authentication: str | None, fields: list[str]) -> None:
    element = CATALOG.get("quickbooks")
    assert element is not None
    data = json.loads(starter(element, notation="json", authentication=authentication))
    assert list(data["providerData"]) == fields


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("hubspot", "hubspot does not support authentication type 'basic' (choose from oauth2, apiKey)"),
        ("evernote", "evernote does not support authentication type 'basic' (choose from oauth1)"),
        ("zuora", "zuora does not support authentication type 'basic'; no types are known"),
    ],
)
def test_a_way_to_authenticate_that_the_element_does_not_have(key: str, message: str) -> None:
    element = CATALOG.get(key)
    assert element is not None
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        starter(element, notation="json", authentication="basic")


Choice = tuple[Element, str | None, Mechanism | None]


def choices() -> Iterator[Choice]:
    """Yield every element with each way to authenticate and each way to report events."""
    mechanisms: tuple[Mechanism, ...] = ("webhook", "polling")
    for element in CATALOG.elements():
        events = [None, *(each for each in mechanisms if each in (element.events or mechanisms))]
        yield from itertools.product([element], [None, *ways(element)], events)


def test_every_starter_is_complete_and_the_same_in_both_notations() -> None:
    for element, group in itertools.groupby(choices(), key=lambda choice: choice[0]):
        validator = Draft202012Validator(element_schema(element, CATALOG))
        for choice in group:
            _, way, events = choice
            data = json.loads(starter(element, notation="json", events=events, authentication=way))
            assert read_yaml(starter(element, notation="yaml", events=events, authentication=way)) == data
            assert element.missing(data["configuration"]) == (), choice
            assert list(validator.iter_errors(data)) == [], choice


@pytest.mark.parametrize("notation", ["yaml", "json"])
def test_the_linter_finds_nothing_but_placeholders(notation: Notation) -> None:
    linter = Linter()
    for choice in choices():
        element, way, events = choice
        payload = starter(element, notation=notation, events=events, authentication=way)
        report = lint(payload, f"{element.key}.{notation}", linter)
        assert report.payloads == 1, choice
        found = {finding.name for finding in report.findings}
        data = read_yaml(payload)
        assert isinstance(data, dict)
        settings = data["configuration"]
        ended = any(not each.settings or each.asked_for(settings) for each in element.retired)
        assert found == {"placeholder-value", *(["retired-by-provider"] if ended else [])}, choice
