"""
A parsed payload as rules see it: plain data, and a way to turn a symbolic place into a span.

Rules name places (`Target`); `Document.locate` is the one function that turns them into spans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cached_property
from typing import NamedTuple, TypeAlias

from instancelint.base.path import Path, walk
from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit
from instancelint.model.offsets import decoded_offsets
from instancelint.model.region import Region
from instancelint.model.repair import Operation, Repair, based_on, written_as
from instancelint.model.request import Request
from instancelint.model.terms import Kind, PlainScalar

Data: TypeAlias = object
"""Plain data: dict (string keys), list, str, int, float, bool or None."""


class Format(Enum):
    """The notation a payload was written in."""

    JSON = "json"
    YAML = "yaml"
    MEMORY = "memory"
    """Built in memory: there is no text, and findings carry no span."""


class Part(Enum):
    """Which part of a member or item a target means."""

    VALUE = "value"
    KEY = "key"
    """The key of a member (quotes included). For an item of an array: the item."""
    HEAD = "head"
    """What names an object when something is missing from it: its key; for the root or an item, its first key."""


class Member(NamedTuple):
    """A member of an object: the range of its key (quotes included) and its value."""

    key_start: int
    key_end: int
    node: Node


class Node(NamedTuple):
    """
    The range of a value, parallel to the data: a dict of members, a list of nodes, or None for a scalar.

    The range starts at the value itself (after YAML anchors and tags) and ends after its last character: quotes and
    brackets are inside, trailing spaces and comments are not.
    """

    start: int
    end: int
    children: dict[str, Member] | list[Node] | None = None


class Target(NamedTuple):
    """
    A symbolic place: a path, which part of it, and optionally a range inside the decoded string value.

    `within` is a half-open range of offsets in the *decoded* value.
    """

    path: Path
    part: Part = Part.VALUE
    within: tuple[int, int] | None = None


class SyntaxIssue(NamedTuple):
    """
    Something a parser noticed; it knows no rule, only its own kind of mistake.

    `path` is the innermost place of the recovered tree, `args` fills the message, `related` is a second place, and
    `edits` are the repair where exactly one reading exists (`safe` tells whether it can lose nothing).
    """

    kind: str
    span: Span
    path: Path = ()
    args: Mapping[str, object] = {}
    related: Span | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool = True
    repair: Repair | None = None
    """The repair of the data as it is written, where that says more than edits of the text."""
    in_request: bool = False
    """Whether the ranges are those of the command that sends the payload, and not of the payload."""


class Comment(NamedTuple):
    """A comment with its marker, as written."""

    span: Span
    text: str


class SchemaError(NamedTuple):
    """
    A value that the schema refuses, in our own words.

    `rule` is the name of the `$defs` entry that refused, or "" for the structure itself; `keyword` the JSON Schema
    keyword, `expected` that keyword's value and `value` the refused value.
    """

    rule: str
    keyword: str
    path: Path
    expected: object
    value: object


class _Fields(NamedTuple):
    """What is known of a document from the start."""

    source: SourceText
    data: Data
    format: Format
    kind: Kind = Kind.CREATE
    number: int = 0
    issues: tuple[SyntaxIssue, ...] = ()
    comments: tuple[Comment, ...] = ()
    scalars: Mapping[Path, PlainScalar] = {}
    recovered: bool = False
    loses: bool = False
    """Whether something that was written is not in `data`."""
    schema_errors: tuple[SchemaError, ...] = ()
    scan: Callable[[], Node] | None = None
    """Gives the tree of ranges; called at most once, on first use. None for data built in memory."""
    region: Region | None = None
    """Where `source` is in the file; None when it is the file."""
    fragment: bool = False
    """Whether the payload is only part of one, on purpose."""
    whole: Document | None = None
    """The document of which this one is a part; None when it is alone."""
    base: Path = ()
    """Where the payload is in `whole`."""
    wrapper: Path = ()
    """The steps of every path that the text does not hold: a fragment of a configuration begins inside of it."""
    origins: Mapping[Path, Path] = {}
    """Where parts of the payload are written, if not where they belong: `configuration` under `config`."""


class Document(_Fields):
    """
    One payload.

    `data` is plain. For YAML, `scalars` has the source text of plain scalars that are not strings; a date is its source
    text in `data` too, because JSON has no dates. A value under a custom tag (`!vault`) is a template that another tool
    fills in: in `data` it is `${!vault}`. `recovered` is True if the text did not parse and `data` is a best guess.
    `number` counts the payloads of one file.
    """

    def rooted(self, repair: Repair, *, written: bool) -> tuple[Operation, ...]:
        """
        Write the operations of a repair as operations on the document that this one is a part of.

        A repair that is `written` names places as they are written; others, as they belong. Gives an empty tuple where
        an operation concerns what is not there.
        """
        operations = repair.operations if written else written_as(repair.operations, self.origins)
        return based_on(operations, self.base, self.wrapper)

    @property
    def is_partial(self) -> bool:
        """Check whether there may be more to the payload than `data` holds: nothing can be said to be missing."""
        return self.fragment or self.loses

    @property
    def request(self) -> Request | None:
        """The request that sends the payload, if the file contains it."""
        return self.region.request if self.region else None

    @cached_property
    def tree(self) -> Node | None:
        """The ranges of all values, parallel to `data`; None for data built in memory."""
        return self.scan() if self.scan is not None else None

    @cached_property
    def configuration(self) -> dict[str, Data]:
        """The configuration, or an empty dictionary if the payload has none."""
        return self.mapping("configuration")

    @property
    def is_request_alone(self) -> bool:
        """Check whether there is only a request, whose payload is in another file."""
        return self.region is not None and not self.source.text

    @property
    def members(self) -> dict[str, Data]:
        """The members of the payload; empty if it is not an object."""
        return self.data if isinstance(self.data, dict) else {}

    def mapping(self, key: str) -> dict[str, Data]:
        """Return a top-level object, or an empty one if there is none."""
        value = self.members.get(key)
        return value if isinstance(value, dict) else {}

    @property
    def element_key(self) -> str | None:
        """The element's key, or None if the payload has none."""
        key = self.mapping("element").get("key")
        return key if isinstance(key, str) and key else None

    def strings(self) -> Iterator[tuple[Path, str]]:
        """Return every string value with its path, in document order."""
        return ((path, value) for path, value in walk(self.data) if isinstance(value, str))

    @cached_property
    def _decoded(self) -> dict[Span, list[int] | None]:
        """The offsets of the scalar that was last looked into: several findings may point into a long one."""
        return {}

    def node(self, path: Path) -> Node | None:
        """Return the ranges of the value at a path; None if the text has no such place."""
        member = self._member(path)
        return member.node if member else None

    def locate(self, target: Target) -> Span | None:
        """
        Turn a symbolic place into a span.

        A path that leads nowhere gives the nearest place above it; only data built in memory gives None.
        """
        path = target.path
        member = self._member(path)
        while member is None and path:
            path = path[:-1]
            member = self._member(path)
        if member is None:
            return None
        node = member.node
        if target.part is not Part.VALUE:
            if member.key_end > member.key_start:
                return Span(member.key_start, member.key_end)
            return self._head(node) if target.part is Part.HEAD else Span(node.start, node.end)
        whole = Span(node.start, node.end)
        if target.within is None or path != target.path:
            return whole
        return self._inside(whole, target.within)

    def _member(self, path: Path) -> Member | None:
        """Walk the tree; the root and array items come as members with an empty key range."""
        if self.tree is None:
            return None
        member = Member(0, 0, self.tree)
        for step in path:
            children = member.node.children
            if isinstance(children, dict) and isinstance(step, str) and step in children:
                member = children[step]
            elif isinstance(children, list) and isinstance(step, int) and step < len(children):
                member = Member(0, 0, children[step])
            else:
                return None
        return member

    def _head(self, node: Node) -> Span:
        if isinstance(node.children, dict) and node.children:
            first = min(node.children.values())
            return Span(first.key_start, first.key_end)
        return Span(node.start, min(node.end, node.start + 1) if node.children is not None else node.end)

    def _inside(self, whole: Span, within: tuple[int, int]) -> Span:
        """Map a range of the decoded value into the text; escapes are stepped over, else the whole value is meant."""
        if whole not in self._decoded:
            self._decoded.clear()
            self._decoded[whole] = decoded_offsets(self.source.slice(whole), is_yaml=self.format is Format.YAML)
        offsets = self._decoded[whole]
        start, end = within
        if offsets is None or end >= len(offsets):
            return whole
        return Span(whole.start + offsets[start], whole.start + offsets[end])
