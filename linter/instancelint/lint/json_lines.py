"""JSON Lines: a file line by line, and what was found in a line as what was found in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader, BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.base.source_text import Line, SourceText, SparseText
from instancelint.base.unpack import Stream, open_lines, unpacked
from instancelint.lint.lint_input import BytesInput, LinesInput
from instancelint.lint.shift import Shift
from instancelint.model.finding import Finding
from instancelint.model.report import Claim, FileReport
from instancelint.parse.merge_conflict import Sides, is_start

if TYPE_CHECKING:
    from instancelint.lint.examiner import Examination

_PART, _SMALLEST_PART = 1 << 21, 1 << 18
"""Bytes of a part of a file that workers share: small enough that none of them waits long for the others."""

_BLANK = (b"\n", b"\r\n")

_MOST_CLAIMS = 20_000
"""What a file of lines keeps to compare with other payloads; more would cost memory without end."""


class Cut(NamedTuple):
    """Stands for a line that is larger than the limit: only its size is known."""

    size: int


class Blanks(NamedTuple):
    """Stands for blank lines in a row: how many, and how large they are together."""

    number: int
    size: int


def raw_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | Cut]:
    """Yield the lines of a file, with their line breaks."""
    while line := stream.readline(limit + 1):
        size = len(line)
        while size > limit and not line.endswith(b"\n") and (more := stream.readline(limit)):
            size += len(more)
            line = more
        yield Cut(size) if size > limit else line


def parts(size: int, jobs: int) -> list[tuple[int, int]]:
    """Cut a file of so many bytes into ranges of bytes, two or more for each worker."""
    part = min(_PART, max(_SMALLEST_PART, -(-size // (2 * jobs))))
    return [(start, min(start + part, size)) for start in range(0, size, part)]


def _part_lines(stream: BinaryIO, part: tuple[int, int], limit: int) -> Iterator[bytes | Cut]:
    """Yield the lines that begin in a part of a file."""
    position, end = part
    if position:
        stream.seek(position - 1)
        position += sum(len(rest) for rest in _rest_of_line(stream, limit)) - 1
    lines = raw_lines(stream, limit)
    while position < end and (line := next(lines, None)) is not None:
        yield line
        position += len(line) if isinstance(line, bytes) else line.size


def _rest_of_line(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    while rest := stream.readline(limit):
        yield rest
        if rest.endswith(b"\n"):
            return


def _past_blanks(stream: Stream, limit: int) -> Iterator[bytes | Cut | Blanks]:
    """Yield the lines of a file; a packed one may hold so many blank ones that nobody waits for each of them."""
    for line in raw_lines(stream, limit):
        yield line
        while line in _BLANK and isinstance(stream, BufferedReader):
            ahead = stream.peek()
            size = len(ahead) - len(ahead.lstrip(b"\r\n"))
            size = ahead.rfind(b"\n", 0, size) + 1
            if not size:
                break
            yield Blanks(ahead.count(b"\n", 0, size), size)
            stream.read(size)


def _lines(given: LinesInput) -> Iterator[bytes | Cut | Blanks]:
    limit = given.settings.settings.limits.size
    opened = open_lines(given.name) if given.data is None else unpacked(BytesIO(given.data), given.name)
    with opened as stream:
        yield from _past_blanks(stream, limit) if given.part is None else _part_lines(stream, given.part, limit)


def _line_input(given: LinesInput, line: bytes | Cut) -> BytesInput:
    if isinstance(line, Cut):
        return BytesInput(given.name, given.settings, b"", line.size, is_relevant=True)
    return BytesInput(given.name, given.settings, line, len(line), is_relevant=not line.isascii() or is_start(line))


def lint_lines(lint: Callable[[BytesInput], FileReport], given: LinesInput) -> FoundInLines:
    """
    Lint JSON Lines: each line a payload, or a list of them.

    One line is held at a time, besides those in which something is found. Of a conflict, our side is looked at.
    """
    found = FoundInLines(given.name)
    blank = FileReport(given.name, skipped=NOT_A_PAYLOAD)
    sides = Sides()
    for line in _lines(given):
        if isinstance(line, Blanks):
            found.pass_over(line)
            continue
        is_blank = isinstance(line, bytes) and (sides.is_theirs(line) or line.isspace())
        found.add(line, blank if is_blank else lint(_line_input(given, line)))
    return found


def examine_lines(
    examine: Callable[[BytesInput], Examination], given: LinesInput, numbers: frozenset[int]
) -> Iterator[tuple[int, Shift, Examination]]:
    """Examine single lines: yields the number of each (1-based), what leads from it to the file, and what was found."""
    number = offset = 0
    for line in _lines(given):
        if isinstance(line, Blanks):
            number += line.number
            offset += line.size
            continue
        number += 1
        if number in numbers:
            yield number, Shift(offset), examine(_line_input(given, line))
        offset += _characters(line)


def kept_line(number: int, offset: int, source: SourceText) -> Line:
    """Return a line of a file to be shown, from the text of it alone; `offset` is where it starts in the file."""
    return Line(number, offset, source.text.rstrip("\r\n"))


def _characters(line: bytes | Cut) -> int:
    if isinstance(line, Cut):
        return line.size
    return len(line) if line.isascii() else len(line.decode("utf-8", "surrogateescape"))


class FoundInLines:
    """Gathers what was found in the lines of a file, or of a part of it; of other lines nothing is kept."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._findings: list[Finding] = []
        self._claims: list[Claim] = []
        self._kept: list[Line] = []
        self._payloads = self._conflicts = self._characters = self._lines = 0

    def add(self, line: bytes | Cut, report: FileReport) -> None:
        """Take what was found in a line."""
        self._lines += 1
        self._conflicts += isinstance(line, bytes) and is_start(line)
        if report.findings:
            self._findings += Shift(self._characters, self._payloads).findings(report.findings)
            if report.source:
                self._kept.append(kept_line(self._lines, self._characters, report.source))
        if report.claims:
            self._claim(report.claims)
        self._payloads += report.payloads
        self._characters += _characters(line)

    def pass_over(self, blanks: Blanks) -> None:
        """Take blank lines."""
        self._lines += blanks.number
        self._characters += blanks.size

    def _claim(self, claims: Sequence[Claim]) -> None:
        room = max(_MOST_CLAIMS - len(self._claims), 0)
        self._claims += [claim._replace(line=self._lines) for claim in claims[:room]]

    def append(self, part: FoundInLines) -> None:
        """Take what was found in the part of the file that follows."""
        self._findings += Shift(self._characters, self._payloads).findings(part._findings)
        self._kept += [Line(line.number + self._lines, line.start + self._characters, line.text) for line in part._kept]
        room = max(_MOST_CLAIMS - len(self._claims), 0)
        self._claims += [claim._replace(line=claim.line + self._lines) for claim in part._claims[:room]]
        self._payloads += part._payloads
        self._conflicts += part._conflicts
        self._characters += part._characters
        self._lines += part._lines

    def report(self) -> FileReport:
        """Return the report of the file."""
        if self._payloads <= self._conflicts and len(self._findings) <= self._conflicts:
            return FileReport(self._name, skipped=NOT_A_PAYLOAD)
        shown = SparseText(self._name, self._kept) if self._kept else None
        return FileReport(self._name, tuple(self._findings), self._payloads, shown, claims=tuple(self._claims))
