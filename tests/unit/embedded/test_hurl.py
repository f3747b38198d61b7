from __future__ import annotations

import json

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.hurl import texts
from instancelint.model.request import Request
from instancelint.model.terms import Kind

HOST = "https://api.cloud-elements.com/elements/api-v2"
ANSWER = json.dumps({"id": 1, "token": "x", "element": {"key": "box"}})
FILE = f"""\
# create
POST {HOST}/instances
Authorization: User {{{{user}}}}, Organization {{{{organization}}}}  # both
Content-Type: application/json
[Options]
retry: 3
{{
  "name": "A"
}}
# and then

HTTP 200 # fine
Server: x
[Captures]
id: jsonpath "$.id"
{ANSWER}

PATCH {HOST}/instances/{{{{id}}}}
[BasicAuth]
bob: secret
```json
{{"name": "B"}}
```
HTTP/1.1 *

POST {HOST}/instances
file,bodies/a.json;

GET {HOST}/instances
HTTP 200
[Asserts]
jsonpath "$" count == 1

POST {HOST}/instances
[FormParams]
name: C
"""


def found_in(text: str) -> list[Embedded]:
    return list(texts(SourceText("a.hurl", text)))


def request_of(found: Embedded) -> Request:
    assert found.region.request is not None
    return found.region.request


def test_requests_with_their_bodies_and_answers() -> None:
    found = found_in(FILE)
    assert [(one.region.role.kind, one.region.source.text) for one in found] == [
        (Kind.CREATE, '{\n  "name": "A"\n}'),
        (Kind.RESPONSE, ANSWER),
        (Kind.UPDATE, '{"name": "B"}\n'),
        (Kind.CREATE, ""),
        (None, ""),
    ]
    assert request_of(found[3]).files == ("bodies/a.json",)
    assert [name for name, _, _ in request_of(found[2]).headers] == ["Authorization", "Content-Type"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('{"name": "A"}', ["Content-Type"]),
        ('```json\n{"name": "A"}\n```', ["Content-Type"]),
        ('```\n{"name": "A"}\n```', []),
        ("file,a.json;", []),
    ],
)
def test_a_body_that_is_written_as_json_says_what_it_is(body: str, names: list[str]) -> None:
    (found,) = found_in(f"POST {HOST}/instances\n{body}\n")
    assert [header.name for header in request_of(found).headers] == names
    (found,) = found_in(f"POST {HOST}/instances\ncontent-type: text/plain\n{body}\n")
    assert [header.value for header in request_of(found).headers] == ["text/plain"]


def test_places() -> None:
    request = request_of(found_in(FILE)[0])
    spans = [request.span, request.url_span, *(header.span for header in request.headers)]
    assert [FILE[span.start : span.end] for span in spans] == [
        "POST",
        f"{HOST}/instances",
        "User {{user}}, Organization {{organization}}",
        "application/json",
    ]


@pytest.mark.parametrize(
    "body", ["base64,YQ==;", "hex,00;", "`text`", "<a/>", "```xml\n<a/>\n```", "```\n```", "# only a comment", ""]
)
def test_other_bodies(body: str) -> None:
    (found,) = found_in(f"POST {HOST}/instances\nAccept: */*\n{body}\n")
    assert (found.region.source.text, found.notation, request_of(found).sends) == ("", None, False)


@pytest.mark.parametrize(
    "text", ["", "HTTP 200\n{}", "post x", "POST\n", "A sentence. POST it.", "HTTP 200\n\nHTTP 200"]
)
def test_what_is_no_request(text: str) -> None:
    assert found_in(text) == []


def test_a_body_ends_where_the_next_request_begins() -> None:
    broken = f'POST {HOST}/instances\n{{"name": "A"\n\nGET {HOST}/instances\n'
    assert found_in(broken)[0].region.source.text == '{"name": "A"'
