"""IL105 json-smart-quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.region import Region
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem, SyntaxRule
from instancelint.rules.region_rule import in_request
from instancelint.rules.triggers import AroundPayload, Trigger

_APOSTROPHE = lazy_pattern("'")


class JsonSmartQuotes(SyntaxRule[NoOptions]):
    """
    Typographic quotes around a key, a value or the body of a command.

    Word processors and web pages turn straight quotes into curly ones, which mean nothing to JSON or to a shell. Use
    straight quotes. Inside a string, curly quotes are ordinary characters.
    """

    meta = Meta(
        code="IL105",
        name="json-smart-quotes",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "quotes": 'use straight double quotes (") instead of typographic quotes',
            "body": "use straight single quotes around the body instead of typographic quotes",
        },
        bad=(
            Example(
                """
                {“name”: "Contracts", "tags": [“legal"]}
                 ~~~~~~ quotes
                                               ~~~~~~~ quotes
                """,
                fixed="""
                {"name": "Contracts", "tags": ["legal"]}
                """,
                notation="json-only",
            ),
            Example(
                """
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d “{"name": "Bob's"}”
                                                                                                ~ body
                """,
                fixed="""
                curl -X PATCH https://api.cloud-elements.com/elements/api-v2/instances/${ID} -d '{"name": "Bob'\\''s"}'
                """,
                notation="shell",
            ),
        ),
        good=(
            Example(
                """
                {"name": "The “new” contracts"}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "smart-quotes": "quotes",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "smart-quotes": "Replace with straight quotes",
    }

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: strings that a parser noticed, and a text around the payload."""
        return (*super().triggers(), AroundPayload())

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the quotes around the payload, too."""
        yield from super().check(doc)
        if doc.region is not None and doc.region.smart_quotes:
            first, last = doc.region.smart_quotes
            edits = (Edit(first, "'"), *_escapes(doc.region), Edit(last, "'"))
            fix = Fix("Replace with straight quotes", edits)
            yield Problem(Target(()), "body", fix=fix, issue=in_request(first))


def _escapes(region: Region) -> Iterator[Edit]:
    """Escape the apostrophes of a body for the single quotes around it."""
    for found in _APOSTROPHE.finditer(region.source.text):
        yield Edit(region.offsets.span(Span(*found.span())), "'\\''")
