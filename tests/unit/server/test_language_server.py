"""What a server takes to start."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "language.complete",
    "language.hover",
    "language.hints",
    "fix.content",
    "embedded.shell",
)


def test_what_waits_for_a_person_is_imported_after_the_start() -> None:
    code = "import sys, instancelint.server.language_server; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {f"instancelint.{name}" for name in LATER} & set(done.stdout.split())
