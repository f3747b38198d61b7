"""
The error-tolerant reading of JSON: says everything that is wrong with a text and makes the best of it.

After a mistake it goes on as if the mistake had been repaired: one mistake, one issue.
"""

from __future__ import annotations

from instancelint.base.source_text import SourceText
from instancelint.model.terms import Limits
from instancelint.parse.json.brackets import Reading
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.json.json_issues import BRACKET_KINDS
from instancelint.parse.json.json_tree import MAX_ISSUES
from instancelint.parse.json.scanner import Recovered, Scanner


def recover(source: SourceText, limits: Limits, dialect: Dialect) -> Recovered:
    """Read a text, whatever is wrong with it."""
    found = _best(source, limits, comments_allowed=dialect is not Dialect.JSON)
    if dialect is not Dialect.JSON5:
        return found
    from instancelint.parse.json import json5  # few files hold it

    return found.without(lambda issue: json5.is_allowed(issue, source.text))


def _best(source: SourceText, limits: Limits, *, comments_allowed: bool) -> Recovered:
    """Read a text; of several readings of brackets that do not match, the one with the fewest mistakes counts."""
    best = Scanner(source, limits, Reading(), comments_allowed=comments_allowed).run()
    kinds = {issue.kind for issue in best.issues}
    if not kinds & BRACKET_KINDS or len(best.issues) >= MAX_ISSUES:
        return best
    for reading in (Reading(by_indent=True), Reading(as_typed=True)):
        other = Scanner(source, limits, reading, comments_allowed=comments_allowed).run()
        preferred = reading.by_indent and "missing-closer" in kinds
        if len(other.issues) < len(best.issues) + preferred:
            best = other
    return best
