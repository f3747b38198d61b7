"""IL910 suppression-blanket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionBlanket(EngineRule[NoOptions]):
    """
    Suppression of every rule.

    Without the name of a rule, a suppression also hides the next mistake, which nobody has seen yet. Name the intended
    rules, by name or code, in brackets.
    """

    meta = Meta(
        code="IL910",
        name="suppression-blanket",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={"blanket": "this suppresses every rule; list the intended ones in brackets, such as {rules}"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore, the portal adds the space
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ blanket
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace], the portal adds the space
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
    issues: ClassVar[Mapping[str, str]] = {"suppression-blanket": "blanket"}
    fix_titles: ClassVar[Mapping[str, str]] = {"suppression-blanket": "Add the rules that it suppresses"}
