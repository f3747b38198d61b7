"""Where generated files lie, and how they are laid out. For maintainers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "linter" / "instancelint"
RULES = PACKAGE / "rules"


def formatted(text: str) -> str:
    """Lay a module out as `ruff format` does."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(PACKAGE / "written.py"), "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own formatter
