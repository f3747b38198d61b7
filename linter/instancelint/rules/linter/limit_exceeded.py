"""IL902 limit-exceeded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from instancelint.base.message import Word
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem, SyntaxRule

_WHAT = {
    "too-deep": "nested levels",
    "too-many-nodes": "values",
    "too-large": "bytes",
    "too-many-issues": "syntax mistakes",
    "too-many-findings": "findings",
}
_DEEP = f'{{"configuration": {{"x": {"[" * 198}[]{"]" * 198}}}}}'
"""An array in 200 other containers."""


class LimitExceeded(SyntaxRule[NoOptions]):
    """
    File beyond a limit of the linter.

    A payload is small. So that no file can stop a run, the linter limits the size of a file, the depth of its nesting,
    the number of its values and of its syntax mistakes. Anything beyond a limit is not checked. So that no file can
    flood a report, only the worst thousand findings of a payload are reported, and ten thousand of a file; the others
    are counted. All limits but the number of syntax mistakes can be set in the configuration, under `limits`.
    """

    meta = Meta(
        code="IL902",
        name="limit-exceeded",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "limit": "more than {maximum} {what}; {rest}",
        },
        bad=(
            Example(
                f"{_DEEP}\n{' ' * _DEEP.index('[]')}~ limit",
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"configuration": {"x": {"y": [[["z"]]]}}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "too-deep": "limit",
        "too-many-nodes": "limit",
        "too-large": "limit",
        "too-many-issues": "limit",
        "too-many-findings": "limit",
    }

    def check(self, doc: Document) -> Iterator[Problem]:
        """Pass on the limits that were reached, named for people."""
        for problem in super().check(doc):
            what = _WHAT[problem.issue.kind] if problem.issue else ""
            count = problem.args.get("count")
            rest = "the rest was not checked" if count is None else f"{count} others, none more severe, are not shown"
            args = {"maximum": Word(problem.args["maximum"]), "what": Word(what), "rest": Word(rest)}
            yield problem._replace(args=args)
