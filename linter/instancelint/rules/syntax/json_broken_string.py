"""IL109 json-broken-string."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonBrokenString(SyntaxRule[NoOptions]):
    r"""
    A string is not closed, not opened, or holds a raw line break or control character.

    A string begins and ends with a quote on one line. A line break inside it is written `\n` and a tab `\t`. A
    quote that is missing makes the parser read on to the next one, far from the mistake. The linter takes the
    string to end where the next line begins with another member.
    """

    meta = Meta(
        code="IL109",
        name="json-broken-string",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "unclosed": "the closing quote of this string is missing",
            "unopened": "the opening quote of this string is missing",
            "doubled": "this double quote is typed twice; delete one",
            "line-break": "a line break inside a string is written \\n",
            "control": "a control character ({character}) cannot stand in a string: write it as an escape",
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
        "unclosed-string": "Close the string",
        "unopened-string": "Open the string",
        "repeated-quote": "Delete one quote",
        "raw-line-break": "Write the line break as an escape",
        "raw-control-character": "Write the character as an escape",
    }
