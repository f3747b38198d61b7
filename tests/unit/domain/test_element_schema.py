from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_schema import element_schema
from instancelint.domain.exported_element import WITHHELD

CATALOG = Catalog.default()


def schema_of(key: str, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - passed on
    element = CATALOG.get(key)
    assert element is not None
    return element_schema(element, CATALOG, **options)


def payload(key: str, configuration: Mapping[str, object], **members: object) -> dict[str, object]:
    return {"element": {"key": key}, "configuration": configuration, "name": "Mine", **members}


OAUTH = {
    "oauth.api.key": "k1",
    "oauth.api.secret": "s1",
    "oauth.callback.url": "https://app.example.com/oauth",
}
HUBSPOT = {**OAUTH, "authentication.type": "oauth2"}
NETSUITE = {"authentication.type": "basic", "netsuite.accountId": "1", "netsuite.sandbox": False}


@pytest.mark.parametrize("draft", ["2020-12", "7"])
@pytest.mark.parametrize(
    ("key", "data", "valid"),
    [
        ("box", payload("box", OAUTH, providerData={"code": "c1"}), True),
        ("box", payload("box", {**OAUTH, "our.own": "x"}, providerData={"code": "c1", "more": "x"}), True),
        ("box", payload("dropbox", OAUTH, providerData={"code": "c1"}), False),
        ("box", payload("box", OAUTH), False),
        ("box", payload("box", OAUTH, providerData={"state": "1"}), False),
        ("box", payload("box", OAUTH, providerData={"oauth_token": "t", "oauth_verifier": "v", "secret": "s"}), False),
        ("woocommercerest", payload("woocommercerest", {"oauth.api.secret": "s"}), False),
        ("stripe", payload("stripe", {}), False),
        ("stripe", payload("stripe", {"api.key": "k"}), True),
        ("twitter", payload("twitter", OAUTH, providerData={"code": "c1"}), False),
        (
            "hubspot",
            payload("hubspot", {**HUBSPOT, "hubspot.authorization.apikey": "a"}, providerData={"code": "c"}),
            False,
        ),
        ("greenhouse", payload("greenhouse", {"username": "u"}, providerData={"code": "c1"}), False),
        ("box", payload("box", {"oauth.api.key": "k1"}, providerData={"code": "c1"}), False),
        ("box", payload("box", {}, oauthProxy={"isOauthProxy": True, "oauthProxyName": "p"}), True),
        ("box", payload("box", {"oauth.user.token": "t"}, externalAuthentication="initial"), True),
        ("box", payload("box", OAUTH, externalAuthentication="none"), False),
        ("hubspot", payload("hubspot", HUBSPOT, providerData={"code": "c1"}), True),
        ("hubspot", payload("hubspot", OAUTH, providerData={"code": "c1"}), False),
        ("hubspot", payload("hubspot", {"authentication.type": "apiKey"}), False),
        ("hubspot", payload("hubspot", {"authentication.type": "apiKey", "hubspot.authorization.apikey": "a"}), True),
        ("hubspot", payload("hubspot", {"authentication.type": "apikey", "hubspot.authorization.apikey": "a"}), False),
        ("hubspot", payload("hubspot", {"authentication.type": "${WAY}"}), True),
        ("hubspot", payload("hubspot", {"authentication.type": "<WAY>"}), True),
        ("netsuitecrmv2", payload("netsuitecrmv2", NETSUITE), False),
        ("netsuitecrmv2", payload("netsuitecrmv2", {**NETSUITE, "user.password": "p", "user.username": "u"}), True),
        (
            "netsuitecrmv2",
            payload(
                "netsuitecrmv2",
                {**NETSUITE, "netsuite.sandbox": "no", "user.password": "p", "user.username": "u"},
            ),
            False,
        ),
        ("bamboohr", payload("bamboohr", {"company.name": "c", "username": "u"}), True),
        ("bamboohr", payload("bamboohr", {"username": "u"}), False),
        ("zuora", payload("zuora", {"anything": "x"}), True),
    ],
)
def test_verdicts(key: str, data: dict[str, object], valid: bool, draft: Any) -> None:  # noqa: ANN401, FBT001 - parametrised
    validator = (Draft202012Validator if draft == "2020-12" else Draft7Validator)(schema_of(key, draft=draft))
    assert validator.is_valid(data) is valid


def test_the_schema_says_whose_it_is() -> None:
    schema = schema_of("box")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "https://instancelint.github.io/instancelint/schema/v1/2020-12/elements/box.json"
    assert schema["title"] == "Box instance"
    assert schema["description"] == "Body of POST /instances that creates an instance of element box."
    part = schema["$defs"]["this-element"]
    assert part["properties"]["element"]["properties"]["key"] == {
        "const": "box",
        "title": "Element key",
        "description": "Key of Box.",
        "default": "box",
    }
    keys = ["oauth.api.key", "oauth.api.secret", "oauth.callback.url"]
    held = {"not": {"$ref": "#/$defs/no-value"}}
    assert {
        "if": {"$ref": "#/$defs/needs-oauth-keys"},
        "then": {"properties": {"configuration": {"required": keys, "properties": dict.fromkeys(keys[:2], held)}}},
    } in part["allOf"]


def test_parameters_are_described() -> None:
    configuration = schema_of("hubspot")["$defs"]["this-element"]["properties"]["configuration"]["properties"]
    assert configuration["hubspot.authorization.apikey"] == {
        "title": "hubspot.authorization.apikey",
        "description": "Setting of Hubspot Marketing. Required. Only with authentication.type apiKey.",
        "writeOnly": True,
    }
    assert configuration["create.bulk.properties"] == {
        "title": "create.bulk.properties",
        "description": "Setting of Hubspot Marketing.",
        "anyOf": [
            {"enum": ["true", "false", True, False]},
            {"type": ["array", "null", "object"]},
            {"type": "string", "pattern": "^[ *]*$"},
            {"$ref": "#/$defs/this-element-open-value"},
        ],
    }
    assert configuration["filter.response.nulls"]["default"] is True
    assert configuration["filter.response.nulls"]["description"].endswith("Seen in examples only.")
    assert configuration["event.poller.refresh_interval"]["description"].endswith(
        "Expected when event.vendor.type is polling."
    )


def test_what_is_suspect_or_never_sent_is_left_out() -> None:
    configuration = schema_of("box")["$defs"]["this-element"]["properties"]["configuration"]["properties"]
    assert "events.list.ids" not in configuration
    assert "oauth.user.token" not in configuration


def test_an_imported_definition() -> None:
    fields = [
        Parameter("acme.pin", Basis.DEFINITION, "string", required=True, required_basis=Basis.DEFINITION, label="PIN"),
        Parameter("acme.word", Basis.DEFINITION, "string", default=WITHHELD, secret=True),
        Parameter("acme.inner", Basis.DEFINITION, "string", hidden=True),
    ]
    element = Element("acme", parameters={field.key: field for field in fields}, source="acme.json")
    part = element_schema(element, CATALOG)["$defs"]["this-element"]
    assert part["properties"]["configuration"]["properties"] == {
        "acme.pin": {"title": "PIN", "description": "Setting of acme. Required."},
        "acme.word": {"title": "acme.word", "description": "Setting of acme.", "writeOnly": True},
    }
    needed = {"properties": {"configuration": {"required": ["acme.pin"]}}}
    assert needed in [each["then"] for each in part["allOf"] if "then" in each]


def test_strict_schemas_also_refuse_what_is_a_warning() -> None:
    data = payload("box", {**OAUTH, "filter.response.nulls": "true"}, providerData={"code": "c1"}, color="red")
    assert Draft202012Validator(schema_of("box")).is_valid(data)
    assert not Draft202012Validator(schema_of("box", strict=True)).is_valid(data)


@pytest.mark.parametrize("key", ["box", "hubspot", "quickbooks", "etsy", "netsuitecrmv2", "zuora"])
def test_the_schema_is_one(key: str) -> None:
    Draft202012Validator.check_schema(schema_of(key))
    Draft7Validator.check_schema(schema_of(key, draft="7"))


def test_the_published_schema_is_not_changed() -> None:
    before = schema_of("box")
    schema_of("hubspot")["$defs"].clear()
    assert schema_of("box") == before
