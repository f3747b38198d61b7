"""Settings of an element dropped, misspelt, given another type, made another element's: found, in place, alone."""

from __future__ import annotations

from collections import Counter

from seeded.bodies import Body, bodies
from seeded.settings import KINDS, Subject, alarms, outcomes

from instancelint.domain.catalog import Catalog

STEP = 12
"""One payload in so many is tried; `benchmarks/pages.py` tries those that pages of documentation show."""
NEARLY_ALL = 0.94
NOT_ALONE = {"another element's in its place": 0.75, "the key of another element": 0.55}
"""Kinds of which other rules may speak too, and the share that has to be alone; of the others, nearly all."""


def subject(body: Body) -> Subject:
    element = Catalog.default().get(body.element)
    assert element is not None
    needed = element.required(body.data["configuration"])
    return Subject(body.title, body.data, frozenset(found.key for found in needed))


def test_mistakes_in_settings_are_found_in_place_and_alone() -> None:
    tried, found, alone = Counter[str](), Counter[str](), Counter[str]()
    for each in map(subject, bodies()[::STEP]):
        assert alarms(each) == ()
        for outcome in outcomes(each):
            tried[outcome.kind] += 1
            found[outcome.kind] += outcome.found
            alone[outcome.kind] += outcome.found and outcome.alone
    assert {kind for kind in KINDS if tried[kind] < len(tried) // 4} == set()
    assert {kind for kind in KINDS if found[kind] < NEARLY_ALL * tried[kind]} == set()
    assert {kind for kind in KINDS if alone[kind] < NOT_ALONE.get(kind, NEARLY_ALL) * tried[kind]} == set()
