from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.request_file import is_http, regions
from instancelint.model.region import OffsetMap, Region, Role

FILE = """\
@base = https://x.example/elements/api-v2

### create
# @name create
POST {{base}}/instances
    ?dry=1
Authorization: User {{user}}
Content-Type: application/json

{
  "a": 1
}

> {% client.log("x") %}

###
PATCH {{base}}/instances/1 HTTP/1.1
{"b": 2}
### from a file
POST {{base}}/instances
Content-Type: application/json

< ./instance.json
"""


def test_bodies_and_requests() -> None:
    found = list(regions(SourceText("a.http", FILE)))
    assert [region.source.text for region in found] == ['{\n  "a": 1\n}', '{"b": 2}', ""]
    commands = [region.request for region in found if region.request]
    assert [(command.method, command.url) for command in commands] == [
        ("POST", "{{base}}/instances"),
        ("PATCH", "{{base}}/instances/1"),
        ("POST", "{{base}}/instances"),
    ]
    assert [(header.name, header.value) for header in commands[0].headers] == [
        ("Authorization", "User {{user}}"),
        ("Content-Type", "application/json"),
    ]
    span = commands[0].headers[0].span
    assert FILE[span.start : span.end] == "User {{user}}"


@pytest.mark.parametrize("line", ["Authorization User u", "Content-Type application/json", "Accept  */*"])
def test_a_header_without_its_colon_is_no_body(line: str) -> None:
    (region,) = regions(SourceText("a.http", f"POST {{{{base}}}}/instances\n{line}\nX-Trace: 1\n\n{{}}\n"))
    assert region.source.text == "{}"
    assert region.request is not None
    assert [header.name for header in region.request.headers] == ["X-Trace"]


def test_a_line_that_names_a_call_is_no_request() -> None:
    page = Region(SourceText("a.md", ""), OffsetMap(()), role=Role(documentation=True))
    (region,) = regions(SourceText("a.md", 'POST /instances\n{"a": 1}\n'), page)
    assert (region.source.text, region.request) == ('{"a": 1}', None)
    assert list(regions(SourceText("a.md", "POST /instances\n"), page)) == []


@pytest.mark.parametrize(("text", "truth"), [("GET /x", True), ("GET  it right", False), ("a POST /x", False)])
def test_is_http(text: str, *, truth: bool) -> None:
    assert is_http(text) == truth
