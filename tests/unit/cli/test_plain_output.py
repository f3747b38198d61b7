"""What is printed without the command line library is what the library prints."""

from __future__ import annotations

import pytest

from instancelint.cli.app import COMMANDS, run_app
from instancelint.cli.plain_output import plain_output


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        *([name, "--help"] for name in COMMANDS),
        ["check", "-h"],
        ["rule", "IL301"],
        ["rule", "il301"],
        ["rule", "events-callback-url-missing"],
        ["element", "box"],
        ["element", "quickbooks"],
    ],
)
def test_the_text_is_that_of_the_library(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_app(arguments) == 0
    assert plain_output(arguments) == capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["rule"],
        ["rule", "--all"],
        ["rule", "callback"],
        ["rule", "IL301", "IL302"],
        ["element"],
        ["element", "--help", "box"],
        ["element", "-x"],
        ["chek", "--help"],
        ["check", "a.json", "--help"],
    ],
)
def test_everything_else_is_left_to_the_library(arguments: list[str]) -> None:
    assert plain_output(arguments) is None


def test_a_narrow_terminal_gets_its_help_from_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "79")
    assert plain_output(["--help"]) is None
    monkeypatch.setenv("COLUMNS", "200")
    assert plain_output(["--help"]) is not None


@pytest.mark.parametrize("columns", ["", "0", "-1", "wide"])
def test_without_a_terminal_there_are_80_columns(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.__stdout__", None)
    assert plain_output(["--help"]) is not None
