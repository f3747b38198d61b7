"""IL103 json-comment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonComment(SyntaxRule[NoOptions]):
    """
    Comment in JSON.

    JSON does not allow comments, so the platform rejects the payload. Remove the comment, or keep the payload as YAML,
    which allows comments and is checked just as well. Files named `.jsonc` or `.json5`, which another tool turns into
    JSON, may have comments.
    """

    meta = Meta(
        code="IL103",
        name="json-comment",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "comment": "JSON does not allow comments; remove this one",
        },
        bad=(
            Example(
                """
                {
                  // for the legal team
                  ~~~~~~~~~~~~~~~~~~~~~ comment
                  "name": "Contracts", # the folder
                                       ~~~~~~~~~~~~ comment
                  "tags": ["legal" /* and more */]
                                   ~~~~~~~~~~~~~~ comment
                }
                """,
                fixed="""
                {
                  "name": "Contracts",
                  "tags": ["legal"]
                }
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts", "configuration": {"oauth.callback.url": "https://app.acme.com/auth#done"}}
                """,
                notation="json-only",
            ),
            Example(
                """
                {
                  // for the legal team
                  "name": "Contracts"
                }
                """,
                notation="json-only",
                name="payload.jsonc",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "comment": "comment",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "comment": "Remove the comment",
    }
