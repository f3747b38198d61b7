"""IL102 json-trailing-comma."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonTrailingComma(SyntaxRule[NoOptions]):
    """
    A comma stands before a closing bracket.

    JavaScript and YAML accept it, JSON does not: the platform refuses the whole payload. It is left over when the
    last line of an object is deleted. Delete the comma. In files named `.jsonc` or `.json5` it is accepted.
    """

    meta = Meta(
        code="IL102",
        name="json-trailing-comma",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "comma": "no comma may stand before a closing bracket: delete it",
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
        "trailing-comma": "Delete the comma",
    }
