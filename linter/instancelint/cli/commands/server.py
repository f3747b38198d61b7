"""`instancelint server`."""

from __future__ import annotations

from typing import Any

import click

from instancelint.cli.commands import check
from instancelint.cli.help_layout import options_of

_server = options_of("Server")

_SHARED = (
    "config",
    "extend_select",
    "ignore",
    "isolated",
    "no_baseline",
    "preview",
    "profile",
    "select",
    "severity",
)
"""The options of `check` that this command has too, by name."""

EXAMPLES = (
    ("Run as editors start it", "server"),
    ("Write the time that each request takes to standard error", "server --verbose"),
)
CODES = (
    (0, "The editor has ended the server in the way that the protocol describes."),
    (1, "The editor has left without doing so."),
    (2, "Wrong usage."),
)


@click.command(name="server", cls=check.CheckCommand, examples=EXAMPLES, codes=CODES)
@_server("--stdio", is_flag=True, help="Use the standard streams; this is the default.")
@_server("-v", "--verbose", is_flag=True, help="Write the time that each request takes to standard error.")
def command(**given: Any) -> int:  # noqa: ANN401 - the options, by name
    """
    Run a language server for editors.

    It uses the Language Server Protocol on the standard streams. Settings come from config files, as for a check.
    """
    from instancelint.cli.server_run import run_server  # help needs none of it

    return run_server(given, check.overrides({**given, "kind": None, "fail_on": None}))


command.params += [parameter for parameter in check.command.params if parameter.name in _SHARED]
