"""
The containers that are open while YAML events are read, and what is put into them.

A value that aliases share is built once; what it would cost to write it out is counted against the limits.
"""

from __future__ import annotations

from typing import NoReturn

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Data, Member, Node, SyntaxIssue
from instancelint.model.listed import is_counted_alone
from instancelint.model.terms import ALL_ISSUES, MAX_ISSUES, Limits, PlainScalar
from instancelint.parse.json.json_issues import shown_key
from instancelint.parse.yaml.builder_parts import Anchor, Members, OpenCollection, merged
from instancelint.parse.yaml.covered_text import View


class StopReadingError(Exception):
    """A limit is reached, and an issue says so."""


class Frames:
    """The open containers of one document at a time, `frame` the innermost; `issues` is what was noticed."""

    def __init__(self, view: View, limits: Limits) -> None:
        self.view = view
        self.limits = limits
        self.issues: list[SyntaxIssue] = []
        self.count = 0
        """The values of the whole text so far, aliases counted with all they stand for."""
        self._start_payload()
        self._is_open = False
        """Whether a document is being read; False once reading has stopped."""
        self._begin()

    def _start_payload(self) -> None:
        """Count the values of the next payload: that of a document, or of an item of a list of payloads."""
        self._maximum = min(self.count + self.limits.nodes, self.limits.all_nodes)
        self._most_issues = min(len(self.issues) + MAX_ISSUES, ALL_ISSUES)

    @property
    def _limit(self) -> int:
        """The limit that `_maximum` goes back to: of a payload, or of the whole text."""
        return self.limits.all_nodes if self._maximum == self.limits.all_nodes else self.limits.nodes

    def _begin(self) -> None:
        self._frame = OpenCollection(0)
        self._stack: list[OpenCollection] = []
        self._anchors: dict[str | None, Anchor | None] = {}
        self._plain: dict[int, PlainScalar] = {}
        self._reached: set[str] = set()

    def report(self, kind: str, start: int, end: int, related: Span | None = None, **args: object) -> None:
        """Note an issue at the current place."""
        self._note(SyntaxIssue(kind, Span(start, end), self._place(), args, related))

    def _note(self, issue: SyntaxIssue) -> None:
        if len(self.issues) < self._most_issues:
            self.issues.append(issue)
        elif self._is_open:
            most = ALL_ISSUES if self._most_issues == ALL_ISSUES else MAX_ISSUES
            self.issues.append(SyntaxIssue("too-many-issues", issue.span, issue.path, {"maximum": most}))
            raise StopReadingError

    def _place(self) -> Path:
        frames = [*self._stack, self._frame][1:]
        steps = [len(frame.items) if frame.members is None else frame.key for frame in frames]
        return tuple(step for step in steps if step is not None)

    def _reach(self, kind: str, start: int, end: int, maximum: int) -> None:
        """Note that a limit is reached, once in a document."""
        if kind not in self._reached:
            self._reached.add(kind)
            self.report(kind, start, end, maximum=maximum)

    def _count_one(self, start: int, end: int) -> None:
        self.count += 1
        if self.count > self._maximum:
            self._stop_counting(start, end)

    def _stop_counting(self, start: int, end: int) -> NoReturn:
        self._reach("too-many-nodes", start, end, self._limit)
        raise StopReadingError

    def _open(self, start: int, anchor: str | None, *, flow: bool, members: Members | None) -> None:
        """Begin a container: a mapping with `members`, or a sequence."""
        parent = self._frame
        if len(self._stack) >= self.limits.depth:
            self._reach("too-deep", start, start + 1, self.limits.depth)
            raise StopReadingError
        self._count_one(start, start + 1)
        frame = OpenCollection(start, members, flow=flow, anchor=anchor, before=self.count - 1)
        frame.is_key = parent.members is not None and parent.key is None
        frame.is_in_key = frame.is_key or parent.is_in_key
        if anchor is not None:
            self._anchors[anchor] = None
        self._stack.append(parent)
        self._frame = frame

    def _close(self, end: int) -> None:
        """End the innermost container, and put it into the one around it."""
        frame = self._frame
        self._frame = parent = self._stack.pop()
        children: Members | list[Node] = frame.nodes if frame.members is None else frame.members
        data: Data = frame.items if frame.members is None else frame.table
        if frame.merges and frame.members is not None:
            data, children = merged(frame.merges, frame.table, frame.members)
        node = Node(frame.start, end, children)
        if parent.height <= frame.height:
            parent.height = frame.height + 1
        if frame.anchor is not None:
            self._anchors[frame.anchor] = Anchor(data, node, self.count - frame.before, frame.height)
        if frame.is_key:
            parent.key, parent.key_start, parent.key_end, parent.is_skipping = "", frame.start, end, True
            return
        self._put(data, node)
        if self._stack and parent.members is None and frame.members is not None:
            around = self._stack[1:]
            if is_counted_alone(each.key if each.members is not None else None for each in around):
                self._start_payload()

    def _put(self, data: Data, node: Node) -> None:
        """Put a value into the open container."""
        frame = self._frame
        frame.end = node.end
        if frame.members is None:
            frame.items.append(data)
            frame.nodes.append(node)
            return
        key = frame.key or ""
        frame.key = None
        if frame.is_merging or frame.is_skipping:
            self._put_aside(frame, data, node)
            return
        if key in frame.members:
            self._repeated(frame, key, frame.members[key])
        frame.table[key] = data
        frame.members[key] = Member(frame.key_start, frame.key_end, node)

    def _put_aside(self, frame: OpenCollection, data: Data, node: Node) -> None:
        """Take the value of a merge key, or of a key that is none."""
        is_skipping = frame.is_skipping
        frame.is_merging = frame.is_skipping = False
        if is_skipping:
            return
        pairs = [(data, node)]
        if isinstance(data, list) and isinstance(node.children, list):
            pairs = list(zip(reversed(data), reversed(node.children), strict=True))
        for source, place in pairs:
            if not isinstance(source, dict) or not isinstance(place.children, dict):
                self.report("bad-merge", place.start, place.end)
                return
            frame.merges.append((source, place.children))

    def _note_merge(self, key: Span) -> None:
        """Report a merge key that is not the first one of its mapping."""
        first = self._frame.first_merge
        if first is None:
            self._frame.first_merge = key
        elif not self.view.has_blanks_between(first.end, key.start):
            self.report("merge-twice", key.start, key.end, first)

    def _repeated(self, frame: OpenCollection, key: str, first: Member) -> None:
        if self.view.has_blanks_between(first.key_end, frame.key_start):
            return  # two branches of a template
        place = (*self._place(), key)
        related = Span(first.key_start, first.key_end)
        span = Span(frame.key_start, frame.key_end)
        self._note(SyntaxIssue("duplicate-key", span, place, {"key": shown_key(key)}, related))

    def _copy(self, anchor: Anchor, start: int, end: int) -> None:
        """Put what an alias stands for, unless that goes beyond a limit."""
        data, children = anchor.data, anchor.node.children
        if self.count + anchor.size > self._maximum:
            self._reach("too-many-nodes", start, end, self._limit)
            data = children = None
        elif len(self._stack) + anchor.height > self.limits.depth:
            self._reach("too-deep", start, end, self.limits.depth)
            data = children = None
        else:
            self.count += anchor.size
            self._frame.height = max(self._frame.height, anchor.height + 1)
            if anchor.plain is not None:
                self._plain[start] = anchor.plain
        if data is None and self._frame.is_merging:
            self._frame.is_skipping = True
        self._put(data, Node(start, end, children))
