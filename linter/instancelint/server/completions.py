"""Completions as an editor shows them; what they mean is sent for the one that is looked at."""

from __future__ import annotations

from lsprotocol import types

from instancelint.language.answers import Completion, CompletionKind
from instancelint.model.finding import Edit
from instancelint.server.editor import Editor
from instancelint.server.names import name_of

OPTIONS = types.CompletionOptions(trigger_characters=['"', "'", ".", ":", " "], resolve_provider=True)
_KINDS = {
    CompletionKind.KEY: types.CompletionItemKind.Property,
    CompletionKind.VALUE: types.CompletionItemKind.Value,
    CompletionKind.ELEMENT: types.CompletionItemKind.Module,
    CompletionKind.REFERENCE: types.CompletionItemKind.Variable,
    CompletionKind.STARTER: types.CompletionItemKind.Snippet,
}


class Completions:
    """Completes at a cursor, and remembers the last answer."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._last: tuple[Completion, ...] = ()

    def complete(self, params: types.CompletionParams) -> types.CompletionList:
        """Return what may be written at a cursor."""
        from instancelint.language.complete import completions

        name = name_of(params.text_document.uri)
        if name not in self._editor.texts:
            return types.CompletionList(is_incomplete=False, items=[])
        offset = self._editor.offset(name, params.position)
        self._last = completions(self._editor.source(name), offset, self._editor.surroundings(name))
        items = [self._item(name, number, found) for number, found in enumerate(self._last)]
        return types.CompletionList(is_incomplete=False, items=items)

    def resolve(self, item: types.CompletionItem) -> types.CompletionItem:
        """Add to a completion what it means."""
        if isinstance(item.data, int) and 0 <= item.data < len(self._last):
            found = self._last[item.data]
            if found.label == item.label and found.documentation:
                item.documentation = types.MarkupContent(types.MarkupKind.Markdown, found.documentation)
        return item

    def _item(self, name: str, number: int, found: Completion) -> types.CompletionItem:
        from instancelint.language.tab_stops import plain_text

        snippets = self._takes_snippets
        text = found.edit.text if snippets or not found.is_snippet else plain_text(found.edit.text)
        as_snippet = snippets and found.is_snippet
        details = types.CompletionItemLabelDetails(description=found.detail) if found.detail else None
        kind = types.InsertTextFormat.Snippet if as_snippet else types.InsertTextFormat.PlainText
        return types.CompletionItem(
            label=found.label,
            kind=_KINDS[found.kind],
            detail=None if self._labels_have_details else found.detail or None,
            label_details=details if self._labels_have_details else None,
            filter_text=found.filter or None,
            sort_text=found.sort or f"{number:05}",
            insert_text_format=kind,
            text_edit=self._edit(name, Edit(found.edit.span, text)),
            additional_text_edits=[self._edit(name, each) for each in found.others] or None,
            preselect=True if found.is_required and number == 0 else None,
            data=number,
        )

    def _edit(self, name: str, edit: Edit) -> types.TextEdit:
        return types.TextEdit(self._editor.range(name, edit.span), edit.text)

    @property
    def _client(self) -> types.ClientCompletionItemOptions:
        document = self._editor.server.client_capabilities.text_document
        completion = document.completion if document else None
        return (completion and completion.completion_item) or types.ClientCompletionItemOptions()

    @property
    def _takes_snippets(self) -> bool:
        return bool(self._client.snippet_support)

    @property
    def _labels_have_details(self) -> bool:
        """Whether the editor shows details beside every label, and not only beside the one that is selected."""
        return bool(self._client.label_details_support)
