"""A payload in brackets, as JSON has it, in a YAML text: read by the parser of JSON where YAML refuses it."""

from __future__ import annotations

import re

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.terms import Limits

_BRACKETS = lazy_pattern(r"(?:\s++|\#[^\r\n]*+|---(?=\s))*+[{\[](?!\{)")
_TWO_TEXTS = lazy_pattern(r"[{,]\s*+\"[\w.-]++\"\s*+,\s*+\"[^\"\n]*+\"\s*+[,}]")
_NEXT = lazy_pattern(r"^(?:---|\.\.\.)(?=\s|\Z)", re.MULTILINE)
_ALLOWED = frozenset(
    {"trailing-comma", "unquoted-key", "unquoted-value", "foreign-literal", "bad-number", "non-finite-number"}
)
"""Kinds of mistakes in JSON that are none in YAML."""


def is_in_brackets(text: str) -> bool:
    """Check whether a text holds one document, which begins with a bracket."""
    body = _BRACKETS.match(text)
    return body is not None and _NEXT.search(text, body.end()) is None


def has_texts_for_members(text: str) -> bool:
    """Check whether two texts may follow each other where a key and its value belong, which YAML takes for two keys."""
    return _TWO_TEXTS.search(text) is not None


def parse(source: SourceText, limits: Limits, issues: tuple[SyntaxIssue, ...]) -> Document:
    """Read the text as JSON, and omit what YAML allows."""
    from instancelint.parse.json import read_json  # few YAML texts are JSON

    document = read_json.parse(source, limits=limits)
    kept = [issue for issue in document.issues if not _is_allowed(issue, source.text)]
    return document._replace(issues=(*issues, *kept))


def _is_allowed(issue: SyntaxIssue, text: str) -> bool:
    first = text[issue.span.start : issue.span.start + 1]
    return (
        issue.kind in _ALLOWED
        or (issue.kind == "comment" and first == "#")
        or (issue.kind == "single-quotes" and first == "'")
    )
