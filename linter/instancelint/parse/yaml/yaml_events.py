"""
Sources of YAML events: libyaml where PyYAML was built with it, else PyYAML's own parser.

The pure parser is adjusted to read what libyaml reads, so that findings do not depend on how PyYAML was installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from yaml.error import Mark, YAMLError
from yaml.events import StreamEndEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

CParser: Any
try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    CParser = None

HAS_LIBYAML = CParser is not None


class Offset(Protocol):
    """A mark of either parser."""

    index: int
    """In code points."""


class Event(Protocol):
    """An event of either parser; each type of event has those of these attributes that make sense for it."""

    start_mark: Offset
    end_mark: Offset
    anchor: str | None
    tag: str | None
    style: str | None
    flow_style: bool | None
    value: str
    implicit: tuple[bool, bool]


class Events(Protocol):
    """A stream of YAML events."""

    def get_event(self) -> Event:
        """Return the next event; raises yaml.YAMLError."""


def events(text: str, *, pure: bool = not HAS_LIBYAML) -> Events:
    """Start reading a text, which must hold no character that YAML forbids; `pure` asks for the Python parser."""
    stream: Events = _PureParser(text) if pure else CParser(text)
    return stream


class Recorded:
    """The events of a whole text, which can be read more than once; `error` is what ended them before the text did."""

    def __init__(self, stream: Events) -> None:
        self.events: list[Event] = []
        self.error: YAMLError | None = None
        self._left: Iterator[Event] | None = None
        get: Any = stream.get_event
        keep: Any = self.events.append
        try:
            event = get()
            while type(event) is not StreamEndEvent:
                keep(event)
                event = get()
            keep(event)
        except YAMLError as error:
            self.error = error

    def get_event(self) -> Event:
        """Return the next event; raises the error after the last one."""
        if self._left is None:
            self._left = iter(self.events)
        event = next(self._left, None)
        if event is None:
            raise self.error or YAMLError
        return event


def is_nested_too_deep(error: YAMLError | None) -> bool:
    """Check whether libyaml gave up at its own limit of nesting, which newer versions have; it looks far ahead."""
    return isinstance(error, ScannerError) and "maximum nesting depth" in (error.problem or "")


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser without resolver, composer and constructor."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip spaces and comments; as in libyaml, tabs count as spaces where they cannot be indentation."""
        while True:
            tabs = self.flow_level or not self.allow_simple_key
            while self.peek() == " " or (tabs and self.peek() == "\t"):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\r\n\x85\u2028\u2029":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call] # PyYAML's stubs lack it
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str] | None:
        """Scan the spaces inside a plain scalar; as in libyaml, tabs are spaces too."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() not in "\r\n\x85\u2028\u2029":
            return [blanks] if blanks else []
        broken: list[str] | None = super().scan_plain_spaces(indent, start_mark)
        return broken

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:  # noqa: FBT001 - PyYAML's
        """Scan a stretch of a quoted scalar; as in libyaml, an escape that is no character is refused."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode()
        except ValueError:
            problem = "found invalid Unicode character escape code"
            context = "while parsing a quoted scalar"
            raise ScannerError(context, start_mark, problem, self.get_mark()) from None
        return chunks

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Scan a directive's name; as in libyaml, one that YAML does not define is refused."""
        name: str = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call] # as above
        if name not in {"YAML", "TAG"}:
            problem = "found unknown directive name"
            context = "while scanning a directive"
            raise ScannerError(context, start_mark, problem, self.get_mark())
        return name
