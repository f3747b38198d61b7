"""What an editor shows over and beside a text: hints, lenses, links and the outline."""

from __future__ import annotations

import os

from instancelint.base.file_kinds import LINES, suffix_of
from instancelint.language.answers import Lens, Symbol
from instancelint.language.line_payloads import LinePayloads
from instancelint.model.document import Document
from instancelint.server.commands import FILL
from instancelint.server.connection import Plain
from instancelint.server.editor import Editor
from instancelint.server.names import name_of, uri_of

_OBJECT = 19
"""The kind of symbol that the protocol has for an object."""


class Overlays:
    """Answers what an editor asks for a text as a whole."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._lines = LinePayloads()

    def hints(self, params: Plain) -> list[Plain]:
        """Return the hints in a range."""
        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return []
        from instancelint.language.hints import hints

        where = self._editor.span(name, params["range"])
        positions, shift = self._editor.texts[name].positions, self._editor.session.texts[name].shift
        return [
            {"position": positions.position(hint.offset + shift), "label": hint.label, "paddingLeft": True}
            | ({"tooltip": hint.tooltip} if hint.tooltip else {})
            for hint in hints(self._editor.source(name), self._documents(name), self._editor.surroundings(name))
            if where.start <= hint.offset <= where.end
        ]

    def lenses(self, params: Plain) -> list[Plain]:
        """Return a line over each payload."""
        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return []
        from instancelint.language.lens import lenses

        return [
            {
                "range": self._editor.range(name, lens.span),
                "command": self._command(params["textDocument"]["uri"], name, lens),
            }
            for lens in lenses(self._documents(name), self._editor.surroundings(name))
        ]

    def _command(self, uri: str, name: str, lens: Lens) -> Plain:
        """Return what a lens says, and what a click on it does where the editor applies what that changes."""
        if lens.fills is None or not self._editor.client.applies_edits:
            return {"title": lens.title, "command": ""}
        start = self._editor.range(name, lens.span)["start"]
        return {"title": lens.title, "command": FILL, "arguments": [uri, start, lens.fills.value]}

    def links(self, params: Plain) -> list[Plain]:
        """Return the links in a text."""
        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return []
        from instancelint.language.links import links

        return [
            {
                "range": self._editor.range(name, link.span),
                "target": uri_of(os.path.join(os.path.dirname(name), link.target)) if link.is_file else link.target,
                "tooltip": link.tooltip,
            }
            for link in links(self._editor.source(name), self._documents(name), self._editor.surroundings(name))
        ]

    def symbols(self, params: Plain) -> list[Plain]:
        """Return the outline of a text."""
        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return []
        from instancelint.language.outline import symbols

        every = symbols(self._editor.source(name), self._documents(name), self._editor.surroundings(name))
        return [self._symbol(name, symbol) for symbol in every]

    def _symbol(self, name: str, symbol: Symbol) -> Plain:
        shown = {
            "name": symbol.name or "payload",
            "kind": _OBJECT,
            "range": self._editor.range(name, symbol.span),
            "selectionRange": self._editor.range(name, symbol.selection),
        }
        if symbol.detail:
            shown["detail"] = symbol.detail
        if symbol.children:
            shown["children"] = [self._symbol(name, child) for child in symbol.children]
        return shown

    def _documents(self, name: str) -> tuple[Document, ...]:
        """Return the payloads of a text, which is examined part by part only where it is fixed so."""
        source = self._editor.source(name)
        if suffix_of(source.name) in LINES:
            return self._lines.read(source, self._editor.surroundings(name).expected(source.name))
        return self._editor.actions.part(self._editor.session.texts[name], 0).examination.documents
