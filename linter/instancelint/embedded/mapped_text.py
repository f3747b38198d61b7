"""A text that is put together from stretches of another one, with the map that leads back to it."""

from __future__ import annotations

from instancelint.model.region import OffsetMap, Piece


class MappedText:
    """Collects stretches in the order of the text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, text: str, outer: int, length: int | None = None) -> None:
        """Append text that is written from an offset on: as it is, or as so many characters of the other text."""
        written = len(text) if length is None else length
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        if (
            length is None
            and last
            and last.inner_length == last.outer_length
            and last.outer + last.outer_length == outer
        ):
            self._pieces[-1] = last._replace(
                inner_length=last.inner_length + written, outer_length=last.outer_length + written
            )
        else:
            self._pieces.append(Piece(self._length, len(text), outer, written))
        self._parts.append(text)
        self._length += len(text)

    @property
    def begins_line(self) -> bool:
        """Check whether what comes next begins a line."""
        return not self._parts or self._parts[-1][-1] in "\r\n"

    @property
    def text(self) -> str:
        """What was put together so far."""
        return "".join(self._parts)

    @property
    def offsets(self) -> OffsetMap:
        """The way from it to the other text."""
        return OffsetMap(tuple(self._pieces))
