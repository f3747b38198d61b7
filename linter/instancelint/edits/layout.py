"""The layout of a file: its lines, what is between members, its indentation and separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from instancelint.base.source_text import Span
from instancelint.edits.plan import Plan, Slot
from instancelint.model.document import Document, Format, Node
from instancelint.model.finding import Edit

_JSON_GAP = re.compile(r"(?P<blank>[ \t\r\n]+)|(?P<comment>/\*.*?\*/|(?://|#)[^\r\n]*)|(?P<comma>,)", re.DOTALL)
_YAML_GAP = re.compile(r"(?P<blank>[ \t\r\n]+)|(?P<comment>#[^\r\n]*)|(?P<comma>,)")
_REST = {
    True: re.compile(r"(?:[ \t]++|/\*[^*\r\n]*+(?:\*(?!/)[^*\r\n]*+)*+\*/)*+(?:(?://|#)[^\r\n]*+)?"),
    False: re.compile(r"[ \t]*(?:(?<=[ \t])#[^\r\n]*)?"),
}
_KEEPS_BREAKS = re.compile(r"[|>](?:\d?\+|\+\d?)[ \t]*(?:#.*)?$", re.MULTILINE)

_CONTROL_TAG = r"(?:\{%|\{\{-?\s*(?:if|else|end|range|with|define|block|#|/))"
_CONTROL_TAGS = {True: re.compile(_CONTROL_TAG), False: re.compile(rf"^[ \t]*{_CONTROL_TAG}", re.MULTILINE)}


@lru_cache(maxsize=8)
def has(pattern: re.Pattern[str], text: str) -> bool:
    """Check whether a text matches anywhere; asked about the same text for each repair of a file."""
    return pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class Gap:
    """What is between two neighbours in a container; `regular` when it is nothing but spaces, comments, commas."""

    span: Span
    commas: tuple[int, ...]
    comments: tuple[Span, ...]
    regular: bool

    @property
    def comma(self) -> int | None:
        """The place of the one comma, if there is one."""
        return self.commas[0] if self.regular and len(self.commas) == 1 else None


class ReadContainer(Protocol):
    """Members or items in the text, some of which are to be taken out or added."""

    @property
    def regular(self) -> bool:
        """Whether the text holds nothing that the data does not show, such as merges and duplicate keys."""

    def edits(self) -> Iterator[Edit]:
        """Write down what is taken out and added."""


class Layout:
    """The text of a document with its lines and habits."""

    def __init__(self, doc: Document, plan: Plan) -> None:
        self.source = doc.source
        self.text = doc.source.text
        self.newline = doc.source.newline
        self.json = doc.format is Format.JSON
        self.root = plan.root.node
        self.comments = doc.comments
        self.recovered = doc.recovered
        self.containers: dict[Slot, tuple[list[Slot], ReadContainer]] = {}
        """Those that were read, with their members: the text between these is the same for each repair."""

    def line_start(self, offset: int) -> int:
        """Return the start of the line that holds an offset."""
        return self.source.line_starts[self.source.position(offset).line - 1]

    def line_end(self, offset: int) -> int:
        """Return the end of the line that holds an offset, before its line break."""
        return self.source.line_span(self.source.position(offset).line).end

    def next_line(self, offset: int) -> int:
        """Return the start of the next line, or the end of the text."""
        line = self.source.position(offset).line
        starts = self.source.line_starts
        return starts[line] if line < len(starts) else len(self.text)

    def column(self, offset: int) -> int:
        """Return the number of characters before an offset in its line."""
        return offset - self.line_start(offset)

    def before(self, offset: int) -> str:
        """Return the text before an offset in its line."""
        return self.text[self.line_start(offset) : offset]

    def starts_line(self, offset: int) -> bool:
        """Check whether only spaces stand before an offset in its line."""
        return not self.before(offset).strip(" \t")

    def indent(self, offset: int) -> str:
        """Return the spaces at the start of the line that holds an offset."""
        line = self.before(self.line_end(offset))
        return line[: len(line) - len(line.lstrip(" \t"))]

    def skip_blanks(self, offset: int) -> int:
        """Step over spaces inside a line."""
        while self.text[offset : offset + 1] in {" ", "\t"}:
            offset += 1
        return offset

    def skip_back(self, offset: int, blanks: str = " \t") -> int:
        """Step back over spaces."""
        while offset and self.text[offset - 1] in blanks:
            offset -= 1
        return offset

    def rest_is_comment(self, offset: int) -> bool:
        """Check whether nothing but spaces and comments follow in the line."""
        found = _REST[self.json].match(self.text, offset)
        return found is not None and found.end() == self.line_end(offset)

    def gap(self, start: int, end: int) -> Gap:
        """Read what is between two neighbours."""
        pattern = _JSON_GAP if self.json else _YAML_GAP
        commas, comments = [], []
        position = start
        while position < end and (found := pattern.match(self.text, position, end)):
            if found.lastgroup == "comma":
                commas.append(position)
            elif found.lastgroup == "comment":
                comments.append(Span(position, found.end()))
            position = found.end()
        return Gap(Span(start, end), tuple(commas), tuple(comments), position >= end)

    def comments_in(self, start: int, end: int) -> bool:
        """Check whether a range holds a comment."""
        return any(start <= comment.span.start < end for comment in self.comments)

    @cached_property
    def unit(self) -> str:
        """One level of indentation."""
        return next((unit for unit, sequence in self._levels() if unit and not sequence), "  ")

    @cached_property
    def sequence_offset(self) -> int:
        """How far a YAML sequence is indented under its key."""
        return next((len(unit) for unit, sequence in self._levels() if sequence), len(self.unit))

    @cached_property
    def separators(self) -> tuple[str, str]:
        """What to write between items and after keys: taken from the first member of the file."""
        for node in self._nodes():
            if isinstance(node.children, dict) and node.children:
                first = min(node.children.values())
                if re.fullmatch(r":", self.text[first.key_end : first.node.start]):
                    return (",", ":") if self.json else (", ", ": ")
                break
        return (", ", ": ")

    @cached_property
    def has_control_tags(self) -> bool:
        """Check whether a template tool decides which lines there are."""
        valid = self.json and not self.recovered
        return not valid and has(_CONTROL_TAGS[self.json], self.text)

    @cached_property
    def keeps_breaks(self) -> bool:
        """Check whether a YAML block scalar counts the blank lines after it."""
        return not self.json and has(_KEEPS_BREAKS, self.text)

    def last_leaf(self, node: Node) -> Node:
        """Return the last scalar (or empty container) inside a value."""
        while node.children and not self.text.startswith("*", node.start):
            inside = [kid for kid in child_nodes(node) if node.start <= kid.start and kid.end <= node.end]
            if not inside:
                break
            node = max(inside, key=lambda kid: (kid.end, kid.start))
        return node

    def ends_in_block_scalar(self, node: Node) -> bool:
        """Check whether indented lines after a YAML value would become part of it."""
        return not self.json and self.text[self.last_leaf(node).start :][:1] in {"|", ">"}

    def comment_follows(self, offset: int, column: int) -> bool:
        """Check whether the next lines hold a comment that is indented deeper than a column."""
        while offset < len(self.text) and not self.text[offset : self.line_end(offset)].strip():
            offset = self.next_line(offset)
        first = self.skip_blanks(offset)
        return self.text.startswith("#", first) and first - offset > column

    def _nodes(self) -> Iterator[Node]:
        """Yield every container of the text, outer ones first, in no order of importance."""
        stack = [self.root] if self.root else []
        while stack:
            node = stack.pop()
            if node.children is None or (not self.json and self.text.startswith("*", node.start)):
                continue
            yield node
            kids = reversed(child_nodes(node))
            stack.extend(kid for kid in kids if node.start <= kid.start and kid.end <= node.end)

    def _levels(self) -> Iterator[tuple[str, bool]]:
        """Yield each step of indentation, and whether it is that of a block sequence under a key."""
        for node in self._nodes():
            if self.text[node.start : node.start + 1] in {"{", "["}:
                yield from self._flow_level(node)
            elif isinstance(node.children, dict):
                yield from self._block_levels(node)

    def _flow_level(self, node: Node) -> Iterator[tuple[str, bool]]:
        members = node.children.values() if isinstance(node.children, dict) else ()
        starts = [member.key_start for member in members]
        starts = starts or [kid.start for kid in node.children or () if isinstance(kid, Node)]
        inside = [start for start in starts if node.start < start < node.end]
        if inside and self.starts_line(min(inside)):
            outer, inner = self.indent(node.start), self.indent(min(inside))
            if inner.startswith(outer) and len(inner) > len(outer):
                yield inner[len(outer) :], False

    def _block_levels(self, node: Node) -> Iterator[tuple[str, bool]]:
        members = node.children if isinstance(node.children, dict) else {}
        for member in members.values():
            child = member.node
            if not child.children or child.start < member.key_end or not self.starts_line(child.start):
                continue
            if self.text[child.start] in "{[":
                continue
            step = self.column(child.start) - self.column(member.key_start)
            if isinstance(child.children, list):
                if self.text[child.start] == "-" and step >= 0:
                    yield " " * step, True
            elif step > 0:
                yield " " * step, False


def child_nodes(node: Node) -> list[Node]:
    """Return the values inside a value."""
    if isinstance(node.children, dict):
        return [member.node for member in node.children.values()]
    return node.children or []
