"""The tree under construction: open containers, finished values, and the path to where the scanner stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Data, Member, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.listed import is_counted_alone
from instancelint.model.terms import ALL_ISSUES, MAX_ISSUES, Limits
from instancelint.parse.json.escapes import Flaw
from instancelint.parse.json.json_issues import shown_key

KEY, COLON, VALUE, NEXT = "key", "colon", "value", "next"
"""What an open container waits for."""

CLOSERS = {"{": "}", "[": "]"}
_UNKNOWN = "$()"
"""Stands for a value that is missing: it reads as a template, so that no rule judges what nobody has written."""

Key: TypeAlias = tuple[str, int, int]
"""A key and the range it was written in."""


class OpenContainer:
    """An open container."""

    __slots__ = (
        "after_junk",
        "children",
        "closer_at",
        "commas",
        "count",
        "data",
        "end",
        "firsts",
        "implicit",
        "indent",
        "joined",
        "key",
        "opener",
        "start",
        "state",
        "value_start",
    )

    def __init__(self, opener: str, start: int) -> None:
        self.opener = opener
        self.start = start
        self.data: dict[str, Data] | list[Data] = {} if opener == "{" else []
        self.children: dict[str, Member] | list[Node] = {} if opener == "{" else []
        self.state = KEY if opener == "{" else VALUE
        self.key: Key = ("", start, start)
        self.firsts: dict[str, Span] = {}
        self.commas: list[Span] = []
        """Runs of commas since the last value; an empty one stands for a comma that should be there."""
        self.count = 0
        self.value_start = start
        self.end = start + 1
        """Offset after the last value, or after the opening bracket."""
        self.implicit = False
        """Whether the opening bracket is missing, so that the closing one may be missing too."""
        self.joined = False
        """Whether it is no value of its own: its members go to the object around it, or nowhere."""
        self.after_junk = False
        """Whether something was omitted after the last value, perhaps with its comma."""
        self.closer_at: int | None = None
        """The offset of its closing bracket, where both brackets are of the wrong kind."""
        self.indent: int | None = None
        """Column of the first member that begins a line."""

    @property
    def place(self) -> str:
        """What values in it are placed in: "object" or "array"."""
        return "object" if self.opener == "{" else "array"


class Tree:
    """Builds data and ranges together, and collects issues with their paths."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.stack: list[OpenContainer] = []
        self.root: tuple[Data, Node] | None = None
        self.root_frame: OpenContainer | None = None
        self.issues: list[SyntaxIssue] = []
        self.count = 0
        self.most = min(limits.nodes, limits.all_nodes)
        """How many values there may be when the payload that is being read ends."""
        self.most_issues = MAX_ISSUES

    def path(self) -> Path:
        """Return the path of the innermost member or container."""
        steps: list[str | int] = []
        for index, frame in enumerate(self.stack):
            inner = self.stack[index + 1] if index + 1 < len(self.stack) else None
            if inner is not None and inner.joined:
                continue
            if isinstance(frame.data, list):
                if inner is not None:
                    steps.append(len(frame.data))
                elif frame.state == NEXT and frame.data:
                    steps.append(len(frame.data) - 1)
            elif frame.state != KEY:
                steps.append(frame.key[0])
        return tuple(steps)

    def value_path(self) -> Path:
        """Return the path of the value that is about to be added."""
        frame = self.stack[-1] if self.stack else None
        is_item = frame is not None and isinstance(frame.data, list) and frame.state == VALUE
        return (*self.path(), len(frame.data)) if frame and is_item else self.path()

    def report(self, flaw: Flaw, path: Path | None = None, related: Span | None = None) -> None:
        """Make an issue of a flaw."""
        where = self.path() if path is None else path
        span = Span(flaw.start, flaw.end)
        self.issues.append(SyntaxIssue(flaw.kind, span, where, flaw.args, related, flaw.edits, flaw.safe))

    def say(self, kind: str, start: int, end: int, edits: Sequence[Edit] = (), **args: object) -> None:
        """Report something at the place where the scanner stands."""
        self.report(Flaw(kind, start, end, args, tuple(edits)))

    def push(self, opener: str, start: int) -> OpenContainer:
        """Open a container."""
        frame = OpenContainer(opener, start)
        self.stack.append(frame)
        self.root_frame = self.root_frame or frame
        return frame

    def pop(self, end: int) -> None:
        """Close the innermost container at an offset, and add it to the one around it."""
        frame = self.stack.pop()
        if not frame.joined:
            self.add(frame.data, frame.start, end, frame.children)
            return
        outer = self.stack[-1]
        outer.end = end
        outer.state = NEXT
        outer.key = frame.key
        outer.count += 1

    def add(self, value: Data, start: int, end: int, children: dict[str, Member] | list[Node] | None = None) -> None:
        """Add a finished value to the innermost container."""
        self.count += 1
        node = Node(start, end, children)
        if not self.stack:
            self.root = (value, node)
            return
        frame = self.stack[-1]
        if isinstance(frame.data, list) and isinstance(frame.children, list):
            frame.data.append(value)
            frame.children.append(node)
            if isinstance(value, dict) and is_counted_alone(
                None if isinstance(outer.data, list) else outer.key[0] for outer in self.stack[:-1]
            ):  # the next item may be a payload of its own
                self.most = min(self.count + self._limits.nodes, self._limits.all_nodes)
                self.most_issues = min(len(self.issues) + MAX_ISSUES, ALL_ISSUES)
        elif isinstance(frame.data, dict) and isinstance(frame.children, dict):
            key, key_start, key_end = frame.key
            if key in frame.data:
                self._duplicate(frame, frame.children[key])
            frame.data[key] = value
            frame.children[key] = Member(key_start, key_end, node)
        frame.value_start = start
        frame.end = end
        frame.count += 1
        frame.state = NEXT

    def add_no_value(self, frame: OpenContainer, end: int) -> None:
        """Add a member that ends with its key, and say so; a key left open is told alone, as a quote mends nothing."""
        last = self.issues[-1] if self.issues else None
        if last and (last.kind, last.span.start) == ("unclosed-string", end):
            self.issues[-1] = last._replace(edits=())
        else:
            self.say("missing-value", end, end, key=shown_key(frame.key[0]))
        self.add(_UNKNOWN, end, end)

    def last_step(self) -> Path:
        """Return the key or index of the value that was added last to the innermost container."""
        frame = self.stack[-1]
        return (len(frame.data) - 1,) if isinstance(frame.data, list) else (frame.key[0],)

    def last_value(self) -> Data:
        """Return the value that was added last to the innermost container; None when there is none."""
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            return frame.data[-1] if frame.data else None
        return frame.data.get(frame.key[0])

    def drop_last(self) -> None:
        """Take back the member that was added last: it was something else."""
        frame = self.stack[-1]
        frame.count -= 1
        if isinstance(frame.data, list) and isinstance(frame.children, list):
            frame.data.pop()
            frame.children.pop()
        elif isinstance(frame.data, dict) and isinstance(frame.children, dict):
            del frame.data[frame.key[0]], frame.children[frame.key[0]]

    def take_back(self, kind: str, start: int, end: int) -> int:
        """Take back what was said of one kind between two offsets; returns where the first began, or the end."""
        taken = [issue for issue in self.issues if issue.kind == kind and start <= issue.span.start < end]
        self.issues = [issue for issue in self.issues if issue not in taken]
        return min((issue.span.start for issue in taken), default=end)

    def _duplicate(self, frame: OpenContainer, earlier: Member) -> None:
        key, start, end = frame.key
        first = frame.firsts.setdefault(key, Span(earlier.key_start, earlier.key_end))
        flaw = Flaw("duplicate-key", start, end, {"key": shown_key(key)})
        frame.state = NEXT
        self.report(flaw, related=first)
