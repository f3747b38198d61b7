"""IL805 yaml-mark-in-value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class YamlMarkInValue(SyntaxRule[NoOptions]):
    """
    A mark that YAML takes for a part of a value, or for its end.

    A value without quotes runs to the end of its line. A comma from a JSON file, a quote that nothing opens, or quotes
    of a word processor become a part of it, and are sent to the platform with it; what follows ` #` is not sent at all.
    Remove the mark; where it is meant, put the whole value in quotes.
    """

    meta = Meta(
        code="IL805",
        name="yaml-mark-in-value",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "mark": "YAML reads {character!r} as part of this value; remove it, or quote the whole value",
            "cut": "YAML reads this as a comment; quote the whole value if it is part of it",
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
                  - case #7
                         ~~ cut
                """,
                fixed="""
                element:
                  key: sfdc
                name: "Contracts"
                tags:
                  - legal
                  - case #7
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
                  - the lawyers' # all of them
                  - "case #7"
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "mark-in-value": "mark",
        "cut-value": "cut",
        "typographic-quotes": "typographic",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "mark-in-value": "Delete the mark",
        "typographic-quotes": "Write straight quotes",
    }
