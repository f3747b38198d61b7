"""`instancelint mock`."""

from __future__ import annotations

from typing import Any

import click

from instancelint.cli.commands import check
from instancelint.cli.help_layout import options_of
from instancelint.config.keys import FAIL_ON

_server = options_of("Server")
_state = options_of("State")

_SHARED = (
    "color",
    "config",
    "extend_select",
    "ignore",
    "isolated",
    "output_file",
    "output_format",
    "preview",
    "profile",
    "select",
    "severity",
)
"""The options of `check` that this command has too, by name."""

EXAMPLES = (
    ("Use http://127.0.0.1:8000/elements/api-v2 as the base URL of clients", "mock"),
    ("Report warnings as refusals, too", "mock --fail-on warning"),
    ("Write a JUnit report of all requests", "mock --output-format junit -o mock.xml"),
    ("Record the instances in a file", "mock --state mock.db"),
)
CODES = (
    (0, "Stopped by Ctrl-C or SIGTERM."),
    (2, "Wrong usage, an address in use, or a file that cannot be read or written."),
)


@click.command(name="mock", cls=check.CheckCommand, examples=EXAMPLES, codes=CODES)
@click.argument("paths", nargs=-1, type=click.Path(readable=False))
@_server("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Address to listen on.")
@_server(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=8000,
    show_default=True,
    help="Port to listen on; 0 uses a free one.",
)
@_server(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    metavar="LEVEL",
    default="error",
    show_default=True,
    help="Lowest severity that refuses a body: error, warning, info or never.",
)
@_server("--seed", type=click.IntRange(0), metavar="N", help="Use repeatable tokens.")
@_state("--state", type=click.Path(dir_okay=False), metavar="FILE", help="Record the instances in FILE (SQLite).")
@_state("--record", type=click.Path(dir_okay=False), metavar="FILE", help="Record each request in FILE, masked.")
def command(**given: Any) -> None:  # noqa: ANN401 - the options, by name
    """
    Run the platform's instances API on this machine.

    A body that the platform would refuse is answered with 400 and the reasons. PATHS are files and folders with create
    bodies; their instances exist from the start.
    """
    from instancelint.cli.mock_run import run_mock  # help needs none of it

    run_mock(given, check.overrides({**given, "kind": None, "fail_on": None}), check.outputs_of(given))


command.params += [parameter for parameter in check.command.params if parameter.name in _SHARED]
