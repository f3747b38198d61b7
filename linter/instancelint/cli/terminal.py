"""Standard streams: colours, encoding, broken pipes, and what goes to standard error."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from instancelint.message import safe

USAGE_ERROR = 2


class CliError(Exception):
    """Something the user has to put right; the text is one plain sentence and the exit code is 2."""


def prepare() -> None:
    """Let both streams write any character; what their encoding lacks becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def silence() -> None:
    """After a broken pipe: let whatever is left to write go nowhere, without an error at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def fail(*sentences: str) -> int:
    """Write one line to standard error; gives the exit code."""
    sys.stderr.write(f"instancelint: {'; '.join(safe(sentence) for sentence in sentences)}\n")
    return USAGE_ERROR


def use_color(choice: str, stream: TextIO) -> bool:
    """Decide about colours: the option, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
