"""The right container at offsets of texts, and of what is typed so far; `benchmarks/language.py` asks everywhere."""

from __future__ import annotations

import random

import pytest
from cursors import Text, container, embedded, example_texts, is_json, json_texts

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation
from instancelint.language.cursor import cursor_at

SHARES = {"json": 1, "yaml": 0.99, "markdown": 0.99, "curl in Markdown": 0.99, "shell": 0.99, "http": 0.99, "array": 1}
OFFSETS = 40


BOX = "element:\n  key: box\n"
ODD = (
    f"{BOX}configuration:\n  a: |2\n      x\n    y\n\n  b: |+\n    x\n\n\n  c: >-2 # c\n    y\n     z\n",
    f"{BOX}configuration:\n  a: |\n\n\n    one\n      two\n   # no comment\n  b.key: x\ntags: [a]\n",
    f"{BOX}tags:\n  - 'one'\n  - |\n    a\n  - >\n    c\n  - d\nproviderData:\n  code: x\n",
    "element: !!map\n  key: &k box\nconfiguration: &c\n  a: *k\n  b: !!str |\n    x\n\n\n\n  e: ''\n",
    f"configuration:\n    a: |\n        x\n\n{BOX}\nname: >-\n  a\n  b\n\ntags: ['a\n  b', d]\n",
)
"""YAML with blocks of lines in each notation, and with what may be before a value."""


def texts(kind: str) -> list[Text]:
    examples = [*example_texts(), *json_texts()]
    examples = [text for text in examples if text.kind != "json" or is_json(text.text)]
    objects = [text.text for text in examples if text.kind == "json"]
    inside = [inner for text in objects for inner in embedded(text)]
    found = [text for text in (*examples, *inside) if text.kind.lower() == kind.lower()]
    return [text for text in found if len(text.text) < 4000]


@pytest.mark.parametrize("kind", SHARES)
def test_the_container_is_right(kind: str) -> None:
    choice = random.Random(kind)  # noqa: S311 - the same examples every time
    known, asked = texts(kind), 0
    wrong = []
    while asked < OFFSETS:
        text = choice.choice(known)
        offset = choice.randrange(len(text.text) + 1)
        truth = None if text.text[offset - 1 : offset] == "\\" else container(text, offset)
        if truth is None:
            continue
        asked += 1
        for typed in (text.text, text.text[:offset]):
            cursor = cursor_at(SourceText(text.name, typed), offset, Expectation())
            if cursor is None or cursor.path != truth:
                wrong.append((text.text[max(0, offset - 60) : offset], truth, cursor and cursor.path))
    assert len(wrong) <= (1 - SHARES[kind]) * 2 * OFFSETS + (SHARES[kind] < 1), wrong


@pytest.mark.parametrize("number", range(len(ODD)))
def test_the_container_is_right_in_odd_yaml(number: int) -> None:
    text = Text("yaml", "a.yaml", ODD[number], "yaml")
    asked = 0
    for offset in range(len(text.text) + 1):
        truth = container(text, offset)
        for typed in (text.text, text.text[:offset]) if truth is not None else ():
            cursor = cursor_at(SourceText(text.name, typed), offset, Expectation())
            assert cursor is not None, text.text[:offset]
            assert cursor.path == truth, text.text[:offset]
            asked += 1
    assert asked > 40
