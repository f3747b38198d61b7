"""IL117 nul-character."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class NulCharacter(SyntaxRule[NoOptions]):
    """
    NUL character in the payload.

    NUL (U+0000) is invisible, ends a string early in many programs, and cannot be stored in many databases. It comes
    from files that are not UTF-8 or from broken exports. Remove it.
    """

    meta = Meta(
        code="IL117",
        name="nul-character",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "nul": "NUL character ({count} in total); remove it",
        },
        bad=(
            Example(
                r"""
                {"name": "Contracts\u0000"}
                                   ~~~~~~ nul
                """,
                fixed="""
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                r"""
                {"name": "Contracts \\u0000"}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "nul-character": "nul",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "nul-character": "Remove it",
    }
