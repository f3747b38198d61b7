from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.request_file import is_http, regions
from instancelint.model.finding import Edit
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
    below = FILE.index('{"b": 2}')
    assert [command.missing_break for command in commands] == [None, Edit(Span(below, below), "\n"), None]


@pytest.mark.parametrize(
    ("between", "edit"),
    [
        ("\r\n", "\r\n"),
        (" \n  ", "\n"),
        ("\nA: b\n", "\n"),
        ("\n# aside\n", "\n"),
        ("\n\n", None),
        ("\r\n \r\n", None),
        ("\nA: b\n\n\n", None),
        ("\n\n< ./a.json\n", None),
    ],
)
def test_a_blank_line_that_is_missing(between: str, edit: str | None) -> None:
    head = "POST /instances"
    (region,) = regions(SourceText("a.http", f'{head}{between}{{"a": 1}}\n'))
    place = len(head + between.rstrip(" ") if edit else "")
    assert region.request
    assert region.request.missing_break == (Edit(Span(place, place), edit) if edit else None)
    page = Region(SourceText("a.md", ""), OffsetMap(()), role=Role(documentation=True))
    (shown,) = regions(SourceText("a.md", f'{head} HTTP/1.1{between}{{"a": 1}}\n'), page)
    assert shown.request
    assert shown.request.missing_break is None


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
