"""IL107 duplicate-key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class DuplicateKey(SyntaxRule[NoOptions]):
    """
    A key is written twice in one object.

    Only one of the two values counts, in most programs the last one, and nobody is told. With a whole
    `configuration` written twice, half of the settings are lost without a word. Keep one of them.
    """

    meta = Meta(
        code="IL107",
        name="duplicate-key",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "key": "the key {key!r} was given before in this object: only the last value counts",
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
