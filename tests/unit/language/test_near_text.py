"""Of a long text, the part around a cursor says the same as the whole."""

from __future__ import annotations

import json
import random

import pytest
from cursors import applied, at_cursor, surroundings

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation
from instancelint.language import near_text
from instancelint.language.complete import completions
from instancelint.language.cursor import Cursor, cursor_at

SHORT = near_text.SHORT
BODY = {"element": {"key": "box"}, "name": "n", "configuration": {"oauth.api.key": "${K}", "base.url": "a"}, "tags": []}
ADDRESS = "https://api.cloud-elements.com/elements/api-v2/instances"
TEXT = json.dumps(BODY, indent=2)
YAML = "element:\n  key: box\nname: n\nconfiguration:\n  oauth.api.key: ${K}\n"
BLOCKS = (
    f"## Box\n\n```json\n{TEXT}\n```\n\n",
    f"1. Create it:\n\n   ```bash\n   curl -X POST {ADDRESS} -d '{json.dumps(BODY)}'\n   ```\n\n",
    f"> ~~~yaml\n> {YAML.rstrip().replace(chr(10), chr(10) + '> ')}\n> ~~~\n\nUse ```code``` here.\n\n",
    "````markdown\n```json\n{}\n```\n````\n\n",
)
LISTED = ",\n".join("  " + TEXT.replace("\n", "\n  ") for _ in range(60))
REQUESTS = [
    {
        "name": f"r{number}",
        "request": {"method": "POST", "header": [], "url": ADDRESS, "body": {"mode": "raw", "raw": TEXT}},
        "response": [],
    }
    for number in range(60)
]
POSTMAN = {
    "info": {"name": "n", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
    "item": [*REQUESTS[:30], {"name": "f", "item": REQUESTS[30:33]}, *REQUESTS[33:]],
}
LONG = {
    "postman.json": json.dumps(POSTMAN, indent="\t"),
    "a.hurl": "".join(f"# N\nPOST {ADDRESS}\nAccept: a/b\n{TEXT}\n\nHTTP 200\n{TEXT}\n\n" for _ in range(60)),
    "a.sh": "#!/bin/sh\nset -e\n"
    + "".join(f"# N\ncurl -X POST {ADDRESS} \\\n  -d '{TEXT}'\necho \"done\"\n\n" for _ in range(120)),
    "a.md": "# Page\n\n" + "".join(BLOCKS[number % 4] for number in range(120)),
    "lines.json": "[\n" + ",\n".join(json.dumps(BODY) for _ in range(120)) + "\n]\n",
    "mini.json": json.dumps([BODY for _ in range(300)], separators=(",", ":")),
    "named-mini.json": json.dumps({"instances": [BODY for _ in range(300)]}),
    "spread.json": f"[\n{LISTED}\n]\n",
    "named.json": f'{{"instances": [\r\n{LISTED}\r\n]}}\r\n'.replace("\n", "\r\n").replace("\r\r", "\r"),
    "stream.yaml": "---\n".join(YAML for _ in range(200)),
    "a.http": "".join(f"### N\n# @name n\nPOST {ADDRESS}\n### no end\nAccept: a/b\n\n{TEXT}\n\n" for _ in range(120)),
    "a.rest": "".join(f"POST {ADDRESS}\r\n\r\n{json.dumps(BODY)}\r\n\r\n### N\r\n\r\n" for _ in range(120)),
    "list.yaml": "# All\n" + "".join("- " + YAML.rstrip().replace("\n", "\n  ") + "\n" for _ in range(200)),
}


def said(found: Cursor | None) -> object:
    if found is None:
        return None
    table = found.table if isinstance(found.table, dict) else None
    return found.path, found.writing, found.key, found.prefix, found.span, found.document.kind, table


@pytest.mark.parametrize("name", LONG)
def test_the_part_says_what_the_whole_says(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = LONG[name]
    assert len(text) > SHORT
    source = SourceText(name, text)
    places = random.Random(name).sample(range(len(text)), 20)  # noqa: S311 - the same places every time
    near = [cursor_at(source, offset, Expectation()) for offset in places]
    assert max(len(near_text.near_text(source, offset).source.text) for offset in places) < len(text) / 2
    monkeypatch.setattr(near_text, "SHORT", len(text))
    assert [said(found) for found in near] == [said(cursor_at(source, offset, Expectation())) for offset in places]


@pytest.mark.parametrize("name", ["spread.json", "a.md", "list.yaml"])
def test_a_completion_is_written_at_its_place_in_the_whole_text(name: str) -> None:
    text = LONG[name]
    key = text.index("oauth.api.key", len(text) // 2)
    text, offset = at_cursor(f"{text[: key + 3]}¦{text[key + 13 :]}")
    offered = {one.label: one for one in completions(SourceText(name, text), offset, surroundings(name))}
    written = applied(text, offered["oauth.api.secret"])
    assert written == f"{text[:key]}oauth.api.secret{text[key + 3 :]}"


def test_a_payload_between_two_of_a_long_list_gets_its_commas() -> None:
    text = LONG["spread.json"]
    place = text.index("},\n  {", len(text) // 2) + 2
    text, offset = at_cursor(f"{text[:place]}\n  {{¦}}{text[place:]}")
    (found,) = [
        one for one in completions(SourceText("a.json", text), offset, surroundings("a.json")) if one.label == "name"
    ]
    assert '\n  {"name": "<INSTANCE_NAME>"}\n  {' in applied(text, found)
