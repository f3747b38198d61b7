"""Holds a payload against the schema of its kind: a compiled gate, then the explainer for what the gate doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.model.terms import Kind
from instancelint.rules.verdict.gate import surely_valid

if TYPE_CHECKING:
    from instancelint.model.document import SchemaError


def check(data: object, kind: Kind, *, extra: bool = False, is_doubted: bool = False) -> tuple[SchemaError, ...]:
    """
    Return everything that the schema refuses, in a fixed order; an empty tuple for a clean payload.

    `extra` also asks the rules that are off by default. A payload that `is_doubted` is known not to be surely valid.
    """
    if not extra and not is_doubted and surely_valid(data, kind):
        return ()
    from instancelint.rules.verdict.explainer import explain, rule_names  # clean payloads do not need it

    return explain(data, kind, rule_names(kind, extra=extra))
