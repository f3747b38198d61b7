"""`instancelint schema`."""

from __future__ import annotations

import json
from typing import Literal

import click

from instancelint.cli.completions import elements
from instancelint.cli.help_layout import HelpCommand
from instancelint.cli.output import writing
from instancelint.cli.terminal import CliError
from instancelint.domain import schema_bundle, schemas


@click.command(
    name="schema",
    cls=HelpCommand,
    examples=(
        ("Print the schema of a create body", "schema"),
        ("Print one file for editors that read draft 7", "schema --draft 7"),
        ("Print the schema of one element's payloads", "schema --element box"),
        ("Print the schema of the JSON report", "schema findings"),
    ),
)
@click.argument("name", type=click.Choice(schemas.NAMES), default="instance", metavar="[NAME]")
@click.option("--bundle", is_flag=True, help="Print one self-contained file.")
@click.option(
    "--draft",
    type=click.Choice(["7", "2020-12"]),
    metavar="DRAFT",
    help="JSON Schema draft: 7 or 2020-12; implies --bundle.",
)
@click.option("--strict", is_flag=True, help="Also reject what is only a warning; implies --bundle.")
@click.option("--element", metavar="KEY", shell_complete=elements, help="Print the schema of an element's create body.")
@click.option("-o", "--output-file", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str,
    bundle: bool,
    draft: Literal["7", "2020-12"] | None,
    strict: bool,
    element: str | None,
    output_file: str | None,
) -> None:
    """
    Print a published schema, for editors and other validators.

    NAME is instance (the default: a body that creates an instance), create-for-element, update, response, parameters,
    elements, config, findings or statistics.
    """
    if element is not None:
        schema = _for_element(element, name, draft or "2020-12", strict=strict)
    elif bundle or draft or strict:
        schema = _bundle(name, draft or "2020-12", strict=strict)
    else:
        schema = schemas.load(name)
    with writing(output_file) as stream:
        stream.write(json.dumps(schema, indent=2, ensure_ascii=False) + "\n")


def _bundle(name: str, draft: Literal["7", "2020-12"], *, strict: bool) -> schemas.Schema:
    try:
        return schema_bundle.bundle(name, draft=draft, strict=strict)
    except ValueError as error:
        raise CliError(str(error)) from None


def _for_element(key: str, name: str, draft: Literal["7", "2020-12"], *, strict: bool) -> schemas.Schema:
    from instancelint.cli.element_lookup import catalog, find  # needed for --element only
    from instancelint.domain.element_schema import element_schema

    if name != "instance":
        raise click.UsageError(f"--element cannot be combined with the schema {name!r}; use 'instance'")
    known = catalog()
    return element_schema(find(known, key), known, draft=draft, strict=strict)
