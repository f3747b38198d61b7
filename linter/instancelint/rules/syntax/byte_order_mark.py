"""IL115 byte-order-mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class ByteOrderMark(SyntaxRule[NoOptions]):
    """
    A JSON file begins with a byte-order mark.

    Some editors on Windows put three invisible bytes in front of a UTF-8 text. JSON forbids them, and many programs
    then refuse the file with a message about its very first character. Save the file as UTF-8 without a mark. In
    YAML the mark is allowed.
    """

    meta = Meta(
        code="IL115",
        name="byte-order-mark",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "mark": "the file begins with a byte-order mark: save it as UTF-8 without one",
        },
        bad=(
            Example(
                """
                {"name": "Contracts"}
                ^ mark
                """,
                notation="json-only",
                encoding="utf-8-sig",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "byte-order-mark": "mark",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "byte-order-mark": "Delete the mark",
    }
