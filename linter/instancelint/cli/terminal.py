"""Standard streams: colours, links, encoding, broken pipes, and sentences on standard error."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from instancelint.base.message import safe
from instancelint.cli.exit_codes import TROUBLE

_LINKING_TERMS = frozenset({"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour"})
_LINKING_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby", "Hyper", "WarpTerminal"})
_LINKING_MARKS = ("WT_SESSION", "KITTY_WINDOW_ID", "DOMTERM")
_VTE, _KONSOLE = 5000, 201200
"""First versions of these two that show hyperlinks; VTE is the heart of GNOME's, Xfce's and other terminals."""


_STDOUT, _STDERR = -11, -12
"""Names that Windows has for the standard streams."""
_ESCAPES = 0x0004
"""ENABLE_VIRTUAL_TERMINAL_PROCESSING of a console of Windows."""


class CliError(Exception):
    """Something the user has to put right; the text is one plain sentence and the exit code is 2."""


def prepare() -> None:
    """Let both streams write any character; what their encoding lacks becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write_utf8() -> None:
    """Let standard output be UTF-8 with plain line feeds, as a document is in a file; Windows has other defaults."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


def silence() -> None:
    """After a broken pipe: let whatever is left to write go nowhere, without an error at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextlib.contextmanager
def until_closed() -> Iterator[None]:
    """Write as long as there is a reader; one that goes away ends the writing and nothing else."""
    try:
        yield
    except BrokenPipeError:
        silence()


def fail(*sentences: str) -> int:
    """Write one line to standard error, if it is open; returns the exit code."""
    if sys.stderr is not None:
        sys.stderr.write(f"instancelint: {'; '.join(safe(sentence) for sentence in sentences)}\n")
    return TROUBLE


def note(sentence: str) -> None:
    """Write one line to standard error that is no error."""
    sys.stderr.write(f"instancelint: {safe(sentence)}\n")


def columns(stream: TextIO) -> int:
    """Return the number of columns of the terminal that a stream writes to; 0 where it writes elsewhere."""
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def use_links(color: str, stream: TextIO) -> bool:
    """Check whether a stream goes to a terminal that is known to show hyperlinks; never in CI or without colours."""
    if color == "never" or os.environ.get("CI") or not stream.isatty():
        return False
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    return use_color("auto", stream) and _knows_links()


def _knows_links() -> bool:
    """Check whether the terminal shows hyperlinks; one inside another, such as tmux, tells too little of itself."""
    env = os.environ
    term = env.get("TERM", "")
    if term.startswith(("screen", "tmux")) or "TMUX" in env:
        return False
    return (
        term in _LINKING_TERMS
        or env.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or any(name in env for name in _LINKING_MARKS)
        or _number(env.get("VTE_VERSION")) >= _VTE
        or _number(env.get("KONSOLE_VERSION")) >= _KONSOLE
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def use_color(choice: str, stream: TextIO) -> bool:
    """Decide about colours: the option, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb" and (os.name != "nt" or _escapes_work(stream))


def _escapes_work(stream: TextIO) -> bool:
    """Have a console of Windows act on escape sequences, which older ones print unless they are asked."""
    import ctypes  # other systems need no such call

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore] # known on Windows alone
    handle = kernel.GetStdHandle(_STDERR if stream is sys.stderr else _STDOUT)
    mode = ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return True  # a terminal of another kind
    return bool(mode.value & _ESCAPES or kernel.SetConsoleMode(handle, mode.value | _ESCAPES))
