"""IL116 invalid-utf8."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class InvalidUtf8(SyntaxRule[NoOptions]):
    """
    File that is not encoded as UTF-8.

    Payloads are sent as UTF-8. A file in another encoding is rejected, or its accented letters arrive as other
    characters. The linter reads such a file as well as it can: each invalid byte counts as one unknown character. Save
    the file as UTF-8.
    """

    meta = Meta(
        code="IL116",
        name="invalid-utf8",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "byte": "invalid UTF-8 byte {byte} at offset {byte_offset}; save the file as UTF-8",
            "encoding": "file is encoded as {encoding}; save it as UTF-8",
        },
        bad=(
            Example(
                """
                {"name": "Verträge"}
                               ~ byte
                """,
                notation="json-only",
                encoding="latin-1",
            ),
            Example(
                """
                {"name": "Contracts"}
                ^ encoding
                """,
                notation="json-only",
                encoding="utf-16",
            ),
        ),
        good=(
            Example(
                """
                name: Verträge
                """,
                notation="yaml",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "invalid-utf8": "byte",
        "not-utf8": "encoding",
    }
