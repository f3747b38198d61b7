from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from instancelint.base.version import __version__
from instancelint.cli.app import COMMANDS, app, means_check

Cli = Callable[..., Any]


def test_version(cli: Cli) -> None:
    assert cli("version") == cli("--version") == (0, f"instancelint {__version__}\n", "")


def test_help_names_every_command(cli: Cli) -> None:
    done = cli("--help")
    assert done.code == 0
    assert all(f"\n  {name} " in done.out for name in COMMANDS)
    for name in COMMANDS:
        assert cli(name, "--help").out.startswith(f"Usage: instancelint {name} ")


def test_a_word_that_is_nothing_is_wrong_usage(cli: Cli) -> None:
    done = cli("chekc")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("instancelint: unknown command or file 'chekc'; did you mean 'check'?\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["check"], False),
        (["--help"], False),
        (["--version"], False),
        (["-q"], True),
        (["-"], True),
        (["a.yaml"], True),
        (["some/folder"], True),
        (["here"], True),
        (["word"], False),
    ],
)
def test_when_check_is_meant(arguments: list[str], expected: bool) -> None:  # noqa: FBT001 - a table of cases
    Path("here").mkdir()
    assert means_check(arguments) is expected


def test_completion_offers_commands_and_options() -> None:
    runner = CliRunner()
    environment = {"_INSTANCELINT_COMPLETE": "bash_complete", "COMP_WORDS": "instancelint ", "COMP_CWORD": "1"}
    done = runner.invoke(app, [], prog_name="instancelint", env=environment)
    assert [line.partition(",")[2] for line in done.output.splitlines()] == list(COMMANDS)
    environment |= {"COMP_WORDS": "instancelint check --prof", "COMP_CWORD": "2"}
    done = runner.invoke(app, [], prog_name="instancelint", env=environment)
    assert done.output == "plain,--profile\n"
