"""IL914 suppression-reason-missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionReasonMissing(EngineRule[NoOptions]):
    """
    Suppression without a reason.

    Without a reason nobody can tell whether the suppression is still needed. Write the reason after the brackets. The
    key `require-reasons` of the config file enables this rule, and requires a `reason` in every table of `ignore`.
    """

    meta = Meta(
        code="IL914",
        name="suppression-reason-missing",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        extra=True,
        messages={"reason": "suppression without a reason; add one after the brackets"},
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
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace] the portal adds the space
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"suppression-reason-missing": "reason"}
