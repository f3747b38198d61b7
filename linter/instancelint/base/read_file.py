"""Reading files that nobody vouches for: never waits on a pipe or a device, never reads more than was asked for."""

import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

_CHUNK = 1 << 20
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class NotRegularError(OSError):
    """The path names a folder, a pipe, a socket or a device, which have no content to read at once."""

    def __init__(self) -> None:
        super().__init__("it is not a regular file")


class Content(NamedTuple):
    """The bytes of a file, or its beginning where it is larger than was asked for, and its whole size in bytes."""

    data: bytes
    size: int


def read(path: str, limit: int) -> Content:
    """
    Read a regular file, `limit` bytes at most.

    Raises OSError, also (as `NotRegularError`) for what is not a regular file.
    """
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotRegularError
        asked = min(limit, status.st_size + 1, _CHUNK)
        data = os.read(descriptor, asked) if asked else b""
        if len(data) == asked < limit:  # less is the end of a regular file
            data = b"".join((data, *_rest(descriptor, limit - asked)))
    finally:
        os.close(descriptor)
    return Content(data, max(status.st_size, len(data)))


def _rest(descriptor: int, limit: int) -> Iterator[bytes]:
    while limit and (chunk := os.read(descriptor, min(limit, _CHUNK))):
        yield chunk
        limit -= len(chunk)


def reason(error: OSError | ValueError) -> str:
    """Return in a few plain words why a path cannot be read."""
    if isinstance(error, NotRegularError) or not isinstance(error, OSError) or not error.strerror:
        return str(error)
    return error.strerror[0].lower() + error.strerror[1:]
