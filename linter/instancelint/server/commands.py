"""Commands: what a click on a lens does."""

from __future__ import annotations

from instancelint.base.message import safe
from instancelint.language.answers import Filling
from instancelint.server.code_actions import CodeActions
from instancelint.server.connection import INVALID_PARAMS, Plain, RefusalError
from instancelint.server.editor import Editor
from instancelint.server.names import name_of

FILL = "instancelint.fill"
"""Fills in a payload: the address of the text, a place in the payload, and what to fill in."""
COMMAND_OPTIONS: Plain = {"commands": [FILL]}
_INFO = 3
"""The kind of message that the protocol has for something to know."""


class EditorCommands:
    """Runs commands; what they change is sent to the editor as an edit."""

    def __init__(self, editor: Editor, actions: CodeActions) -> None:
        self._editor = editor
        self._actions = actions

    def execute(self, params: Plain) -> None:
        """Run a command."""
        match params:
            case {
                "command": "instancelint.fill",
                "arguments": [str(uri), {"line": int(), "character": int()} as place, "required" | "secrets" as what],
            }:
                self._fill(name_of(uri), place, Filling(what))
            case _:
                raise RefusalError("unknown command", INVALID_PARAMS)

    def _fill(self, name: str, place: Plain, what: Filling) -> None:
        if name not in self._editor.texts:
            return
        text = self._editor.session.texts[name]
        action = self._editor.actions.fill(text, self._editor.offset(name, place), what)
        connection = self._editor.connection
        if action is None:
            said = "nothing was filled in, as that would cause another finding"
            connection.tell("window/showMessage", {"type": _INFO, "message": said})
            return
        edit = self._actions.workspace_edit(action)
        connection.ask("workspace/applyEdit", {"label": safe(action.title), "edit": edit})
