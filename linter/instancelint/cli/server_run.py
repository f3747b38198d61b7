"""The language server from its options to its end."""

from __future__ import annotations

from functools import partial
from typing import Any

from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError
from instancelint.config.settings import Overrides

EXTRA = "the language server requires pygls and lsprotocol; run pip install 'instancelint[lsp]'"


def run_server(given: dict[str, Any], overrides: Overrides) -> int:
    """Serve an editor until it leaves; returns the exit code. Raises CliError and ConfigError."""
    try:
        import lsprotocol  # noqa: F401 - only looks whether it is there
        import pygls  # noqa: F401 - as above
    except ImportError:
        raise CliError(EXTRA) from None
    new_finder = partial(settings_finder, overrides, given["config"], isolated=given["isolated"])
    new_finder()  # mistakes in the options are reported before anything is served

    from instancelint.language.session import Session
    from instancelint.server.language_server import run

    return run(Session(new_finder), verbose=given["verbose"])
