"""IL109 json-broken-string."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonBrokenString(SyntaxRule[NoOptions]):
    r"""
    String without its opening or closing quote, or with a raw line break or control character.

    A string starts and ends with a quote on one line. Write `\n` for a line break inside it and `\t` for a tab. A
    missing quote makes the parser read on to the next one, far from the mistake. The linter assumes that the string
    ends where the next line starts another member.
    """

    meta = Meta(
        code="IL109",
        name="json-broken-string",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "unclosed": "missing closing quote for this string",
            "unopened": "missing opening quote for this string",
            "doubled": "duplicate double quote; remove one",
            "line-break": "raw line break inside a string; write \\n",
            "control": "raw control character ({character}) in a string; escape it",
        },
        bad=(
            Example(
                """
                {
                  "name": "Contracts,
                                    ^ unclosed
                  "tags": [legal"]
                           ^ unopened
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
            Example(
                """
                {"name": "Contracts
                                   ^ line-break
                of last year", "tags": ["legal"]}
                """,
                fixed=r"""
                {"name": "Contracts\nof last year", "tags": ["legal"]}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts\tnew"}
                                   ~ control
                """,
                fixed=r"""
                {"name": "Contracts\tnew"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name"": "Contracts", "tags": ["legal"]}
                      ~ doubled
                """,
                fixed="""
                {"name": "Contracts", "tags": ["legal"]}
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                r"""
                {"name": "Contracts\nof last year", "tags": ["a\tb"]}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "unclosed-string": "unclosed",
        "unopened-string": "unopened",
        "repeated-quote": "doubled",
        "raw-line-break": "line-break",
        "raw-control-character": "control",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "unclosed-string": "Add the closing quote",
        "unopened-string": "Add the opening quote",
        "repeated-quote": "Remove one quote",
        "raw-line-break": "Escape the line break",
        "raw-control-character": "Escape the character",
    }
