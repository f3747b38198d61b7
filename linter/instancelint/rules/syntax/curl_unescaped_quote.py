"""IL126 curl-unescaped-quote."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RegionRule, in_request


class CurlUnescapedQuote(RegionRule[NoOptions]):
    r"""
    Double quotes inside a double-quoted body.

    The shell reads each as the end of the quotes or as the next ones, and drops it: `"{"name": "Box"}"` arrives as
    `{name: Box}`, which is not JSON. Put the body in single quotes, write `\"` for each, or put the body in a file and
    send it with `-d @instance.json`. The rest of the payload is checked as intended.
    """

    meta = Meta(
        code="IL126",
        name="curl-unescaped-quote",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "found": (
                "this quote and {more} more end the double-quoted body, so the shell drops them; "
                'escape each as \\", or put the body in single quotes'
            ),
        },
        bad=(
            Example(
                """
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d "{"element": {"key": "box"}, "name": "$NAME", "configuration": {}}"
                       ~ found
                """,
                fixed="""
                curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
                  -H 'Authorization: User <USER>, Organization <ORGANIZATION>' \\
                  -H 'Content-Type: application/json' \\
                  -d "{\\"element\\": {\\"key\\": \\"box\\"}, \\"name\\": \\"$NAME\\", \\"configuration\\": {}}"
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d "{
                  "name": "Files of $CUSTOMER"
                  ~ found
                }"
                """,
                fixed="""
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d "{
                  \\"name\\": \\"Files of $CUSTOMER\\"
                }"
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d "{
                  \\"name\\": \\"Files of $CUSTOMER\\"
                }"
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d '{
                  "name": "'"$NAME"'"
                }'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Report the quotes of a body once, at the first of them."""
        if doc.region is None or not doc.region.unescaped_quotes:
            return
        first, *more = doc.region.unescaped_quotes
        fix = Fix("Escape the quotes for the shell", tuple(Edit(span, '\\"') for span in doc.region.unescaped_quotes))
        yield Problem(Target(()), "found", {"more": Word(len(more))}, fix=fix, issue=in_request(first))
