"""IL912 suppression-unused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class SuppressionUnused(EngineRule[NoOptions]):
    """
    Unused suppression.

    The mistake that it suppressed is gone or has moved. Left in place, the suppression would hide the same mistake when
    somebody makes it again. Remove it. A suppression of a rule that is off is not reported as unused, nor is an entry
    of a config file for more than one file, as a run may not have seen them all.
    """

    meta = Meta(
        code="IL912",
        name="suppression-unused",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={"unused": "unused suppression of {rules}{where}; remove it"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                # instancelint: ignore[surrounding-whitespace] the portal adds a space
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unused
                tags: ["legal"]
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags: ["legal"]
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[tag-control-character, surrounding-whitespace]
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unused
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags: [" legal"]  # instancelint: ignore[surrounding-whitespace]
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
    issues: ClassVar[Mapping[str, str]] = {"suppression-unused": "unused"}
    fix_titles: ClassVar[Mapping[str, str]] = {"suppression-unused": "Remove it"}
