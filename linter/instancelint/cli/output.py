"""Output to standard output, or to a file that appears as a whole or not at all."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from typing import TextIO

from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.base.write_file import replacing
from instancelint.cli.terminal import CliError, silence, write_utf8


@contextlib.contextmanager
def writing(path: str | None, *, is_document: bool = False) -> Iterator[TextIO]:
    """
    Yield a stream to write to; a file is put in place when everything is written.

    A document for a program is UTF-8 on standard output too, whatever the encoding of the terminal.
    Raises CliError when the file cannot be written.
    """
    if path is None:
        if is_document:
            write_utf8()
        with _errors("standard output"):
            yield sys.stdout
            sys.stdout.flush()
        return
    buffer = io.StringIO()
    yield buffer
    data = buffer.getvalue().encode("utf-8", "backslashreplace")
    with _errors(safe(path)), replacing(path) as name, open(name, "wb") as file:
        file.write(data)


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
        raise CliError(f"cannot write {name}: {reason(error)}") from None
