"""The calls about instances, as a client sees them."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mock_client import Client

from instancelint.domain.schema_bundle import bundle
from instancelint.mock.context import MockContext

BASE = "/elements/api-v2"
GOOD: dict[str, Any] = {
    "element": {"key": "zendesk"},
    "name": "Support",
    "tags": ["support"],
    "configuration": {
        "username": "agent@acme.example",
        "password": "s3cr3tXyz9v8u7",
        "zendesk.subdomain": "acme",
        "event.notification.enabled": False,
    },
}
NO_CALLBACK = {**GOOD, "configuration": {**GOOD["configuration"], "event.notification.enabled": True}}


def make(client: Client, **changes: object) -> dict[str, Any]:
    response = client.post(f"{BASE}/instances", json={**GOOD, **changes})
    assert response.status_code == 200, response.text
    created: dict[str, Any] = response.json()
    return created


def test_a_good_body_is_answered_as_the_platform_does(client: Client) -> None:
    created = make(client)
    Draft202012Validator(bundle("response", strict=True)).validate(created)
    assert (created["id"], created["name"], created["tags"]) == (1, "Support", ["support"])
    assert created["element"]["key"] == "zendesk"
    assert created["configuration"] == {
        "username": "agent@acme.example",
        "password": "********",
        "zendesk.subdomain": "acme",
        "event.notification.enabled": "false",
    }
    assert len(created["token"]) == 48


def test_a_bad_body_is_refused_with_the_findings(client: Client) -> None:
    response = client.post(f"{BASE}/instances", json=NO_CALLBACK)
    assert response.status_code == 400
    assert response.headers["Instancelint-Findings"] == "IL301"
    answer = response.json()
    assert answer["message"].startswith("events are enabled but no callback URL is set")
    assert [(each["code"], each["pointer"]) for each in answer["findings"]] == [
        ("IL301", "/configuration/event.notification.enabled")
    ]
    assert client.get(f"{BASE}/instances").json() == []


def test_milder_findings_are_named_and_do_not_refuse(client: Client) -> None:
    response = client.post(f"{BASE}/instances", json={**GOOD, "tags": ["support", "support"]})
    assert (response.status_code, response.headers["Instancelint-Findings"]) == (200, "IL602")


@pytest.mark.parametrize(
    ("body", "code"),
    [(b"", "IL111"), (b"[]", "IL210"), (b'{"element" {}}', "IL111"), (b"\xff\xfe\x00", "IL111"), (b"null", "IL210")],
)
def test_what_is_not_a_json_object_is_refused(client: Client, body: bytes, code: str) -> None:
    response = client.post(f"{BASE}/instances", content=body)
    assert response.status_code == 400
    assert code in response.headers["Instancelint-Findings"].split(",")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "User u",
        "Organization o",
        "User u Organization o",
        "User , Organization o",
        "Bearer abc",
        "user u, organization o",
    ],
)
def test_a_request_without_both_secrets_is_unauthorized(client: Client, header: str) -> None:
    for method, path in (("POST", "/instances"), ("GET", "/instances/1"), ("GET", "/elements/box")):
        response = client.request(method, f"{BASE}{path}", headers={"Authorization": header})
        assert response.status_code == 401
        assert response.json()["message"].startswith("the Authorization header must be: User")


def test_the_element_may_be_in_the_address(client: Client) -> None:
    body = {key: value for key, value in GOOD.items() if key != "element"}
    by_key = client.post(f"{BASE}/elements/zendesk/instances", json=body)
    assert (by_key.status_code, by_key.json()["element"]["key"]) == (200, "zendesk")
    number = by_key.json()["elementId"]
    assert client.post(f"{BASE}/elements/{number}/instances", json=body).json()["element"]["key"] == "zendesk"
    assert client.post(f"{BASE}/elements/nosuch/instances", json=body).status_code == 404
    other = client.post(f"{BASE}/elements/box/instances", json=GOOD)
    assert "IL211" in other.headers["Instancelint-Findings"]


def test_instances_are_listed_read_and_removed(client: Client) -> None:
    first, second = make(client), make(client, name="Other")
    assert client.get(f"{BASE}/instances").json() == [first, second]
    assert client.get(f"{BASE}/instances/2").json() == second
    assert client.delete(f"{BASE}/instances/1").status_code == 200
    assert client.get(f"{BASE}/instances").json() == [second]
    for method in ("GET", "DELETE", "PATCH", "PUT"):
        response = client.request(method, f"{BASE}/instances/1", json={} if method.startswith("P") else None)
        assert (response.status_code, response.json()["message"]) == (404, "No instance found with ID 1")


@pytest.mark.parametrize("number", ["x", "-1", "1.0", "9" * 40, "%00", "¹"])
def test_an_id_that_is_none_is_not_found(client: Client, number: str) -> None:
    assert client.get(f"{BASE}/instances/{number}").status_code == 404


def test_patch_keeps_what_it_does_not_name_and_put_replaces(client: Client) -> None:
    make(client)
    patched = client.patch(f"{BASE}/instances/1", json={"tags": ["a"], "configuration": {"zendesk.subdomain": "other"}})
    assert patched.status_code == 200
    assert (patched.json()["name"], patched.json()["tags"]) == ("Support", ["a"])
    assert patched.json()["configuration"]["zendesk.subdomain"] == "other"
    assert patched.json()["configuration"]["password"] == "********"
    put = client.put(f"{BASE}/instances/1", json={"name": "New", "configuration": {"username": "b@acme.example"}})
    assert (put.json()["name"], put.json()["configuration"]) == ("New", {"username": "b@acme.example"})
    refused = client.patch(f"{BASE}/instances/1", json={"tags": "a"})
    assert (refused.status_code, refused.headers["Instancelint-Findings"]) == (400, "IL601")
    assert client.get(f"{BASE}/instances/1").json() == put.json()


def test_an_element_token_names_the_instance(client: Client) -> None:
    token = make(client)["token"]
    header = {"Authorization": f"User u, Organization o, Element {token}"}
    assert client.patch(f"{BASE}/instances", json={"name": "New"}, headers=header).json()["name"] == "New"
    assert client.patch(f"{BASE}/instances", json={"name": "New"}).status_code == 404


def test_a_token_is_enough_to_disable_enable_and_remove(client: Client) -> None:
    token = make(client)["token"]
    header = {"Authorization": f"User u, Organization o, Element {token}"}
    for method, is_disabled in (("DELETE", True), ("PUT", False)):
        assert client.request(method, f"{BASE}/instances/enabled", headers=header).status_code == 200
        assert client.get(f"{BASE}/instances/1").json()["disabled"] is is_disabled
        assert client.request(method, f"{BASE}/instances/enabled").status_code == 404
    assert client.delete(f"{BASE}/instances").status_code == 404
    assert client.delete(f"{BASE}/instances", headers=header).status_code == 200
    assert client.get(f"{BASE}/instances").json() == []


def test_lists_name_an_element_or_a_tag(client: Client) -> None:
    first, second = make(client), make(client, tags=["other"])
    assert client.get(f"{BASE}/instances?tags%5B%5D=other").json() == [second]
    assert client.get(f"{BASE}/instances?tags[]=none").json() == []
    assert client.get(f"{BASE}/elements/zendesk/instances").json() == [first, second]
    assert client.get(f"{BASE}/elements/{first['elementId']}/instances?tags[]=support").json() == [first]
    assert client.get(f"{BASE}/elements/box/instances").json() == []
    assert client.get(f"{BASE}/elements/nosuch/instances").status_code == 404


def test_put_clears_tags_and_keeps_what_it_does_not_name(client: Client) -> None:
    made = make(client)
    assert client.put(f"{BASE}/instances/1", json={"tags": []}).json() == {**made, "tags": []}


def test_a_refusal_has_the_documented_shape(client: Client) -> None:
    for response in (
        client.get(f"{BASE}/instances/7"),
        client.get(f"{BASE}/formulas"),
        client.get(f"{BASE}/instances", headers={"Authorization": "Bearer x"}),
    ):
        assert set(response.json()) == {"requestId", "message"}
        assert re.fullmatch("[0-9a-f]{24}", response.json()["requestId"])
    assert set(client.post(f"{BASE}/instances", json=NO_CALLBACK).json()) == {"requestId", "message", "findings"}


def test_findings_name_their_request(client: Client) -> None:
    (finding,) = client.post(f"{BASE}/instances", json=NO_CALLBACK).json()["findings"]
    assert finding["file"] == "1: POST /instances"
    body = {key: value for key, value in NO_CALLBACK.items() if key != "element"}
    (finding,) = client.post(f"{BASE}/elements/zendesk/instances", json=body).json()["findings"]
    assert finding["file"] == "2: POST /elements/zendesk/instances"


def test_findings_and_fixes_are_placed_in_the_body(client: Client) -> None:
    body = {key: value for key, value in GOOD.items() if key != "element"} | {"tags": "sales"}
    text = json.dumps(body, indent=2)
    answer = client.post(f"{BASE}/elements/zendesk/instances", content=text)
    (finding,) = answer.json()["findings"]
    start = text.index('"sales"')
    line = text.count("\n", 0, start) + 1
    assert (finding["code"], finding["start"]) == ("IL601", {"offset": start, "line": line, "column": 11})
    (edit,) = finding["fix"]["edits"]
    fixed = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    assert json.loads(fixed)["tags"] == ["sales"]


def test_what_is_not_documented_is_not_made_up(client: Client) -> None:
    for method, path in (
        ("GET", "/instances?hydrate=false"),
        ("GET", "/instances?tags[]=a&tags[]=b"),
        ("GET", "/elements?hub=crm"),
        ("GET", "/elements/box/metadata"),
        ("POST", "/formulas"),
        ("PATCH", "/instances/1/configuration/5"),
    ):
        response = client.request(method, BASE + path)
        assert response.status_code == 501
        assert "is not documented, so the mock does not answer it" in response.json()["message"]


def test_a_body_that_is_too_large_is_refused(client: Client) -> None:
    response = client.post(f"{BASE}/instances", content=b" " * 2_000_001)
    assert response.status_code == 413


def test_tokens_are_repeatable_with_a_seed(client: Client, context: MockContext) -> None:
    wanted = Random(1).randbytes(24).hex()  # noqa: S311 - what a seed is for
    assert (make(client)["token"], context.store.all()[0].token) == (wanted, wanted)


def test_ten_thousand_instances_are_listed(client: Client, context: MockContext) -> None:
    for number in range(10_000):
        context.keep({**GOOD, "name": f"N{number}"})
    listed = client.get(f"{BASE}/instances").json()
    assert [listed[0]["name"], listed[-1]["name"], len(listed)] == ["N0", "N9999", 10_000]
    assert client.get(f"{BASE}/instances/10000").json()["name"] == "N9999"
