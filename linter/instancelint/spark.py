"""Payloads in a Spark DataFrame, and findings as a DataFrame; see `lint`."""

from __future__ import annotations

from instancelint.run.rows.spark_frames import SCHEMA, lint

__all__ = ["SCHEMA", "lint"]
