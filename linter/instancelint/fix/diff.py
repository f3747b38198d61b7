"""
The changes that fixes make, as a unified diff that shows no secret.

Lines are compared as they are and shown masked. A line in which something is masked is marked, as the diff cannot be
applied then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from instancelint.base.message import safe
from instancelint.base.source_text import common_ends
from instancelint.domain.catalog import Catalog
from instancelint.fix.rounds import FixResult
from instancelint.lint.examiner import Examination
from instancelint.lint.payload_text import is_doubtful
from instancelint.lint.redaction import Redactor
from instancelint.model.stand_ins import MASK

MASKED = "\\ Part of this line is masked"
NO_NEWLINE = "\\ No newline at end of file"

_LINE = re.compile(r"[^\r\n]++(?:\r\n|\n|\r|\Z)|\r\n|\n|\r")
_CONTEXT = 3
_MOST_COMPARED = 5_000
"""Lines between the first and the last change that are compared one by one; comparing takes more than linear time."""

_Steps: TypeAlias = Sequence[tuple[str, int, int, int, int]]


class _Line(NamedTuple):
    text: str
    part: int
    number: int


class _Side:
    """The lines of a file before or after."""

    def __init__(
        self, parts: Sequence[Examination], catalog: Catalog, repaired: Sequence[Examination] | None = None
    ) -> None:
        self._parts = parts
        self._repaired = repaired
        self._catalog = catalog
        self.lines = [
            _Line(text, part, number)
            for part, examination in enumerate(parts)
            for number, text in enumerate(_LINE.findall(examination.source.text))
        ]
        self.texts = [line.text for line in self.lines]
        self._shown: dict[int, list[str]] = {}

    def show(self, index: int, sign: str) -> Iterator[str]:
        """Write one line as it may be shown."""
        line = self.lines[index]
        if line.part not in self._shown:
            self._shown[line.part] = self._masked(line.part)
        masked = self._shown[line.part][line.number]
        shown = "\t".join(safe(piece) for piece in masked.rstrip("\r\n").split("\t"))
        if sign == " " and shown.lstrip().startswith("::"):
            shown = shown.replace("::", r":\x3a", 1)  # behind a blank it would be a command to GitHub Actions
        yield sign + shown
        if masked != line.text:
            yield MASKED
        if not line.text.endswith(("\r", "\n")):
            yield NO_NEWLINE

    def _masked(self, number: int) -> list[str]:
        """Return the lines of a part as they may be shown."""
        part = self._parts[number]
        if not part.documents:  # a line of JSON Lines that is no payload, or too broken to be one: nothing is known
            return _LINE.findall(re.sub(r"\S", MASK, part.source.text))
        was_doubtful = self._repaired is not None and any(map(is_doubtful, self._repaired[number].documents))
        redactor = Redactor(part.source, part.documents, self._catalog, only_known_keys=was_doubtful)
        return _LINE.findall(redactor.source.text)


def unified(name: str, results: Sequence[FixResult], catalog: Catalog) -> Iterator[str]:
    """Yield the lines of a diff of a file, without line breaks; nothing where no fix was applied."""
    if not any(result.applied for result in results):
        return
    before = _Side([result.before for result in results], catalog)
    after = _Side([result.after for result in results], catalog, [result.before for result in results])
    yield f"--- {safe(name)}"
    yield f"+++ {safe(name)}"
    for steps in _hunks(before.texts, after.texts):
        first, last = steps[0], steps[-1]
        yield f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@"
        for tag, start, end, other_start, other_end in steps:
            for index in range(start, end):
                yield from before.show(index, " " if tag == "equal" else "-")
            for index in range(other_start, other_end) if tag != "equal" else ():
                yield from after.show(index, "+")


def _hunks(before: list[str], after: list[str]) -> Iterator[_Steps]:
    """Yield groups of steps from one text to the other; what both begin and end with is set aside first."""
    head, tail = common_ends(before, after)
    start = max(head - _CONTEXT, 0)
    end, other_end = len(before) - max(tail - _CONTEXT, 0), len(after) - max(tail - _CONTEXT, 0)
    if max(end, other_end) - start > _MOST_COMPARED:
        yield [("replace", head, len(before) - tail, head, len(after) - tail)]
        return
    matcher = SequenceMatcher(None, before[start:end], after[start:other_end], autojunk=False)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        yield [(tag, a + start, b + start, c + start, d + start) for tag, a, b, c, d in group]


def _range(start: int, end: int) -> str:
    length = end - start
    first = start + 1 if length else start
    return str(first) if length == 1 else f"{first},{length}"
