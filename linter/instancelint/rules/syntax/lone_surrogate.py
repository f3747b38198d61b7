"""IL118 lone-surrogate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class LoneSurrogate(SyntaxRule[NoOptions]):
    r"""
    Lone surrogate escape.

    Characters beyond U+FFFF, such as emoji, are written as two escapes, `\ud83d\ude00`. One half alone is not a
    character: some programs reject it, others store a question mark. It comes from text that was cut in the middle.
    Write both halves, or remove the one.
    """

    meta = Meta(
        code="IL118",
        name="lone-surrogate",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "half": "\\u{code} is half of a surrogate pair; write both halves or remove it",
        },
        bad=(
            Example(
                r"""
                {"name": "Contracts \ud83d"}
                                    ~~~~~~ half
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                r"""
                {"name": "Contracts \ud83d\ude00"}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "lone-surrogate": "half",
    }
