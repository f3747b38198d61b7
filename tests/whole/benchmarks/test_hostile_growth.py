"""Part of what `make growth` measures, by the functions that are called: four times the input, five times the calls."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest
from repository import ROOT

sys.path.append(str(ROOT / "benchmarks"))
growth: Any = importlib.import_module("hostile_growth")
inputs: Any = importlib.import_module("hostile_inputs")

CASES = list(inputs.hostile_inputs())
REPAIRED = ("equal tags in JSON", "settings with blanks in YAML", "nulls in YAML", "tags that are objects in JSON")
"""Each of their findings has a repair that is written down for the report."""
FEW, MANY = 25, 100
FEWEST_CALLS = 500
"""Calls that more of an input adds; where there are fewer, the time lies in one call, such as that of an expression."""


def test_each_input_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 1_900


def test_there_are_inputs_with_a_repair_for_each_finding() -> None:
    assert {case.name for case in CASES} >= set(REPAIRED)


@pytest.mark.parametrize(
    "case", [*CASES[::256], *(case for case in CASES if case.name in REPAIRED)], ids=lambda case: case.name
)
def test_calls_grow_no_faster_than_the_input(case: Any, tmp_path: Path) -> None:  # noqa: ANN401 - of a script
    growth.calls(case, MANY, tmp_path)  # what is loaded and remembered is so by now
    none, few, many = (growth.calls(case, number, tmp_path) for number in (1, FEW, MANY))
    assert many - none <= growth.MOST * max(few - none, FEWEST_CALLS)
