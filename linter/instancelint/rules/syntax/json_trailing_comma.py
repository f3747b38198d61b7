"""IL102 json-trailing-comma."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonTrailingComma(SyntaxRule[NoOptions]):
    """
    Trailing comma before a closing bracket.

    JavaScript and YAML accept it, JSON does not: the platform rejects the whole payload. It is often left over when the
    last line of an object is deleted. Remove the comma. Files named `.jsonc` or `.json5` may have trailing commas.
    """

    meta = Meta(
        code="IL102",
        name="json-trailing-comma",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "comma": "trailing comma before a closing bracket; remove it",
        },
        bad=(
            Example(
                """
                {
                  "name": "Contracts",
                  "tags": ["legal", "2024"],
                                           ~ comma
                }
                """,
                fixed="""
                {
                  "name": "Contracts",
                  "tags": ["legal", "2024"]
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", "tags": ["legal",,]}
                                                      ~~ comma
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
                {"name": "Contracts", "tags": ["legal", "2024"]}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", "tags": ["legal", "2024",]}
                """,
                notation="json-only",
                name="payload.jsonc",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "trailing-comma": "comma",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "trailing-comma": "Remove the comma",
    }
