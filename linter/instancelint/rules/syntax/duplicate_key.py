"""IL107 duplicate-key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class DuplicateKey(SyntaxRule[NoOptions]):
    """
    Duplicate key in one object.

    Only one of the two values takes effect, in most programs the last one, and nothing warns about it. If a whole
    `configuration` is given twice, half of the settings are silently lost. Keep one of them.
    """

    meta = Meta(
        code="IL107",
        name="duplicate-key",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "key": "duplicate key {key!r} in this object; only the last value takes effect",
        },
        labels={"key": "the same key again"},
        bad=(
            Example(
                """
                {
                  "name": "Contracts",
                  "configuration": {
                    "event.notification.enabled": true,
                    "event.notification.enabled": false
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ key
                  }
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                name: Contracts
                tags: [legal]
                name: Invoices
                ~~~~ key
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                configuration:
                  key: value
                """,
                notation="yaml",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "duplicate-key": "key",
    }
