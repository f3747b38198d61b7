"""IL104 json-unescaped-quote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonUnescapedQuote(SyntaxRule[NoOptions]):
    r"""
    Unescaped double quote inside a string.

    The quote ends the string there, and the rest makes no sense. It happens with HTML, with quoted words, and with JSON
    inside a string. Write `\"` for every double quote inside a string.
    """

    meta = Meta(
        code="IL104",
        name="json-unescaped-quote",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "quote": 'unescaped double quote inside a string; write \\"',
        },
        bad=(
            Example(
                """
                {"name": "The "new" contracts", "tags": ["legal"]}
                              ~ quote
                """,
                fixed=r"""
                {"name": "The \"new\" contracts", "tags": ["legal"]}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"configuration": {"event.poller.configuration": "{"files": {"url": "/hubs/documents/files"}}"}}
                                                                   ~ quote
                """,
                fixed=r"""
                {"configuration": {"event.poller.configuration": "{\"files\": {\"url\": \"/hubs/documents/files\"}}"}}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                r"""
                {"name": "The \"new\" contracts", "tags": ["it's legal"]}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "unescaped-quote": "quote",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "unescaped-quote": "Escape each quote with a backslash",
    }
