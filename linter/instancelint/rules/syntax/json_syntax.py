"""IL111 json-syntax."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonSyntax(SyntaxRule[NoOptions]):
    """
    Other JSON syntax error.

    JSON is stricter than it looks. A member is a key in double quotes, a colon and a value, with commas between
    members. A value is a string in double quotes, a plain number, `true`, `false`, `null`, an object or an array, and
    nothing else. The message says what to write instead.
    """

    meta = Meta(
        code="IL111",
        name="json-syntax",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "separator": "expected a comma here, found {found!r}",
            "extra-comma": "nothing before this comma; remove it",
            "no-colon": "missing colon after the key {key!r}",
            "wrong-colon": "use a colon, not {found!r}, after the key {key!r}",
            "no-value": "missing value for the key {key!r}",
            "no-key": "value without a key",
            "nothing": "this is not JSON; a payload must start with {{",
            "escaped-quotes": "backslashes before the quotes of keys and values; remove them",
            "escape": "invalid escape; write \\\\ for a literal backslash",
            "unquoted": "unquoted text; put it in double quotes",
            "literal": "use {expected} instead of {found}",
            "number": "JSON does not allow {reason}",
            "range": "number out of range; write it as a string",
            "text": "unexpected text",
            "character": "unexpected {character!r}",
            "space": "unusual space character ({character}); use a regular space",
            "continuation": "backslash line continuation is shell syntax, not JSON; remove it",
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
        "wrong-separator": "Replace with a comma",
        "unexpected-text": "Remove the text",
        "unexpected-character": "Remove the character",
        "extra-comma": "Remove the comma",
        "no-colon": "Add the colon",
        "wrong-colon": "Replace with a colon",
        "escaped-quotes": "Remove the backslashes",
        "bad-escape": "Replace with JSON escapes",
        "unquoted-value": "Put it in double quotes",
        "foreign-literal": "Replace with {expected}",
        "bad-number": "Replace with a JSON number",
        "odd-space": "Replace with regular spaces",
        "line-continuation": "Remove the backslashes",
    }
