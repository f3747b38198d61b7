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


_OF_THE_FIRST_LINE = {
    "level-less",
    "level-more",
    "indent-more",
    "indent-less",
    "mixed",
    "header-stray",
    "block-too-deep",
}
"""Kinds of which some concern the first line of a text, which is another one behind a dash."""


@pytest.mark.parametrize(("head", "indent"), [("", ""), ("instances:\n", "  ")], ids=["list", "instances"])
@pytest.mark.parametrize("name", ["books", "files", "hooks", "update"])
def test_slips_in_many_items_are_found_as_those_in_one(name: str, head: str, indent: str) -> None:
    texts = [slip.text for slip in slips(bodies()[name]) if slip.kind not in _OF_THE_FIRST_LINE][::2]
    items = "".join(_item(text, indent) for text in texts)

    report = lint(head + items, "a.yaml")
    found: list[list[tuple[str, str]]] = [[] for _ in texts]
    for finding in report.findings:
        if finding.name not in {"duplicate-instance-name", "shared-secret"}:
            found[finding.payload].append((finding.name, finding.message))

    assert report.payloads == len(texts) > 20
    assert found == [[(each.name, each.message) for each in lint(text, "a.yaml").findings] for text in texts]


def _item(text: str, indent: str) -> str:
    """Write a text as an item of a list."""
    first, *rest = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return "".join(f"{indent}{line}\n" for line in (f"- {first}", *(f"  {line}" for line in rest)))
