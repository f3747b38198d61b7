from __future__ import annotations

import os
import random

import pytest

from instancelint.base.source_text import Span
from instancelint.server.connection import Plain
from instancelint.server.positions import Positions
from instancelint.server.synced_text import SyncedText

_EDITS = int(os.environ.get("INSTANCELINT_EDITS", "300"))
"""Edits for each encoding."""
_PIECES = ("a", "{", "\r\n", "\n", "\r", "😀", "漢", "é", "e\u0301", "\u2028", "\x0c", "\x85", "\t", '"', "🧑\u200d🚀")


def _some(chance: random.Random, most: int) -> str:
    return "".join(chance.choice(_PIECES) for _ in range(chance.randrange(most)))


def _units(character: str, encoding: str) -> int:
    if encoding == "utf-8":
        return len(character.encode())
    return 2 if encoding == "utf-16" and character > "\uffff" else 1


def _place(text: str, offset: int, encoding: str) -> Plain:
    """Count as an editor does, character by character."""
    line = unit = 0
    for index, character in enumerate(text[:offset]):
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            line, unit = line + 1, 0
        else:
            unit += _units(character, encoding)
    return {"line": line, "character": unit}


def _outside_line_breaks(text: str, place: int) -> int:
    return place + 1 if 0 < place < len(text) and text[place - 1 : place + 1] == "\r\n" else place


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_text_is_what_the_editor_has(encoding: str) -> None:
    chance = random.Random(encoding)  # noqa: S311 - the same edits each time
    editor = _some(chance, 40)
    server = SyncedText(editor, 1, "yaml", encoding)
    for _ in range(_EDITS):
        if len(editor) > 200:
            editor = _some(chance, 40)
            server.change({"text": editor})
        start = _outside_line_breaks(editor, chance.randint(0, len(editor)))
        end = max(start, _outside_line_breaks(editor, min(len(editor), start + chance.choice((0, 0, 1, 2, 7)))))
        added = _some(chance, 6)
        where = {"start": _place(editor, start, encoding), "end": _place(editor, end, encoding)}
        editor = editor[:start] + added + editor[end:]
        server.change({"range": where, "text": added})
        assert server.text == editor
        at = _outside_line_breaks(editor, chance.randint(0, len(editor)))
        place = _place(editor, at, encoding)
        assert (server.positions.position(at), server.positions.offset(place)) == (place, at)
        fresh = Positions(editor, encoding)
        places = range(len(editor) + 1)
        assert [server.positions.position(at) for at in places] == [fresh.position(at) for at in places]


def test_halves_of_characters_are_replaced() -> None:
    text = SyncedText("a\ud83db", 1, "json", "utf-16")
    assert text.text == "a\ufffdb"
    where = Positions(text.text, "utf-16").range(Span(2, 3))
    text.change({"range": where, "text": "\ude00"})
    assert text.text == "a\ufffd\ufffd"
