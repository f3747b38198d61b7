"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadlines: a slow machine is no defect. In CI the same examples come every time, so that a failure is the change's.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# What the suite reads is what a person sees on a terminal, wherever it runs; tests of `auto` say what they run under.
os.environ["INSTANCELINT_OUTPUT_FORMAT"] = "text"
for name in ("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "PRE_COMMIT"):
    os.environ.pop(name, None)
