"""Each defect in each clean payload gives one finding, in place, and every default rule about payloads has a defect."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from defects import authentication, events, naming, structure, values
from defects.mutant import Defect

DEFECTS: list[Defect] = [
    *structure.DEFECTS,
    *values.DEFECTS,
    *events.DEFECTS,
    *authentication.DEFECTS,
    *naming.DEFECTS,
]

PROVEN_ELSEWHERE: dict[str, set[str]] = {
    "IL2": {"element-path-mismatch"},  # speaks of a command
    "IL3": {"shared-callback-url", "polling-by-objects", "poller-resource-unknown"},  # two payloads; seeded by element
    "IL4": {"other-authentication-settings"},  # seeded by element
    "IL5": {"shared-secret", "secret-in-command"},  # of two payloads, and of a command
    "IL6": {"duplicate-instance-name"},  # of two payloads
    "IL7": {"retired-by-provider"},  # no payload that is in use
}
"""Rules without a defect here, by the beginning of their codes."""


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.__name__)
def test_a_defect_gives_one_finding(defect: Defect, prove: Callable[[Defect], None]) -> None:
    prove(defect)


@pytest.mark.parametrize("group", PROVEN_ELSEWHERE)
def test_every_rule_has_a_defect(group: str, unproven: Callable[[str, list[Defect]], set[str]]) -> None:
    assert unproven(group, DEFECTS) == PROVEN_ELSEWHERE[group]
