"""`instancelint element`."""

from __future__ import annotations

import json

import click

from instancelint.cli.completions import elements
from instancelint.cli.exit_codes import OK
from instancelint.cli.help_layout import HelpCommand
from instancelint.cli.terminal import CliError


@click.command(
    name="element",
    cls=HelpCommand,
    examples=(
        ("List all elements", "element"),
        ("Show how an element authenticates, and its settings", "element box"),
        ("Find elements by words", "element --search 'google drive'"),
        ("Compare an exported definition with the catalog", "element --from box.json --diff"),
    ),
)
@click.argument("key", required=False, shell_complete=elements)
@click.option("--search", metavar="TEXT", help="Search keys, names and hubs.")
@click.option(
    "--from",
    "source",
    type=click.Path(readable=False),
    metavar="FILE",
    help="Read exported definitions instead of the catalog.",
)
@click.option(
    "--diff", is_flag=True, help="Compare the definitions of --from with the catalog; exit with 1 if they differ."
)
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output format."
)
def command(*, key: str | None, search: str | None, source: str | None, diff: bool, output_format: str) -> int:
    """
    Describe an element, or list all elements.

    With --from, describe an exported definition; with --diff, show what it adds to the catalog, and what it
    contradicts.
    """
    if key and search:
        raise click.UsageError("KEY and --search cannot be combined")
    if diff and source is None:
        raise click.UsageError("--diff requires --from, which names the definitions to compare")
    from instancelint.cli.element_lookup import elements_of, find, write_differences  # as below: help needs none
    from instancelint.cli.output import writing
    from instancelint.domain.element_text import describe, listing, to_json

    known, found = elements_of(source)
    if key:
        found = [find(known, key)]
    elif search is not None:
        wanted = {element.key for element in known.search(search)}
        found = [element for element in found if element.key in wanted]
    if diff:
        return write_differences(found, output_format)
    one = bool(key) or (source is not None and len(found) == 1)
    if output_format == "json":
        data: object = to_json(found[0]) if one else [to_json(element) for element in found]
        text = json.dumps(data, indent=2) + "\n"
    elif not found:
        raise CliError("no matching elements")
    else:
        text = describe(found[0], known) if one else listing(found)
    with writing(None) as stream:
        stream.write(text)
    return OK
