"""What passes the gate is refused by no rule."""

from __future__ import annotations

import json
import os

import pytest
from mutated import mutated

from instancelint.model.terms import Kind
from instancelint.rules.verdict.explainer import explain, rule_names
from instancelint.rules.verdict.gate import surely_valid
from instancelint.rules.verdict.members import Members

NUMBER = int(os.environ.get("INSTANCELINT_FUZZ", "25000"))
"""Payloads that are tried; `make differential` tries a million."""
PARTS = 2


@pytest.mark.parametrize("part", range(PARTS))
def test_what_passes_the_gate_is_refused_by_no_rule(part: int) -> None:
    silent = 0
    for number, body in enumerate(mutated(NUMBER // PARTS, part)):
        kind = tuple(Kind)[number % len(Kind)]
        if not surely_valid(body, kind):
            continue
        silent += 1
        assert explain(body, kind, rule_names(kind)) == (), json.dumps(body)
    assert silent > NUMBER // PARTS // 10, "most payloads were doubted, so little was tested"


def test_members_are_looked_up_by_key() -> None:
    asked: list[tuple[str, object]] = []

    def check(name: str, *, fine: bool = True) -> object:
        def ask(value: object) -> bool:
            asked.append((name, value))
            return fine

        return ask

    def starts_with_a(key: str) -> object:
        return True if key.startswith("a") else None

    members = Members(
        {"exact": check("exact")},  # type: ignore[dict-item] # a function made above
        [lambda key: key != "bad"],
        [(starts_with_a, check("pattern"))],  # type: ignore[list-item] # as above
        [((starts_with_a,), check("rest")), ((), check("all"))],  # type: ignore[list-item] # as above
    )

    assert members({"exact": 1, "apple": 2, "other": 3})
    assert asked == [("exact", 1), ("pattern", 2), ("all", 2), ("rest", 3), ("all", 3)]
    assert not members({"bad": 1})
    assert members(["no", "object"])
