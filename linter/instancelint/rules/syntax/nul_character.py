"""IL117 nul-character."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class NulCharacter(SyntaxRule[NoOptions]):
    """
    A NUL character stands in the payload.

    NUL (U+0000) is invisible, ends a text early in many programs, and cannot be stored in many databases. It comes
    from files that were not stored as UTF-8 or from broken exports. Delete it.
    """

    meta = Meta(
        code="IL117",
        name="nul-character",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "nul": "a NUL character stands here ({count} in all): delete it",
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
        "nul-character": "Delete it",
    }
