"""IL108 curl-apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, SyntaxIssue, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RegionRule


class CurlApostrophe(RegionRule[NoOptions]):
    r"""
    Apostrophe inside a single-quoted body.

    The shell reads an apostrophe as the end of the quotes and drops it: `yyyy-MM-dd'T'HH` arrives as `yyyy-MM-ddTHH`,
    which is another pattern. Write `'\''` for each, or put the body in a file and send it with `-d @instance.json`. The
    rest of the payload is checked as intended.
    """

    meta = Meta(
        code="IL108",
        name="curl-apostrophe",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "one": "this apostrophe ends the single-quoted body, so the shell drops it; escape it as '\\''",
            "several": (
                "this apostrophe and {more} more end the single-quoted body, so the shell drops them; "
                "escape each as '\\''"
            ),
        },
        bad=(
            Example(
                """
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"element": {"key": "box"}, "name": "Anna's files", "configuration": {}}'
                                                               ~ one
                """,
                fixed="""
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"element": {"key": "box"}, "name": "Anna'\\''s files", "configuration": {}}'
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d '{
                  "name": "Bob's and Anna's files"
                              ~ several
                }'
                """,
                fixed="""
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d '{
                  "name": "Bob'\\''s and Anna'\\''s files"
                }'
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d '{
                  "name": "Bob'\\''s files of '"$YEAR"'"
                }'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Report the apostrophes of a body once, at the first of them."""
        region = doc.region
        if region is None or not region.apostrophes:
            return
        first, *more = region.apostrophes
        edits = tuple(Edit(span, "'\\''") for span in region.apostrophes)
        fix = Fix("Escape the apostrophes for the shell", edits)
        issue = SyntaxIssue("apostrophe", first, in_request=True)
        message = "several" if more else "one"
        yield Problem(Target(()), message, {"more": Word(len(more))}, fix=fix, issue=issue)
