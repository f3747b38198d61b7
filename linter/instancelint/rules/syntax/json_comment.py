"""IL103 json-comment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonComment(SyntaxRule[NoOptions]):
    """
    A comment stands in JSON.

    JSON has no comments, so the platform refuses the payload. Delete the comment, or keep the payload as YAML,
    which has comments and is checked just as well. In files named `.jsonc` or `.json5`, which some other tool turns
    into JSON, comments are accepted.
    """

    meta = Meta(
        code="IL103",
        name="json-comment",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "comment": "JSON has no comments: delete it",
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
        "comment": "Delete the comment",
    }
