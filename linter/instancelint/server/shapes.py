"""What the params of a message have to hold, so that handlers can rely on it; other members are left as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Shape: TypeAlias = "type | list[Shape] | Mapping[str, Shape]"
"""A class, items of one shape, or members by name; those whose name ends with `?` may be missing or null."""

_URI: Mapping[str, Shape] = {"uri": str}
_TEXT: Mapping[str, Shape] = {"textDocument": _URI}
_POSITION: Mapping[str, Shape] = {"line": int, "character": int}
_RANGE: Mapping[str, Shape] = {"start": _POSITION, "end": _POSITION}
_AT: Mapping[str, Shape] = {**_TEXT, "position": _POSITION}

_SHAPES: Mapping[str, Shape] = {
    "initialize": {"capabilities": dict, "rootUri?": str, "workspaceFolders?": [_URI]},
    "textDocument/didOpen": {"textDocument": {"uri": str, "languageId": str, "version": int, "text": str}},
    "textDocument/didChange": {
        "textDocument": {"uri": str, "version": int},
        "contentChanges": [{"text": str, "range?": _RANGE}],
    },
    "textDocument/didSave": _TEXT,
    "textDocument/didClose": _TEXT,
    "textDocument/codeAction": {
        **_TEXT,
        "range": _RANGE,
        "context": {"diagnostics": [{"range": _RANGE}], "only?": [str]},
    },
    "textDocument/hover": _AT,
    "textDocument/completion": _AT,
    "textDocument/inlayHint": {**_TEXT, "range": _RANGE},
    "textDocument/codeLens": _TEXT,
    "textDocument/documentLink": _TEXT,
    "textDocument/documentSymbol": _TEXT,
    "textDocument/diagnostic": _TEXT,
    "codeAction/resolve": {"title": str},
    "completionItem/resolve": {"label": str},
    "workspace/executeCommand": {"command": str},
    "workspace/diagnostic": {"previousResultIds": [{"uri": str, "value": str}]},
    "workspace/didChangeWatchedFiles": {"changes": [{"uri": str, "type": int}]},
    "workspace/didChangeWorkspaceFolders": {"event": {"added": [_URI], "removed": [_URI]}},
}


def fits(params: object, method: str) -> bool:
    """Check whether the params of a message are what its method asks for."""
    return _fits(params, _SHAPES.get(method, object))


def _fits(value: object, shape: Shape) -> bool:
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(item, shape[0]) for item in value)
    if shape is int:  # which counts something wherever the protocol has one
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if isinstance(shape, type):
        return isinstance(value, shape)
    return isinstance(value, dict) and all(_has(value, name, inner) for name, inner in shape.items())


def _has(value: Mapping[str, object], name: str, shape: Shape) -> bool:
    found = value.get(name.removesuffix("?"))
    return (found is None and name.endswith("?")) or _fits(found, shape)
