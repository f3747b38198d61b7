"""Payloads in the words of a script, with the request that its command makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.finding import Edit
from instancelint.model.region import OffsetMap, Region, Role
from instancelint.model.request import Request

_EXPANSION = re.compile(r"[$`]")
_ESCAPES = {
    "single": (("'", "'\\''"),),
    "ansi": (("\\", "\\\\"), ("'", "\\'")),
    "double": (("\\", "\\\\"), ('"', '\\"')),
    "heredoc": (("\\", "\\\\"),),
    "doubled": (('"', '""'),),
    "powershell-single": (("'", "''"),),
    "powershell-double": (('"', '`"'),),
}
_EXPANDED = frozenset({"double", "doubled", "heredoc", "powershell-double"})
"""Quotes in which variables are filled in."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """Writes text in the quotes of a word; a word in several kinds of quotes cannot be written."""

    quotes: tuple[str, ...]

    def __call__(self, text: str) -> str | None:
        """Return a text as it is written in the quotes; None where that cannot be done."""
        kind = self.quotes[0] if len(self.quotes) == 1 else ""
        if kind == "raw":
            return text
        if kind not in _ESCAPES or (kind in _EXPANDED and _EXPANSION.search(text)):
            return None
        for written, escape in _ESCAPES[kind]:
            text = text.replace(written, escape)
        return text


class WordRegions:
    """Makes regions of words of one script; `around` is where it is itself, and `label` what it is written in."""

    def __init__(self, source: SourceText, around: Region | None, label: str) -> None:
        self._source = source
        self._around = around
        self._label = label
        self._documentation = around is not None and around.role.documentation

    def of_word(self, word: ShellWord, request: Request | None = None) -> Region:
        """Return the region of a word, which is the body of a request where one is given."""
        return Region(
            SourceText(self._source.name, word.text),
            OffsetMap(tuple(word.pieces)),
            self._around,
            Quoting(tuple(word.quotes)),
            label=self._label,
            role=self._role(request),
            request=request,
            apostrophes=tuple(word.apostrophes),
            unescaped_quotes=tuple(word.unescaped_quotes),
            unclosed=self._missing(word),
            smart_quotes=tuple(word.smart_quotes),
        )

    def _missing(self, word: ShellWord) -> tuple[Span, Edit] | None:
        """Return the quote that opens a word and is not closed, with the one that would close it."""
        if word.unclosed is None or not word.text.strip():
            return None
        end = OffsetMap(tuple(word.pieces)).end(len(word.text.rstrip()))
        return word.unclosed, Edit(Span(end, end), self._source.text[word.unclosed.start])

    def of_request(self, request: Request, bodies: Sequence[ShellWord]) -> Iterator[Region]:
        """Yield the bodies of a request; one without a body gives a region without a text."""
        for word in bodies:
            yield self.of_word(word, request)
        if not bodies:
            empty = SourceText(self._source.name, "")
            role = self._role(request)
            yield Region(empty, OffsetMap(()), self._around, label=self._label, role=role, request=request)

    def _role(self, request: Request | None) -> Role:
        return Role(request.kind if request else None, documentation=self._documentation)
