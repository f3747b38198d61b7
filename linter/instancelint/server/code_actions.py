"""Code actions: what can be done about a place. The edits are sent when one of them is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import NamedTuple

from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.language.actions import Action
from instancelint.model.finding import Edit
from instancelint.server.connection import Plain, RefusalError
from instancelint.server.diagnostics import SAID_BY_JSON_SERVICES, SOURCE, diagnostics_of
from instancelint.server.editor import Editor
from instancelint.server.names import name_of, uri_of
from instancelint.server.positions import Positions

QUICK_FIX = "quickfix"
FIX_ALL = "source.fixAll.instancelint"
_CONTENT_MODIFIED = -32801
_MOST_OFFERED = 500
"""Actions that are remembered until one is chosen."""

CODE_ACTION_OPTIONS = {"codeActionKinds": [QUICK_FIX, FIX_ALL], "resolveProvider": True}


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

    def offer(self, params: Plain) -> list[Plain]:
        """Return the actions for a range of a text."""
        name = name_of(params["textDocument"]["uri"])
        if name not in self._editor.texts:
            return []
        wanted = params["context"].get("only")
        places = self._places(name, params)
        found: list[Plain] = []
        if _wants(wanted, QUICK_FIX):
            found += self._quick_fixes(name, places)
        if _wants(wanted, FIX_ALL):
            found += self._fix_all(name, asked_for=wanted is not None)
        return found if self._editor.client.resolves_edits else [self.resolve(action) for action in found]

    def _places(self, name: str, params: Plain) -> list[Span]:
        """
        Return the places of a text for which actions are asked: a range, and our reports that the editor sends with it.

        Some editors send the reports of the whole line that the cursor is in. A JSON service reports a missing comma at
        what follows it, so what its reports lie behind belongs to the range.
        """
        reports = params["context"]["diagnostics"]
        where = self._editor.span(name, params["range"])
        ours = [self._editor.span(name, each["range"]) for each in reports if each.get("source") == SOURCE]
        if not self._editor.json_is_validated or self._editor.texts[name].language not in SAID_BY_JSON_SERVICES:
            return [where, *ours]
        theirs = [each["range"] for each in reports if each.get("source") != SOURCE]
        start = min(self._editor.span(name, each).start for each in (params["range"], *theirs))
        return [Span(len(self._editor.source(name).text[:start].rstrip()), where.end), *ours]

    def _quick_fixes(self, name: str, places: list[Span]) -> Iterator[Plain]:
        checked = self._editor.check(name)
        actions = self._editor.actions
        folder = self._editor.folder_of(name)
        offered = [*actions.fixes(checked, places), *actions.fillings(checked, places)]
        offered += actions.suppressions(checked, places, folder)
        for action in offered:
            if action.config is not None and action.config.text is None and not self._editor.client.creates_files:
                continue
            about = [action.finding] if action.finding else []
            yield {
                "title": safe(action.title),
                "kind": QUICK_FIX,
                "diagnostics": diagnostics_of(about, self._editor.places_of),
                "isPreferred": action.is_preferred,
                "data": self._remember(name, partial(_as_it_is, action)),
            }

    def _fix_all(self, name: str, *, asked_for: bool) -> Iterator[Plain]:
        text = self._editor.session.texts[name]
        make: Callable[[], Action | None] = partial(self._editor.actions.fix_all, text)
        if asked_for:
            action = make()
            if action is None:
                return
            make = partial(_as_it_is, action)
        elif not any(finding.fix for finding in self._editor.check(name).findings):
            return
        yield {
            "title": "Fix all safe instancelint findings",
            "kind": FIX_ALL,
            "data": self._remember(name, make),
        }

    def _remember(self, name: str, make: Callable[[], Action | None]) -> int:
        number = next(self._numbers)
        self._offers[number] = _Offer(name, self._editor.texts[name].version, make)
        self._offers.pop(number - _MOST_OFFERED, None)
        return number

    def resolve(self, action: Plain) -> Plain:
        """Return an action with its edits; refuses one for a text that has changed since."""
        number = action.get("data")
        offer = self._offers.get(number) if isinstance(number, int) else None
        text = self._editor.texts.get(offer.name) if offer else None
        if offer is None or text is None or text.version != offer.version:
            raise RefusalError("the text has changed; ask for actions again", _CONTENT_MODIFIED)
        made = offer.make()
        return {**action, "edit": self.workspace_edit(made) if made else {"changes": {}}}

    def workspace_edit(self, action: Action) -> Plain:
        """Return the edits of an action, for the versions that they were made for where the editor takes these."""
        config = self._config_edits(action)
        if not self._editor.client.takes_versions:
            texts = {self._editor.uris[name]: self._edits(name, edits) for name, edits in action.edits.items()}
            return {"changes": texts | config}
        changes: list[Plain] = [
            {
                "textDocument": {"uri": self._editor.uris[name], "version": self._editor.texts[name].version},
                "edits": self._edits(name, edits),
            }
            for name, edits in action.edits.items()
        ]
        for uri, edits in config.items():
            if action.config is not None and action.config.text is None:
                changes.append({"kind": "create", "uri": uri, "options": {"ignoreIfExists": True}})
            changes.append({"textDocument": {"uri": uri, "version": None}, "edits": edits})
        return {"documentChanges": changes}

    def _config_edits(self, action: Action) -> dict[str, list[Plain]]:
        change = action.config
        if change is None:
            return {}
        where = Positions(change.text or "", self._editor.client.encoding).range(change.edit.span)
        return {uri_of(change.path): [{"range": where, "newText": change.edit.text}]}

    def _edits(self, name: str, edits: tuple[Edit, ...]) -> list[Plain]:
        return [{"range": self._editor.range(name, edit.span), "newText": edit.text} for edit in edits]


def _as_it_is(action: Action) -> Action:
    return action


def _wants(wanted: list[str] | None, kind: str) -> bool:
    """Check whether an editor asks for a kind of actions: it names a kind, one above it, or nothing."""
    if wanted is None:
        return True
    return any(kind == name or kind.startswith(f"{name}.") or name == "" for name in wanted)
