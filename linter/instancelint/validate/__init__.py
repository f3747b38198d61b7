"""Holds a payload against the schema of its kind: a compiled gate, then the explainer for what the gate doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.levels import Kind
from instancelint.validate.gate import doubtful

if TYPE_CHECKING:
    from instancelint.document import SchemaError


def check(data: object, kind: Kind, *, extra: bool = False) -> tuple[SchemaError, ...]:
    """
    Give everything that the schema refuses, in a fixed order; an empty tuple for a clean payload.

    `extra` also asks the rules that are off by default.
    """
    rules = doubtful(data, kind, extra=extra)
    if not rules:
        return ()
    from instancelint.validate.explain import explain  # dear to import, and clean payloads do not need it

    return explain(data, kind, rules)


__all__ = ["check"]
