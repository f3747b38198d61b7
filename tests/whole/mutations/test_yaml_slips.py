"""One-place slips in YAML are found, once and in place, and nothing is said to be missing because of them."""

from __future__ import annotations

from collections import Counter

import pytest
from linting import lint
from slip_figures import measured
from slips import KINDS, bodies, slips

_EVERY = 6
"""One slip of so many is tried; `python benchmarks/yaml_slips.py` tries all."""


@pytest.mark.parametrize("name", bodies())
def test_a_body_is_clean(name: str) -> None:
    assert lint(bodies()[name], f"{name}.yaml").findings == ()


def test_every_kind_of_slip_happens() -> None:
    assert {slip.kind for text in bodies().values() for slip in slips(text)} == set(KINDS)


def test_slips_are_found_once() -> None:
    total: Counter[str] = Counter()
    for text in bodies().values():
        for figures in measured(text, list(slips(text))[::_EVERY]).values():
            total.update(figures)
    assert total["slips"] > 200
    assert total["false missing"] == 0
    assert total["silent"] <= total["slips"] * 0.01
    assert total["one"] >= total["slips"] * 0.97
    assert total["in place"] >= total["slips"] * 0.97
    assert total["mended"] >= total["slips"] * 0.95
