"""IL913 suppression-expired."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionExpired(EngineRule[NoOptions]):
    """
    A suppression is past its last day.

    It no longer holds, and what it suppressed is reported again. Put the mistake right and delete the suppression, or
    give it a new date: `until 2030-12-31` in a comment, `expires` in the config file.
    """

    meta = Meta(
        code="IL913",
        name="suppression-expired",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={"expired": "{what} held until {until}: correct what it suppressed, or give it a new date"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] until 2024-01-31, then it is renamed
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expired
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] until 9999-12-31, nobody may rename it
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"suppression-expired": "expired"}
