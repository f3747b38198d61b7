"""`instancelint init`."""

from __future__ import annotations

import os
from typing import Literal

import click

from instancelint.base.message import safe
from instancelint.cli.completions import elements
from instancelint.cli.help_layout import HelpCommand
from instancelint.cli.terminal import CliError


@click.command(
    name="init",
    cls=HelpCommand,
    examples=(
        ("Print a payload in YAML", "init --element box"),
        ("Write a payload with webhook events to a file", "init --element box --events webhook -o box.json"),
    ),
)
@click.option("--element", metavar="KEY", required=True, shell_complete=elements, help="Key of the element.")
@click.option(
    "--format",
    "notation",
    type=click.Choice(["yaml", "json"]),
    help="Output notation.  [default: yaml, or by the name of FILE]",
)
@click.option(
    "--authentication",
    metavar="TYPE",
    help="Authentication type, if the element has several, such as oauth2 or basic.",
)
@click.option("--events", type=click.Choice(["webhook", "polling"]), help="Add event settings.")
@click.option("-o", "--output-file", type=click.Path(dir_okay=False), metavar="FILE", help="Write to a new file.")
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    element: str,
    notation: Literal["yaml", "json"] | None,
    authentication: str | None,
    events: Literal["webhook", "polling"] | None,
    output_file: str | None,
    force: bool,
) -> None:
    """Write a payload with placeholders to start from."""
    if output_file and os.path.lexists(output_file) and not force:
        raise CliError(f"{safe(output_file)} already exists; use --force to overwrite it")
    from instancelint.cli.element_lookup import catalog, find  # as below: help needs none of these
    from instancelint.cli.output import writing
    from instancelint.domain.starter import starter

    if notation is None:
        notation = "json" if output_file and output_file.lower().endswith(".json") else "yaml"
    try:
        found = find(catalog(), element)
        text = starter(found, notation=notation, events=events, authentication=authentication)
    except ValueError as error:
        raise CliError(str(error)) from None
    with writing(output_file) as stream:
        stream.write(text)
