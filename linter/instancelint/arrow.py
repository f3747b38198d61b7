"""Payloads in Arrow record batches, and findings as Arrow record batches; see `lint_batches`."""

from __future__ import annotations

from typing import Any

from instancelint.base.extras import MissingExtraError
from instancelint.run.rows import arrow_batches
from instancelint.run.rows.arrow_batches import FIELDS, lint_batches

__all__ = ["FIELDS", "SCHEMA", "MissingExtraError", "lint_batches"]  # noqa: F822 - SCHEMA is made on first use


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the schema, whose type is not installed everywhere
    """Return `SCHEMA`, which cannot be made before pyarrow is imported."""
    if name == "SCHEMA":
        return arrow_batches.schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
