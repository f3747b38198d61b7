"""
JSON: the standard library reads what is valid, the error-tolerant scanner everything else.

A valid text costs one `json.loads`; its ranges are scanned when a rule first asks for a place. The kinds of issues
stand in `instancelint.parse.json_kinds`.
"""

from __future__ import annotations

from functools import cache, partial

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Format, Node, SyntaxIssue
from instancelint.model.terms import Limits
from instancelint.parse.json import plain_json
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.plain_reading import PlainReading


def parse(
    source: SourceText,
    *,
    limits: Limits | None = None,
    dialect: Dialect = Dialect.JSON,
    issues: tuple[SyntaxIssue, ...] = (),
    reading: PlainReading | None = None,
) -> Document:
    """
    Read one JSON payload; never fails.

    `issues` are those found while decoding; they come first in the document's own. `reading` is what the plain reader
    has made of the text.
    """
    limits = limits or Limits()
    reading = reading or _read(source, limits)
    if not reading.is_refused and not source.bom:
        data = reading.data
        scan = cache(partial(_scan, source.text))  # copies of a document have no tree of their own yet
        return Document(source, data, Format.JSON, issues=issues, scan=scan)
    if dialect is Dialect.JSON5 and (valid := _json5(source, limits)) is not None:
        return valid._replace(issues=issues)
    from instancelint.parse.json.recover import recover

    found = recover(source, limits, dialect)
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


def _json5(source: SourceText, limits: Limits) -> Document | None:
    """Read a text that is valid JSON5; None for any other."""
    from instancelint.parse.json import json5  # few files hold it

    try:
        found = json5.load(source.text, limits)
    except ValueError:
        return None
    return Document(source, found.data, Format.JSON, comments=found.comments, scan=lambda: found.tree)


def _read(source: SourceText, limits: Limits) -> PlainReading:
    reading = PlainReading()
    try:
        reading.data = plain_json.load(source.text, limits)
    except (ValueError, RecursionError):
        reading.is_refused = True
    return reading


def _scan(text: str) -> Node:
    from instancelint.parse.json.valid_spans import scan

    return scan(text)
