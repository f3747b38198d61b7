"""IL111 json-syntax."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonSyntax(SyntaxRule[NoOptions]):
    """
    The text breaks another rule of JSON.

    JSON is stricter than it looks: members are a key in double quotes, a colon and a value, with commas between
    them; values are strings in double quotes, plain numbers, `true`, `false`, `null`, objects and arrays, and
    nothing else. The message says what to write instead.
    """

    meta = Meta(
        code="IL111",
        name="json-syntax",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "separator": "members and items are separated by a comma, not by {found!r}",
            "extra-comma": "there is no value before this comma: delete it",
            "no-colon": "a colon is missing after the key {key!r}",
            "wrong-colon": "a colon stands between the key {key!r} and its value, not {found!r}",
            "no-value": "the key {key!r} has no value",
            "no-key": "a value stands here without a key",
            "nothing": "there is no JSON here: a payload begins with {{",
            "escaped-quotes": "the quotes around keys and values are written without a backslash",
            "escape": "invalid escape; write \\\\ for a backslash",
            "unquoted": "text stands in double quotes",
            "literal": "JSON writes {expected} and not {found}",
            "number": "JSON does not know {reason}",
            "range": "the number is too large: write it as a string",
            "text": "this text belongs to nothing",
            "character": "the character {character} belongs to nothing",
            "space": "an odd blank ({character}) stands between the values: write a plain one",
            "continuation": "a backslash at the end of a line belongs to the shell, not to JSON: delete it",
        },
        bad=(
            Example(
                """
                {
                  "name": "Contracts";
                                     ~ separator
                  "tags": ["legal",, "2024"],
                                   ~ extra-comma
                  "element" {"key" = "box"},
                           ^ no-colon
                                   ~ wrong-colon
                  "configuration": {"id": , ["x"]}
                                         ^ no-value
                                            ~ no-key
                }
                """,
                notation="json-only",
            ),
            Example(
                r"""
                {
                  "name": My contracts,
                          ~~~~~~~~~~~~ unquoted
                  "configuration": {
                    "event.notification.enabled": True,
                                                  ~~~~ literal
                    "event.poller.refresh_interval": +15,
                                                     ~~~ number
                    "x": 1e999,
                         ~~~~~ range
                    "path": "C:\data"
                               ~~ escape
                  }
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts" new, : "tags": ["legal"]}
                                     ~~~ text
                                          ~ character
                """,
                notation="json-only",
            ),
            Example(
                r"""
                {\"name\": \"Contracts\"}
                 ~~ escaped-quotes
                """,
                fixed="""
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                r"""
                {\
                 ~ continuation
                  "name": "Contracts"\
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name":\u00a0"Contracts"}
                        ~ space
                """,
                fixed="""
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                the payload
                ~~~~~~~~~~~ nothing
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                r"""
                {"name": "Contracts; new = ...", "tags": ["C:\\data"], "configuration": {"x": -1.5e3, "y": ${VALUE}}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "wrong-separator": "separator",
        "extra-comma": "extra-comma",
        "no-colon": "no-colon",
        "wrong-colon": "wrong-colon",
        "missing-value": "no-value",
        "missing-key": "no-key",
        "no-value": "nothing",
        "escaped-quotes": "escaped-quotes",
        "bad-escape": "escape",
        "unquoted-value": "unquoted",
        "foreign-literal": "literal",
        "bad-number": "number",
        "number-out-of-range": "range",
        "unexpected-text": "text",
        "unexpected-character": "character",
        "odd-space": "space",
        "line-continuation": "continuation",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "wrong-separator": "Write a comma",
        "extra-comma": "Delete the comma",
        "no-colon": "Add the colon",
        "wrong-colon": "Write a colon",
        "escaped-quotes": "Delete the backslashes",
        "bad-escape": "Write the escapes of JSON",
        "unquoted-value": "Write quotes around it",
        "foreign-literal": "Write {expected}",
        "bad-number": "write the number as JSON does",
        "odd-space": "write plain blanks",
        "line-continuation": "delete the backslashes",
    }
