"""What an editor shows where the mouse rests."""

from __future__ import annotations

import inspect
import re
from contextlib import suppress

from lsprotocol import types

from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.config.registry import OWN
from instancelint.language.actions import at
from instancelint.language.hover import hover_at
from instancelint.model.finding import Finding
from instancelint.server.editor import Editor
from instancelint.server.names import name_of

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~])")
_MOST = 5


def hover(editor: Editor, params: types.HoverParams) -> types.Hover | None:
    """Return what is known of a place: of the setting and its value, and of the findings there."""
    name = name_of(params.text_document.uri)
    if name not in editor.texts:
        return None
    offset = editor.offset(name, params.position)
    checked = editor.check(name)
    known = None
    with suppress(NotImplementedError):
        known = hover_at(editor.source(name), offset, editor.surroundings(name), checked.findings)
    if known is not None:
        return types.Hover(
            types.MarkupContent(types.MarkupKind.Markdown, known.markdown), editor.range(name, known.span)
        )
    found = at(checked, Span(offset, offset))
    if not found:
        return None
    smallest = min(found, key=lambda finding: len(finding.span or ()))
    where = editor.range(name, smallest.span) if smallest.span else None
    text = "\n\n---\n\n".join(_about(finding) for finding in found[:_MOST])
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), where)


def _about(finding: Finding) -> str:
    code = f"[{finding.code}]({finding.url})" if finding.url else finding.code
    lines = [f"**{finding.severity.value}** {code} {finding.name}: {_escaped(finding.message)}"]
    if OWN.knows(finding.code):
        meaning = inspect.getdoc(OWN.entry(finding.name).load()) or ""
        lines.append(_MARKUP.sub(r"\\\1", meaning.split("\n\n")[0].replace("\n", " ")))
    if finding.fix is not None:
        lines.append(f"Fix: {_escaped(finding.fix.title)}")
    return "\n\n".join(lines)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", safe(text))
