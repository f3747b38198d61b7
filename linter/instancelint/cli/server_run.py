"""The language server from its options to its end."""

from __future__ import annotations

import gc
from functools import partial
from typing import Any

from instancelint.cli.settings_lookup import settings_finder
from instancelint.config.settings import Overrides

_ALLOCATIONS = 700
"""Objects after which Python looks for cycles, its own default: what edits leave behind adds up to megabytes."""


def run_server(given: dict[str, Any], overrides: Overrides) -> int:
    """Serve an editor until it leaves; returns the exit code. Raises CliError and ConfigError."""
    new_finder = partial(settings_finder, overrides, given["config"], isolated=given["isolated"])
    new_finder()  # mistakes in the options are reported before anything is served

    from instancelint.language.session import Session
    from instancelint.server.language_server import run

    gc.set_threshold(_ALLOCATIONS)
    return run(Session(new_finder), verbose=given["verbose"])
