"""`instancelint init`."""

from __future__ import annotations

import os
from typing import Literal

import click

from instancelint.base.message import safe
from instancelint.cli.commands.element import catalog, find
from instancelint.cli.output import writing
from instancelint.cli.terminal import CliError
from instancelint.domain.starter import starter


@click.command(name="init")
@click.option("--element", metavar="KEY", required=True, help="Key of the element.")
@click.option("--format", "notation", type=click.Choice(["yaml", "json"]), help="Notation.  [default: yaml]")
@click.option(
    "--authentication",
    metavar="TYPE",
    help="Authenticate in this way, where the element has several: oauth2, basic ...",
)
@click.option("--events", type=click.Choice(["webhook", "polling"]), help="Add event settings.")
@click.option("-o", "--output-file", type=click.Path(dir_okay=False), help="Write to this file, which must be new.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    element: str,
    notation: Literal["yaml", "json"] | None,
    authentication: str | None,
    events: Literal["webhook", "polling"] | None,
    output_file: str | None,
    force: bool,
) -> None:
    """Write a payload to start from, with placeholders to fill in."""
    if output_file and os.path.lexists(output_file) and not force:
        raise CliError(f"{safe(output_file)} exists; name another file, or use --force to write over it")
    if notation is None:
        notation = "json" if output_file and output_file.lower().endswith(".json") else "yaml"
    try:
        found = find(catalog(), element)
        text = starter(found, notation=notation, events=events, authentication=authentication)
    except ValueError as error:
        raise CliError(str(error)) from None
    with writing(output_file) as stream:
        stream.write(text)
