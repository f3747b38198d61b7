"""What holds for every test."""

from __future__ import annotations

import gc
import os
import sys

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from repository import ROOT

# No deadlines: a slow machine is no defect. The same examples come every time, so that a failure is the change's; with
# INSTANCELINT_RANDOM=1 they are others each time, to look for what nobody has thought of.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None)
if os.environ.get("INSTANCELINT_RANDOM") == "1":
    settings.load_profile("random")
else:
    settings.load_profile("fixed")
    # Hypothesis tries the constants of the modules that happen to be loaded, so examples would hang on which tests run
    # together; no setting stops that.
    pytest.MonkeyPatch().setattr(providers, "_get_local_constants", Constants)

# What the suite reads is what a person sees on a terminal, wherever it runs; tests of `auto` say what they run under.
os.environ["INSTANCELINT_OUTPUT_FORMAT"] = "text"
for name in ("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "PRE_COMMIT"):
    os.environ.pop(name, None)

# An installation has no tools of maintainers. Behind all else, as the package itself may be installed somewhere.
sys.path.append(str(ROOT / "linter"))


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over the tests, thousands that it would go through again and again."""
    gc.collect()
    gc.freeze()
