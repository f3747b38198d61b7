"""The version of the package; equal to the one in pyproject.toml, which a test proves."""

from __future__ import annotations

__version__ = "0.1.0"
