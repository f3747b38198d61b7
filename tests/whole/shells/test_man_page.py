"""The manual page, as `man` and `mandoc` read it."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from repository import ROOT

from instancelint.cli.app import COMMANDS

PAGE = ROOT / "linter" / "man" / "instancelint.1"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the page's source is not part of an installation")


@pytest.mark.parametrize(
    "command",
    [["man", "--warnings", "-E", "UTF-8", "-l"], ["mandoc", "-Tlint", "-Wstyle"]],
    ids=lambda command: command[0],
)
def test_nothing_is_wrong_with_it(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([*command, str(PAGE)], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    assert command[0] == "man" or done.stdout == ""


def test_it_has_every_command_and_option() -> None:
    import click

    from instancelint.cli.app import app

    text = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for name in COMMANDS:
        command = app.get_command(click.Context(app), name)
        assert command is not None
        part = text.partition(f"\n.SS instancelint {name}\n")[2].partition("\n.SS ")[0]
        options = [option for option in command.params if isinstance(option, click.Option)]
        assert [option.opts[-1] for option in options if option.opts[-1] not in part] == []
