"""IL913 suppression-expired."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionExpired(EngineRule[NoOptions]):
    """
    Suppression that has expired, or whose date cannot be read.

    It no longer applies, and what it suppressed is reported again. Fix the mistake and remove the suppression, or give
    it a new date: `until 2030-12-31` in a comment, `expires` in the config file. If `until` is not followed by a date,
    the comment suppresses nothing, as it would otherwise never expire.
    """

    meta = Meta(
        code="IL913",
        name="suppression-expired",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "expired": "suppression{where} expired on {until}; fix the finding or extend the date",
            "date": 'no date after "until", so this comment suppresses nothing; write one as YYYY-MM-DD',
            "odd": "date is not in the form YYYY-MM-DD; write {day}",
        },
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
            Example(
                """
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] until next spring
                                                                       ~~~~ date
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] until 9999-5-1
                                                                       ~~~~~~~~ odd
                """,
                fixed="""
                element:
                  key: box
                name: test  # instancelint: ignore[name-generic] until 9999-05-01
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
    issues: ClassVar[Mapping[str, str]] = {
        "suppression-expired": "expired",
        "suppression-no-date": "date",
        "suppression-odd-date": "odd",
    }
    fix_titles: ClassVar[Mapping[str, str]] = {"suppression-odd-date": "Replace with {day}"}
