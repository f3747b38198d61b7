"""IL914 suppression-reason-missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionReasonMissing(EngineRule[NoOptions]):
    """
    A comment suppresses a rule and does not say why.

    Without a reason nobody can tell whether the suppression is still needed. Write the reason behind the brackets. The
    key `require-reasons` of the config file switches this rule on, and demands a `reason` of every table of `ignore`.
    """

    meta = Meta(
        code="IL914",
        name="suppression-reason-missing",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        extra=True,
        messages={"reason": "this suppression gives no reason: write it behind the brackets"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace]
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ reason
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
    issues: ClassVar[Mapping[str, str]] = {"suppression-reason-missing": "reason"}
