"""Links and requests that lead out of what is searched are neither read nor written, unless they are named."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from untrusted import BROKEN, CANARY, Cli

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")

HEADERS = "-H 'Authorization: User $A, Organization $B' -H 'Content-Type: application/json'"
REQUEST = f"curl {HEADERS} https://x.example/elements/api-v2/instances -d @BODY\n"


@pytest.mark.parametrize("target", ["../outside/private.json", "{outside}/private.json", "hop.json"])
@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_link_out_of_the_folder_is_neither_read_nor_written(
    cli: Cli, checkout: Path, outside: Path, target: str, command: str
) -> None:
    (checkout / "hop.json").symlink_to(outside / "private.json")
    (checkout / "a.json").symlink_to(target.format(outside=outside))
    done = cli(command, ".")
    assert (done.code, done.out, done.err) == (3, "", "instancelint: no files to lint in .\n")
    assert cli("--show-files", ".").out == "".join(
        f"{name}: not linted: link to a file outside the searched folder\n" for name in ("a.json", "hop.json")
    )
    assert (outside / "private.json").read_text() == BROKEN


def test_the_folder_that_is_searched_counts_and_not_the_current_one(cli: Cli, checkout: Path) -> None:
    (checkout / "a.json").write_text(BROKEN)
    (checkout / "sub").mkdir()
    (checkout / "sub" / "link.json").symlink_to("../a.json")
    (checkout / "sub" / "inside.json").symlink_to("real.txt")
    (checkout / "sub" / "real.txt").write_text(BROKEN)
    cli("fix", "sub")
    assert (checkout / "a.json").read_text() == BROKEN
    assert (checkout / "sub" / "real.txt").read_text() != BROKEN


def test_a_folder_that_is_a_link_is_not_searched(cli: Cli, checkout: Path, outside: Path) -> None:
    (checkout / "folder").symlink_to(outside)
    (checkout / "root").symlink_to("/")
    assert cli("fix", ".").code == 3
    assert (outside / "private.json").read_text() == BROKEN


def test_a_link_that_is_named_is_read_and_its_target_written(cli: Cli, checkout: Path, outside: Path) -> None:
    (checkout / "a.json").symlink_to(outside / "private.json")
    assert cli("fix", "--select", "surrounding-whitespace", "a.json").code == 0
    assert (outside / "private.json").read_text() == BROKEN.replace(f" {CANARY} ", CANARY)
    assert (checkout / "a.json").is_symlink()


@pytest.mark.parametrize("body", ["../outside/private.json", "{outside}/private.json", "link.json"])
def test_a_request_for_a_file_outside_is_not_followed(cli: Cli, checkout: Path, outside: Path, body: str) -> None:
    (checkout / "link.json").symlink_to(outside / "private.json")
    (checkout / "a.sh").write_text(REQUEST.replace("BODY", body.format(outside=outside)))
    done = cli("fix", "--follow", ".")
    assert (done.code, CANARY in done.out + done.err) == (0, False)
    assert (outside / "private.json").read_text() == BROKEN


def test_a_file_that_only_a_request_names_is_linted_and_not_written(cli: Cli, checkout: Path) -> None:
    (checkout / "docs").mkdir()
    (checkout / "docs" / "a.sh").write_text(REQUEST.replace("BODY", "body.json"))
    (checkout / "docs" / "body.json").write_text(BROKEN)
    done = cli("fix", "-q", "--follow", "--select", "surrounding-whitespace", "docs/a.sh")
    assert done.code == 1
    assert (checkout / "docs" / "body.json").read_text() == BROKEN
    noted = cli("fix", "--follow", "--select", "surrounding-whitespace", "docs/a.sh").err
    assert noted == ("instancelint: docs/body.json was not fixed: only a request names it, not the command line\n")
    assert cli("fix", "-q", "--follow", "--select", "surrounding-whitespace", "docs").code == 0


def test_a_fix_does_not_reach_other_names_of_a_file(cli: Cli, checkout: Path, outside: Path) -> None:
    os.link(outside / "private.json", checkout / "a.json")
    assert cli("fix", "--select", "surrounding-whitespace", ".").code == 0
    assert (checkout / "a.json").read_text() == BROKEN.replace(f" {CANARY} ", CANARY)
    assert (outside / "private.json").read_text() == BROKEN
