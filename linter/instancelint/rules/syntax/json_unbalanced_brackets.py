"""IL110 json-unbalanced-brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonUnbalancedBrackets(SyntaxRule[NoOptions]):
    """
    A bracket is missing, too many, or of the wrong kind.

    One bracket changes what belongs to what: with a `}` too early, `tags` and `name` fall out of the payload. The
    linter names the place where the bracket belongs, guided by the indentation where there is some. Where one possible
    repair is left, such as for a lone bracket that is missing or too many at the end of the text, it is offered as a
    fix.
    """

    meta = Meta(
        code="IL110",
        name="json-unbalanced-brackets",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "missing": "{closers} is missing here",
            "extra": "{found!r} closes nothing: delete it",
            "wrong": "{found!r} closes what needs {expected!r}",
            "early": "the payload is closed here, but more members follow: move the bracket to the end",
            "unopened": "{opener} is missing here",
            "surplus": "{found!r} opens what nothing closes: delete it",
            "keyless": "there is no key before this brace: delete it, or write the key",
        },
        labels={"missing": "expected {closers}", "wrong": "expected {expected!r}"},
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
        "closed-too-early": "early",
        "missing-opener": "unopened",
        "extra-opener": "keyless",
        "surplus-opener": "surplus",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "extra-closer": "Delete the bracket",
        "surplus-opener": "Delete the bracket",
        "missing-opener": "Write {opener}",
        "missing-closer": "Write {closers}",
        "wrong-closer": "Write {expected}",
    }
    related: ClassVar[Mapping[str, str]] = {
        "missing-closer": "opened here",
        "wrong-closer": "opened here",
    }
