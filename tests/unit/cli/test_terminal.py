"""What is asked of a real terminal, and what is written to one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TextIO

import pytest

from instancelint.cli.terminal import columns, use_links


def test_columns(terminal: TextIO) -> None:
    assert columns(terminal) == 80
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        assert columns(nowhere) == 0


@pytest.mark.parametrize(
    ("environment", "known"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "alacritty"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "WT_SESSION": "0"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "6003"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4803"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "x"}, False),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "220401"}, True),
        ({"TERM": "screen-256color", "VTE_VERSION": "6003"}, False),
        ({"TERM": "xterm-256color", "TMUX": "socket,1,0", "TERM_PROGRAM": "vscode"}, False),
        ({"TERM": "xterm-kitty", "CI": "true"}, False),
        ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
        ({"TERM": "xterm", "FORCE_HYPERLINK": "1"}, True),
        ({"TERM": "xterm", "FORCE_HYPERLINK": "1", "CI": "1"}, False),
        ({"TERM": "dumb", "TERM_PROGRAM": "vscode"}, False),
    ],
)
def test_which_terminals_get_links(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, known: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert use_links("auto", terminal) is known
    assert not use_links("never", terminal)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        assert not use_links("always", nowhere)


def test_a_report_on_a_terminal(bad: str, on_terminal: Callable[..., str]) -> None:
    shown = on_terminal(bad, "--select", "IL301", TERM="xterm-kitty")
    assert shown.startswith("\x1b[1;31merror \x1b]8;;https://instancelint.github.io/instancelint/rules/events-callback")
    plain = re.sub(r"\x1b(\[[0-9;]*m|]8;;[^\x1b]*\x1b\\)", "", shown).splitlines()
    assert plain[0].startswith("error IL301 events-callback-url-missing: events are enabled but no callback URL")
    assert all(len(line) <= 80 for line in plain)
    assert plain[-1] == "Found 1 error in 1 of 1 payload (1 file checked)."
