"""IL101 json-missing-comma."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonMissingComma(SyntaxRule[NoOptions]):
    """
    Missing comma between two members or items.

    Without it the whole text is rejected, and most parsers report the next line instead of the one that lacks the
    comma. It often happens when a line is added to the end of a copied payload. Add a comma right after the value.
    """

    meta = Meta(
        code="IL101",
        name="json-missing-comma",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "comma": "missing comma after this value",
        },
        bad=(
            Example(
                """
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "configuration": {
                    "oauth.api.key": "${KEY}",
                    "oauth.api.secret": "${SECRET}"
                                                   ^ comma
                    "event.notification.enabled": true
                  }
                }
                """,
                fixed="""
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "configuration": {
                    "oauth.api.key": "${KEY}",
                    "oauth.api.secret": "${SECRET}",
                    "event.notification.enabled": true
                  }
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", "tags": ["legal" "2024"]}
                                                      ^ comma
                """,
                fixed="""
                {"name": "Contracts", "tags": ["legal", "2024"]}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts, new", "tags": ["legal", "2024"]}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "missing-comma": "comma",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "missing-comma": "Add the comma",
    }
