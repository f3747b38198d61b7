"""The explainer says what jsonschema says: the same errors with the same values, in the same order."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hostile import hostile
from mutated import mutated
from reference_explainer import explain as reference
from reference_explainer import rule_names as reference_names

from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer import explain, rule_names

NUMBER = int(os.environ.get("INSTANCELINT_DIFFERENTIAL", "20000"))
"""Payloads that are compared; `make differential` compares a million."""
OTHERS = 2
"""Rules without errors that jsonschema is asked about for each payload, as it takes a hundred times as long."""
PARTS = 2


@pytest.mark.parametrize("kind", Kind)
def test_both_know_the_same_rules(kind: Kind) -> None:
    for extra in (False, True):
        assert rule_names(kind, extra=extra) == reference_names(kind, extra=extra)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("payloads", [mutated, hostile], ids=["mutated", "hostile"])
def test_the_errors_are_those_of_jsonschema(payloads: Callable[[int, int], Iterator[Any]], part: int) -> None:
    random_ = random.Random(part)  # noqa: S311 - repeatable on purpose
    kinds = tuple(Kind)
    reported = set[str]()
    for number, body in enumerate(payloads(NUMBER // 2 // PARTS, 20 + part)):
        kind = kinds[number % len(kinds)]
        names = rule_names(kind, extra=True)
        rules = {error.rule for error in explain(body, kind, names)}
        reported |= rules
        asked = rules.union(random_.sample(names, min(OTHERS, len(names))))
        assert repr(explain(body, kind, asked)) == repr(reference(body, kind, asked)), (
            body,
            kind,
        )  # NaN equals itself only there
    assert len(reported) > len(rule_names(Kind.CREATE, extra=True)) - 5, (
        "some rules refused nothing, so little was tested"
    )
