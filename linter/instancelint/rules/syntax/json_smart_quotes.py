"""IL105 json-smart-quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonSmartQuotes(SyntaxRule[NoOptions]):
    """
    Typographic quotes stand around a key or a value.

    Word processors and web pages turn straight quotes into curly ones, and JSON knows only straight ones. Write
    `"`. Inside a string, curly quotes are characters like any other.
    """

    meta = Meta(
        code="IL105",
        name="json-smart-quotes",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "quotes": "strings stand in straight double quotes, not in typographic ones",
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
        "smart-quotes": "Write straight quotes",
    }
