"""IL114 json-non-finite-number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, SyntaxRule


class JsonNonFiniteNumber(SyntaxRule[NoOptions]):
    """
    NaN or Infinity as a number.

    JSON has no such numbers, although some programs write them: Python's `json.dumps` does unless `allow_nan=False` is
    set. The platform rejects them. Use a real number, or omit the member.
    """

    meta = Meta(
        code="IL114",
        name="json-non-finite-number",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "number": "{found} is not valid JSON; use a number or omit the member",
        },
        bad=(
            Example(
                """
                {"configuration": {"event.poller.refresh_interval": NaN, "x": -Infinity}}
                                                                    ~~~ number
                                                                              ~~~~~~~~~ number
                """,
                notation="json-only",
            ),
        ),
        good=(
            Example(
                """
                {"configuration": {"event.poller.refresh_interval": 15, "x": "NaN"}}
                """,
                notation="json-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {
        "non-finite-number": "number",
    }
