"""
The gate: which rules of a schema may refuse a payload. Most payloads pass all of them.

It asks predicates that are compiled from the same schemas that the explainer reads. It errs on one side only: a rule
that it does not name gives no error.
"""

from __future__ import annotations

from typing import Any

from instancelint.model.terms import Kind
from instancelint.rules.verdict._generated import FUSED, KINDS


def doubtful(data: object, kind: Kind, *, extra: bool = False, is_doubted: bool = False) -> tuple[str, ...]:
    """
    Name the rules that may refuse a payload; the empty name stands for the structure of the body.

    `extra` includes the rules that are off by default; of a payload that `is_doubted`, `surely_valid` is known to be
    false.
    """
    if not extra and not is_doubted and surely_valid(data, kind):
        return ()
    rows = KINDS[kind.value]
    return tuple(rule for group, rule, holds in rows if (extra or group != "extra") and not _surely(holds, data))


def surely_valid(data: object, kind: Kind) -> bool:
    """Tell whether no rule that is on by default refuses a payload; False where it is not certain."""
    return _surely(FUSED[kind.value], data)


def _surely(holds: Any, data: object) -> bool:  # noqa: ANN401 - a function of the generated module
    try:
        return bool(holds(data))
    except Exception:  # noqa: BLE001 - data of no JSON type, such as a number as a key: the explainer is asked
        return False
