"""A file that another program has open, as Windows reports it: a clear error, and no file lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from repository import EXAMPLES

from instancelint.cli.main import main

COMMANDS = {
    "fix": (("fix", "box.json"), "cannot fix box.json: permission denied"),
    "report": (
        ("check", "box.json", "--output-format", "json", "-o", "report"),
        "cannot write report: permission denied",
    ),
    "baseline": (("baseline", "box.json", "--update"), "cannot write "),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(EXAMPLES / "bad" / "box-missing-comma.json", tmp_path / "box.json")
    (tmp_path / "report").write_text("old", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["baseline", "box.json"]) == 0
    for path in tmp_path.glob("*baseline*"):
        path.write_text('{"version": 1, "findings": []}', encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def locked(times: float) -> Callable[[str, str], None]:
    """Return what replaces a file as Windows does while somebody has it open, so many times."""
    replace, calls = os.replace, 0

    def replaced(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls <= times:
            raise PermissionError(13, "Permission denied", source, None, target)
        replace(source, target)

    return replaced


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("system", ["nt", "posix"])
def test_a_file_that_stays_open(
    name: str, system: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words, message = COMMANDS[name]
    before = contents(folder)
    capsys.readouterr()
    monkeypatch.setattr("instancelint.base.write_file.os", Stand(system, locked(float("inf"))))
    assert main(list(words)) == 2
    assert f"instancelint: {message}" in capsys.readouterr().err
    assert contents(folder) == before


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_is_open_for_a_moment(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words, _ = COMMANDS[name]
    before = contents(folder)
    monkeypatch.setattr("instancelint.base.write_file.os", Stand("nt", locked(3)))
    assert main(list(words)) in {0, 1}
    after = contents(folder)
    assert sorted(after) == sorted(before)
    assert len([each for each in after if after[each] != before[each]]) == 1


class Stand:
    """Stands in for `os` in one module: another system, and another `replace`."""

    def __init__(self, name: str, replace: Callable[[str, str], None]) -> None:
        self.name = name
        self.replace = replace

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)


def test_a_read_only_report_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows neither replaces nor removes a read-only file."""
    unlink = os.unlink

    def removed(path: str) -> None:
        if not os.stat(path).st_mode & 0o200:
            raise PermissionError(13, "Permission denied", path)
        unlink(path)

    stand = Stand("nt", locked(float("inf")))
    stand.unlink = removed  # type: ignore[attr-defined] # as `os` has it
    monkeypatch.setattr("instancelint.base.write_file.os", stand)
    (folder / "report").chmod(0o444)
    before = contents(folder)
    assert main(["check", "box.json", "--output-format", "json", "-o", "report"]) == 2
    assert contents(folder) == before


@pytest.mark.parametrize("command", [("check",), ("fix", "--diff"), ("baseline", "--update"), ("config",)])
def test_whether_a_file_can_be_read_is_seen_by_reading_it(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says of rights is not always so, as on network drives; one path never keeps the others unread."""
    monkeypatch.setattr("os.access", lambda *_: False)
    assert main([*command, "box.json"]) in {0, 1}
