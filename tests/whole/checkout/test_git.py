"""`--new-since` has git start nothing that a repository configures, and fetch nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from untrusted import BROKEN, Cli

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the traps are shell scripts")


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=me", "-c", "user.email=me@acme.com", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)  # noqa: S607 - git is on the path


@pytest.fixture
def trap(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a program that leaves a file `sprung` behind, after one commit in the checkout."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    script = tmp_path / "trap"
    script.write_text(f"#!/bin/sh\ntouch {tmp_path / 'sprung'}\ncat\n")
    script.chmod(0o755)
    git("init")
    (checkout / "a.json").write_text(BROKEN)
    (checkout / ".gitattributes").write_text("*.json filter=trap diff=trap merge=trap\n")
    git("add", "-A")
    git("commit", "-m", "one")
    (checkout / "a.json").write_text(BROKEN + "\n")
    return script


@pytest.mark.parametrize(
    "keys",
    [
        ["core.fsmonitor"],
        ["core.pager", "pager.diff", "pager.config"],
        ["diff.external"],
        ["diff.trap.textconv"],
        ["diff.trap.command"],
        ["filter.trap.clean"],
        ["filter.trap.process", "filter.trap.smudge"],
        ["alias.diff", "alias.rev-parse", "alias.ls-files", "alias.config"],
        ["core.sshCommand", "core.gitProxy", "core.askPass", "core.editor", "gpg.program"],
    ],
)
def test_nothing_that_is_configured_is_started(cli: Cli, trap: Path, keys: list[str]) -> None:
    for key in keys:
        git("config", key, f"!{trap}" if key.startswith("alias.") else str(trap))
    done = cli("check", "--new-since", "HEAD", "--select", "surrounding-whitespace", ".")
    assert (done.code, done.err) == (1, "")
    assert not (trap.parent / "sprung").exists()


def test_a_required_filter_is_not_started_either(cli: Cli, trap: Path) -> None:
    git("config", "filter.trap.clean", str(trap))
    git("config", "filter.trap.required", "true")
    assert cli("check", "--new-since", "HEAD", "--select", "surrounding-whitespace", ".").code == 1
    assert not (trap.parent / "sprung").exists()


def test_a_filter_that_cannot_be_switched_off_is_an_error(cli: Cli, checkout: Path, trap: Path) -> None:
    with (checkout / ".git" / "config").open("a") as config:
        config.write(f'[filter "a=b"]\n\tclean = {trap}\n')
    (checkout / ".git" / "info" / "attributes").write_text("*.json filter=a=b\n")
    done = cli("check", "--new-since", "HEAD", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"instancelint: --new-since: a filter in the git settings of {checkout} cannot be disabled:"
        " its name contains '='\n"
    )
    assert not (trap.parent / "sprung").exists()


def test_no_hook_is_run(cli: Cli, checkout: Path, trap: Path) -> None:
    hooks = checkout / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman"):
        (hooks / name).symlink_to(trap)
    git("config", "core.fsmonitor", "true")
    assert cli("check", "--new-since", "HEAD", ".").code == 1
    assert not (trap.parent / "sprung").exists()


def test_nothing_is_fetched(cli: Cli, checkout: Path, trap: Path) -> None:
    blob = subprocess.run(["git", "rev-parse", "HEAD:a.json"], check=True, capture_output=True, text=True)  # noqa: S607
    name = blob.stdout.strip()
    (checkout / ".git" / "objects" / name[:2] / name[2:]).unlink()
    for key, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", f"ext::{trap}"),
        ("remote.origin.promisor", "true"),
        ("protocol.ext.allow", "always"),
    ):
        git("config", key, value)
    done = cli("check", "--new-since", "HEAD", ".")
    assert (done.code, done.out, done.err) == (2, "", f"instancelint: --new-since: git diff failed in {checkout}\n")
    assert not (trap.parent / "sprung").exists()


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF", "GIT_PAGER"])
def test_the_environment_names_no_other_repository_or_program(
    cli: Cli, trap: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, str(trap))
    assert cli("check", "--new-since", "HEAD", "--select", "surrounding-whitespace", ".").code == 1
    assert not (trap.parent / "sprung").exists()
