"""Holds a payload against the schema of its kind: a compiled gate, then the explainer for what the gate doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.model.terms import Kind
from instancelint.rules.verdict.gate import doubtful

if TYPE_CHECKING:
    from instancelint.model.document import SchemaError


def check(data: object, kind: Kind, *, extra: bool = False, is_doubted: bool = False) -> tuple[SchemaError, ...]:
    """
    Give everything that the schema refuses, in a fixed order; an empty tuple for a clean payload.

    `extra` also asks the rules that are off by default. A payload that `is_doubted` is known not to be surely valid.
    """
    rules = doubtful(data, kind, extra=extra, is_doubted=is_doubted)
    if not rules:
        return ()
    from instancelint.rules.verdict.explainer import explain  # dear to import, and clean payloads do not need it

    return explain(data, kind, rules)
