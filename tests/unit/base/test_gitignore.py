from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path
from shutil import which

import pytest

from instancelint.base.gitignore import IgnoreFile, Lines, above, ignored, inside, lines

BASE = "/repo"


def is_ignored(text: str, path: str, *, is_folder: bool = False) -> bool:
    return ignored((IgnoreFile(BASE, lines(text)),), f"{BASE}/{path}", is_folder=is_folder)


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("*.json", "a.json", True),
        ("*.json", "deep/down/a.json", True),
        ("/*.json", "deep/a.json", False),
        ("/*.json", "a.json", True),
        ("sub/a.json", "sub/a.json", True),
        ("sub/a.json", "other/sub/a.json", False),
        ("**/sub/a.json", "other/sub/a.json", True),
        ("sub/**/a.json", "sub/a.json", True),
        ("sub/**/a.json", "sub/x/y/a.json", True),
        ("sub/**", "sub/x/y.json", True),
        ("*.json\n!keep.json", "keep.json", False),
        ("!keep.json\n*.json", "keep.json", True),
        ("# a.json", "a.json", False),
        (r"\#a.json", "#a.json", True),
        (r"\!a.json", "!a.json", True),
        ("a.json   ", "a.json", True),
        ("a.json\\ ", "a.json ", True),
        ("a.json\\\\ ", "a.json\\", True),
        ("a.json\t", "a.json", False),
        ("a.json\r\nb.json\r\n", "b.json", True),
        ("[ab].json", "b.json", True),
        ("[!ab].json", "b.json", False),
        ("[z-a].json", "z.json", True),
        ("[z-a].json", "m.json", False),
        ("[!z-a].json", "m.json", True),
        ("[]a-].json", "].json", True),
        ("[]a-].json", "-.json", True),
        ("[[:digit:]x].json", "7.json", True),
        ("[[:digit:]x].json", "d.json", False),
        ("[![:digit:]].json", "7.json", False),
        ("[[:figure:]].json", "f.json", False),
        (r"[\]].json", "].json", True),
        ("[ab.json", "[ab.json", False),
        ("a**.json", "a/b.json", False),
        ("a/**b.json", "a/x/b.json", False),
        ("***/b.json", "a/x/b.json", True),
        ("a//", "a", False),
        ("./a.json", "a.json", False),
        ("//a.json", "a.json", False),
        ("a.json\\", "a.json", False),
        ("[[].json", "[.json", True),
        ("a?.json", "ab.json", True),
        ("a?.json", "a/.json", False),
        ("", "a.json", False),
        ("/", "a.json", False),
    ],
)
def test_patterns(text: str, path: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_ignored(text, path) is expected


def test_a_slash_at_the_end_means_folders_only() -> None:
    assert is_ignored("build/", "build", is_folder=True)
    assert not is_ignored("build/", "build")


def test_the_innermost_file_that_speaks_decides() -> None:
    outer = IgnoreFile("/repo", lines("*.json"))
    inner = IgnoreFile("/repo/sub", lines("!a.json"))
    assert ignored((outer, inner), "/repo/sub/b.json", is_folder=False)
    assert not ignored((outer, inner), "/repo/sub/a.json", is_folder=False)


def test_files_above_a_folder_up_to_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("beyond\n")
    repository = tmp_path / "repo"
    deep = repository / "a" / "b"
    deep.mkdir(parents=True)
    (repository / ".git" / "info").mkdir(parents=True)
    (repository / ".git" / "info" / "exclude").write_text("one\n")
    (repository / ".gitignore").write_text("two\n")
    (repository / "a" / ".gitignore").write_text("three\n")
    (deep / ".gitignore").write_text("four\n")
    found = above(str(deep))
    assert [Path(file.base).name for file in found] == ["repo", "repo", "a"]
    assert not ignored(found, str(deep / "beyond"), is_folder=False)
    for name in ("one", "two", "three"):
        assert ignored(found, str(deep / name), is_folder=False)
    assert [file.base for file in inside(str(deep))] == [str(deep)]


def test_half_a_pattern_at_the_end_of_what_is_read_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("a.json\n" + "#" * 999_980 + "\nb.json/**/never\n")
    (ignores,) = inside(str(tmp_path))
    assert len(ignores.lines) == 1
    assert ignored((ignores,), str(tmp_path / "a.json"), is_folder=False)
    assert not ignored((ignores,), str(tmp_path / "b.json"), is_folder=False)


def test_outside_a_repository_nothing_above_holds(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("a\n")
    (tmp_path / "sub").mkdir()
    assert above(str(tmp_path / "sub")) == ()


def test_a_worktree_has_the_exclude_file_of_its_repository(tmp_path: Path) -> None:
    main = tmp_path / "main" / ".git"
    (main / "info").mkdir(parents=True)
    (main / "info" / "exclude").write_text("*.json\n")
    (main / "worktrees" / "w").mkdir(parents=True)
    (main / "worktrees" / "w" / "commondir").write_text("../..\n")
    tree = tmp_path / "w"
    tree.mkdir()
    (tree / ".git").write_text(f"gitdir: {main / 'worktrees' / 'w'}\n")
    assert ignored(above(str(tree)), str(tree / "a.json"), is_folder=False)


def test_agrees_with_git(tmp_path: Path) -> None:
    names = [
        "a.json",
        "keep.json",
        "sub/a.json",
        "sub/keep.json",
        "sub/deep/x.json",
        "build/a.json",
        "doc/build/b.json",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}")
    (tmp_path / ".gitignore").write_text("a.json\n/build/\n**/deep/*.json\n!sub/a.json\n")
    (tmp_path / "sub" / ".gitignore").write_text("keep.json\n")
    try:
        subprocess.run(["git", "init", "-q", str(tmp_path)], check=True, capture_output=True)  # noqa: S607 - git is on the path
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git is not there")
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],  # noqa: S607 - git is on the path
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    expected = sorted(name for name in listed.stdout.split() if name.endswith(".json"))
    from instancelint.config.settings import Settings
    from instancelint.run.discover import discover

    settings = Settings()
    found = discover([str(tmp_path)], lambda _: settings)
    assert [Path(c.name).relative_to(tmp_path).as_posix() for c in found.candidates] == expected
    assert expected == ["doc/build/b.json", "keep.json", "sub/a.json"]


PIECES = [
    *("a", "b", "ab", "x-", "1", ".json", "src", "-", "*", "**", "?", "[ab]", "[!a]", "[[:digit:]]", "\\*", "\\a"),
    *("/", "/", "/**/", "**/", "!", "[", "]", " "),
]
NAMES = ["a", "b", "ab", "a.json", "x-1", "x-2.json", "src", "w*d"]


@pytest.mark.skipif(which("git") is None, reason="git is not there")
@pytest.mark.parametrize("number", [1, 3, 30])
def test_many_random_lines_agree_with_git(tmp_path: Path, number: int) -> None:
    random_ = random.Random(number)  # noqa: S311 - the same examples each time
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)  # noqa: S607 - git is on the path
    command = ["git", "-C", str(tmp_path), "-c", "core.excludesFile=", "check-ignore", "--no-index", "--stdin", "-z"]
    counts = {True: 0, False: 0}
    for _ in range(25):
        text = "\n".join("".join(random_.choices(PIECES, k=random_.randrange(1, 6))) for _ in range(number))
        (tmp_path / ".gitignore").write_text(text)
        paths = {"/".join(random_.choices(NAMES, k=random_.randrange(1, 5))) for _ in range(60)}
        done = subprocess.run(command, input="\0".join(paths).encode(), check=False, capture_output=True)
        by_git = set(done.stdout.decode().split("\0")) - {""}
        ours = {path for path in paths if _is_left_out(lines(text), path)}
        assert ours == by_git, text
        for path in paths:
            counts[path in ours] += 1
    assert min(counts.values()) > 20


def _is_left_out(patterns: Lines, path: str) -> bool:
    """Check a path as a search comes to it: through its folders."""
    file = IgnoreFile(os.sep + "base", patterns)
    parts = path.split("/")
    return any(
        ignored((file,), os.sep.join((os.sep + "base", *parts[:length])), is_folder=length < len(parts))
        for length in range(1, len(parts) + 1)
    )
