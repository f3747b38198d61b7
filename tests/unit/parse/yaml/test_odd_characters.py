"""Characters that look like others, and those that are meant as they are."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.parse.yaml.read_yaml import parse

HEAD = "element: {key: box}\nconfiguration: {}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('name: "Desk, “EU”, west"\n', "Desk, “EU”, west"),
        ("name: 'Desk, “EU”, west'\n", "Desk, “EU”, west"),
        ("name: Desk # see: “docs”\n", "Desk"),
        ("# for: “EU”\nname: Desk\n", "Desk"),
        ("name: >-\n  Desk for: “EU”\n\n  and: “US”\n", "Desk for: “EU”\nand: “US”"),
        ("name:  |  # two lines\n  “Desk”\n  [“EU”]\n", "“Desk”\n[“EU”]\n"),
        ("tags:\n- >-\n  “EU”\nname: Desk\n", "Desk"),
        ("name: Desk “EU” (west)\n", "Desk “EU” (west)"),
    ],
)
def test_typographic_quotes_inside_a_text_are_part_of_it(text: str, name: str) -> None:
    (document,) = parse(SourceText("a.yaml", HEAD + text))
    assert isinstance(document.data, dict)
    assert (document.data["name"], document.issues, document.recovered) == (name, (), False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('name: "Room\u00a0#5"\n', "Room\u00a0#5"),
        ("name: 'Room\u00a0# 5'\n", "Room\u00a0# 5"),
        ('name: "\u00a0Desk\u200b"\n', "\u00a0Desk\u200b"),
        ("name: Desk # here\u00a0\n", "Desk"),
        ("name: |-\n  Desk\u00a0\n  \u00a0west\n", "Desk\u00a0\n\u00a0west"),
    ],
)
def test_odd_blanks_inside_a_text_are_part_of_it(text: str, name: str) -> None:
    (document,) = parse(SourceText("a.yaml", HEAD + text))
    assert isinstance(document.data, dict)
    assert (document.data["name"], document.issues, document.recovered) == (name, (), False)


@pytest.mark.parametrize(
    "text",
    [
        "name: Desk\u00a0# here\n",
        "name:\u00a0Desk\n",
        'name: "Desk"\u00a0\n',
        "name: Desk\u200b\n",
    ],
)
def test_odd_blanks_around_a_value_are_an_issue(text: str) -> None:
    (document,) = parse(SourceText("a.yaml", HEAD + text))
    assert isinstance(document.data, dict)
    assert (document.data["name"], [issue.kind for issue in document.issues]) == ("Desk", ["odd-blank"])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("name: “Desk”\n", "“Desk”"),
        ('name: “Desk"\n', '“Desk"'),
        ("name: “Desk” # “x”\n", "“Desk”"),
        ('tags: ["a, b", “c”]\nname: x\n', "“c”"),
        ("tags:\n- |-\n  “a”\n- “b”\nname: x\n", "“b”"),
    ],
)
def test_typographic_quotes_around_a_value_are_an_issue(text: str, quoted: str) -> None:
    (document,) = parse(SourceText("a.yaml", HEAD + text))
    (issue,) = document.issues
    found = (HEAD + text)[issue.span.start : issue.span.end]
    assert (issue.kind, found) == ("typographic-quotes", quoted)
    assert [edit.text for edit in issue.edits] == ['"', '"']
