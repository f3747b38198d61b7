"""The words of the command line: its help fits a terminal, and says what to do in imperatives."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner
from words import words_out

from instancelint.cli.app import COMMANDS, EXAMPLES, app
from instancelint.cli.help_layout import HelpCommand

COLUMNS = 80
VERBS = (
    "Add|Also|Apply|Compare|Complete|Count|Describe|Do not|Exit|Explain|Find|Fix|Ignore|Lint|List|Only remove|Override|"
    "Overwrite|Print|Read|Record|Remove|Report|Run|Search|Show|Skip|Treat|Use|Write"
)
NOUNS = (
    "Address|Authentication type|Column or key|File name|JSON Schema draft|Key|Lowest severity|Maximum|Output format|"
    "Output notation|Port|Report format|Strictness"
)
"""What the help of an option with a value may name instead."""


def _commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command = app.get_command(click.Context(app), name)
        assert command is not None
        yield name, command


@pytest.mark.parametrize("name", ["", *COMMANDS])
@pytest.mark.parametrize("columns", [80, 120, 200])
def test_no_line_is_longer_than_a_terminal_is_wide(name: str, columns: int) -> None:
    words = [name] if name else []
    done = CliRunner(env={"COLUMNS": str(columns)}).invoke(app, [*words, "--help"], prog_name="instancelint")
    assert done.exit_code == 0
    assert [line for line in done.output.splitlines() if len(line) > COLUMNS] == []
    assert words_out(done.output) == []


def test_the_list_of_commands_says_what_each_says() -> None:
    for name, command in _commands():
        assert COMMANDS[name] == command.get_short_help_str(limit=COLUMNS * 2)
        assert re.fullmatch(rf"(?:{VERBS}) .*[^.]\.", COMMANDS[name])


def test_every_option_has_help_in_the_imperative_or_names_its_value() -> None:
    for name, command in _commands():
        for option in command.params:
            if isinstance(option, click.Option):
                text = (option.help or "").partition("  [")[0]
                shape = VERBS if option.is_flag else f"{VERBS}|{NOUNS}"
                assert re.fullmatch(rf"(?:{shape})\b.*(?<!\.)\.", text), (name, option.name, text)


def test_check_shows_its_options_in_groups() -> None:
    shown = CliRunner().invoke(app, ["check", "--help"], prog_name="instancelint").output
    titles = re.findall(r"^([A-Z].*):$", shown, re.MULTILINE)
    assert titles == [
        "What to lint",
        "Rules",
        "Fixes",
        "Known findings",
        "Report",
        "Exit code",
        "Configuration",
        "Rows of tables and JSON Lines",
        "Limits",
        "Options",
        "Exit codes",
        "Examples",
    ]


def test_examples_are_command_lines_that_can_be_read() -> None:
    for name, command in [("", app), *_commands()]:
        examples = command.examples if isinstance(command, HelpCommand) else EXAMPLES
        assert examples or name == "version"
        for purpose, line in examples:
            assert re.fullmatch(rf"(?:{VERBS}) .*[^.]", purpose)
            words = re.sub(r"eval|[$()\"]|instancelint| [<>].*", "", line).replace("'google drive'", "google").split()
            called = app.get_command(click.Context(app), words[0])
            assert called is not None
            called.make_context(words[0], words[1:])
