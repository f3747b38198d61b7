"""A console that lacks most characters gets escapes and no traceback; documents are UTF-8 wherever they are written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.reporters import formats

Run = Callable[..., Any]
NAME = "Vertrag\N{EM DASH}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{GRINNING FACE}"
PAYLOAD = (
    f'{{\n  "element": {{"key": "box"}},\n  "name": "{NAME}",\n  "tags": ["{NAME}" "b"],\n  "configuration": {{}}\n}}\n'
)
FILE = "Vertr\N{LATIN SMALL LETTER A WITH DIAERESIS}ge\N{CJK UNIFIED IDEOGRAPH-4E2D}.json"


@pytest.fixture(autouse=True)
def payload(folder: Path) -> None:
    (folder / FILE).write_text(PAYLOAD, encoding="utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize("words", [("--output-format", "text"), ("--output-format", "concise"), ("--diff",)])
def test_text(words: tuple[str, ...], encoding: str, run: Run) -> None:
    done = run("check", *words, PYTHONIOENCODING=encoding)
    assert done.code == 1
    assert b"Traceback" not in done.err
    shown = done.out.decode(encoding)
    assert "Vertr" in shown
    if encoding == "utf-8":
        assert FILE in shown
    else:
        assert "\\u4e2d.json" in shown
        assert "\N{CJK UNIFIED IDEOGRAPH-4E2D}" not in shown


def test_frames_keep_their_shape(run: Run) -> None:
    """An escape takes more columns than the character; the lines of a frame are ASCII all the same."""
    plain = run("check", "--output-format", "text", PYTHONIOENCODING="utf-8").out.decode("utf-8")
    small = run("check", "--output-format", "text", PYTHONIOENCODING="ascii").out.decode("ascii")
    signs = [line.partition("|")[:2] for line in small.splitlines() if "|" in line]
    assert signs == [line.partition("|")[:2] for line in plain.splitlines() if "|" in line]
    assert len(signs) >= 4


DOCUMENTS = sorted(name for name, each in formats.REGISTRY.items() if not each.plain)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents(name: str, folder: Path, run: Run) -> None:
    expected = run("check", "--output-format", name, "-o", "report").code
    done = run("check", "--output-format", name, PYTHONIOENCODING="cp1252")
    assert done.code == expected == 1
    assert done.out == (folder / "report").read_bytes()


@pytest.mark.parametrize(
    "words", [("schema", "instance"), ("init", "--element", "box"), ("element", "box"), ("rule", "--all")]
)
def test_what_other_commands_print(words: tuple[str, ...], run: Run) -> None:
    expected = run(*words, PYTHONIOENCODING="utf-8")
    done = run(*words, PYTHONIOENCODING="ascii")
    assert (done.code, done.err) == (0, b"")
    assert done.out.decode("ascii").count("\n") == expected.out.decode("utf-8").count("\n")
    if words[0] == "schema":
        assert json.loads(done.out) == json.loads(expected.out)


def test_an_error_about_a_name_that_cannot_be_shown(run: Run) -> None:
    done = run("check", f"{NAME}.json", PYTHONIOENCODING="ascii")
    assert done.code == 2
    assert b"Traceback" not in done.err
    assert b"\\u4e2d" in done.err
