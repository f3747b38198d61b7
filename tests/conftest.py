"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadlines: a slow machine is no defect. The same examples come every time, so that a failure is the change's; with
# INSTANCELINT_RANDOM=1 they are others each time, to look for what nobody has thought of.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None)
settings.load_profile("random" if os.environ.get("INSTANCELINT_RANDOM") == "1" else "fixed")

# What the suite reads is what a person sees on a terminal, wherever it runs; tests of `auto` say what they run under.
os.environ["INSTANCELINT_OUTPUT_FORMAT"] = "text"
for name in ("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "PRE_COMMIT"):
    os.environ.pop(name, None)
