"""What an editor shows where the mouse rests."""

from __future__ import annotations

from lsprotocol import types

from instancelint.server.editor import Editor
from instancelint.server.names import name_of


def hover(editor: Editor, params: types.HoverParams) -> types.Hover | None:
    """Return what is known of a place: of the setting and its value, and of the findings there."""
    from instancelint.language.hover import hover_at

    name = name_of(params.text_document.uri)
    if name not in editor.texts:
        return None
    offset = editor.offset(name, params.position)
    known = hover_at(editor.source(name), offset, editor.surroundings(name), editor.check(name).findings)
    if known is None:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, known.markdown), editor.range(name, known.span))
