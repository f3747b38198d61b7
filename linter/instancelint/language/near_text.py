"""
The part of a long text around an offset, which is all that a cursor needs: of a page, a list or a stream of payloads.

A text of a few pages is read as a whole. A part of a longer one begins and ends between two blocks of the page, or
between two items, documents or requests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from instancelint.base.file_kinds import LINES, MARKDOWN, REQUESTS, container_of, suffix_of
from instancelint.base.source_text import SourceText
from instancelint.embedded.collections.formats import names_collection
from instancelint.embedded.data_text import JSON, YAML

SHORT = 10_000
"""Characters that are read in a few milliseconds."""
_AROUND = 300
"""Characters of a page before and after the offset that are read at least."""
_FENCES = (re.compile(r"````*+"), re.compile(r"~~~~*+"))
_MARGIN = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?+")
_CLOSES = frozenset("}]'\"")
_LIST = re.compile(r"\s*+(?:\{\s*+[\"']?instances[\"']?\s*+:\s*+)?+\[\s*+(?=\{)")
_ITEMS = re.compile(r"(?:[ \t]*+(?:#[^\n]*+)?+\n)*+- ")
_BRACKET = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?+|(?P<mark>[\[\]{}])", re.DOTALL)
_NEXT_ITEM = re.compile(r"\},\s*+\{\s*+\"(?:element|name|configuration|providerData|tags)\"")
_SURE_ITEM = re.compile(r"\},\s*+(?=\{\s*+\"(?:element|configuration|providerData)\")")
"""Between two payloads; nothing inside of one looks like that."""
_FAR = 20_000
"""Characters before an offset whose brackets are counted at least."""
_PARTING = ("\n\n###", "\r\n\r\n###")
"""Below an empty line the head of a request is over; right below the head, such a line would be a comment in it."""
_HURL = re.compile(r"^(?!HTTP\b)[A-Z]{3,10}[ \t]++[^\s#\"`]++[ \t]*+(?:#[^\r\n]*+)?\r?$", re.MULTILINE)
_CLIENT = re.compile(r"^(?:curl|wget)[ \t]", re.MULTILINE)
_WINDOW = 2_000
"""Characters that are looked at in one go for the last line of a kind."""
_REQUESTS = re.compile(r"\"(?:item|requests|resources)\"\s*+:\s*+\[(?P<line>\r?\n[ \t]*+)(?=\{)")
"""The list of requests of a collection, and how each of them begins a line."""
_HEAD = 5_000
"""Characters of a collection before its requests, at most."""
_MARKERS = ("\n---\n", "\n---\r", "\n--- ")


class NearText(NamedTuple):
    """A part of a text; `shift` added to an offset in it is the offset in the whole text."""

    source: SourceText
    shift: int


def near_text(source: SourceText, offset: int) -> NearText:
    """Return the part of a file that an offset is read with; the whole file where no part of it will do."""
    text = source.text
    suffix = suffix_of(source.name)
    found: NearText | None = None
    if len(text) <= SHORT:
        found = None
    elif suffix in MARKDOWN:
        found = None if "highlight" in text else _in_page(source, offset)
    elif suffix in REQUESTS:
        found = _in_requests(source, offset)
    elif suffix in YAML:
        marks = _MARKERS if any(mark in text for mark in _MARKERS) else ("\n- ",) if _ITEMS.match(text) else ()
        found = _between(source, offset, marks) if marks else None
    elif suffix in JSON and suffix not in LINES:
        found = _in_collection(source, offset) if names_collection(text) else _in_list(source, offset)
    elif suffix == ".hurl":
        found = _between_lines(source, offset, _HURL)
    elif container_of(source.name) == "shell" and "<<" not in text:
        found = _between_lines(source, offset, _CLIENT)
    return found or NearText(source, 0)


def _part(source: SourceText, start: int, end: int) -> NearText:
    return NearText(SourceText(source.name, source.text[start:end]), start)


def _in_page(source: SourceText, offset: int) -> NearText:
    """Return the part between two places outside of blocks of code that are not too near."""
    text = source.text
    has_tildes = "~" in text and "~~~" in text
    start, end, opening = _opening_before(text, offset - _AROUND, has_tildes=has_tildes), len(text), ""
    for fence in _fences(text, start, has_tildes=has_tildes):
        line = text.rfind("\n", 0, fence.start()) + 1
        after = text.find("\n", fence.end()) + 1 or len(text)
        margin = _MARGIN.match(text, line)
        is_first = margin is not None and margin.end() == fence.start()
        rest = text[fence.end() : after]
        if not opening:
            opening = fence.group() if is_first and fence.group()[0] not in rest else ""
        elif (
            fence.group().startswith(opening) and not rest.strip() and (is_first or text[fence.start() - 1] in _CLOSES)
        ):
            opening = ""
            if after <= offset - _AROUND:
                start = after
            elif after >= offset + _AROUND:
                end = after
                break
    return _part(source, start, end)


def _in_requests(source: SourceText, offset: int) -> NearText:
    """Return the part between two lines that part requests, each of which ends whatever is before it."""
    text = source.text
    start = max((found for mark in _PARTING if (found := text.rfind(mark, 0, offset)) >= 0), default=0)
    ends = [found for mark in _PARTING if (found := text.find(mark, offset)) >= 0]
    return _part(source, start, min(ends, default=len(text)))


def _opening_before(text: str, offset: int, *, has_tildes: bool) -> int:
    """
    Return where the last line before an offset begins that can only open a block, as it says what is in it.

    In a page with longer fences, which may hold other fences, or with tildes, it is where the page begins.
    """
    before = max(offset, 0)
    place = -1 if has_tildes or text.find("````", 0, before) >= 0 else text.rfind("```", 0, before)
    while place >= 0:
        line = text.rfind("\n", 0, place) + 1
        margin = _MARGIN.match(text, line)
        info = text[place + len("```") : text.find("\n", place)].strip()
        if margin is not None and margin.end() == place and info.isalnum():
            return line
        place = text.rfind("```", 0, line)
    return 0


def _fences(text: str, start: int, *, has_tildes: bool) -> Iterable[re.Match[str]]:
    """Return what may be the marks of fences from an offset on, in order."""
    backticks, tildes = _FENCES
    if not has_tildes:
        return backticks.finditer(text, start)
    return sorted((*backticks.finditer(text, start), *tildes.finditer(text, start)), key=re.Match.start)


def _in_list(source: SourceText, offset: int) -> NearText | None:
    """
    Return the item of a list in JSON that an offset is in, or that is before it, between its neighbours.

    They tell what the list is of, and what is written beside one takes commas. A bracket is put before them.
    """
    text = source.text
    first = _LIST.match(text)
    if first is None:
        return None
    start, end = _on_lines(text, offset, first.end()) or _by_brackets(text, offset, first.end())
    return NearText(SourceText(source.name, f"[{text[start:end]}"), start - 1) if start else None


def _on_lines(text: str, offset: int, first: int) -> tuple[int, int] | None:
    """Return where the item before begins and the one after ends, where all begin on lines that are indented alike."""
    begin = text.rfind("\n", 0, first)
    line = text[begin:first] if begin >= 0 else ""
    if not line or line.strip():
        return None
    item = f"{line}{{"
    start = text.rfind(item, 0, offset)
    if start < 0 or text[max(start - 2, 0) : start].rstrip("\r")[-1:] not in {",", "["}:
        return None
    end = text.find(item, offset)
    return (
        (start + 1, end + len(item) if end >= 0 else len(text)) if _is_inside(text, start + len(line), line) else None
    )


def _in_collection(source: SourceText, offset: int) -> NearText | None:
    """Return the request or folder of a collection that an offset is in, with what the collection says of itself."""
    text = source.text
    listed = _REQUESTS.search(text, 0, _HEAD)
    if listed is None:
        return None
    item = f"{listed['line']}{{"
    start, end = text.rfind(item, listed.start(), offset), text.find(item, offset)
    if start < 0:
        return None
    head = text[: listed.start("line")]
    part = text[start : end if end >= 0 else len(text)]
    return NearText(SourceText(source.name, head + part), start - len(head))


def _between_lines(source: SourceText, offset: int, first: re.Pattern[str]) -> NearText | None:
    """Return the part from the last line of a kind above that of an offset to the next but one below it."""
    text = source.text
    line = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line_end = len(text) if line_end < 0 else line_end
    start, window = 0, _WINDOW
    while True:
        begin = max(offset - window, 0)
        found = [match.start() for match in first.finditer(text, begin, line)]
        if found or not begin:
            start = found[-1] if found else 0
            break
        window *= 2
    after = first.search(text, line_end)
    end = first.search(text, after.end()) if after else None
    return _part(source, start, end.start() if end else len(text))


def _by_brackets(text: str, offset: int, first: int) -> tuple[int, int]:
    """Return the same where only the brackets before the offset tell; 0 for the start where that is in no item."""
    sure = [match.end() for match in _SURE_ITEM.finditer(text, max(offset - _FAR, first), offset)]
    before = start = depth = 0
    for found in _BRACKET.finditer(text, sure[0] if len(sure) > 1 else first):
        if found.start() >= offset:
            break
        if found["mark"] is None:
            continue
        if found["mark"] in "{[":
            before, start = (before, start) if depth else (start, found.start())
            depth += 1
        else:
            depth -= 1
    end = _NEXT_ITEM.search(text, offset)
    after = _NEXT_ITEM.search(text, end.end()) if end else None
    return before or start, after.end() if after else len(text)


def _is_inside(text: str, start: int, line: str) -> bool:
    """Check whether an item is on one line, or on lines that are indented further than its first."""
    end = text.find("\n", start)
    return text[start:end].rstrip(", \r")[-1:] == "}" or text.startswith((f"{line} ", f"{line}\t"), end)


def _between(source: SourceText, offset: int, marks: tuple[str, ...]) -> NearText:
    """Return the part between two lines that begin with a mark, with both of these lines."""
    text = source.text
    start = max(text.rfind(mark, 0, offset) for mark in marks)
    ends = [found for mark in marks if (found := text.find(mark, offset)) >= 0]
    end = text.find("\n", min(ends) + 1) if ends else -1
    return _part(source, start + 1, end if end >= 0 else len(text))
