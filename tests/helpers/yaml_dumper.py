"""Writes YAML as `yaml.safe_dump` does, and sooner."""

from __future__ import annotations

import yaml

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one in C where there is one, for tests that write thousands of texts."""
