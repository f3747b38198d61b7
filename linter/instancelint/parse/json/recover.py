"""
The error-tolerant reading of JSON: says everything that is wrong with a text and makes the best of it.

After a mistake it goes on as if the mistake had been repaired: one mistake, one issue.
"""

from __future__ import annotations

from instancelint.base.source_text import SourceText
from instancelint.model.terms import MAX_ISSUES, Limits
from instancelint.parse.json.brackets import Reading
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.json.json_issues import (
    BRACKET_KINDS,
    FOREIGN_QUOTE_KINDS,
    MISREAD_KINDS,
    SLIP_KINDS,
    STRAY_KINDS,
)
from instancelint.parse.json.lost_quote import lacks_quote
from instancelint.parse.json.one_slip import SlipRepaired, count_misplaced, find_slip
from instancelint.parse.json.scanner import Recovered, Scanner


def recover(source: SourceText, limits: Limits, dialect: Dialect) -> Recovered:
    """Read a text, whatever is wrong with it."""
    found = _best(source, limits, comments_allowed=dialect in {Dialect.JSONC, Dialect.JSON5})
    if not found.is_json:
        found = _slipped(source, limits, found)
    if dialect is Dialect.COMMENTED:
        return found.without(lambda issue: issue.kind == "comment")
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


def _slipped(source: SourceText, limits: Limits, read: Recovered) -> Recovered:
    """Read a text as if the one slip were repaired that explains it better than all the mistakes noticed in it do."""
    kinds = {issue.kind for issue in read.issues}
    alone = len(read.issues) == 1
    odd_quotes = not kinds & FOREIGN_QUOTE_KINDS and lacks_quote(source.text)
    is_doubtful = kinds == {"unescaped-quote"}
    if read.has_templates or (alone and not (odd_quotes or is_doubtful or kinds & SLIP_KINDS)):
        return read
    slip = find_slip(source.text, limits)
    if slip is None:
        return read
    is_stray = slip.issue.kind in STRAY_KINDS
    if is_doubtful and alone and not is_stray and not odd_quotes:
        return read
    names_the_slip = alone and not (odd_quotes or is_stray) and not kinds & MISREAD_KINDS
    if names_the_slip and slip.misplaced >= count_misplaced(read.data):
        return _with_fix(read, slip)
    return Recovered(slip.data, slip.tree, (slip.issue,), (), has_templates=False)


def _with_fix(read: Recovered, slip: SlipRepaired) -> Recovered:
    """Take over the repair of a mistake for which the scanner has none, if both read the text alike."""
    (issue,) = read.issues
    if issue.edits or issue.kind != slip.issue.kind or slip.data != read.data:
        return read
    return read._replace(issues=(issue._replace(edits=slip.issue.edits, safe=False),))
