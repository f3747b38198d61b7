"""
JSON: the standard library reads what is valid, the error-tolerant scanner everything else.

A valid text costs one `json.loads`; its ranges are scanned when a rule first asks for a place. The kinds of issues
stand in `instancelint.parse.json_kinds`.
"""

from __future__ import annotations

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Format, Node, SyntaxIssue
from instancelint.model.terms import Limits
from instancelint.parse.json import plain_json
from instancelint.parse.plain_reading import PlainReading


def parse(
    source: SourceText,
    *,
    limits: Limits | None = None,
    comments_allowed: bool = False,
    issues: tuple[SyntaxIssue, ...] = (),
    reading: PlainReading | None = None,
) -> Document:
    """
    Read one JSON payload; never fails.

    `comments_allowed` accepts comments and trailing commas, as `.jsonc` and `.json5` files hold them. `issues` are
    those found while decoding; they come first in the document's own. `reading` is what the plain reader has made of
    the text.
    """
    limits = limits or Limits()
    reading = reading or _read(source, limits)
    if not reading.is_refused and not source.bom:
        data = reading.data
        return Document(source, data, Format.JSON, issues=issues, scan=lambda: _scan(source.text))
    from instancelint.parse.json.recover import recover

    found = recover(source, limits, comments_allowed=comments_allowed)
    end = len(source.text.rstrip())  # nobody knows what would follow in a text that ends in its middle
    return Document(
        source,
        found.data,
        Format.JSON,
        issues=(*issues, *found.issues),
        comments=found.comments,
        recovered=not found.is_json,
        loses=any(issue.kind == "missing-closer" and issue.span.start >= end for issue in found.issues),
        scan=lambda: found.tree,
    )


def _read(source: SourceText, limits: Limits) -> PlainReading:
    reading = PlainReading()
    try:
        reading.data = plain_json.load(source.text, limits.depth, limits.nodes)
    except (ValueError, RecursionError):
        reading.is_refused = True
    return reading


def _scan(text: str) -> Node:
    from instancelint.parse.json.valid_spans import scan

    return scan(text)
