from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from instancelint.config.settings import Settings
from instancelint.run.discover import Candidate, discover

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")


def names(paths: Iterable[str], settings: Settings | None = None) -> list[str]:
    fixed = settings or Settings(root=str(Path.cwd()))
    found = discover(paths, lambda _: fixed)
    assert found.failures == []
    return [candidate.name for candidate in found.candidates]


def test_texts_that_hold_payloads_among_other_things() -> None:
    kept = ["a.jsonl", "b.ndjson", "c.md", "d.markdown", "e.mdx", "f.sh", "g.bash", "h.curl", "i.http", "j.rest"]
    make(*kept, "k.txt", "l.tex")
    assert names(["."]) == kept


def test_a_folder_gives_the_files_that_can_hold_payloads_sorted() -> None:
    make("b.yaml", "a.json", "sub/c.yml", "sub/d.jsonc", "sub/e.json5", "sub/F.JSON", "x.md", "y.toml", "z")
    assert names(["."]) == ["a.json", "b.yaml", "sub/F.JSON", "sub/c.yml", "sub/d.jsonc", "sub/e.json5", "x.md"]


def test_names_begin_as_they_were_given() -> None:
    make("sub/a.json")
    assert names(["sub/"]) == ["sub/a.json"]
    assert names(["./sub"]) == ["sub/a.json"]
    assert names([str(Path.cwd() / "sub")]) == [str(Path.cwd() / "sub" / "a.json")]


def test_a_named_file_is_taken_whatever_it_is_called() -> None:
    make("a.txt", ".gitignore")
    Path(".gitignore").write_text("a.txt\n")
    found = discover(["a.txt"], lambda _: Settings(root=str(Path.cwd()), exclude=("a.txt",)))
    assert found.candidates == [Candidate("a.txt", explicit=True)]


def test_exclusion_can_be_forced_on_named_files() -> None:
    make("vendor/a.json", "b.json")
    settings = Settings(root=str(Path.cwd()), exclude=("vendor",), force_exclude=True)
    found = discover(["vendor/a.json", "b.json"], lambda _: settings)
    assert [candidate.name for candidate in found.candidates] == ["b.json"]
    assert found.excluded == 1


def test_patterns_include_and_exclude() -> None:
    make("a.json", "a.payload", "vendor/b.json", "sub/vendor.json")
    settings = Settings(root=str(Path.cwd()), include=("*.payload",), exclude=("vendor",))
    assert names(["."], settings) == ["a.json", "a.payload", "sub/vendor.json"]


def test_ignored_files_are_left_out_unless_told_otherwise() -> None:
    make("a.json", "sub/b.json", "sub/c.json")
    Path(".gitignore").write_text("b.json\n")
    assert names(["."]) == ["a.json", "sub/c.json"]
    assert names(["sub"]) == ["sub/b.json", "sub/c.json"]
    Path(".git").mkdir()
    assert names(["sub"]) == ["sub/c.json"]
    assert names(["."], Settings(root=str(Path.cwd()), respect_gitignore=False)) == [
        "a.json",
        "sub/b.json",
        "sub/c.json",
    ]


def test_folders_of_tools_are_not_searched() -> None:
    make(".git/a.json", "node_modules/b.json", ".github/c.yml")
    assert names(["."]) == [".github/c.yml"]


@needs_links
def test_one_file_counts_once() -> None:
    make("a.json", "sub/b.json")
    Path("link.json").symlink_to("a.json")
    assert names(["a.json", "./a.json", "link.json", "."]) == ["a.json", "sub/b.json"]


@needs_links
def test_loops_of_links_end() -> None:
    make("sub/a.json")
    Path("sub/loop").symlink_to("..")
    Path("dead.json").symlink_to("nowhere")
    assert names(["."]) == ["sub/a.json"]


@needs_links
def test_a_link_to_a_folder_is_followed_where_it_is_named() -> None:
    make("real/a.json")
    Path("link").symlink_to("real")
    assert names(["link"]) == ["link/a.json"]


def test_a_named_file_stays_named_when_its_folder_is_searched_too() -> None:
    make("a.json")
    found = discover([".", "a.json"], lambda _: Settings())
    assert found.candidates == [Candidate("a.json", explicit=True)]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_what_is_no_regular_file_is_an_error_when_named_and_nothing_when_found() -> None:
    os.mkfifo("pipe.json")
    server = socket.socket(socket.AF_UNIX)
    server.bind("socket.json")
    server.close()
    assert names(["."]) == []
    found = discover(["pipe.json", os.devnull, "missing.json"], lambda _: Settings())
    assert found.candidates == []
    assert [failure.text for failure in found.failures] == [
        "cannot read pipe.json: it is not a regular file",
        f"cannot read {os.devnull}: it is not a regular file",
        "cannot read missing.json: no such file or directory",
    ]


def test_a_folder_that_cannot_be_read_is_an_error_and_the_others_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a/x.json", "b/y.json")
    scandir = os.scandir

    def refuse(path: str) -> os.ScandirIterator[str]:  # type: ignore[name-defined] # known to the stubs alone
        if os.path.basename(path) == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover(["."], lambda _: Settings())
    assert [candidate.name for candidate in found.candidates] == ["b/y.json"]
    assert [failure.text for failure in found.failures] == ["cannot read a: permission denied"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text() -> None:
    raw = b"caf\xe9.json"
    Path(os.fsdecode(raw)).write_text("{}")
    assert names(["."]) == [os.fsdecode(raw)]
    found = discover([os.fsdecode(b"\xe9\x1b.json")], lambda _: Settings())
    assert [failure.text for failure in found.failures] == [r"cannot read \udce9\x1b.json: no such file or directory"]


def test_settings_are_those_of_each_folder() -> None:
    make("a.json", "sub/a.json", "sub/b.json")
    inner = Settings(root=str(Path("sub").absolute()), exclude=("/a.json",))
    outer = Settings(root=str(Path.cwd()))
    found = discover(["."], lambda folder: inner if os.path.basename(folder) == "sub" else outer)
    assert [candidate.name for candidate in found.candidates] == ["a.json", "sub/b.json"]
