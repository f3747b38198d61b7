"""The lines of a YAML text, the columns at which each could stand, and the repairs that may be made in one of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.yaml.error_place import BREAKS

_LINE = lazy_pattern(rf"[^{BREAKS}]*")
_PARTS = lazy_pattern(
    r"(?P<indent>[ \t]*+)(?P<dashes>(?:-[ \t]++)*+)"
    r"(?:(?P<key>\"[\w.$-]++\"|'[\w.$-]++'|[A-Za-z_$][\w.$-]*+):(?=(?P<gap>[ \t]*+)))?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_NOTE = lazy_pattern(r"(?<![ \t])[ \t]++(?:#.*|\Z)", re.DOTALL)
_DASHES = lazy_pattern(r"[ \t]*+-[ \t]++")
_FARTHEST = 200
"""SlipLines that are looked at above a line for the levels it may belong to."""
_STEP = 2
LEVEL = "level"
"""The kind of a line that is indented like others around it, and not like those that it belongs to."""


class SlipLine(NamedTuple):
    """A line with its parts; `start` is its offset in the text, the others are offsets in `text`, the line itself."""

    start: int
    text: str

    @property
    def column(self) -> int:
        """The number of spaces before the first character."""
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it but spaces or a comment."""
        return not self.text.strip() or self.text.lstrip()[0] == "#"

    @property
    def parts(self) -> re.Match[str]:
        """Indentation, dashes, key (with its quotes) and the rest, which begins with the spaces after the colon."""
        found = _PARTS.match(self.text)
        assert found is not None  # noqa: S101 - every part may be empty
        return found

    @property
    def value(self) -> tuple[int, int]:
        """The range of what follows the key, or of all that follows the dashes, without spaces and comment."""
        parts = self.parts
        start = parts.end("gap") if parts["key"] else parts.start("rest")
        note = _NOTE.search(self.text, start)
        return start, note.start() if note else len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return the range in the text of a range of the line."""
        return Span(self.start + start, self.start + end)

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Return an edit of a range of the line."""
        return Edit(self.span(start, end), text)


class LineRepair(NamedTuple):
    """
    A way to fix a slip: the edits, what the slip is then called, where it is, and how far-fetched it is.

    `loses` tells whether something that was written is omitted; then there are no edits for the reader.
    """

    kind: str
    span: Span
    edits: tuple[Edit, ...]
    cost: float = 1
    args: Mapping[str, object] = {}
    loses: bool = False
    for_errors: bool = False
    """Whether it makes sense only where YAML refuses the text."""


class SlipLines:
    """All lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[int, SlipLine] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(rf"\r\n|[{BREAKS}]", self.text))]

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> SlipLine:
        if index not in self._found:
            start = self._starts[index]
            found = _LINE.match(self.text, start)
            self._found[index] = SlipLine(start, found.group() if found else "")
        return self._found[index]

    def index(self, offset: int) -> int:
        """Return the number of the line that holds an offset, from 0."""
        return bisect_right(self._starts, offset) - 1

    def above(self, index: int, count: int = 1) -> list[int]:
        """Return the nearest lines above one that hold something."""
        return self._near(range(index - 1, max(index - 50, -1), -1), count)

    def below(self, index: int, count: int = 1) -> list[int]:
        """Return the nearest lines below one that hold something."""
        return self._near(range(index + 1, min(index + 50, len(self))), count)

    def _near(self, indices: range, count: int) -> list[int]:
        found: list[int] = []
        for index in indices:
            if not self[index].is_blank:
                found.append(index)
                if len(found) == count:
                    break
        return found

    def columns(self, index: int) -> list[int]:
        """Return the columns at which a line could stand: those of the levels above it, one deeper, or the next one."""
        found: list[int] = []
        lowest: int | None = None
        for above in range(index - 1, max(index - _FARTHEST, -1), -1):
            line = self[above]
            if line.is_blank or (lowest is not None and line.column >= lowest):
                continue
            if lowest is None:
                found += self._after(line)
            lowest = line.column
            found += self._of(line)
            if not lowest:
                break
        found += [0] if not found else []
        for below in self.below(index, 2):
            found += self._of(self[below])
        return sorted(set(found))

    def is_usual(self, index: int, column: int) -> bool:
        """Check whether a line at this column is indented by one step, if at all."""
        for above in range(index - 1, max(index - _FARTHEST, -1), -1):
            line = self[above]
            if not line.is_blank and line.column < column:
                return column - line.column == self.step or column in self._of(line)
        return column == 0

    @staticmethod
    def _of(line: SlipLine) -> list[int]:
        dashes = _DASHES.match(line.text)
        return [line.column, dashes.end()] if dashes else [line.column]

    def _after(self, line: SlipLine) -> list[int]:
        """Return the column of the lines below a header."""
        return [line.column + self.step] if line.text.rstrip().endswith(":") else []

    @cached_property
    def step(self) -> int:
        """The number of spaces that this text is indented by."""
        found = re.search(r"^(?![ \t#-])[^\r\n]*:[ \t]*\r?\n( +)(?=[^\s-])", self.text, re.MULTILINE)
        return len(found[1]) if found else _STEP
