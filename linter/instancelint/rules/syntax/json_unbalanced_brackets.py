"""IL110 json-unbalanced-brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonUnbalancedBrackets(SyntaxRule[NoOptions]):
    """
    Missing, extra or mismatched bracket.

    One bracket changes how the parts nest: with a `}` too early, `tags` and `name` fall out of the payload. The linter
    points to the place of the missing or wrong bracket, guided by the indentation if there is any. If only one repair
    is possible, such as for a single bracket that is missing or extra at the end of the text, it is offered as a fix.
    """

    meta = Meta(
        code="IL110",
        name="json-unbalanced-brackets",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "missing": "missing {closers!r} here",
            "extra": "unmatched {found!r}; remove it",
            "wrong": "found {found!r} where {expected!r} was expected",
            "early": "payload is closed too early; move this brace to the end",
            "unopened": "missing {opener!r} here",
            "surplus": "{found!r} is never closed; remove it",
            "keyless": "no key before this brace; remove the brace or add the key",
        },
        labels={"missing": "expected {closers!r}", "wrong": "expected {expected!r}"},
        bad=(
            Example(
                """
                {
                  "element": {
                    "key": "box",
                                ^ missing
                  "name": "Contracts"
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {
                  "element": {"key": "box"},
                  "tags": ["legal"]
                                   ^ missing
                """,
                fixed="""
                {
                  "element": {"key": "box"},
                  "tags": ["legal"]
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts"}}
                                     ~ extra
                """,
                fixed="""
                {"name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"tags": ["legal"}, "name": "Contracts"}
                                 ~ wrong
                """,
                fixed="""
                {"tags": ["legal"], "name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {
                  "element": {"key": "box"}
                },
                ~ early
                "name": "Contracts"
                """,
                notation="json-only",
            ),
            Example(
                """
                {"element": "key": "box"}, "name": "Contracts"}
                            ^ unopened
                """,
                fixed="""
                {"element": {"key": "box"}, "name": "Contracts"}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", "element": {{"key": "box"}, "tags": ["legal"]}
                                                 ~ surplus
                """,
                fixed="""
                {"name": "Contracts", "element": {"key": "box"}, "tags": ["legal"]}
                """,
                notation="json-only",
            ),
            Example(
                """
                {"name": "Contracts", {"tags": ["legal"]}}
                                      ~ keyless
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"name": "Contracts }", "tags": ["[legal]"], "element": {"key": "box"}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "missing-closer": "missing",
        "extra-closer": "extra",
        "wrong-closer": "wrong",
        "wrong-brackets": "wrong",
        "closed-too-early": "early",
        "missing-opener": "unopened",
        "extra-opener": "keyless",
        "surplus-opener": "surplus",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "extra-closer": "Remove the bracket",
        "surplus-opener": "Remove the bracket",
        "missing-opener": "Add {opener}",
        "missing-closer": "Add {closers}",
        "wrong-closer": "Replace with {expected}",
        "wrong-brackets": "Replace both brackets",
    }
    related: ClassVar[Mapping[str, str]] = {
        "missing-closer": "opened here",
        "wrong-closer": "opened here",
    }
