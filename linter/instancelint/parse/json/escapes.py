"""Escapes inside a string, and characters that may not be there."""

from __future__ import annotations

import json as stdlib_json
import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.json.json_issues import character_name

_SPECIAL = re.compile("[\\\\\x00-\x1f\ud800-\udfff]")
_PIECE = re.compile(
    r"""(?P<good>(?:
            [^\\"\x00-\x1f\ud800-\udfff]++
          | \\["\\/bfnrt]
          | \\u(?!0000|[dD][89a-fA-F])[0-9a-fA-F]{4}
          | \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
        )++)
      | (?P<quote>")
      | (?P<control>\r\n|[\x01-\x1f])
      | (?P<nul>\0|\\u0000)
      | (?P<surrogate>[\ud800-\udfff]|\\u[dD][89a-fA-F][0-9a-fA-F]{2})
      | (?P<bad>\\x(?P<hex>[0-9a-fA-F]{2})|\\u[0-9a-fA-F]{0,3}|\\[^\x00-\x1f\ud800-\udfff]?)
    """,
    re.VERBOSE,
)
_WRITTEN = {"\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\r\n": "\\r\\n"}
_REPLACEMENT = "\ufffd"
_MAX_EDITS = 10_000
_MAX_SURROGATES = 20


class Flaw(NamedTuple):
    """A mistake found inside one token; the parser knows the path and makes an issue of it."""

    kind: str
    start: int
    end: int
    args: dict[str, object]
    edits: tuple[Edit, ...] = ()
    safe: bool = True


def decode(text: str, start: int, end: int) -> tuple[str, list[Flaw]]:
    """Decode the content of a string, which is at `start` up to `end`; quotes inside it are plain characters."""
    raw = text[start:end]
    if not _SPECIAL.search(raw):
        return raw, []
    decoder = _Decoder(start)
    value: str = stdlib_json.loads(f'"{_PIECE.sub(decoder.repair, raw)}"')
    return value, list(decoder.flaws())


class _Decoder:
    """Writes one string as JSON and keeps what was wrong with it: one flaw of each kind, and every lone surrogate."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._first: dict[str, tuple[int, int, dict[str, object]]] = {}
        self._edits: dict[str, list[Edit]] = {}
        self._unsure: set[str] = set()
        self._surrogates: list[Flaw] = []

    def repair(self, match: re.Match[str]) -> str:
        """Return a piece as JSON would write it."""
        written = match.group()
        kind = match.lastgroup
        if kind == "good":
            return written
        if kind == "quote":
            return '\\"'
        if kind == "control":
            return self._control(match, written)
        if kind == "nul":
            self._note("nul-character", match, {}, "")
            return ""
        return self._lone(match, written) if kind == "surrogate" else self._bad(match, written)

    def flaws(self) -> Iterator[Flaw]:
        """Yield what was found, the first place of each kind."""
        for kind, (start, end, args) in self._first.items():
            edits = () if kind in self._unsure else tuple(self._edits[kind])
            yield Flaw(kind, start, end, args, edits, safe=kind != "nul-character")
        yield from self._surrogates

    def _note(self, kind: str, match: re.Match[str], args: dict[str, object], edit: str | None) -> None:
        start, end = self._start + match.start(), self._start + match.end()
        self._first.setdefault(kind, (start, end, args))
        edits = self._edits.setdefault(kind, [])
        if edit is None or len(edits) == _MAX_EDITS:
            self._unsure.add(kind)
        else:
            edits.append(Edit(Span(start, end), edit))

    def _control(self, match: re.Match[str], written: str) -> str:
        is_break = written in {"\n", "\r", "\r\n"}
        args: dict[str, object] = {} if is_break else {"character": character_name(written)}
        repaired = _WRITTEN.get(written, f"\\u{ord(written[0]):04x}")
        self._note("raw-line-break" if is_break else "raw-control-character", match, args, repaired)
        return repaired

    def _lone(self, match: re.Match[str], written: str) -> str:
        if len(self._surrogates) < _MAX_SURROGATES:
            start, end = self._start + match.start(), self._start + match.end()
            code = f"{ord(written):04x}" if len(written) == 1 else written[2:].lower()
            self._surrogates.append(Flaw("lone-surrogate", start, end, {"code": Word(code)}))
        return _REPLACEMENT

    def _bad(self, match: re.Match[str], written: str) -> str:
        repaired = "'" if written == "\\'" else f"\\u00{match['hex']}" if match["hex"] else None
        found = written[:2] if written[1:2].isprintable() else "\\"
        self._note("bad-escape", match, {"found": Word(found)}, repaired)
        return "\\" + written if repaired is None else repaired
