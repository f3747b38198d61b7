"""IL916 baseline-renamed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions

_ENTRY = (
    '{"file": "box.yaml", "payload": "box/Contracts", "rule": "name-generic", "pointer": "/name", '
    '"value": "sha256:1f2e3d4c5b6a"}'
)


class BaselineRenamed(EngineRule[NoOptions]):
    """
    Renamed file in the baseline.

    The findings of the payload are still known, as they are matched by its element and name.
    `instancelint baseline --update` records the new file name, so that nothing is taken as known by mistake when a file
    with the old name comes back.
    """

    meta = Meta(
        code="IL916",
        name="baseline-renamed",
        since="0.1.0",
        severity=Severity.INFO,
        kinds=ALL_KINDS,
        messages={
            "renamed": "{file} is now {name}, and its findings are still known; run instancelint baseline --update",
        },
        bad=(
            Example(
                f'{{"version": 1, "findings": [\n{_ENTRY}\n{"~" * len(_ENTRY)} renamed\n]}}\n',
                notation="json-only",
                name=".instancelint-baseline.json",
            ),
        ),
        good=(
            Example(
                """
                {"version": 1, "findings": []}
                """,
                notation="json-only",
                name=".instancelint-baseline.json",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"baseline-renamed": "renamed"}
