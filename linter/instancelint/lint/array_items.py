"""Items of an array or a list that were read alone: whether each is what it is among the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.document import Document, Format
from instancelint.model.finding import Finding
from instancelint.model.terms import ALL_ISSUES, MAX_ISSUES

_LOCAL = frozenset(
    {"missing-comma", "wrong-separator", "extra-comma", "trailing-comma", "no-colon", "wrong-colon", "single-quotes"}
    | {"unquoted-value", "unquoted-key", "foreign-literal", "bad-number", "missing-value", "duplicate-key"}
)
"""Kinds of issues that the parser tells from the few characters around; others hang on brackets and quotes far away."""


class ArrayItem(NamedTuple):
    """What was noticed in an item."""

    is_apart: bool
    """Whether it is one payload, and all that is said of it lies in it."""
    is_broken: bool
    issues: int
    has_empty: bool
    """Whether two quotes follow each other in it, of which one may be too many."""


def item_of(documents: Sequence[Document], findings: Iterable[Finding], inside: Span) -> ArrayItem:
    """Return what was noticed in an item that is at a range of the text that was read."""
    issues = {id(issue): issue for document in documents for issue in document.issues}.values()
    (document,) = documents if len(documents) == 1 else (None,)
    is_apart = document is not None and not document.loses and isinstance(document.data, dict)
    is_apart = is_apart and all(map(_is_local, documents))
    is_apart = is_apart and all(_is_inside(span, inside) for finding in findings for span in _spans(finding))
    is_broken = any(each.recovered for each in documents)
    has_empty = any('""' in each.source.text for each in documents)
    return ArrayItem(is_apart, is_broken, len(issues), has_empty)


def are_items_apart(items: Iterable[ArrayItem]) -> bool:
    """Check whether nothing in one item hangs on another one; of one that alone is broken, the slip may be anywhere."""
    items = list(items)
    if not all(item.is_apart and item.issues < MAX_ISSUES for item in items):
        return False
    if sum(item.issues for item in items) >= ALL_ISSUES - MAX_ISSUES:
        return False
    broken = sum(item.is_broken for item in items)
    return broken != 1 or not any(item.has_empty for item in items)


def _is_local(document: Document) -> bool:
    """Check whether what was noticed in a document hangs on nothing outside; in YAML each item is read alone anyway."""
    is_local = bool(document.base) and all(issue.kind in _LOCAL for issue in document.issues)
    return is_local or document.format is Format.YAML


def _spans(finding: Finding) -> Iterable[Span]:
    yield from (span for span in (finding.span, *(each.span for each in finding.related)) if span)
    yield from (edit.span for edit in (finding.fix.edits if finding.fix else ()))


def _is_inside(span: Span, inside: Span) -> bool:
    return inside.start <= span.start and span.end <= inside.end
