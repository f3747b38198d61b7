"""The innermost text around an offset of a file: the file itself, or the body of a request in it, however quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from instancelint.base.file_kinds import CODE, KEY_IN_SOURCE, LINES, MARKDOWN, SOURCE, container_of, suffix_of
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded import containers
from instancelint.embedded.data_text import JSON, YAML
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.payloads import Expectation
from instancelint.model.document import Format
from instancelint.model.finding import Edit
from instancelint.model.region import Region, identity

_WORD = "zqcursorqz"
_TRIED = (_WORD, f"{{element: {{key: {_WORD}}}}}", f"{{element: {{key: {_WORD}}}}}'", f'{{element: {{key: {_WORD}}}}}"')
"""
What is written at an offset that no text is found around, to see which one it would be in: a word, and what looks like
a payload in any quotes; a quote that is still open is closed.
"""
_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})", re.MULTILINE)
_MARKER = re.compile(r"^(?:---|\.\.\.)(?=\s|\Z)[^\r\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class InnerText:
    """
    A text with an offset in it; `region` is where it is in the file, and None where it is the file.

    Where something had to be written at the offset to find the text, the region knows it with that: `inserted` is the
    range of it in the text, `at` its offset in the file and `length` its length there.
    """

    source: SourceText
    offset: int
    notation: Format
    region: Region | None = None
    inserted: int = 0
    at: int = 0
    length: int = 0
    shift: int = 0
    """The offset in the file at which the part of it begins that was read."""

    def edit(self, edit: Edit) -> Edit | None:
        """Write an edit of the text as an edit of the file; None where the quoting of the place does not allow it."""
        found = self._edit(edit)
        if found is None or not self.shift:
            return found
        return Edit(Span(found.span.start + self.shift, found.span.end + self.shift), found.text)

    def _edit(self, edit: Edit) -> Edit | None:
        """Write an edit of the text as an edit of what was read of the file."""
        if self.region is None:
            return edit
        start, end = edit.span.start, edit.span.end
        if self.inserted:
            start += self.inserted if start > self.offset else 0
            end += self.inserted if end >= self.offset else 0
        found = self.region.edit(Edit(Span(start, end), edit.text))
        if found is None or not self.inserted:
            return found
        return Edit(Span(self._back(found.span.start), self._back(found.span.end)), found.text)

    def _back(self, offset: int) -> int:
        """Return an offset of the file without what was inserted."""
        return max(self.at, offset - self.length) if offset > self.at else offset

    def span(self, inner: Span) -> Span:
        """Return the range in the file."""
        if self.region is None:
            return inner
        if not self.inserted:
            return self.region.span(inner)
        start = inner.start + (self.inserted if inner.start > self.offset else 0)
        end = inner.end + (self.inserted if inner.end >= self.offset else 0)
        found = self.region.span(Span(start, end))
        return Span(self._back(found.start), self._back(found.end))


def inner_text(source: SourceText, offset: int, expected: Expectation, *, is_written: bool = False) -> InnerText | None:
    """
    Return the innermost text around an offset of a file; None where there can be no payload.

    With `is_written`, nothing is tried at an offset that no text is found around.
    """
    if expected.container is None and not container_of(source.name):
        return _in_data(source, offset)
    found = _covering(_texts(source, expected), offset)
    if found is not None:
        return found
    if is_written or not _may_be_in_code(source, offset):
        return None
    for written in _tried(source):
        text = source.text[:offset] + written + source.text[offset:]
        changed = SourceText(source.name, text)
        for region, notation in _texts(changed, expected):
            inner = region.source.text.find(_WORD)
            if inner >= 0 and notation is not None:
                begin = written.find(_WORD)
                shown = _inserted(region, inner - begin, written)
                return InnerText(
                    SourceText(source.name, shown[0]), inner - begin, notation, region, shown[1], offset, len(written)
                )
    return None


def _tried(source: SourceText) -> tuple[str, ...]:
    """Return what is written at an offset; any string of a program that speaks of no payload would take one."""
    if suffix_of(source.name) in SOURCE and not ("/instances" in source.text or re.search(KEY_IN_SOURCE, source.text)):
        return _TRIED[:1]
    return _TRIED if "curl" in source.text else _TRIED[:2]


def _may_be_in_code(source: SourceText, offset: int) -> bool:
    """Check quickly whether an offset of a page may be in a block of code; in a file of another kind it may be."""
    if suffix_of(source.name) not in MARKDOWN or "highlight" in source.text:
        return True
    line = source.line_span(source.position(offset).line)
    is_indented = source.text.startswith(("    ", "\t"), line.start)
    return is_indented or len(_FENCE.findall(source.text, 0, offset)) % 2 == 1


def _inserted(region: Region, at: int, written: str) -> tuple[str, int]:
    """Return a text without what was written into it, and how much of that was in it."""
    text = region.source.text
    length = len(written) if text.startswith(written, at) else len(written.rstrip("'\""))
    return text[:at] + text[at + length :], length


def _texts(source: SourceText, expected: Expectation) -> Iterable[Embedded]:
    return expected.container.texts(source) if expected.container else containers.texts_in(source)


def _covering(texts: Iterable[Embedded], offset: int) -> InnerText | None:
    """Return the text that an offset of the file is in."""
    for region, notation in texts:
        inner = offset_in(region, offset)
        if inner is not None and notation is not None:
            return InnerText(region.source, inner, notation, region)
    return None


def offset_in(region: Region, offset: int) -> int | None:
    """Return the offset in a text that an offset of the file is at; None where that is outside."""
    size = len(region.source.text)
    if not size or not (_start(region, 0) <= offset <= region.span(Span(size - 1, size)).end):
        return None
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        if _start(region, middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _start(region: Region, offset: int) -> int:
    return region.span(Span(offset, offset + 1)).start


def _in_data(source: SourceText, offset: int) -> InnerText | None:
    suffix = suffix_of(source.name)
    if suffix in LINES:
        start = source.text.rfind("\n", 0, offset) + 1
        end = source.text.find("\n", offset)
        line = Span(start, end if end >= 0 else len(source.text))
        is_ours = bool(source.slice(line).strip()) or not _is_something_else(source)
        return _part(source, line, offset, Format.JSON) if is_ours else None
    if suffix in JSON or (suffix not in YAML and source.text.lstrip()[:1] in {"{", "["}):
        return InnerText(source, offset, Format.JSON)
    if suffix in CODE or (suffix not in YAML and _is_something_else(source)):
        return None
    return _yaml_document(source, offset)


def _is_something_else(source: SourceText) -> bool:
    """Check whether a text speaks of other things than payloads."""
    return bool(source.text.strip()) and not text_looks_like_payload(source.text)


def _yaml_document(source: SourceText, offset: int) -> InnerText:
    """Return the document of a stream that an offset is in."""
    start, end = 0, len(source.text)
    for marker in _MARKER.finditer(source.text) if "\n---" in source.text or source.text[:3] == "---" else _none():
        if marker.end() <= offset:
            start = marker.start() + 3
        elif marker.start() >= offset:
            end = marker.start()
            break
    if (start, end) == (0, len(source.text)):
        return InnerText(source, offset, Format.YAML)
    return _part(source, Span(start, end), offset, Format.YAML)


def _none() -> Iterator[re.Match[str]]:
    yield from ()


def _part(source: SourceText, span: Span, offset: int, notation: Format) -> InnerText:
    text = SourceText(source.name, source.slice(span))
    region = Region(text, identity(span.length, span.start))
    return InnerText(text, min(max(offset - span.start, 0), span.length), notation, region)
