"""IL129 curl-dash."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.finding import Fix
from instancelint.model.request import Request
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem
from instancelint.rules.region_rule import RequestRule, in_request


class CurlDash(RequestRule[NoOptions]):
    """
    Option of a command that begins with a typographic dash.

    Word processors and wikis turn hyphens into dashes. curl takes such an option for an address, and what follows it
    for another one. Write hyphens.
    """

    meta = Meta(
        code="IL129",
        name="curl-dash",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "one": "typographic dash in front of an option; write {hyphens}",
            "several": "typographic dash in front of an option (and {more} more); write {hyphens}",
        },
        bad=(
            Example(
                """
                curl \u2013X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                     ~ several
                  \u2014data '{"name": "Contracts"}'
                """,
                fixed="""
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  --data '{"name": "Contracts"}'
                """,
                notation="shell",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  \u2013d '{"name": "Contracts"}'
                  ~ one
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/12 \\
                  -d '{"name": "North\u2013South"}'
                """,
                notation="shell",
            ),
        ),
        kinds=ALL_KINDS,
    )

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Report the dashes of a command once, at the first of them."""
        if not request.dashes:
            return
        first, *more = request.dashes
        args = {"hyphens": Word(first.text), "more": Word(len(more))}
        fix = Fix("Replace with hyphens", request.dashes)
        yield Problem(Target(()), "several" if more else "one", args, fix=fix, issue=in_request(first.span))
