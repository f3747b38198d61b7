"""Only what stands on changed lines is new, as git tells."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from instancelint import Report, Settings, lint_paths
from instancelint.run.new_since import GitError, mark_old

SETTINGS = Settings(select=("IL223", "duplicate-key", "events-callback-url-missing"))
TEXT = """\
element:
  key: box
name: " a"
configuration:
  x: " b"
  event.notification.enabled: false
"""


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=me", "-c", "user.email=me@acme.com", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)  # noqa: S607 - git is on the path


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start in a repository with one commit, without settings from outside."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    git("init")
    Path("box.yaml").write_text(TEXT)
    git("add", "-A")
    git("commit", "-m", "one")


def new(revision: str = "HEAD", path: str = ".") -> list[tuple[str, str]]:
    report = mark_old(lint_paths(path, settings=SETTINGS), revision)
    return [(finding.file, finding.pointer) for finding in report.findings]


def edit(old: str, text: str, name: str = "box.yaml") -> None:
    content = Path(name).read_text()
    assert old in content
    Path(name).write_text(content.replace(old, text))


def test_what_did_not_change_is_marked() -> None:
    report = mark_old(lint_paths(".", settings=SETTINGS), "HEAD")
    assert {finding.suppressed_by for finding in report} == {"unchanged since HEAD"}
    assert len(tuple(report)) == 2


def test_changed_and_added_lines() -> None:
    edit('" a"', '" c"')
    assert new() == [("box.yaml", "/name")]
    edit("configuration:\n", 'configuration:\n  y: " d"\n')
    assert new() == [("box.yaml", "/name"), ("box.yaml", "/configuration/y")]
    git("commit", "-am", "two")
    assert new() == []
    assert new("HEAD~1") == [("box.yaml", "/name"), ("box.yaml", "/configuration/y")]


def test_a_line_beside_removed_ones_is_changed() -> None:
    edit("  event.notification.enabled: false\n", "")
    assert new() == [("box.yaml", "/configuration/x")]


def test_a_second_place_counts_as_well() -> None:
    edit('name: " a"\n', 'name: b\nname: " a"\n')
    assert new() == [("box.yaml", "/name")]


@pytest.mark.parametrize("name", ["new.yaml", "sub/grün and blau.yaml", 'tab\t"quote".yaml', "[x].yaml"])
def test_new_files(name: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(TEXT)
    assert new() == [(name, "/name"), (name, "/configuration/x")]
    git("add", "-A")
    assert new() == [(name, "/name"), (name, "/configuration/x")]
    git("commit", "-m", "two")
    edit('" b"', '" c"', name)
    assert new() == [(name, "/configuration/x")]


def test_lines_that_look_like_a_diff() -> None:
    Path("box.yaml").write_text('++ b/other.yaml: 1\n"@@ -1 +1 @@": 2\n' + TEXT.replace('" a"', '" c"'))
    assert new() == [("box.yaml", "/name")]


def test_a_branch_counts_from_where_it_left() -> None:
    git("checkout", "-b", "topic")
    edit('" b"', '" c"')
    git("commit", "-am", "mine")
    git("checkout", "main")
    edit('" a"', '" other"')
    git("commit", "-am", "theirs")
    git("checkout", "topic")
    assert new("main") == [("box.yaml", "/configuration/x")]


def test_from_a_folder_inside_and_through_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("sub").mkdir()
    Path("sub/link.yaml").symlink_to("../box.yaml")
    edit('" a"', '" c"')
    monkeypatch.chdir("sub")
    assert new(path="link.yaml") == [("link.yaml", "/name")]
    assert new(path="../box.yaml") == [("../box.yaml", "/name")]


@pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD:box.yaml", ""])
def test_a_revision_that_is_none(revision: str) -> None:
    with pytest.raises(GitError, match=r"^--new-since: unknown revision '.*' in .*; was it fetched\?$"):
        new(revision)
    assert not Path("x").exists()
    with pytest.raises(GitError):
        mark_old(Report(), revision)


def test_no_repository_and_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match=r"^--new-since requires git, which cannot be run: No such file or directory$"):
        new()
    (tmp_path / "alone.yaml").write_text(TEXT)
    with pytest.raises(GitError, match=r"^--new-since requires git, but .*alone\.yaml is not in a git repository$"):
        new(path=str(tmp_path / "alone.yaml"))


def test_a_name_that_is_given_twice_is_new_where_it_was_written() -> None:
    Path("box.yaml").unlink()
    Path("a.json").write_text('{"element": {"key": "box"},\n "name": "A",\n "configuration": {}}\n')
    Path("b.json").write_text('{"element": {"key": "box"},\n "name": "B",\n "configuration": {}}\n')
    git("add", "-A")
    git("commit", "-m", "two")
    edit('"B"', '"A"', "b.json")
    named_twice = mark_old(lint_paths(".", settings=Settings()), "HEAD")
    assert [(finding.file, finding.code) for finding in named_twice.findings] == [("b.json", "IL612")]
    edit('"configuration": {}}', '"configuration": {} }', "b.json")
    git("add", "-A")
    git("commit", "-m", "one name")
    edit('"configuration": {} }', '"configuration": {}  }', "b.json")
    assert mark_old(lint_paths(".", settings=Settings()), "HEAD").findings == ()
