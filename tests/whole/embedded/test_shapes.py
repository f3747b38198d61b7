"""Payloads in another shape than the API reads: each is recognised, told once, and mended to what was meant."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest
import yaml
from embedded_bodies import BOX, STRIPE, Body
from linting import lint, lint_data, named

from instancelint.api import fix_text
from instancelint.config.settings import Settings

TWILIO: Body = {
    "element": {"key": "twiliov2"},
    "name": "Messages",
    "configuration": {"username": "${TWILIO_USER}", "password": "${TWILIO_PASSWORD}"},
}
BODIES = {"box": BOX, "stripe": STRIPE, "twiliov2": TWILIO}


def _key(body: Body) -> str:
    return str(body["element"]["key"])


def _without(body: Body, name: str) -> Body:
    return {key: value for key, value in body.items() if key != name}


def _renamed(body: Body, name: str, other: str) -> Body:
    return {(other if key == name else key): value for key, value in body.items()}


def _pairs(body: Body, value: str) -> list[Body]:
    return [{"key": key, value: setting} for key, setting in body["configuration"].items()]


SHAPES: Mapping[str, tuple[str, str, Callable[[Body], Body]]] = {
    "text": ("element-key-required", "/element", lambda body: {**body, "element": _key(body)}),
    "member": ("element-key-required", "/element", lambda body: {**body, "element": f"key: {_key(body)}"}),
    "list": ("element-key-required", "/element", lambda body: {**body, "element": [body["element"]]}),
    "list-of-text": ("element-key-required", "/element", lambda body: {**body, "element": [_key(body)]}),
    "name": ("element-key-required", "/element/name", lambda body: {**body, "element": {"name": _key(body)}}),
    "Key": ("element-key-required", "/element/Key", lambda body: {**body, "element": {"Key": _key(body)}}),
    "elementKey": (
        "element-key-required",
        "/elementKey",
        lambda body: {**_without(body, "element"), "elementKey": _key(body)},
    ),
    "element_key": (
        "element-key-required",
        "/element_key",
        lambda body: {"element_key": _key(body), **_without(body, "element")},
    ),
    "elementId": (
        "element-key-required",
        "/elementId",
        lambda body: {"elementId": _key(body), **_without(body, "element")},
    ),
    "element.key": (
        "element-key-required",
        "/element.key",
        lambda body: {"element.key": _key(body), **_without(body, "element")},
    ),
    "key": ("element-key-required", "/key", lambda body: {"key": _key(body), **_without(body, "element")}),
    "beside": ("element-key-required", "/key", lambda body: {"key": _key(body), **body, "element": None}),
    "table-inside": (
        "misplaced-property",
        "/element/configuration",
        lambda body: {
            **_without(body, "configuration"),
            "element": {**body["element"], "configuration": body["configuration"]},
        },
    ),
    "all-inside": (
        "misplaced-property",
        "/element/name",
        lambda body: {"element": {**body["element"], **_without(body, "element")}},
    ),
    "settings-inside": (
        "misplaced-property",
        "/element/configuration",
        lambda body: {
            **_without(body, "configuration"),
            "element": {**body["element"], "configuration": None, **body["configuration"]},
        },
    ),
    "name-inside": (
        "misplaced-property",
        "/element/name",
        lambda body: {**_without(body, "name"), "element": {**body["element"], "name": body["name"]}},
    ),
    "capitals": (
        "unknown-top-level-property",
        "/Element",
        lambda body: {name.capitalize(): value for name, value in body.items()},
    ),
    "Configuration": (
        "unknown-top-level-property",
        "/Configuration",
        lambda body: _renamed(body, "configuration", "Configuration"),
    ),
    "config": ("configuration-required", "/config", lambda body: _renamed(body, "configuration", "config")),
    "settings": ("configuration-required", "/settings", lambda body: _renamed(body, "configuration", "settings")),
    "parameters": ("configuration-required", "/parameters", lambda body: _renamed(body, "configuration", "parameters")),
    "beside-configuration": (
        "misplaced-property",
        "/FIRST",
        lambda body: {**_without(body, "configuration"), "configuration": None, **body["configuration"]},
    ),
    "flat": (
        "misplaced-property",
        "/FIRST",
        lambda body: {**_without(body, "configuration"), **body["configuration"]},
    ),
    "configs": (
        "configuration-required",
        "/configs",
        lambda body: {**_without(body, "configuration"), "configs": _pairs(body, "value")},
    ),
    "pairs": (
        "configuration-required",
        "/configuration",
        lambda body: {**body, "configuration": _pairs(body, "propertyValue")},
    ),
    "objects": (
        "configuration-required",
        "/configuration",
        lambda body: {**body, "configuration": [{key: value} for key, value in body["configuration"].items()]},
    ),
    "json": (
        "configuration-required",
        "/configuration",
        lambda body: {**body, "configuration": json.dumps(body["configuration"])},
    ),
}
CASES = [(shape, body) for shape in SHAPES for body in BODIES]


def _place(pointer: str, body: str) -> str:
    """Put the first setting of a body into a pointer."""
    return pointer.replace("FIRST", next(iter(BODIES[body]["configuration"])))


def _written(body: object, suffix: str) -> str:
    return json.dumps(body, indent=2) + "\n" if suffix == ".json" else yaml.safe_dump(body, sort_keys=False)


def _read(text: str, suffix: str) -> object:
    return json.loads(text) if suffix == ".json" else yaml.safe_load(text)


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
@pytest.mark.parametrize(("shape", "body"), CASES)
def test_a_shape_is_told_once_and_mended(shape: str, body: str, suffix: str) -> None:
    rule, pointer, reshape = SHAPES[shape]
    text = _written(reshape(BODIES[body]), suffix)
    found = lint(text, f"a{suffix}").findings
    assert named(found) == [(rule, _place(pointer, body))]
    assert found[0].span is not None
    done = fix_text(text, f"a{suffix}")
    assert _read(done.text, suffix) == BODIES[body]
    assert done.report.findings == ()


@pytest.mark.parametrize(("shape", "body"), CASES)
def test_data_in_memory_is_read_alike(shape: str, body: str) -> None:
    rule, pointer, reshape = SHAPES[shape]
    assert named(lint_data(reshape(BODIES[body])).findings) == [(rule, _place(pointer, body))]


@pytest.mark.parametrize("shape", SHAPES)
def test_items_of_lists_and_bodies_of_requests_are_read_alike(shape: str) -> None:
    rule, pointer, reshape = SHAPES[shape]
    pointer, body = _place(pointer, "box"), json.dumps(reshape(BOX), indent=2)
    assert named(lint(f"[{body}, {json.dumps(STRIPE)}]", "a.json").findings) == [(rule, pointer)]
    assert named(lint(f"Send this:\n\n```json\n{body}\n```\n", "a.md").findings) == [(rule, pointer)]
    command = (
        "curl -X POST https://api.cloud-elements.com/elements/api-v2/instances"
        " -H 'Authorization: User ${U}, Organization ${O}' -H 'Content-Type: application/json'"
    )
    assert named(lint(f"{command} -d '{body}'\n", "a.sh").findings) == [(rule, pointer)]


@pytest.mark.parametrize("name", ["element", "name", "tags", "configuration"])
def test_what_is_inside_the_grant_is_moved_out(name: str) -> None:
    inside = {**_without(BOX, name), "providerData": {**BOX["providerData"], name: BOX[name]}}
    text = _written(inside, ".json")
    assert named(lint(text, "a.json").findings) == [("misplaced-property", f"/providerData/{name}")]
    done = fix_text(text, "a.json")
    assert _read(done.text, ".json") == BOX
    assert done.report.findings == ()


@pytest.mark.parametrize(("name", "value"), [("name", "Sales"), ("tags", ["prod"])])
def test_what_the_payload_has_as_well_may_be_a_field_of_the_grant(name: str, value: object) -> None:
    both = {**BOX, "providerData": {**BOX["providerData"], name: value}}
    assert "misplaced-property" not in {rule for rule, _ in named(lint(_written(both, ".json"), "a.json").findings)}


def test_the_settings_inside_are_checked_at_their_places() -> None:
    text = '{"elementKey": "box", "name": "Contracts", "config": {"oauth.api.key": "${KEY}", "pagination.max": "x"}}'
    found = lint(text, "a.json").findings
    assert [(finding.name, finding.pointer) for finding in found] == [
        ("element-key-required", "/elementKey"),
        ("configuration-required", "/config"),
        ("property-type", "/config/pagination.max"),
    ]
    spans = [text[finding.span.start : finding.span.end] for finding in found if finding.span]
    assert spans == ['"elementKey"', '"config"', '"x"']


@pytest.mark.parametrize("number", [42, "42"])
def test_the_number_of_an_element_goes_where_it_is_read(number: object) -> None:
    text = _written({"elementId": number, **_without(BOX, "element")}, ".json")
    assert named(lint(text, "a.json").findings) == [("element-key-required", "/elementId")]
    assert _read(fix_text(text, "a.json").text, ".json") == {**BOX, "element": {"id": 42}}


def test_the_number_in_a_response_is_one_of_its_fields() -> None:
    answer = {"id": 7, "elementId": 42, "token": "${T}", "valid": True, **_without(BOX, "element")}
    assert "element-key-required" not in {rule for rule, _ in named(lint(_written(answer, ".json"), "a.json").findings)}


def test_a_table_of_another_kind_is_no_configuration() -> None:
    body = {**_without(BOX, "configuration"), "owner": {"username": "a", "team": "b"}}
    found = named(lint(_written(body, ".json"), "a.json").findings)
    assert ("configuration-required", "") in found
    assert ("unknown-top-level-property", "/owner") in found


def test_comments_are_kept() -> None:
    text = "element: # where files live\n  - key: box # the element\nname: Contracts\nconfiguration: {}\n"
    fixed = "element: # where files live\n  key: box # the element\nname: Contracts\nconfiguration: {}\n"
    assert fix_text(text, "a.yaml").text == fixed


def test_what_holds_comments_is_not_written_anew() -> None:
    text = """\
element:
  key: stripe
name: Payments
configuration:
  - api.key: ${K}
  # of the second account
  - pagination.max: 10
"""
    done = fix_text(text, "a.yaml")
    assert done.text == text
    assert named(done.report.findings) == [("configuration-required", "/configuration")]


@pytest.mark.parametrize(
    ("wrapped", "message"),
    [
        (
            {"instance": BOX},
            'payload is wrapped in "instance", which is unknown to the API; keep only what is inside',
        ),
        (
            {"contracts": BOX, "payments": STRIPE},
            '"contracts" and 1 more are named payloads; put each in its own file, or all in a list',
        ),
        (
            {"instances": {"contracts": BOX, "payments": STRIPE}},
            '"contracts" and 1 more are named payloads; put each in its own file, or all in a list',
        ),
    ],
)
@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_payloads_under_names_are_linted_and_told_once(wrapped: Body, message: str, suffix: str) -> None:
    file = lint(_written(wrapped, suffix), f"a{suffix}")
    assert [(finding.name, finding.message) for finding in file.findings] == [("misplaced-property", message)]
    assert file.payloads == (1 if "instance" in wrapped else 2)


@pytest.mark.parametrize(
    "data",
    [
        {"formula": {"id": 7}, "name": "Sync", "active": True, "configuration": {"username": "x"}},
        {"name": "Sync", "configuration": {"source.element": "123"}, "settings": {"api": "sync"}},
        {"element": "zendesk", "name": "contacts", "fields": [{"path": "a"}], "configuration": [{"type": "script"}]},
        {"elementKey": "box", "vendorName": "files", "fields": [], "configuration": [{"type": "script"}]},
        {"message": {"elementKey": "box", "instanceId": 2, "instanceName": "X", "instanceTags": ["a"]}},
        {"name": "element-ui", "config": {"key": "x"}, "configuration": {"a": 1}, "keywords": ["element"]},
        {"element": "button", "name": "submit", "configuration": {"color": "red"}, "tags": ["key"]},
        {"element": "login-form", "name": "login", "config": {"username": "#user", "password": "#pw"}},
        {"element": "hydrogen", "key": 1, "name": "H", "configuration": "1s1"},
        {"element": {"name": "hydrogen"}, "key": 1, "name": "H"},
        {"en": {"element": "Element", "key": "Key"}, "de": {"element": "Element", "configuration": "Einstellung"}},
        {"openapi": "3.0.0", "components": {"examples": {"box": {"value": BOX}}}},
        {"data": {"id": 5, "token": "t", **BOX}},
        {"body": BOX, "status": 200},
        {"id": 3, "body": {"element": {"key": "box"}, "name": "Contracts"}},
        {"id": 3, "attributes": BOX},
        {"username": "anna", "name": "Anna", "body": {"element": "hydrogen", "configuration": "1s1"}},
    ],
)
def test_what_is_no_payload_stays_none(data: Body) -> None:
    assert lint(_written(data, ".json"), "a.json").payloads == 0
    assert lint(_written(data, ".yaml"), "a.yaml").payloads == 0


def test_a_text_that_slipped_is_judged_by_what_it_holds() -> None:
    text = "element: hydrogen\nkey: 1\nname:  H\n mass: 1.0\n"
    assert lint(text, "notes.yaml").payloads == 0
    assert lint("element:\n  key salescloud\nname: Sales\nconfiguration: {}\n", "a.yaml").payloads == 1


def test_what_a_rule_that_is_off_does_not_say_is_not_said_by_others() -> None:
    report = fix_text(_written({**BOX, "element": "box"}, ".json"), "a.json", settings=Settings(ignore=("IL201",)))
    assert report.report.findings == ()
