"""IL128 curl-unclosed-quote."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, SyntaxIssue, Target
from instancelint.model.finding import Fix
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RegionRule


class CurlUnclosedQuote(RegionRule[NoOptions]):
    """
    Body of a command without its closing quote.

    The shell takes all that follows for a part of the body, and waits for the quote at the end: the request is not
    sent. Close the quote.
    """

    meta = Meta(
        code="IL128",
        name="curl-unclosed-quote",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"found": "missing closing quote ({quote}) after the body; add it"},
        labels={"found": "expected {quote}"},
        bad=(
            Example(
                """
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"element": {"key": "box"}, "name": "Contracts", "configuration": {}}
                                                                                           ^ found
                """,
                fixed="""
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"element": {"key": "box"}, "name": "Contracts", "configuration": {}}'
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 -d '{"name": "Contracts"}'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Report the place where the quote belongs, if the body is complete."""
        if doc.region is None or doc.request is None or doc.region.unclosed is None:
            return
        text = doc.region.source.text.rstrip()
        if text[:1] + text[-1:] in {"{}", "[]"}:
            opening, missing = doc.region.unclosed
            issue = SyntaxIssue("command", missing.span, related=opening, in_request=True)
            fix = Fix("Close the quote", (missing,))
            args = {"quote": Word(missing.text)}
            yield Problem(Target(()), "found", args, fix=fix, issue=issue, issue_label="opened here")
