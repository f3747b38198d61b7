"""Completions as an editor shows them; what they mean is sent for the one that is looked at."""

from __future__ import annotations

from instancelint.language.answers import Completion, CompletionKind
from instancelint.model.finding import Edit
from instancelint.server.connection import Plain
from instancelint.server.editor import Editor
from instancelint.server.names import name_of

COMPLETION_OPTIONS = {"triggerCharacters": ['"', "'", ".", ":", " "], "resolveProvider": True}
_KINDS = {
    CompletionKind.KEY: 10,
    CompletionKind.VALUE: 12,
    CompletionKind.ELEMENT: 9,
    CompletionKind.REFERENCE: 6,
    CompletionKind.STARTER: 15,
}
"""What the protocol has for each: property, value, module, variable and snippet."""
_PLAIN_TEXT, _SNIPPET = 1, 2


class Completions:
    """Completes at a cursor, and remembers the last answer."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._last: tuple[Completion, ...] = ()

    def complete(self, params: Plain) -> Plain:
        """Return what may be written at a cursor."""
        from instancelint.language.complete import completions

        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return {"isIncomplete": False, "items": []}
        offset = self._editor.offset(name, params["position"])
        self._last = completions(self._editor.source(name), offset, self._editor.surroundings(name))
        items = [self._item(name, number, found) for number, found in enumerate(self._last)]
        return {"isIncomplete": False, "items": items}

    def resolve(self, item: Plain) -> Plain:
        """Add to a completion what it means."""
        number = item.get("data")
        if isinstance(number, int) and 0 <= number < len(self._last):
            found = self._last[number]
            if found.label == item["label"] and found.documentation:
                item["documentation"] = {"kind": "markdown", "value": found.documentation}
        return item

    def _item(self, name: str, number: int, found: Completion) -> Plain:
        from instancelint.language.tab_stops import plain_text

        client = self._editor.client
        as_snippet = found.is_snippet and client.takes_snippets
        text = plain_text(found.edit.text) if found.is_snippet and not as_snippet else found.edit.text
        item: Plain = {
            "label": found.label,
            "kind": _KINDS[found.kind],
            "sortText": found.sort or f"{number:05}",
            "insertTextFormat": _SNIPPET if as_snippet else _PLAIN_TEXT,
            "textEdit": self._edit(name, Edit(found.edit.span, text)),
            "data": number,
        }
        if found.detail:
            item |= (
                {"labelDetails": {"description": found.detail}}
                if client.labels_have_details
                else {"detail": found.detail}
            )
        if found.filter:
            item["filterText"] = found.filter
        if found.others:
            item["additionalTextEdits"] = [self._edit(name, each) for each in found.others]
        if found.is_required and number == 0:
            item["preselect"] = True
        return item

    def _edit(self, name: str, edit: Edit) -> Plain:
        return {"range": self._editor.range(name, edit.span), "newText": edit.text}
