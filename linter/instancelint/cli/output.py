"""Output to standard output, or to a file that appears as a whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterator
from typing import TextIO

from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.cli.terminal import CliError, silence


@contextlib.contextmanager
def writing(path: str | None) -> Iterator[TextIO]:
    """
    Yield a stream to write to; a file is put in place when everything is written.

    Raises CliError when the file cannot be written.
    """
    if path is None:
        with _errors("standard output"):
            yield sys.stdout
            sys.stdout.flush()
        return
    buffer = io.StringIO()
    yield buffer
    data = buffer.getvalue().encode("utf-8", "backslashreplace")
    with _errors(safe(path)):
        _put(os.path.realpath(path), data)


@contextlib.contextmanager
def _errors(name: str) -> Iterator[None]:
    """Turn a failed write into a CliError; a reader that went away is not one."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if name == "standard output":
            silence()
        message = f"cannot write {name}: {reason(error)}"
        raise CliError(message) from None


def _put(path: str, data: bytes) -> None:
    """Replace a file in one step; pipes and devices are written to as they are."""
    try:
        mode: int | None = os.stat(path).st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        with open(path, "wb") as file:
            file.write(data)
        return
    beside = f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "xb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(beside)
        raise
