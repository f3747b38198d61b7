"""Code actions: what can be done about a place. The edits are sent when one of them is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import NamedTuple

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.language.actions import Action
from instancelint.model.finding import Edit
from instancelint.server.diagnostics import SAID_BY_JSON_SERVICES, SOURCE, diagnostics_of
from instancelint.server.editor import Editor
from instancelint.server.names import name_of, uri_of
from instancelint.server.positions import Positions

FIX_ALL = "source.fixAll.instancelint"
_CONTENT_MODIFIED = -32801
_MOST_OFFERED = 500
"""Actions that are remembered until one is chosen."""

OPTIONS = types.CodeActionOptions(
    code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL, types.CodeActionKind.RefactorRewrite],
    resolve_provider=True,
)


class _Offer(NamedTuple):
    """An action that was offered for a version of a text; `make` gives it with its edits."""

    name: str
    version: int
    make: Callable[[], Action | None]


class CodeActions:
    """Offers actions, and remembers them until one is chosen."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._offers: dict[int, _Offer] = {}
        self._numbers = count(1)

    def offer(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Return the actions for a range of a text."""
        name = name_of(params.text_document.uri)
        if name not in self._editor.texts:
            return []
        wanted = params.context.only
        places = self._places(name, params)
        found: list[types.CodeAction] = []
        if _wants(wanted, types.CodeActionKind.QuickFix):
            found += self._quick_fixes(name, places)
        if _wants(wanted, FIX_ALL):
            found += self._fix_all(name, asked_for=wanted is not None)
        return found if self._resolves else [self.resolve(action) for action in found]

    def _places(self, name: str, params: types.CodeActionParams) -> list[Span]:
        """
        Return the places of a text for which actions are asked: a range, and our reports that the editor sends with it.

        Some editors send the reports of the whole line that the cursor is in. A JSON service reports a missing comma at
        what follows it, so what its reports lie behind belongs to the range.
        """
        reports = params.context.diagnostics
        where = self._editor.span(name, params.range)
        ours = [self._editor.span(name, each.range) for each in reports if each.source == SOURCE]
        if not self._editor.json_is_validated or self._editor.texts[name].language not in SAID_BY_JSON_SERVICES:
            return [where, *ours]
        theirs = [each.range for each in reports if each.source != SOURCE]
        start = min(self._editor.span(name, each).start for each in (params.range, *theirs))
        return [Span(len(self._editor.source(name).text[:start].rstrip()), where.end), *ours]

    @property
    def _resolves(self) -> bool:
        document = self._editor.server.client_capabilities.text_document
        support = document.code_action.resolve_support if document and document.code_action else None
        return support is not None and "edit" in support.properties

    def _quick_fixes(self, name: str, places: list[Span]) -> Iterator[types.CodeAction]:
        checked = self._editor.check(name)
        actions = self._editor.actions
        folder = self._editor.folder_of(name)
        offered = [*actions.fixes(checked, places), *actions.fillings(checked, places)]
        offered += actions.suppressions(checked, places, folder)
        for action in offered:
            if action.config is not None and action.config.text is None and not self._creates:
                continue
            about = [action.finding] if action.finding else []
            yield types.CodeAction(
                title=safe(action.title),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=diagnostics_of(about, self._editor.places_of),
                is_preferred=action.is_preferred,
                data=self._remember(name, partial(_as_it_is, action)),
            )

    def _fix_all(self, name: str, *, asked_for: bool) -> Iterator[types.CodeAction]:
        text = self._editor.session.texts[name]
        make: Callable[[], Action | None] = partial(self._editor.actions.fix_all, text)
        if asked_for:
            action = make()
            if action is None:
                return
            make = partial(_as_it_is, action)
        elif not any(finding.fix for finding in self._editor.check(name).findings):
            return
        yield types.CodeAction(
            title="Fix all safe instancelint findings", kind=FIX_ALL, data=self._remember(name, make)
        )

    def _remember(self, name: str, make: Callable[[], Action | None]) -> int:
        number = next(self._numbers)
        self._offers[number] = _Offer(name, self._editor.texts[name].version, make)
        self._offers.pop(number - _MOST_OFFERED, None)
        return number

    def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """Return an action with its edits; refuses one for a text that has changed since."""
        offer = self._offers.get(action.data) if isinstance(action.data, int) else None
        text = self._editor.texts.get(offer.name) if offer else None
        if offer is None or text is None or text.version != offer.version:
            raise JsonRpcException("the text has changed; ask for actions again", _CONTENT_MODIFIED)
        made = offer.make()
        action.edit = self.workspace_edit(made) if made else types.WorkspaceEdit(changes={})
        return action

    def workspace_edit(self, action: Action) -> types.WorkspaceEdit:
        """Return the edits of an action, for the versions that they were made for where the editor takes these."""
        workspace = self._editor.server.client_capabilities.workspace
        config = self._config_edits(action)
        if not (workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes):
            texts = {self._editor.uris[name]: self._edits(name, edits) for name, edits in action.edits.items()}
            return types.WorkspaceEdit(changes=texts | config)
        changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(
                    self._editor.uris[name], self._editor.texts[name].version
                ),
                self._edits(name, edits),
            )
            for name, edits in action.edits.items()
        ]
        for uri, edits in config.items():
            if action.config is not None and action.config.text is None:
                changes.append(types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True)))
            changes.append(types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri), list(edits)))
        return types.WorkspaceEdit(document_changes=changes)

    def _config_edits(self, action: Action) -> dict[str, list[types.TextEdit]]:
        change = action.config
        if change is None:
            return {}
        where = Positions(change.text or "", self._editor.encoding).range(change.edit.span)
        return {uri_of(change.path): [types.TextEdit(where, change.edit.text)]}

    @property
    def _creates(self) -> bool:
        """Whether the editor can create files."""
        workspace = self._editor.server.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        operations = edits.resource_operations if edits else None
        return bool(
            edits and edits.document_changes and operations and types.ResourceOperationKind.Create in operations
        )

    def _edits(self, name: str, edits: tuple[Edit, ...]) -> list[types.TextEdit]:
        return [types.TextEdit(self._editor.range(name, edit.span), edit.text) for edit in edits]


def _as_it_is(action: Action) -> Action:
    return action


def _wants(wanted: object, kind: str) -> bool:
    """Check whether an editor asks for a kind of actions: it names a kind, one above it, or nothing."""
    if wanted is None:
        return True
    names = [getattr(each, "value", each) for each in wanted] if isinstance(wanted, list | tuple) else []
    return any(kind == name or kind.startswith(f"{name}.") or name == "" for name in names)
