"""IL915 baseline-stale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions

_ENTRY = (
    '{"file": "box.yaml", "payload": "box/Contracts", "rule": "name-generic", "pointer": "/name", '
    '"value": "sha256:1f2e3d4c5b6a"}'
)


class BaselineStale(EngineRule[NoOptions]):
    """
    Stale entry in the baseline.

    The baseline should only ever shrink. An entry that remains after its mistake was fixed would let the same mistake
    in again: `instancelint baseline --prune` removes such entries, and so does `instancelint check --fix`.
    """

    meta = Meta(
        code="IL915",
        name="baseline-stale",
        since="0.1.0",
        severity=Severity.WARNING,
        kinds=ALL_KINDS,
        messages={
            "stale": "{rule} no longer finds this in {file}; run instancelint baseline --prune",
        },
        bad=(
            Example(
                f'{{"version": 1, "findings": [\n{_ENTRY}\n{"~" * len(_ENTRY)} stale\n]}}\n',
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
    issues: ClassVar[Mapping[str, str]] = {"baseline-stale": "stale"}
    fix_titles: ClassVar[Mapping[str, str]] = {"baseline-stale": "Remove the entry"}
