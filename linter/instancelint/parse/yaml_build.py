"""One pass over the events of a stream: plain data and ranges are built together, without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from instancelint.document import Limits, Member, Node, PlainScalar, SyntaxIssue
from instancelint.parse.yaml_scalars import resolve
from instancelint.path import Path
from instancelint.text import SourceText, Span

_CORE = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", _CORE + "str", _CORE + "binary", _CORE + "timestamp"})
_TYPED_TAGS = frozenset({_CORE + name for name in ("int", "float", "bool", "null")})
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:\s|#[^\r\n]*)*)+")
_MERGE = "<<"


@dataclass(slots=True)
class Built:
    """What one YAML document became."""

    data: Any = None
    tree: Node = Node(0, 0)
    scalars: dict[Path, PlainScalar] = field(default_factory=dict)
    issues: list[SyntaxIssue] = field(default_factory=list)
    quoted: list[Span] = field(default_factory=list)
    start: int = 0
    end: int = 0
    complete: bool = False


@dataclass(slots=True)
class _Anchor:
    data: Any
    node: Node
    count: int
    height: int


@dataclass(slots=True)
class _Frame:
    """An open collection; `step` is the key or index that the next value belongs to."""

    data: Any
    children: Any
    start: int
    flow: bool
    anchor: str | None = None
    step: str | int | None = None
    key: tuple[int, int] = (0, 0)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    merges: list[tuple[dict[str, Any], dict[str, Member]]] = field(default_factory=list)
    end: int = 0
    count: int = 1
    height: int = 1
    is_key: bool = False


class TooDeepError(Exception):
    """Raised to leave a stream whose collections are nested too deeply; `offset` is where."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        super().__init__("too deep")


class Builder:
    """Builds documents from events; `text` is what the parser saw, `source` what the file says."""

    def __init__(self, source: SourceText, text: str, limits: Limits) -> None:
        self._source = source
        self._text = text
        self._limits = limits
        self._covered = text != source.text
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchor | None] = {}
        self._total = 0
        self.current = Built()

    def documents(self, events: Iterable[Any]) -> Iterator[Built]:
        """Yield each document of the stream as it ends."""
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind in {MappingStartEvent, SequenceStartEvent}:
                self._open(event, is_mapping=kind is MappingStartEvent)
            elif kind in {MappingEndEvent, SequenceEndEvent}:
                self._close(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                self.current = Built(start=event.start_mark.index)
                self._stack, self._anchors, self._total = [], {}, 0
            elif kind is DocumentEndEvent:
                self.current.end = event.end_mark.index
                self.current.complete = True
                yield self.current

    def _after_properties(self, event: Any) -> int:  # noqa: ANN401 - an event of PyYAML
        start: int = event.start_mark.index
        if event.anchor or event.tag:
            found = _PROPERTIES.match(self._text, start, max(event.end_mark.index, start))
            if found:
                start = min(found.end(), event.end_mark.index)
        return start

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - an event of PyYAML
        start, end = self._after_properties(event), event.end_mark.index
        style = event.style
        if style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip())
            header = self._text.find("\n", start, end)
            self.current.quoted.append(Span(header if header >= 0 else end, end))
        elif style:
            self.current.quoted.append(Span(start, end))
        value = event.value
        if self._covered and not style:
            original = self._source.text[start:end]
            if original != self._text[start:end]:
                value = original
                self._add(value, Node(start, end), 1, 0, event.anchor)
                return
        frame = self._stack[-1] if self._stack else None
        if frame is not None and type(frame.data) is dict and frame.step is None:
            self._key(frame, value, start, end, plain=not style and event.tag is None)
            if event.anchor:
                self._anchors[event.anchor] = _Anchor(value, Node(start, end), 1, 0)
            return
        self._value(event, value, start, end)

    def _value(self, event: Any, text: str, start: int, end: int) -> None:  # noqa: ANN401 - an event of PyYAML
        tag = event.tag
        value: object = text
        if tag is None and event.implicit[0] and not event.style:
            name, value = resolve(text)
            if name != "str":
                self.current.scalars[self._path()] = PlainScalar(text, name)
        elif tag in _TYPED_TAGS:
            name, resolved = resolve(text)
            value = resolved if tag == _CORE + name else text
        elif tag is not None and tag not in _TEXT_TAGS:
            value = "${!" + tag.removeprefix(_CORE).lstrip("!").replace("}", "") + "}"
        self._add(value, Node(start, end), 1, 0, event.anchor)

    def _path(self) -> Path:
        return tuple(frame.step if frame.step is not None else "" for frame in self._stack)

    def _key(self, frame: _Frame, text: str, start: int, end: int, *, plain: bool) -> None:
        frame.key = (start, end)
        frame.step = _MERGE if plain and text == _MERGE else text
        frame.is_key = plain and text == _MERGE
        if frame.is_key:
            return
        first = frame.keys.get(text)
        if first is not None:
            issue = SyntaxIssue(
                "duplicate-key", Span(start, end), (*self._path()[:-1], text), {"key": text}, related=Span(*first)
            )
            self.current.issues.append(issue)
        else:
            frame.keys[text] = (start, end)

    def _open(self, event: Any, *, is_mapping: bool) -> None:  # noqa: ANN401 - an event of PyYAML
        start = event.start_mark.index
        if len(self._stack) >= self._limits.depth:
            raise TooDeepError(start)
        if event.anchor or event.tag:
            found = _PROPERTIES.match(self._text, start)
            start = found.end() if found else start
            if event.anchor:
                self._anchors[event.anchor] = None
        data: Any = {} if is_mapping else []
        children: Any = {} if is_mapping else []
        frame = _Frame(data, children, start, bool(event.flow_style), event.anchor, None if is_mapping else 0)
        frame.end = start + 1 if event.flow_style else start
        self._stack.append(frame)

    def _close(self, event: Any) -> None:  # noqa: ANN401 - an event of PyYAML
        frame = self._stack.pop()
        end = event.end_mark.index if frame.flow else frame.end
        data, children = frame.data, frame.children
        if frame.merges:
            data, children = _merged(frame)
        self._add(data, Node(frame.start, end, children), frame.count, frame.height, frame.anchor)

    def _alias(self, event: Any) -> None:  # noqa: ANN401 - an event of PyYAML
        start, end = event.start_mark.index, event.end_mark.index
        name = event.anchor
        anchor = self._anchors.get(name)
        if anchor is None:
            kind = "recursive-alias" if name in self._anchors else "undefined-alias"
            self.current.issues.append(SyntaxIssue(kind, Span(start, end), self._path()))
            self._add("${*alias}", Node(start, end), 1, 0, None)
            return
        limit = self._limits
        kind = ""
        if self._total + anchor.count > limit.nodes:
            kind, maximum = "too-many-nodes", limit.nodes
        elif len(self._stack) + anchor.height > limit.depth:
            kind, maximum = "too-deep", limit.depth
        if kind:
            args = {"limit": kind, "maximum": maximum}
            if not any(issue.kind == kind for issue in self.current.issues):
                self.current.issues.append(SyntaxIssue(kind, Span(start, end), self._path(), args))
            self._add(None, Node(start, end), 1, 0, None)
            return
        frame = self._stack[-1] if self._stack else None
        if frame is not None and type(frame.data) is dict and frame.step is None:
            self._key(
                frame, str(anchor.data) if not isinstance(anchor.data, dict | list) else "", start, end, plain=False
            )
            return
        self._add(anchor.data, Node(start, end, anchor.node.children), anchor.count, anchor.height, None)

    def _add(self, value: Any, node: Node, count: int, height: int, anchor: str | None) -> None:  # noqa: ANN401 - data
        if anchor:
            self._anchors[anchor] = _Anchor(value, node, count, height)
        if height == 0 or node.children is None:
            self._total += 1
        if not self._stack:
            self.current.data, self.current.tree = value, node
            return
        frame = self._stack[-1]
        frame.count += count
        frame.height = max(frame.height, height + 1)
        frame.end = max(frame.end, node.end)
        if type(frame.data) is list:
            frame.data.append(value)
            frame.children.append(node)
            frame.step = len(frame.data)
        elif frame.step is None:
            self._complex_key(frame, node)
        elif frame.is_key:
            self._merge(frame, value, node)
        else:
            frame.data.pop(frame.step, None)
            frame.data[frame.step] = value
            frame.children[frame.step] = Member(*frame.key, node)
            frame.step = None

    def _complex_key(self, frame: _Frame, node: Node) -> None:
        self.current.issues.append(SyntaxIssue("complex-key", Span(node.start, node.end), self._path()[:-1]))
        frame.step = f"?{len(frame.keys)}"
        frame.key = (node.start, node.end)

    def _merge(self, frame: _Frame, value: Any, node: Node) -> None:  # noqa: ANN401 - data
        values = [value] if isinstance(value, dict) else value if isinstance(value, list) else None
        nodes = [node] if isinstance(value, dict) else node.children
        if values is None or not isinstance(nodes, list) or not all(isinstance(item, dict) for item in values):
            self.current.issues.append(SyntaxIssue("bad-merge", Span(*frame.key), self._path()[:-1]))
        else:
            for item, item_node in zip(reversed(values), reversed(nodes), strict=True):
                if isinstance(item_node.children, dict):
                    frame.merges.append((item, item_node.children))
        frame.step = None
        frame.is_key = False


def _merged(frame: _Frame) -> tuple[dict[str, Any], dict[str, Member]]:
    data: dict[str, Any] = {}
    children: dict[str, Member] = {}
    for values, members in frame.merges:
        data.update(values)
        children.update(members)
    data.update(frame.data)
    children.update(frame.children)
    return data, children
