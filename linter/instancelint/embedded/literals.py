"""Object literals of programming languages: read as JSON as far as they are alike."""

from __future__ import annotations

from instancelint.model.document import Document

RIGHT_IN_CODE = frozenset(
    {"comment", "trailing-comma", "single-quotes", "unquoted-key", "duplicate-key", "line-continuation"}
)
"""What JSON lacks and such a literal may have."""
_WRONG = frozenset({"missing-comma", "missing-closer", "no-colon", "smart-quotes", "ellipsis", "unescaped-quote"})
"""What is a mistake in either."""


def as_literal(document: Document) -> Document | None:
    """Return a document without what is right in its language; None where a program makes up parts of it."""
    if any(issue.kind not in RIGHT_IN_CODE | _WRONG for issue in document.issues):
        return None
    issues = tuple(issue for issue in document.issues if issue.kind in _WRONG)
    return document._replace(issues=issues, recovered=document.recovered and bool(issues))
