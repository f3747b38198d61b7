"""What holds for all bytes holds for the seeds of the fuzzer, and for all that was found by it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TextIO

import pytest
from repository import ROOT
from targets import TARGETS, kept

from instancelint.base.gitignore import lines
from instancelint.base.source_text import SourceText
from instancelint.fix.content import FixedFile
from instancelint.model.document import Document, Format

FILES = [(target, path) for target in TARGETS for path in kept(target)]


@pytest.mark.parametrize(("target", "path"), FILES, ids=lambda each: each.name if isinstance(each, Path) else each)
def test_a_text_that_is_kept(target: str, path: Path) -> None:
    TARGETS[target](path.read_bytes())


def test_no_folder_is_passed_over() -> None:
    folders = {path.parent for path in (ROOT / "fuzz").glob("*/*/*") if path.parent.parent.name != "__pycache__"}
    assert {path.parent for _, path in FILES} == folders


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_has_seeds(target: str) -> None:
    assert len(list(kept(target))) >= 3


def test_a_report_that_speaks_to_a_build_server_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_name: str, _report: object, stream: TextIO, _options: object) -> None:
        stream.write("::add-mask::x\n")

    monkeypatch.setattr("reporting.render", render)
    with pytest.raises(AssertionError, match="github speaks to another program: '::add-mask::x'"):
        TARGETS["reports"](b".json github\n{}")


def test_fixes_without_end_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fix_bytes(data: bytes, *_: object, **__: object) -> FixedFile:
        return FixedFile(data + b" ")

    monkeypatch.setattr("fixing.fix_bytes", fix_bytes)
    with pytest.raises(AssertionError, match="a second run changes something"):
        TARGETS["fix"](b".json\n{}")


def test_data_that_are_read_otherwise_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(source: SourceText, **_: object) -> Document:
        return Document(source, {"a": 2}, Format.JSON)

    monkeypatch.setattr("readers.read_json.parse", parse)
    with pytest.raises(AssertionError, match="valid JSON is read as something else"):
        TARGETS["json"](b'.json\n{"a": 1}')


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_path_that_git_keeps_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ignoring.lines", lambda _text: lines("*"))
    with pytest.raises(AssertionError, match="git says False of 'a/b'"):
        TARGETS["gitignore"](b"a/b\n*.json\n")
