"""
The gate: whether a payload surely meets the schema of its kind. Most payloads do.

It asks predicates that are compiled from the same schemas as the explainer. It errs on one side only: a payload that
passes it has no error.
"""

from __future__ import annotations

from instancelint.model.terms import Kind
from instancelint.rules.verdict.gate_generated import FUSED


def surely_valid(data: object, kind: Kind) -> bool:
    """Check whether no rule that is on by default refuses a payload; False where it is not certain."""
    try:
        return bool(FUSED[kind.value](data))
    except Exception:  # noqa: BLE001 - data of no JSON type, such as a number as a key: the explainer is asked
        return False
