"""Payloads in the words of a script, with the request that its command makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from instancelint.base.source_text import SourceText
from instancelint.embedded.quoting import Quoting
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.region import OffsetMap, Region, Role
from instancelint.model.request import Request


class WordRegions:
    """Makes regions of words of one script; `around` is where it stands itself, and `label` what it is written in."""

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
            smart_quotes=tuple(word.smart_quotes),
        )

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
