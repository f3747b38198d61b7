"""IL112 json-single-quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonSingleQuotes(SyntaxRule[NoOptions]):
    """
    Single quotes or backticks around a key or value.

    Python, JavaScript and YAML accept single quotes, JSON does not. A dictionary printed by Python looks nearly like
    JSON; use `json.dumps` to write it. Use double quotes; an apostrophe inside them needs no backslash.
    """

    meta = Meta(
        code="IL112",
        name="json-single-quotes",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "quotes": "use double quotes instead of {quote}",
        },
        bad=(
            Example(
                r"""
                {'name': "Contracts", "tags": ['it\'s "legal"']}
                 ~~~~~~ quotes
                                               ~~~~~~~~~~~~~~~ quotes
                """,
                fixed=r"""
                {"name": "Contracts", "tags": ["it's \"legal\""]}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "It's 'new'", "configuration": {"updatedDateFormat": "yyyy-MM-dd'T'HH:mm:ss"}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "single-quotes": "quotes",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "single-quotes": "Replace with double quotes",
    }
