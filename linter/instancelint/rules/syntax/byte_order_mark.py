"""IL115 byte-order-mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class ByteOrderMark(SyntaxRule[NoOptions]):
    """
    Byte-order mark at the start of a JSON file.

    Some editors on Windows put three invisible bytes at the start of a UTF-8 file. JSON forbids them, and many programs
    then reject the file with an error about its very first character. Save the file as UTF-8 without a mark. YAML
    allows the mark.
    """

    meta = Meta(
        code="IL115",
        name="byte-order-mark",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "mark": "byte-order mark at the start of the file; save it as UTF-8 without one",
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
        "byte-order-mark": "Remove the mark",
    }
