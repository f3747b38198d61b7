"""IL106 json-extra-content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonExtraContent(SyntaxRule[NoOptions]):
    """
    Text before, after or inside the payload.

    A file contains one payload and nothing else: no second payload, no explanation, no `...` for omitted lines, no code
    fence. A request with such text in its body is rejected. Keep one payload per file, and put the explanation in a
    README.
    """

    meta = Meta(
        code="IL106",
        name="json-extra-content",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "content": "unexpected text outside the payload; the file must contain only the payload",
            "ellipsis": '"..." marks omitted content; fill it in or remove the dots',
        },
        bad=(
            Example(
                """
                POST /instances
                ~~~~~~~~~~~~~~~ content
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts"};
                                     ~ content
                """,
                fixed="""
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", "tags": ["legal"], ...}
                                                         ~~~ ellipsis
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts ..."}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "extra-content": "content",
        "ellipsis": "ellipsis",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "extra-content": "Remove it",
    }
