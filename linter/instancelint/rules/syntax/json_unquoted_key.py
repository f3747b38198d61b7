"""IL113 json-unquoted-key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonUnquotedKey(SyntaxRule[NoOptions]):
    """
    Unquoted key.

    JavaScript and YAML accept it, JSON does not: every key needs double quotes.
    """

    meta = Meta(
        code="IL113",
        name="json-unquoted-key",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "key": "unquoted key {key!r}; put it in double quotes",
        },
        bad=(
            Example(
                """
                {name: "Contracts", "configuration": {oauth.api.key: "${KEY}"}}
                 ~~~~ key
                                                      ~~~~~~~~~~~~~ key
                """,
                fixed="""
                {"name": "Contracts", "configuration": {"oauth.api.key": "${KEY}"}}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts", "configuration": {"oauth.api.key": "${KEY}"}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "unquoted-key": "key",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "unquoted-key": "Put it in double quotes",
    }
