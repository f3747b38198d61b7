"""What a cursor is in, while a text is being written."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from cursors import at_cursor

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation
from instancelint.language.cursor import Cursor, cursor_at

HEAD = "element:\n  key: box\nname: Contracts\n"
URL = "https://api.cloud-elements.com/elements/api-v2/instances"
CURL = f"curl -X POST {URL} -d "
POLLER = ("configuration", "event.poller.configuration")
BODY = '{"element": {"key": "box"}, "configuration": {'


def cursor(name: str, marked: str) -> Cursor | None:
    text, offset = at_cursor(marked)
    return cursor_at(SourceText(name, text), offset, Expectation())


def said(name: str, marked: str) -> tuple[object, ...]:
    found = cursor(name, marked)
    return (found.path, found.writing.value, found.key, found.prefix) if found else ()


@pytest.mark.parametrize(
    ("name", "marked", "expected"),
    [
        ("a.json", BODY + '"oa¦"}}', (("configuration",), "key", "oa", "oa")),
        ("a.json", BODY + '"oa¦', (("configuration",), "key", "oa", "oa")),
        ("a.json", BODY + '"¦', (("configuration",), "key", "", "")),
        ("a.json", BODY + "\n  ¦\n}}", (("configuration",), "key", None, "")),
        ("a.json", BODY + '"event.vendor.type": "p¦', (("configuration",), "value", "event.vendor.type", "p")),
        ("a.json", '{"tags": ["a", "b¦"]}', (("tags",), "item", None, "b")),
        ("a.json", "{¦}", ((), "key", None, "")),
        ("a.json", f"[{BODY}¦}}}}]", (("configuration",), "key", None, "")),
        ("a.json", "¦", ((), "key", None, "")),
        ("a.yaml", "¦", ((), "key", None, "")),
        ("a.yaml", "na¦", ((), "key", "na", "na")),
        ("a.yaml", f"{HEAD}configuration:\n  oauth.scope: a\n  ¦\ntags: [a]\n", (("configuration",), "key", None, "")),
        ("a.yaml", f"{HEAD}configuration:\n  oauth.scope: a\n¦\n  x: b\n", (("configuration",), "key", None, "")),
        ("a.yaml", f"{HEAD}configuration:\n  oa¦\n", (("configuration",), "key", "oa", "oa")),
        ("a.yaml", f"{HEAD}configuration:\n  oa¦\n  base.url: b\n", (("configuration",), "key", "oa", "oa")),
        (
            "a.yaml",
            f"{HEAD}configuration:\n  oauth.api.secret: ¦\n",
            (("configuration",), "value", "oauth.api.secret", ""),
        ),
        ("a.yaml", f"{HEAD}configuration:\n  ¦", (("configuration",), "key", None, "")),
        ("a.yaml", f"{HEAD}configuration: {{oa¦", (("configuration",), "key", "oa", "oa")),
        ("a.yaml", f"{HEAD}tags:\n  - le¦\n", (("tags",), "item", 0, "le")),
        ("a.yaml", "element:\n  key: ¦", (("element",), "value", "key", "")),
        ("a.yaml", f"---\na: 1\n---\n{HEAD}configuration:\n  oa¦\n", (("configuration",), "key", "oa", "oa")),
        ("a.jsonl", f'{BODY}"a": 1}}}}\n{BODY}"oa¦"}}}}\n', (("configuration",), "key", "oa", "oa")),
        ("a.sh", f"{CURL}'{BODY}\"oa¦\"}}}}'\n", (("configuration",), "key", "oa", "oa")),
        ("a.sh", f"{CURL}'{BODY}\"oa¦", (("configuration",), "key", "oa", "oa")),
        ("a.sh", f"{CURL}'¦'", ((), "key", None, "")),
        ("a.md", f"# Box\n\n```bash\n{CURL}'{BODY}\"oa¦\"}}}}'\n```\n", (("configuration",), "key", "oa", "oa")),
        ("a.md", f"- Box\n\n  ```json\n  {BODY}\n  ¦\n  }}}}\n  ```\n", (("configuration",), "key", None, "")),
        ("a.md", "# Box\n\n```json\n¦\n```\n", ((), "key", None, "")),
        ("a.http", f"POST {URL}\n\n{BODY}\n  ¦", (("configuration",), "key", None, "")),
        ("a.json", BODY + '"event.poller.configuration": "us¦ers"}}', ((*POLLER[:1],), "value", POLLER[1], "us")),
        ("a.json", BODY + '"oauth.api.key": "{¦', (("configuration",), "value", "oauth.api.key", "{")),
        ("a.json", BODY + '"event.poller.configuration": "{¦"}}', ((*POLLER,), "key", None, "")),
        ("a.json", '{"body": "{\\"element\\": {\\"key\\": \\"b¦\\"}}"}', (("element",), "value", "key", "b")),
    ],
)  # fmt: skip
def test_the_place_and_the_word(name: str, marked: str, expected: tuple[object, ...]) -> None:
    assert said(name, marked) == expected


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("package.json", '{"name": "a", "scripts": {¦}}'),
        ("a.md", "# Bo¦x\n"),
        ("a.yaml", f"{HEAD}# a com¦ment\n"),
        ("a.json", "[" * 200 + "¦"),
    ],
)
def test_what_is_no_payload_has_no_cursor(name: str, marked: str) -> None:
    assert cursor(name, marked) is None


RESOURCE = '{"accounts": {"id¦": "x"}}'
LINES = '{\n      "accounts": {\n        "id¦"'


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("a.json", f'{BODY}"event.poller.configuration": {json.dumps(RESOURCE, ensure_ascii=False)}}}}}'),
        ("a.json", f'{BODY}"event.poller.configuration": "{{\\"accounts\\": {{\\"id¦'),
        ("a.yaml", f"{HEAD}configuration:\n  event.poller.configuration: '{RESOURCE}'\n"),
        ("a.yaml", f'{HEAD}configuration:\n  event.poller.configuration: \'{{"accounts": {{"id¦'),
        ("a.yaml", f"{HEAD}configuration:\n  event.poller.configuration: |\n    {LINES}\n      }}\n    }}\ntags: []\n"),
        ("a.yaml", f"{HEAD}configuration:\r\n  event.poller.configuration: >-\r\n    {LINES}"),
        ("a.yaml", f"{HEAD}configuration:\n  event.poller.configuration: |\n    accounts:\n      id¦"),
        ("a.sh", f"{CURL}'{BODY}\"event.poller.configuration\": {json.dumps(RESOURCE, ensure_ascii=False)}}}}}'\n"),
    ],
)
def test_a_poller_configuration_in_a_string(name: str, marked: str) -> None:
    assert said(name, marked) == ((*POLLER, "accounts"), "key", "id", "id")


def test_a_file_that_is_a_poller_configuration_alone() -> None:
    marked = "accounts:\n  url: /hubs\n  datesConfiguration:\n    updatedDateField: a\n  id¦: b\n"
    assert said("a.yaml", marked) == ((*POLLER, "accounts"), "key", "id", "id")


def test_nothing_is_written_where_it_would_end_a_block_scalar() -> None:
    marked = f"{HEAD}configuration:\n  event.poller.configuration: |\n    {{\n¦\n    }}\n"
    assert said("a.yaml", marked)[:3] == (("configuration",), "value", POLLER[1])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("tags:\n  ¦", (("tags",), "item", None, "")),
        ("tags:\n  ¦\n  - a\n", (("tags",), "item", None, "")),
        ("tags:\n  ¦- a\n", (("tags",), "item", None, "")),
        ("tags:\n  - a\n  ¦- b\n", (("tags",), "item", None, "")),
        ("tags:\n  -¦\n", (("tags",), "item", 0, "")),
        ("tags:\n- a\n¦", ((), "key", None, "")),
        ("tags:\n- a\n¦\nproviderData: {}\n", ((), "key", None, "")),
        ("tags:\n- a\n¦\n- b\n", (("tags",), "item", None, "")),
        ('tags:\n  - "case #7¦', (("tags",), "item", 0, "case #7")),
        ('tags:\n  - "two\n    lines¦', (("tags",), "item", 0, "two\n    lines")),
        ('tags:\n  - "open ¦\n  - "b"\n', (("tags",), "item", 0, "open ")),
        (
            "configuration:\n  base.url: 'it''s\n    two: lines¦",
            (("configuration",), "value", "base.url", "it's\n    two: lines"),
        ),
        ("configuration:\n  base.url: 'two\n    ¦", (("configuration",), "value", "base.url", "two\n    ")),
        ("configuration:\n  base.url: 'two\n  ¦", (("configuration",), "key", None, "")),
    ],
)
def test_lists_and_open_strings_in_yaml(marked: str, expected: tuple[object, ...]) -> None:
    assert said("a.yaml", HEAD + marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("\n    one\n¦    two\n", ((), "key", None)),
        ("\n    one\n  ¦  two\n", (("configuration",), "key", None)),
        ("\n    one\n   ¦ two\n", (("configuration",), "value", "a.key")),
        ("2+ # note\n\n      one\n    ¦two\n", (("configuration",), "value", "a.key")),
        ("\n    one\n    ¦", (("configuration",), "value", "a.key")),
        ("\n    one\n  ¦", (("configuration",), "key", None)),
        ("\n    one\n\n¦\nname: a\n", ((), "key", None)),
        ("\n  ¦", (("configuration",), "key", None)),
    ],
)
def test_the_column_says_what_is_in_a_block_scalar(marked: str, expected: tuple[object, ...]) -> None:
    assert said("a.yaml", f"element:\n  key: box\nconfiguration:\n  a.key: |{marked}")[:3] == expected


CALLS = [
    ("POST", "/instances", "create"),
    ("POST", "/elements/box/instances", "create-for-element"),
    ("PATCH", "/instances/7", "update"),
    ("PUT", "/instances/7", "update"),
]


def collections(method: str, call: str, body: str) -> Iterator[tuple[str, str]]:
    address = f"https://api.cloud-elements.com/elements/api-v2{call}"
    request = {"method": method, "url": address, "body": {"mode": "raw", "raw": body}}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    yield (
        "postman.json",
        said_as({"info": {"name": "x", "schema": schema}, "item": [{"name": "a", "request": request}]}),
    )
    sent = {"_type": "request", "method": method, "url": address, "headers": [], "body": {"text": body}}
    yield "insomnia.json", said_as({"_type": "export", "__export_format": 4, "resources": [sent]})
    asked = {
        "method": method,
        "url": address,
        "headers": [],
        "postData": {"mimeType": "application/json", "text": body},
    }
    yield "a.har", said_as({"log": {"version": "1.2", "entries": [{"request": asked, "response": {"status": 200}}]}})
    yield "a.http", f"{method} {address}\nContent-Type: application/json\n\n{body}\n"
    yield "a.hurl", f"{method} {address}\nContent-Type: application/json\n{body}\n"
    yield "a.bru", f"{method.lower()} {{\n  url: {address}\n  body: json\n}}\n\nbody:json {{\n  {body}\n}}\n"


def said_as(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


@pytest.mark.parametrize(("method", "call", "kind"), CALLS)
def test_the_request_says_which_kind_a_body_is(method: str, call: str, kind: str) -> None:
    for body in ('{"¦"}', "{¦}", '{"name": "x", "configuration": {"¦"}}'):
        for name, marked in collections(method, call, body):
            found = cursor(name, marked)
            assert (name, body, found and found.document.kind.value) == (name, body, kind)


def test_a_string_of_a_collection_that_is_no_body_has_no_cursor() -> None:
    name, marked = next(collections("POST", "/instances", '{"element": {"key": "box"}}'))
    shown = marked.replace('"name": "x"', '"name": "{\\"element\\": {\\"key\\": \\"b¦\\"}}"')
    assert said(name, shown) == ()


def test_the_range_of_a_word_is_that_of_the_file_with_its_quotes() -> None:
    found = cursor("a.json", '{"body": "{\\"element\\": {\\"key\\": \\"b¦x\\"}}"}')
    assert found is not None
    text = '{"body": "{\\"element\\": {\\"key\\": \\"bx\\"}}"}'
    assert text[found.span.start : found.span.end] == '\\"bx\\"'


def test_a_key_with_a_colon_has_a_value() -> None:
    assert [
        found.has_value
        for marked in ('{"na¦me": "x"}', '{"na¦me"}', '{"name¦"   : 1}')
        if (found := cursor("a.json", marked))
    ] == [True, False, True]
