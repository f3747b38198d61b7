"""A checkout with CRLF, or with a byte-order mark, is checked and fixed as one with LF."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from repository import EXAMPLES, ROOT

from instancelint.config.settings import BASELINE

Run = Callable[..., Any]
BOM = b"\xef\xbb\xbf"
GIT = shutil.which("git")


def crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def with_both(data: bytes) -> bytes:
    return BOM + crlf(data)


@pytest.fixture
def payloads(folder: Path) -> Path:
    shutil.copytree(EXAMPLES / "bad", folder / "bad")
    return folder


def convert(folder: Path, change: Callable[[bytes], bytes]) -> None:
    for path in sorted(folder.rglob("*.*")):
        path.write_bytes(change(path.read_bytes()))


def found(run: Run) -> list[tuple[object, ...]]:
    report = json.loads(run("check", "--output-format", "json", "bad").out)
    names = ("file", "code", "message", "pointer")
    listed = [each for each in report["findings"] if each["name"] != "byte-order-mark"]
    return [(*(each[name] for name in names), *list(each["start"].values())[:2]) for each in listed]


@pytest.mark.parametrize("change", [crlf, with_both])
def test_the_same_is_found_at_the_same_places(change: Callable[[bytes], bytes], payloads: Path, run: Run) -> None:
    expected = found(run)
    assert len(expected) > 20
    convert(payloads / "bad", change)
    assert found(run) == expected


@pytest.mark.parametrize("change", [crlf, with_both])
def test_fixes_keep_line_ends(change: Callable[[bytes], bytes], payloads: Path, run: Run) -> None:
    before = payloads / "before"
    shutil.copytree(payloads / "bad", before)
    convert(payloads / "bad", change)
    words = ("fix", "--unsafe-fixes", "--output-format", "concise")
    run(*words, "before")
    run(*words, "bad")
    changed = 0
    for path in sorted(before.iterdir()):
        changed += path.read_bytes() != (EXAMPLES / "bad" / path.name).read_bytes()
        assert (payloads / "bad" / path.name).read_bytes() == change(path.read_bytes()), path.name
    assert changed >= 5


@pytest.mark.parametrize("change", [crlf, with_both])
def test_settings_baseline_and_ignored_files(change: Callable[[bytes], bytes], payloads: Path, run: Run) -> None:
    config = 'ignore = ["IL504"]\nexclude = ["guide.md"]\n\n[per-file-ignores]\n"*.yml" = ["IL6"]\n'
    (payloads / "instancelint.toml").write_bytes(config.encode())
    (payloads / ".git").mkdir()
    (payloads / ".gitignore").write_bytes(b"# ours\nbad/zendesk-*\n")
    assert run("baseline", "bad/box-missing-comma.json").code == 0
    expected = found(run)
    assert {each[0] for each in expected} == {
        "bad/box-missing-comma.json",
        "bad/dropbox-no-oauth-keys.json",
        "bad/gmail-nested-keys.yaml",
        "bad/servicenow-tags.yml",
    }
    for name in ("instancelint.toml", ".gitignore", BASELINE):
        (payloads / name).write_bytes(change((payloads / name).read_bytes()))
    assert found(run) == expected
    report = run("check", "--output-format", "concise", "bad/box-missing-comma.json")
    assert (report.code, report.out) == (0, b"")


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_only_what_changed_in_a_checkout_that_git_converts(payloads: Path, run: Run) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "core.safecrlf=false")
        subprocess.run([str(GIT), *who, *words], cwd=payloads, check=True, capture_output=True)

    git("init", "--quiet")
    git("config", "core.autocrlf", "true")
    git("add", "--all")
    git("commit", "--quiet", "-m", "a")
    convert(payloads / "bad", crlf)
    path = payloads / "bad" / "guide.md"
    done = run("check", "--new-since", "HEAD", "--output-format", "concise", "bad")
    assert (done.code, done.out) == (0, b"")
    path.write_bytes(path.read_bytes().replace(b'"poling"', b'"polling!"'))
    done = run("check", "--new-since", "HEAD", "--output-format", "concise", "bad")
    assert done.code == 1
    assert [line.split()[2] for line in done.out.splitlines()] == [b"IL312"]


@pytest.mark.skipif(GIT is None or not (ROOT / ".git").exists(), reason="this is no checkout")
def test_our_own_files_have_line_feeds_in_every_checkout() -> None:
    """Tests and generated files are compared byte for byte, on Windows too; what a fuzzer found stays as it is."""
    names = ["README.md", "action.yml", "fuzz/corpus/x"]
    command = [str(GIT), "check-attr", "eol", "text", "--", *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        *(f"{name}: {rest}" for name in names[:2] for rest in ("eol: lf", "text: auto")),
        "fuzz/corpus/x: eol: lf",
        "fuzz/corpus/x: text: unset",
    ]
