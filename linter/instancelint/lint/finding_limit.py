"""The limits of what is reported: a file that is made to give findings without end must not flood a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from instancelint.base.source_text import Span
from instancelint.lint.findings import Result
from instancelint.model.document import Document, SyntaxIssue

TOO_MANY = "too-many-findings"


def limited(results: list[Result], most: int, say: Callable[[Document], Iterable[Result]]) -> list[Result]:
    """
    Keep the worst results, in their order, and add one about those that are omitted.

    What counts only beside another payload is kept. `say` gives what the rules report of an issue; where nothing does,
    nothing is omitted.
    """
    if len(results) <= most:
        return results
    alone = [index for index, result in enumerate(results) if result.problem.group is None]
    if len(alone) <= most:
        return results
    left = sorted(alone, key=lambda index: results[index].active.severity_of(results[index].problem).rank)[most:]
    said = list(_said([results[index] for index in left], most, say))
    if not said:
        return results
    left_out = set(left)
    return [*(result for index, result in enumerate(results) if index not in left_out), *said]


def _said(left: Sequence[Result], most: int, say: Callable[[Document], Iterable[Result]]) -> Iterable[Result]:
    """Say at the first place how many are omitted; it is as bad as the worst of them."""
    first = left[0]
    document, problem = first.document, first.problem
    span = problem.issue.span if problem.issue else document.locate(problem.at)
    issue = SyntaxIssue(TOO_MANY, span or Span(0, 0), problem.at.path, {"maximum": most, "count": len(left)})
    severity = first.active.severity_of(problem)
    for result in say(document._replace(issues=(issue,))):
        yield result._replace(problem=result.problem._replace(severity=severity))
