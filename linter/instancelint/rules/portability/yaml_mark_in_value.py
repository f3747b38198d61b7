"""IL805 yaml-mark-in-value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class YamlMarkInValue(SyntaxRule[NoOptions]):
    """
    Stray mark that YAML reads as part of a value, or as its end.

    An unquoted value runs to the end of its line. A comma from a JSON file, an unopened quote, or typographic quotes
    become part of it and are sent to the platform; everything after ` #` is not sent at all. Remove the mark; if it is
    intended, quote the whole value.
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
        "mark-in-value": "Remove the mark",
        "typographic-quotes": "Replace with straight quotes",
    }
