"""IL911 suppression-unknown-rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionUnknownRule(EngineRule[NoOptions]):
    """
    Suppression that cannot be read, or that names an unknown rule.

    It has no effect, although its author believes that it has. Directives are `ignore`, `ignore-next` and
    `ignore-file`; rules are named by code, by a prefix of codes, by name or by group, in square brackets.
    """

    meta = Meta(
        code="IL911",
        name="suppression-unknown-rule",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "unknown": "unknown {what} {word!r}{hint}",
            "brackets": "this comment suppresses nothing; name the rules in square brackets, as in {example}",
        },
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespaces, IL203]
                                                         ~~~~~~~~~~~~~~~~~~~~~~~ unknown
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element:
                  key: box
                # instancelint: ignore-fiel[name-generic] renamed next month
                                ~~~~~~~~~~~ unknown
                name: test
                """,
                fixed="""
                element:
                  key: box
                # instancelint: ignore-file[name-generic] renamed next month
                name: test
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element:
                  key: box
                name: test  # instancelint: ignore(name-generic) renamed next month
                                                  ~~~~~~~~~~~~~~ brackets
                """,
                fixed="""
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] renamed next month
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace] the portal adds the space
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "suppression-unknown-rule": "unknown",
        "suppression-no-brackets": "brackets",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {
        "suppression-unknown-rule": "Replace with the nearest {what}",
        "suppression-no-brackets": "Put the rules in square brackets",
    }
