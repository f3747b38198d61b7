"""What an editor shows where the mouse rests."""

from __future__ import annotations

from instancelint.server.connection import Plain
from instancelint.server.editor import Editor
from instancelint.server.names import name_of


def hover(editor: Editor, params: Plain) -> Plain | None:
    """Return what is known of a place: of the setting and its value, and of the findings there."""
    from instancelint.language.hover import hover_at

    name = name_of(params["textDocument"]["uri"])
    if name not in editor.texts:
        return None
    offset = editor.offset(name, params["position"])
    known = hover_at(editor.source(name), offset, editor.surroundings(name), editor.check(name).findings)
    if known is None:
        return None
    return {"contents": {"kind": "markdown", "value": known.markdown}, "range": editor.range(name, known.span)}
