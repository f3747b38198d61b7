"""Collections of requests: what is said of them, where, and what is passed over."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import pytest
import yaml
from collections_of import (
    URL,
    bruno,
    har,
    hurl,
    insomnia_4,
    insomnia_5,
    insomnia_5_yaml,
    openapi,
    postman_1,
    postman_2_0,
    postman_2_1,
    request_2_1,
    swagger,
)
from embedded_bodies import BOX, Body
from linting import fixed, lint, marked, named

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.terms import Kind

WRONG: Body = {**BOX, "configuration": {**BOX["configuration"], "event.notification.enabled": "no"}}
TEXT = json.dumps(WRONG, indent=2)
CLEAN = json.dumps(BOX, indent=2)
MACHINE = json.dumps({"name": "", "image": {"id": 7}, "configuration": {"size": "small"}, "tags": "x"})
"""A body that creates an instance of another service."""


def collection(*requests: dict[str, Any], **members: object) -> str:
    """Return a collection of Postman."""
    items = [{"name": "A", "request": request} for request in requests]
    return json.dumps({"info": {"name": "A"}, "item": items, **members}, indent=2)


FORMATS = {
    "a.json": lambda body: json.dumps(postman_1(body), indent=1),
    "b.json": lambda body: json.dumps(postman_2_0(body), indent=1),
    "c.json": lambda body: json.dumps(postman_2_1(body), indent=1),
    "wrapped.json": lambda body: json.dumps({"collection": postman_2_1(body)}, indent=1),
    "dump.json": lambda body: json.dumps({"version": 1, "collections": [postman_1(body)]}, indent=1),
    "d.json": lambda body: json.dumps(insomnia_4(body), indent=1),
    "e.json": lambda body: json.dumps(insomnia_5(body), indent=1),
    "e.yaml": insomnia_5_yaml,
    "f.har": lambda body: json.dumps(har(body), indent=1),
    "g.bru": bruno,
    "h.hurl": hurl,
}
"""Files by their names, each with what writes them."""


@pytest.mark.parametrize("name", FORMATS)
def test_a_mistake_at_its_place(name: str) -> None:
    text = FORMATS[name](TEXT)
    report = lint(text, name)
    assert report.payloads == 1
    assert marked(report.findings, text) == [("IL210", '\\"no\\"' if '\\"no' in text else '"no"')]


@pytest.mark.parametrize("name", FORMATS)
def test_a_fix_in_the_quoting_of_the_file(name: str) -> None:
    text = FORMATS[name](TEXT)
    (finding,) = lint(text, name).findings
    assert fixed(text, [finding.fix]) == FORMATS[name](TEXT.replace('"no"', "false"))


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_one_is_silent(name: str) -> None:
    report = lint(FORMATS[name](CLEAN), name)
    assert (report.findings, report.payloads) == ((), 1)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_broken_one_is_quiet(name: str, share: float) -> None:
    text = FORMATS[name](CLEAN)
    if not name.endswith((".yaml", ".bru", ".hurl")):
        assert lint(text[: int(len(text) * share)], name).findings == ()


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_sent_elsewhere(name: str) -> None:
    api = URL.removesuffix("/instances")
    for address in ("/formulas/12/instances", "/elements/box/contacts", "/hubs/crm/contacts", "/users/1"):
        text = FORMATS[name](TEXT).replace(URL, api + address)
        assert lint(text, name).findings == (), address
    text = FORMATS[name](MACHINE).replace(URL, "{{url}}/instances").replace("User {{user}}, Organization", "Bearer")
    assert lint(text, name).findings == ()


def test_line_and_column() -> None:
    text = collection(request_2_1(TEXT))
    report = lint(text, "a.json")
    (finding,) = report.findings
    assert report.source is not None
    assert finding.span is not None
    start = SourceText("a.json", text).position(finding.span.start)
    (line,) = [number for number, line in enumerate(text.splitlines(), 1) if '\\"no\\"' in line]
    assert (start.line, start.column) == (line, text.splitlines()[line - 1].index('\\"no') + 1)
    assert finding.pointer == "/configuration/event.notification.enabled"


SENT = request_2_1(CLEAN)
"""A right request, of which each test changes something."""


def codes(*requests: dict[str, Any], **members: object) -> list[tuple[str, str]]:
    text = collection(*requests, **members)
    return marked(lint(text, "a.json").findings, text)


def test_headers_that_are_missing_or_off() -> None:
    off = [{"key": "Authorization", "value": "User {{u}}, Organization {{o}}", "disabled": True}]
    assert codes({**SENT, "header": off}) == [("IL121", "POST")]
    (finding,) = lint(collection({**SENT, "header": []}), "a.json").findings
    assert finding.message == 'missing headers "Authorization" and "Content-Type"'
    assert codes({**SENT, "header": "// Authorization: x\nContent-Type: application/json"}) == [("IL121", "POST")]


def test_headers_that_the_client_adds() -> None:
    as_json = {"mode": "raw", "raw": CLEAN, "options": {"raw": {"language": "json"}}}
    key = {"type": "apikey", "apikey": [{"key": "key", "value": "Authorization"}, {"key": "value", "value": "{{a}}"}]}
    older = {"type": "apikey", "apikey": {"key": "Authorization", "value": "{{a}}"}}
    bare = {**SENT, "header": [], "body": as_json}
    assert codes(bare) == [("IL121", "POST")]
    assert codes({**bare, "auth": key}) == []
    assert codes({**bare, "auth": older}) == []
    assert codes(bare, auth={"type": "bearer"}) == []
    assert codes({**bare, "auth": {"type": "noauth"}}, auth={"type": "bearer"}) == [("IL121", "POST")]
    in_query = {"type": "apikey", "apikey": [*key["apikey"], {"key": "in", "value": "query"}]}
    assert codes({**bare, "auth": in_query}) == [("IL121", "POST")]


def test_headers_that_nobody_lists() -> None:
    assert codes({name: value for name, value in SENT.items() if name != "header"}) == []
    (request,) = postman_1(CLEAN)["requests"]
    del request["headers"]
    assert lint(json.dumps({"requests": [request]}), "a.json").payloads == 1
    assert lint(json.dumps({"requests": [request]}), "a.json").findings == ()


def test_a_script_may_add_headers() -> None:
    script = {"listen": "prerequest", "script": {"exec": ["pm.request.headers.add({key: 'Authorization'})"]}}
    other = {"listen": "prerequest", "script": {"exec": ["console.log(1)"]}}
    assert codes({**SENT, "header": []}, event=[script]) == []
    assert codes({**SENT, "header": []}, event=[other]) == [("IL121", "POST")]


def test_a_header_at_its_place() -> None:
    secret = "User q8ZrT2vWm4KxLp9s=, Organization {{organization}}"
    headers = {"Authorization": secret, "Content-Type": "text/plain"}
    request = request_2_1(CLEAN, headers=headers)
    assert codes(request) == [("IL508", "q8ZrT2vWm4KxLp9s="), ("IL121", "text/plain")]
    lines = "".join(f"{name}: {value}\n" for name, value in headers.items())
    assert codes({**request, "header": lines}) == [("IL508", "q8ZrT2vWm4KxLp9s="), ("IL121", "text/plain")]
    text = collection(request)
    report = lint(text, "a.json")
    assert report.source is not None
    assert "q8ZrT2v" not in report.source.text
    edits = [finding.fix for finding in report.findings]
    assert fixed(text, edits) == text.replace("text/plain", "application/json")


def test_method_and_address() -> None:
    exists = "https://api.cloud-elements.com/elements/api-v2/instances/12"
    assert codes({**SENT, "method": "post", "url": exists}) == [("IL124", "post")]
    console = URL.replace("api.", "console.")
    assert codes({**SENT, "url": console}) == [("IL125", "console.cloud-elements.com")]
    in_parts = {**SENT, "url": {"raw": console, "host": ["console", "cloud-elements", "com"]}}
    assert codes(in_parts) == [("IL125", f'"{console}"')]
    assert lint(collection(in_parts), "a.json").findings[0].fix is None
    parts = {
        "protocol": "https",
        "host": ["console", "cloud-elements", "com"],
        "path": ["elements", "api-v2", "instances"],
    }
    assert codes({**SENT, "url": parts}) == [("IL125", '"url"')]
    for_element = "https://api.cloud-elements.com/elements/api-v2/elements/dropbox/instances"
    assert codes({**SENT, "url": for_element}) == [("IL211", '\\"box\\"')]
    assert codes({**SENT, "url": for_element.replace("dropbox", ":element")}) == []


@pytest.mark.parametrize("mode", ["urlencoded", "formdata", "graphql"])
def test_other_bodies_are_no_payloads(mode: str) -> None:
    assert codes({**SENT, "header": [], "body": {"mode": mode, mode: [], "raw": TEXT}}) == []


def test_a_body_that_is_off_or_lies_elsewhere() -> None:
    assert codes({**SENT, "body": {"mode": "raw", "raw": TEXT, "disabled": True}}) == []
    accept = [{"key": "Accept", "value": "*/*"}]
    alone = {**SENT, "header": accept, "body": {"mode": "file", "file": {"src": "a.json"}}}
    assert codes(alone) == [("IL121", "POST")]
    assert codes({**alone, "url": "{{url}}/instances"}) == []
    assert codes({**SENT, "body": {"mode": "raw", "raw": "{{body}}"}}) == []
    assert codes({**SENT, "body": {"mode": "raw", "raw": "<a/>"}}) == []


def test_comments_in_bodies() -> None:
    commented = CLEAN.replace('"name"', '// the name\n  /* is */ "name"')
    for name in ("c.json", "g.bru"):
        assert lint(FORMATS[name](commented), name).findings == ()
        trailing = FORMATS[name](commented.replace('"prod"', '"prod",'))
        assert marked(lint(trailing, name).findings, trailing) == [("IL102", ",")]
    assert [finding.code for finding in lint(hurl(commented), "h.hurl").findings] == ["IL103", "IL103"]
    wrong = FORMATS["c.json"](json.dumps(WRONG, indent=2).replace('"name"', '// the name\n  "name"'))
    (finding,) = lint(wrong, "c.json").findings
    assert fixed(wrong, [finding.fix]) == wrong.replace('\\"no\\"', "false")


def test_templates() -> None:
    body = CLEAN.replace('"Contracts"', '"{{name}} {{$guid}}"').replace(
        "https://apps.acme-trading.io/cb", "{{callback}}"
    )
    assert codes(request_2_1(body, url="{{baseUrl}}/elements/api-v2/instances")) == []


def test_a_request_that_is_no_more_than_an_address() -> None:
    text = json.dumps({"info": {}, "item": [{"request": URL}, {"request": {"url": None}}, None, 1, {"item": "x"}]})
    assert lint(text, "a.json").findings == ()


def test_saved_answers() -> None:
    answer = {"id": 1, "token": "t0ken", "element": {"key": "box"}, "configuration": {}, "valid": True, "name": 1}
    item = {
        "request": SENT,
        "response": [
            {"code": 200, "body": json.dumps(answer), "originalRequest": request_2_1(TEXT)},
            {"code": 400, "body": TEXT},
            {"code": 200, "body": '{"message": "ok"}'},
        ],
    }
    report = lint(json.dumps({"info": {}, "item": [item]}), "a.json")
    assert report.payloads == 2
    assert {finding.kind for finding in report.findings} <= {Kind.RESPONSE}


def test_folders_give_their_headers() -> None:
    export = insomnia_5(CLEAN)
    (outer,) = export["collection"]
    request = outer["children"][0]["children"][0]
    request["headers"] = []
    assert named(lint(json.dumps(export), "a.json").findings) == [("curl-header-missing", "")]
    outer["authentication"] = {"type": "bearer", "token": "{{ _.token }}"}
    assert lint(json.dumps(export), "a.json").findings == ()
    outer["authentication"] = {"type": "none"}
    outer["headers"] = [{"name": "Authorization", "value": "{{ _.auth }}"}]
    assert lint(json.dumps(export), "a.json").findings == ()


def test_a_description_of_an_api() -> None:
    for text, name in (
        (json.dumps(openapi(WRONG), indent=1), "a.json"),
        (yaml.safe_dump(swagger(WRONG), sort_keys=False, default_style='"'), "a.yaml"),
    ):
        report = lint(text, name)
        assert marked(report.findings, text) == [("IL210", '"no"')]
        assert fixed(text, [finding.fix for finding in report.findings]) == text.replace('"no"', "false")
        assert lint(text.replace('"no"', "false"), name).findings == ()


def test_kinds_of_examples() -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/I"}}}}
    answer = {"content": {"application/json": {"example": {**BOX, "id": 7, "token": "x", "valid": True}}}}
    paths = {
        "/instances": {"post": {"requestBody": body, "responses": {"200": answer, "400": body}}},
        "/instances/{id}": {"patch": {"requestBody": {"content": {"application/json": {"example": {"name": "A"}}}}}},
        "/elements/{key}/instances": {"post": {"requestBody": body}},
        "/formulas/{id}/instances": {"post": {"requestBody": {"content": {"*/*": {"example": WRONG}}}}},
    }
    server = [{"url": "https://api.cloud-elements.com/elements/api-v2"}]
    text = json.dumps(
        {"openapi": "3.1.0", "servers": server, "paths": paths, "components": {"schemas": {"I": {"default": BOX}}}}
    )
    documents = payloads_in(SourceText("a.json", text), Expectation())
    assert [(document.kind, document.base[-1]) for document in documents] == [
        (Kind.CREATE, "default"),
        (Kind.RESPONSE, "example"),
        (Kind.UPDATE, "example"),
    ]


def test_another_service_has_instances_too() -> None:
    machine = openapi({"flavor": "small", "configuration": {"cores": 2}, "element": "x"})
    machine["servers"] = [{"url": "https://compute.example.org"}]
    assert lint(json.dumps(machine), "a.json").findings == ()
    ours = {**openapi(WRONG), "servers": []}
    assert named(lint(json.dumps(ours), "a.json").findings) == [
        ("property-type", "/configuration/event.notification.enabled")
    ]


@pytest.mark.parametrize("reference", ["#/components/examples/a", "other.yaml#/a", "#/paths", "#/x/~1/y", "#/", 3])
def test_references_that_lead_nowhere(reference: object) -> None:
    data = openapi(WRONG)
    data["paths"]["/instances"]["post"]["requestBody"] = {"$ref": reference}
    data["components"] = {"examples": {"a": {"$ref": "#/components/examples/a"}}}
    assert lint(json.dumps(data), "a.json").findings == ()


def test_what_the_parser_notices_elsewhere_is_no_mistake_of_a_payload() -> None:
    text = yaml.safe_dump(openapi(BOX), sort_keys=False, default_style='"')
    noisy = f"x-on: yes\nx-on: 0123\n{text}x-list: [1, 2]\n"
    assert lint(noisy, "a.yaml").findings == ()
    inside = text.replace('"tags":', '"name": "B"\n                  "tags":')
    (finding,) = lint(inside, "a.yaml").findings
    assert (finding.name, finding.pointer) == ("duplicate-key", "/name")


def test_a_comment_suppresses_in_a_description() -> None:
    example = yaml.safe_dump(WRONG, sort_keys=False).replace("'no'", "'no'  # instancelint: ignore[IL210] known")
    text = yaml.safe_dump(swagger("EXAMPLE"), sort_keys=False)
    (line,) = [line for line in text.splitlines() if "EXAMPLE" in line]
    margin = " " * (len(line) - len(line.lstrip()) + 2)
    text = text.replace(" EXAMPLE", "\n" + textwrap.indent(example, margin))
    (finding,) = lint(text, "a.yaml").findings
    assert finding.suppressed_by


@pytest.mark.parametrize("lost", ['"openapi"', '"servers"', "]", "{", '"paths"', '"post"', '"value"', ":"])
def test_a_broken_description_is_quiet(lost: str) -> None:
    text = json.dumps(openapi(BOX), indent=1)
    assert lint(text.replace(lost, "", 1), "a.json").findings == ()
    assert lint(text.replace(lost, lost + lost, 1), "a.json").findings == ()
