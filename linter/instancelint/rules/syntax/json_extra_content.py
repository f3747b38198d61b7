"""IL106 json-extra-content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonExtraContent(SyntaxRule[NoOptions]):
    """
    Something stands before, after or in place of a part of the payload.

    A file holds one payload and nothing else: no second payload, no explanation, no `...` for lines that were left
    out, no mark of a code block. A request that is sent with such text around it is refused. Keep one payload to a
    file, and the words in a README.
    """

    meta = Meta(
        code="IL106",
        name="json-extra-content",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "content": "this text does not belong to the payload: keep nothing but one payload in the file",
            "ellipsis": "the dots stand for something that was left out: write it, or delete the dots",
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
        "extra-content": "Delete it",
    }
