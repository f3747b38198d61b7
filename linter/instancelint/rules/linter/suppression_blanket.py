"""IL910 suppression-blanket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionBlanket(EngineRule[NoOptions]):
    """
    A comment suppresses every rule.

    Without the name of a rule, a suppression hides the next mistake too, the one that nobody has seen yet. Name the
    rules it is meant for, by name or code, in brackets.
    """

    meta = Meta(
        code="IL910",
        name="suppression-blanket",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={"blanket": "this suppresses every rule: name those that are meant in brackets, such as {rules}"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore, the portal adds the blank
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ blanket
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace], the portal adds the blank
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
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace] the portal adds the blank
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"suppression-blanket": "blanket"}
    fix_titles: ClassVar[Mapping[str, str]] = {"suppression-blanket": "Name the rules that it suppresses"}
