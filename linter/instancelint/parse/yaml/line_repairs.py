"""The repairs that could fix a slip in one line, each as small as the slip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.domain.payload_layout import TABLES, is_known_key
from instancelint.model.finding import Edit
from instancelint.parse.yaml.error_place import shown
from instancelint.parse.yaml.flow_repairs import in_brackets
from instancelint.parse.yaml.implicit_types import resolve
from instancelint.parse.yaml.slip_lines import LEVEL, LineRepair, SlipLine, SlipLines

_FARTHEST = 3
"""Spaces by which a line may be off that is aligned with no other one."""
_LEVEL_COST = 1.1
"""More than that of a line which is on no level at all."""
_UNUSUAL = 0.05
"""What it costs more to indent a line by another step than that of the text."""
_EVERYWHERE = 0.3
_WORD = lazy_pattern(r"[A-Za-z_][\w.-]*+")
_HEADER = lazy_pattern(
    r"(?P<key>[\w.]+(?:[-/]\w[\w.]*)*)"
    r"(?P<stray>[^\s\w:#]:|::|:[ \t]?(?:[^\s\w|>#&*!]{1,2}|\w)|:[ \t]*+//.*|[;=,.])[ \t]*+(?=\Z|#)"
)
_STRAY_IN_KEY = lazy_pattern(r"(?P<before>[\"',;.]?)(?P<key>[A-Za-z][\w.]*\w)(?P<after>[\"',;.]?)[ \t]*+:(?=\s|\Z)")
_OTHER_COLON = lazy_pattern(r"[ \t]*+(?:=>?|:=|\uff1a)[ \t]*+(?=\S)|[;,=]")
_OTHER_DASH = lazy_pattern(r"[*\u2022\u2013\u2014][ \t]++")
_DASHES = lazy_pattern(r"[ \t]*+(?P<first>-{1,2})(?P<gap>[ \t]*+)(?P<second>-[ \t]++)?")
_MEMBER = lazy_pattern(r"(?P<key>[A-Za-z][\w.-]*+):[ \t]++\S")
_ITEM = lazy_pattern(r"(-)[ \t]++\S")
_SPECIAL = lazy_pattern(r"[\[\]{}#&*!|>%@`,]|.*(?:: | #)", re.DOTALL)


def repairs(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    """Yield the repairs of a line that is counted from 0."""
    line = lines[index]
    if not line.text.strip():
        yield from _deep_blanks(lines, index)
        return
    yield from _indentation(lines, index)
    for make in _OF_ONE_LINE:
        yield from make(line)
    yield from _dashes(lines, index)
    yield from _first_line(lines, index)


def everywhere(lines: SlipLines) -> Iterator[LineRepair]:
    """Yield the repairs of what was done in several lines alike: a comma or a semicolon at the end of each."""
    found: dict[str, list[LineRepair]] = {}
    for index in range(len(lines)):
        for repair in _separator(lines[index]):
            found.setdefault(str(repair.args["character"]), []).append(repair)
    for alike in found.values():
        if len(alike) > 1:
            edits = tuple(edit for repair in alike for edit in repair.edits)
            yield alike[0]._replace(edits=edits, cost=_EVERYWHERE)


def omission(lines: SlipLines, index: int, kind: str, span: Span, args: Mapping[str, object]) -> LineRepair:
    """Return the repair of last resort: to read the text without a line."""
    line = lines[index]
    start = line.start + line.column
    whole = Span(start, line.start + len(line.text))
    return LineRepair(kind, span, (Edit(whole, ""),), 9, args, loses=True)


def _word(line: SlipLine, start: int) -> Span:
    """Return the range of the first word of a line, which stands for it."""
    found = re.compile(r"[^\s:]+|\S+").match(line.text, start)
    return line.span(start, found.end() if found else start)


def _indentation(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    line = lines[index]
    blanks = line.text[: line.column]
    columns = lines.columns(index)
    farthest = max(_FARTHEST, lines.step)
    for column in columns:
        off = abs(column - len(blanks))
        is_other_level = off > 1 and len(blanks) in columns
        if "\t" in blanks:
            edits = (line.edit(0, line.column, " " * column),)
            yield LineRepair("tab", line.span(blanks.index("\t"), line.column), edits)
        elif 0 < off <= farthest:
            keeps = min(column, len(blanks))
            edits = (line.edit(keeps, line.column, " " * (column - keeps)),)
            kind, cost = (LEVEL, _LEVEL_COST) if is_other_level else ("indentation", 1.0)
            cost += off / 10 + (0 if lines.is_usual(index, column) else _UNUSUAL)
            yield LineRepair(kind, _word(line, line.column), edits, cost)


def _deep_blanks(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    line = lines[index]
    below = lines.below(index)
    if below and len(line.text) > lines[below[0]].column:
        whole = Span(line.start, lines[index + 1].start)
        yield LineRepair("deep-block", line.span(0, len(line.text)), (Edit(whole, ""),))


def _colon(line: SlipLine) -> Iterator[LineRepair]:
    """Write the colon, or the blank after it, that is missing after a key."""
    start = line.parts.end("dashes")
    key = line.parts["key"]
    value = line.value
    if key and not line.parts["gap"] and value[0] < value[1]:
        at = value[0]
        yield LineRepair("missing-space", line.span(at, at), (line.edit(at, at, " "),), 0.5 if is_known_key(key) else 1)
    quoted = line.text[start : start + 1] in {'"', "'"}
    word = _WORD.match(line.text, start + quoted)
    if word is None or word.group().endswith("."):
        return
    end = word.end() + (quoted and line.text[word.end() : word.end() + 1] == line.text[start])
    other = _OTHER_COLON.match(line.text, end)
    if line.text[end : end + 1] in {" ", ""}:
        cost = 0.5 if is_known_key(word.group()) else 1.5
        yield LineRepair("missing-colon", line.span(start, end), (line.edit(end, end, ":"),), cost)
    if other is not None:
        colon = ":" if len(other.group()) == 1 and line.text[other.end() : other.end() + 1] in {" ", ""} else ": "
        cost = 0.4 if is_known_key(word.group()) else 1
        yield LineRepair("missing-colon", line.span(start, end), (line.edit(end, other.end(), colon),), cost)


def _separator(line: SlipLine) -> Iterator[LineRepair]:
    start, end = line.value
    if start < end - 1 and line.text[end - 1] in ",;":
        args = {"character": shown(line.text[end - 1])}
        yield LineRepair("stray-separator", line.span(end - 1, end), (line.edit(end - 1, end, ""),), 0.6, args)


def _quotes(line: SlipLine) -> Iterator[LineRepair]:
    start, end = line.value
    text = line.text[start:end]
    if not text:
        return
    first, last = text[0], text[-1]
    if first in "\"'" and not _is_closed(text):
        args = {"quote": shown(first)}
        opening = line.span(start, start + 1)
        yield LineRepair("unclosed-quote", opening, (line.edit(end, end, first),), 1.2, args)
        if last in "\"',;":
            yield LineRepair("unclosed-quote", opening, (line.edit(end - 1, end, first),), 1.3, args)
    for quote in "\"'":
        yield from _doubled(line, start, end, quote)
    if last in "\"'" and first != last:
        args = {"character": shown(last)}
        at = line.span(end - 1, end)
        if _SPECIAL.match(text) is None and not _is_other_type(line, text[:-1]):
            yield LineRepair("mark-in-value", at, (line.edit(end - 1, end, ""),), args=args)
        elif text.count(last) == 1:
            yield LineRepair("mark-in-value", at, (line.edit(start, start, last),), args=args)


def _is_other_type(line: SlipLine, text: str) -> bool:
    """Check whether a value needs its quotes to be a text, at a place where one is likely meant."""
    known = resolve(text)
    return known is not None and (
        known[1].tag == "null" or (known[1].tag != "bool" and "." not in (line.parts["key"] or ""))
    )


def _is_closed(text: str) -> bool:
    return len(text) > 1 and text[-1] == text[0] and text.count(text[0]) % 2 == 0


def _doubled(line: SlipLine, start: int, end: int, quote: str) -> Iterator[LineRepair]:
    text = line.text[start:end]
    args = {"quote": shown(quote)}
    if text.startswith(quote * 2) and len(text) > len(quote * 2):
        yield LineRepair("doubled-quote", line.span(start, start + 2), (line.edit(start, start + 1, ""),), 1, args)
    if text.endswith(quote * 2) and text.startswith(quote) and len(text) > len(quote * 2):
        yield LineRepair("doubled-quote", line.span(end - 2, end), (line.edit(end - 1, end, ""),), 0.85, args)


def _header(line: SlipLine) -> Iterator[LineRepair]:
    """Take out a stray character at the end of a line that begins a table, or around a key."""
    start = line.parts.end("dashes")
    header = _HEADER.match(line.text, start)
    if header is not None and header["stray"] != ":":
        edits = (line.edit(header.start("stray"), header.end("stray"), ":"),)
        at, end = header.span("stray")
        at += header["stray"].startswith(":")
        args = {"character": shown(line.text[at:end].strip()[:1] or ":")}
        is_mark = not line.text[at:end].strip().isalnum()
        cost = 0.7 if is_mark and is_known_key(header["key"]) else 1.4
        yield LineRepair("stray-character", line.span(at, end), edits, cost, args, for_errors=not is_mark)
    key = _STRAY_IN_KEY.match(line.text, start)
    if key is None:
        return
    before, after = key["before"], key["after"]
    if bool(before) == bool(after):
        return
    at = key.start("before") if before else key.start("after")
    edit = line.edit(at, at + 1, "")
    cost = 0.8 if is_known_key(key["key"]) else 1.1
    yield LineRepair("stray-character", edit.span, (edit,), cost, {"character": shown(before or after)})


def _dashes(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    line = lines[index]
    dash = _DASHES.match(line.text)
    if dash is None:
        yield from _lost_dash(lines, index)
        return
    start, end = dash.span("first")
    if dash["first"] == "--":
        edit = line.edit(start, end + len(dash["gap"]), "- ")
        yield LineRepair("extra-dash", line.span(start, end), (edit,), 0.9)
    elif dash["second"]:
        yield LineRepair("extra-dash", line.span(*dash.span("second")), (line.edit(*dash.span("second"), ""),), 0.9)
    elif not dash["gap"]:
        yield LineRepair("missing-space", line.span(end, end), (line.edit(end, end, " "),))
    elif line.parts["key"]:
        yield from _gap(lines, index, end, end + len(dash["gap"]))
    if dash["gap"] and line.parts["key"]:
        yield LineRepair("stray-dash", line.span(start, end), (line.edit(start, dash.end(), ""),), 1.1)


def _gap(lines: SlipLines, index: int, start: int, end: int) -> Iterator[LineRepair]:
    """Move what is after a dash to the column of its siblings, or next to the dash."""
    line = lines[index]
    columns = {start + 1, *(lines[below].column for below in lines.below(index, 2))}
    for column in sorted(columns):
        if start < column != end:
            edit = line.edit(start, end, " " * (column - start))
            yield LineRepair("indentation", _word(line, end), (edit,), 1 + abs(column - end) / 10, for_errors=True)


def _lost_dash(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    line = lines[index]
    parts = line.parts
    is_member = bool(parts["key"] and parts["gap"])
    is_header = bool(parts["key"]) and not parts["rest"].strip()
    if is_header or (is_member and is_known_key(parts["key"])):
        return
    near = [lines[near] for near in (*lines.above(index, 2), *lines.below(index))]
    columns = {found.column for found in near if found.text.lstrip().startswith("- ")}
    other = _OTHER_DASH.match(line.text, line.column)
    if not columns and (above := lines.above(index)) and lines[above[0]].text.strip() == "tags:":
        columns = {max(line.column - len("- " if other is None else ""), lines[above[0]].column)}
    for column in sorted(columns):
        dash = " " * column + "- "
        if is_member:
            edits = (line.edit(0, parts.end("gap"), dash),)
            yield LineRepair("mixed-block", _word(line, line.column), edits, 1.6, loses=True)
        else:
            end, cost = (other.end(), 0.9) if other else (line.column, 1.1)
            yield LineRepair("missing-dash", _word(line, line.column), (line.edit(0, end, dash),), cost)


def _first_line(lines: SlipLines, index: int) -> Iterator[LineRepair]:
    """Break a line that holds the key of a table or a list and the first line of it."""
    line = lines[index]
    key, start = line.parts["key"], line.value[0]
    if not line.parts["gap"]:
        return
    first = _MEMBER.match(line.text, start) if key in TABLES else None
    if (first and is_known_key(first["key"])) or (key == "tags" and (first := _ITEM.match(line.text, start))):
        column = line.parts.end("dashes") + lines.step
        below = [lines[near] for near in lines.below(index)]
        if below and key == "tags" and below[0].text.lstrip().startswith("- "):
            column = below[0].column
        edit = line.edit(line.parts.end("key") + 1, start, "\n" + " " * column)
        yield LineRepair("inline-block", line.span(*first.span(1)), (edit,), 0.4)


_OF_ONE_LINE: tuple[Callable[[SlipLine], Iterator[LineRepair]], ...] = (
    _colon,
    _separator,
    _quotes,
    _header,
    in_brackets,
)
