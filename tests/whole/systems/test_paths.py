"""Paths as Windows writes them: backslashes, drives, names that differ in case, and patterns that no shell expands."""

from __future__ import annotations

import json
import ntpath
import os
import shutil
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from repository import EXAMPLES

from instancelint.base import file_kinds, file_patterns, gitignore, relative
from instancelint.cli.main import main
from instancelint.model.report import Report
from instancelint.reporters import entries, sarif
from instancelint.reporters.formats import Options
from instancelint.run import discover, new_since
from instancelint.run.baseline import baseline_file
from instancelint.run.baseline.baseline_file import Baseline
from instancelint.run.new_since import Changes


class Windows:
    """Stands in for `os` in a module that only works on names of files."""

    path = ntpath
    sep = "\\"
    name = "nt"

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    modules: tuple[ModuleType, ...] = (
        file_kinds,
        file_patterns,
        gitignore,
        relative,
        entries,
        sarif,
        baseline_file,
        discover,
        new_since,
    )
    for module in modules:
        monkeypatch.setattr(module, "os", Windows())


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("*.json", r"C:\repo\a\box.json", True),
        ("/a/*.json", r"C:\repo\a\box.json", True),
        ("a/**", r"C:\repo\a\b\box.json", True),
        ("a/", r"C:\repo\a\b\box.json", True),
        ("/b/*.json", r"C:\repo\a\box.json", False),
        ("a/*.json", r"C:\repo\a\b\box.json", False),
        ("a/*.json", r"a\box.json", True),
        ("./a/*.json", r".\a\box.json", True),
        ("*.json", r"D:\other\box.json", True),
        ("/a/*.json", r"D:\a\box.json", False),
        ("//D:/a/*.json", r"D:\a\box.json", True),
    ],
)
def test_patterns(pattern: str, name: str, *, expected: bool) -> None:
    root = "" if pattern.startswith(".") or name.startswith("a") else "C:\\repo"
    assert file_patterns.matches(pattern, name, root) is expected


@pytest.mark.usefixtures("windows")
def test_patterns_of_a_config_file_that_another_one_extends() -> None:
    assert file_patterns.rebased("/x/*.json", r"C:\repo\a[1]", r"C:\repo") == r"/a\[1]/x/*.json"
    moved = file_patterns.rebased("/x/*.json", r"D:\shared", r"C:\repo")
    assert moved == "//D:/shared/x/*.json"
    assert file_patterns.matches(moved, r"D:\shared\x\box.json", r"C:\repo")


@pytest.mark.usefixtures("windows")
def test_ignored_files() -> None:
    file = gitignore.IgnoreFile("C:\\repo", gitignore.lines("build/\n/a/*.json\n"))
    assert file.verdict(r"C:\repo\a\box.json", is_folder=False) is True
    assert file.verdict(r"C:\repo\b\box.json", is_folder=False) is None


@pytest.mark.usefixtures("windows")
def test_a_baseline_names_files_with_slashes() -> None:
    baseline = Baseline(r"C:\repo\baseline.json")
    assert baseline.relative(r"C:\repo\a\box.json") == "a/box.json"
    assert baseline.relative(r"D:\other\box.json") == "D:/other/box.json"


@pytest.mark.usefixtures("windows")
def test_an_address_of_a_file() -> None:
    places = sarif._Places(Report(()), Options())  # noqa: SLF001 - only a run on Windows would get here by itself
    assert places.artifact(r"C:\repo\a b\box.json") == {"uri": "file:///C:/repo/a%20b/box.json"}
    assert places.artifact(r"\\host\share\box.json") == {"uri": "file://host/share/box.json"}
    assert places.artifact(r"a b\box.json") == {"uri": "a%20b/box.json"}
    assert entries.path_of(r"a b\box.json", Options()) == "a b/box.json"


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("name", "container"),
    [
        (r"a\Dockerfile", "dockerfile"),
        (r"a\Makefile.inc", "makefile"),
        (r"a.b\x.MD", "markdown_code"),
        (r"a\x.json", ""),
    ],
)
def test_kinds_of_files(name: str, container: str) -> None:
    assert file_kinds.container_of(name) == container


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        (".\\box.json", "box.json"),
        ("./a\\", "a"),
        (".\\.\\", "."),
        (".", "."),
        ("..\\a\\", "..\\a"),
        ("C:\\", "C:\\"),
        ("C:\\a\\", "C:\\a"),
        ("\\", "\\"),
    ],
)
def test_names_are_tidied(path: str, name: str) -> None:
    assert discover._tidy(path) == name  # noqa: SLF001 - only a run on Windows would get here by itself


@pytest.mark.usefixtures("windows")
def test_lines_that_git_says_have_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    def git(_root: str, *words: str) -> SimpleNamespace:
        given = {
            "rev-parse": b"1234\n",
            "ls-files": b"a/box.json\0",
            "diff": b"--- a/a/box.json\n+++ b/a/box.json\n@@ -3 +3,2 @@\n-x\n+y\n+z\n",
        }
        return SimpleNamespace(returncode=0, stdout=next((given[word] for word in words if word in given), b""))

    monkeypatch.setattr(new_since, "_git", git)
    names = [r"C:\repo\a\box.json", r"C:\repo\a\new.json"]
    found = dict(new_since._changes(r"C:\repo", "main", names))  # noqa: SLF001 - see above
    assert found == {names[0]: Changes([(3, 4)]), names[1]: Changes(whole=True)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(EXAMPLES / "bad" / "box-missing-comma.json", tmp_path / "box.json")
    shutil.copy(EXAMPLES / "bad" / "servicenow-tags.yml", tmp_path / "now.YML")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *words: str) -> set[str]:
    capsys.readouterr()
    main(["check", "--output-format", "json", *words])
    return {each["file"] for each in json.loads(capsys.readouterr().out)["findings"]}


def test_suffixes_in_capitals(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "box.json").rename(folder / "BOX.JSON")
    assert checked(capsys) == {"BOX.JSON", "now.YML"}


def test_a_pattern_that_no_shell_has_expanded(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "below").mkdir()
    shutil.copy(folder / "box.json", folder / "below" / "[1].json")
    monkeypatch.setattr(discover, "os", As("nt"))
    assert checked(capsys, "*.json") == {"box.json"}
    assert checked(capsys, "b*") == {"box.json", "below/[1].json"}
    assert checked(capsys, "**/*.json") == {"box.json", "below/[1].json"}
    assert checked(capsys, "below/[1].json") == {"below/[1].json"}
    assert main(["check", "*.xml"]) == 2
    assert "cannot read *.xml: " in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no name has a star there")
def test_elsewhere_a_pattern_is_a_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "*.json"]) == 2
    assert "cannot read *.json: " in capsys.readouterr().err
    (folder / "*.json").write_bytes((folder / "box.json").read_bytes())
    assert checked(capsys, "*.json") == {"*.json"}


class As:
    """Stands in for `os` under another name of the system."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)


@pytest.mark.skipif(not hasattr(os, "link"), reason="two names of one file stand for names that differ in case")
@pytest.mark.parametrize("words", [("box.json",), (".",)])
def test_a_report_never_replaces_a_payload_under_another_name(
    words: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "box.json").read_bytes()
    (folder / "elsewhere").mkdir()
    os.link(folder / "box.json", folder / "elsewhere" / "BOX.txt")
    assert main(["check", *words, "--output-format", "json", "-o", "elsewhere/BOX.txt"]) == 2
    assert "elsewhere/BOX.txt" in capsys.readouterr().err
    assert (folder / "elsewhere" / "BOX.txt").read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "link"), reason="as above")
def test_a_report_never_replaces_a_config_file_under_another_name(folder: Path) -> None:
    (folder / "instancelint.toml").write_text('ignore = ["IL601"]\n', encoding="utf-8")
    os.link(folder / "instancelint.toml", folder / "INSTANCELINT.txt")
    assert main(["check", "--output-format", "json", "-o", "INSTANCELINT.txt"]) == 2
    assert (folder / "INSTANCELINT.txt").read_text(encoding="utf-8") == 'ignore = ["IL601"]\n'
