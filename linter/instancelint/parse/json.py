"""
JSON: the standard library reads what is valid, the error-tolerant scanner everything else.

A valid text costs one `json.loads`; its ranges are scanned when a rule first asks for a place. The kinds of issues
stand in `instancelint.parse.json_kinds`.
"""

from __future__ import annotations

import json as stdlib_json
import re

from instancelint.document import Data, Document, Format, Limits, Node, SyntaxIssue
from instancelint.parse.json_bare import parse_float, parse_int
from instancelint.text import SourceText

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
"""U+0000 and halves of characters, which the standard library reads without a word, and pairs that are fine."""


class _NoticeError(ValueError):
    """Something that `json.loads` would accept was noticed."""


def parse(
    source: SourceText,
    *,
    limits: Limits | None = None,
    comments_allowed: bool = False,
    index: int = 0,
    issues: tuple[SyntaxIssue, ...] = (),
) -> Document:
    """
    Read one JSON payload; never fails.

    `comments_allowed` accepts comments and trailing commas, as `.jsonc` and `.json5` files hold them. `issues` are
    those found while decoding; they come first in the document's own.
    """
    limits = limits or Limits()
    if not source.bom:
        try:
            data = _load(source.text, limits)
        except (ValueError, RecursionError):
            pass
        else:
            return Document(source, data, Format.JSON, index=index, issues=issues, scan=lambda: _scan(source.text))
    from instancelint.parse.json_recover import recover

    found = recover(source, limits, comments_allowed=comments_allowed)
    return Document(
        source,
        found.data,
        Format.JSON,
        index=index,
        issues=(*issues, *found.issues),
        comments=found.comments,
        recovered=not found.is_json,
        scan=lambda: found.tree,
    )


def _load(text: str, limits: Limits) -> Data:
    """Read a text about which nothing is to be said; raises ValueError or RecursionError for any other."""
    openers = text.count("{") + text.count("[")
    if openers + text.count(",") >= limits.nodes or _is_suspect(text):
        raise _NoticeError
    data: Data = stdlib_json.loads(
        text, object_pairs_hook=_unique, parse_constant=_refuse, parse_int=_integer, parse_float=_real
    )
    if openers > limits.depth and _is_too_deep(data, limits.depth):
        raise _NoticeError
    return data


def _is_suspect(text: str) -> bool:
    if not text.isascii() and _SURROGATE.search(text):
        return True
    return "\\u" in text and _ESCAPE.search(text) is not None


def _unique(pairs: list[tuple[str, Data]]) -> dict[str, Data]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _NoticeError
    return members


def _refuse(_: str) -> Data:
    raise _NoticeError


def _integer(written: str) -> int:
    value = parse_int(written)
    if value is None:
        raise _NoticeError
    return value


def _real(written: str) -> float:
    value = parse_float(written)
    if value is None:
        raise _NoticeError
    return value


def _is_too_deep(data: Data, maximum: int) -> bool:
    """Tell whether containers are nested deeper than allowed, level by level."""
    level: list[Data] = [data]
    for _ in range(maximum):
        level = [item for value in level for item in _items(value) if isinstance(item, dict | list)]
        if not level:
            return False
    return True


def _items(value: Data) -> list[Data]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _scan(text: str) -> Node:
    from instancelint.parse.json_spans import scan

    return scan(text)
