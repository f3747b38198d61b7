"""IL805 yaml-mark-in-value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class YamlMarkInValue(SyntaxRule[NoOptions]):
    """
    A quote, comma or semicolon that YAML takes for a part of a value.

    A value without quotes runs to the end of its line. A comma from a JSON file, a quote that nothing opens, or quotes
    of a word processor become a part of it, and are sent to the platform with it. Remove the mark; where it is meant,
    put the whole value in quotes.
    """

    meta = Meta(
        code="IL805",
        name="yaml-mark-in-value",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "mark": "YAML reads {character!r} as part of this value; remove it, or quote the whole value",
            "typographic": "YAML reads typographic quotes as part of the value; use straight quotes",
        },
        bad=(
            Example(
                """
                element:
                  key: sfdc,
                           ~ mark
                name: “Contracts”
                      ~~~~~~~~~~~ typographic
                tags:
                  - legal"
                         ~ mark
                """,
                fixed="""
                element:
                  key: sfdc
                name: "Contracts"
                tags:
                  - legal
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: sfdc
                name: Contracts, “all” of them
                tags:
                  - "legal,"
                  - the lawyers'
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"mark-in-value": "mark", "typographic-quotes": "typographic"}
    fix_titles: ClassVar[Mapping[str, str]] = {
        "mark-in-value": "Delete the mark",
        "typographic-quotes": "Write straight quotes",
    }
