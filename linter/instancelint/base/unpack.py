"""Files of JSON Lines as streams of bytes, unpacked on the way where they are compressed."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from instancelint.base.file_kinds import ZSTD, compression_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Stream: TypeAlias = io.BufferedReader | io.BytesIO
"""An open file, or bytes that are read like one."""

_CHUNK = 1 << 16
_SLICE = 1 << 8
"""Bytes of a zstd frame that are unpacked at a time: they cannot become more than some megabytes."""
LONGEST = 1 << 28
"""Bytes without a line break after which a compressed file is no longer read: it may be made to never end."""

_FREE = 1 << 26
"""Bytes to which any file may unpack."""
_RATIO = 500
"""How many times its size a file may become beyond that; lines that are all alike become 300 times as large."""

_INSTALL = "reading it needs the package zstandard; run: pip install 'instancelint[zst]'"


class PackedError(OSError):
    """A compressed file that cannot be unpacked, or not here; the text says why."""


def open_lines(path: str) -> Stream:
    """
    Open a file of lines, unpacking it when its name says that it is compressed.

    Memory is bounded whatever it unpacks to. Raises OSError, also (as `PackedError`) while it is read.
    """
    return unpacked(open(path, "rb"), path)


def is_seekable(path: str) -> bool:
    """Check whether any place of a file of lines can be reached without reading what is before it."""
    return not compression_of(path)


def unpacked(file: Stream, name: str) -> Stream:
    """Return the content of an open file, unpacked as the end of its name asks for; closing it closes the file."""
    compression = compression_of(name)
    if not compression:
        return file
    chunks = _zstd(file) if compression == ZSTD else _gzip(file)
    return io.BufferedReader(_Unpacked(file, chunks), 4 * _CHUNK)


class _Unpacked(io.RawIOBase):
    """A stream of what a generator gives, which is asked for no more than is read."""

    def __init__(self, file: Stream, chunks: Iterator[bytes]) -> None:
        self._file = file
        self._chunks = chunks
        self._rest = memoryview(b"")
        self._unbroken = 0
        self._total = 0
        self._failure: OSError | None = None

    def readable(self) -> bool:
        """Return true: it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer; gives the number of bytes."""
        while not self._rest:
            chunk = self._next()
            if chunk is None:
                return 0
            self._rest = memoryview(chunk)
        into = memoryview(buffer)
        size = min(len(into), len(self._rest))
        into[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size

    def _next(self) -> bytes | None:
        """Return what comes next, None at the end; what failed once fails again."""
        if self._failure:
            raise self._failure
        try:
            chunk = next(self._chunks, None)
            self._watch(chunk or b"")
        except OSError as error:
            self._failure = error
            raise
        return chunk

    def _watch(self, chunk: bytes) -> None:
        end = chunk.rfind(b"\n")
        self._unbroken = len(chunk) - end - 1 if end >= 0 else self._unbroken + len(chunk)
        if self._unbroken > LONGEST:
            raise PackedError(f"it contains a line of more than {LONGEST} bytes, which no payload has")
        self._total += len(chunk)
        if self._total > _FREE and self._file.seekable() and self._total > _RATIO * self._file.tell():
            raise PackedError(f"it unpacks to more than {_RATIO} times its size; unpack it yourself to lint it")

    def close(self) -> None:
        """Close the file, too."""
        if not self.closed:
            self._file.close()
        super().close()


def _gzip(file: Stream) -> Iterator[bytes]:
    import gzip  # few files are compressed

    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as stream:
            while chunk := stream.read1(_CHUNK):  # what can be read before a damage is read
                yield chunk
    except EOFError:
        raise PackedError("it is a truncated gzip file") from None
    except (gzip.BadGzipFile, zlib.error):
        raise PackedError("it is not a valid gzip file") from None


def _zstd(file: Stream) -> Iterator[bytes]:
    try:
        import zstandard  # an extra
    except ImportError:
        raise PackedError(_INSTALL) from None
    decompressor = zstandard.ZstdDecompressor()
    frame = None
    try:
        while data := file.read(_CHUNK):
            for start in range(0, len(data), _SLICE):
                rest = data[start : start + _SLICE]
                while rest:
                    frame = frame or decompressor.decompressobj()
                    if chunk := frame.decompress(rest):
                        yield chunk
                    rest, frame = (frame.unused_data, None) if frame.eof else (b"", frame)
    except zstandard.ZstdError:
        raise PackedError("it is not a valid zstd file, or takes too much memory to unpack") from None
    if frame is not None:
        raise PackedError("it is a truncated zstd file")
