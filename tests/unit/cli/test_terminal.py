"""What is asked of a real terminal, and what is written to one."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, TextIO

import pytest

from instancelint.cli.terminal import columns, use_color, use_links


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
    assert plain[-1] == "Found 1 error in 1 of 1 payload (1 file)."


class Console:
    """The part of Windows that knows of consoles; `mode` is what a console does now, None where there is none."""

    def __init__(self, mode: int | None, *, is_new: bool = True) -> None:
        self.mode = mode
        self.handles: list[int] = []
        self._is_new = is_new

    def GetStdHandle(self, name: int) -> int:  # noqa: N802 - as Windows calls it
        self.handles.append(name)
        return 7

    def GetConsoleMode(self, handle: int, place: Any) -> int:  # noqa: N802, ANN401 - as above; a pointer
        assert handle == 7
        if self.mode is not None:
            place._obj.value = self.mode  # noqa: SLF001 - what it points to
        return self.mode is not None

    def SetConsoleMode(self, handle: int, mode: int) -> int:  # noqa: N802 - as above
        assert handle == 7
        if self._is_new:
            self.mode = mode
        return self._is_new


@pytest.mark.parametrize(
    ("console", "colored", "mode"),
    [
        (Console(3), True, 7),
        (Console(7, is_new=False), True, 7),
        (Console(3, is_new=False), False, 3),
        (Console(None), True, None),
    ],
)
def test_a_console_of_windows_is_asked_for_colors(
    console: Console, mode: int | None, monkeypatch: pytest.MonkeyPatch, *, colored: bool
) -> None:
    import ctypes

    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=console), raising=False)
    monkeypatch.setattr("instancelint.cli.terminal.os", SimpleNamespace(name="nt", environ=os.environ))
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    assert use_color("auto", stream) is colored
    assert console.mode == mode
    monkeypatch.setattr("sys.stderr", stream)
    use_color("auto", stream)
    assert console.handles == [-11, -12]
