"""`instancelint element`, and the catalogue as commands ask it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

import click

from instancelint.cli.definition_notes import tell_of_others
from instancelint.cli.exit_codes import FINDINGS, OK
from instancelint.cli.output import writing
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError
from instancelint.domain.catalog import Catalog
from instancelint.domain.definition_diff import differences
from instancelint.domain.definitions import DefinitionError, read_all
from instancelint.domain.element import Element
from instancelint.domain.element_text import describe, listing, to_json


@click.command(name="element")
@click.argument("key", required=False)
@click.option("--search", metavar="TEXT", help="List the elements in whose key, name or hub the words occur.")
@click.option(
    "--from", "source", type=click.Path(), metavar="FILE", help="Read exported definitions, not the catalogue."
)
@click.option(
    "--diff", is_flag=True, help="Compare the definitions of --from with the catalogue; exit with 1 if they differ."
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, key: str | None, search: str | None, source: str | None, diff: bool, output_format: str) -> int:
    """
    Show what is known of an element, or list all elements.

    With --from, show what is understood of an exported definition; with --diff, what it says that the catalogue does
    not, and what it contradicts.
    """
    if key and search:
        raise click.UsageError("KEY and --search exclude each other")
    if diff and source is None:
        raise click.UsageError("--diff compares exported definitions; name them with --from")
    known, found = _elements(source)
    if key:
        found = [find(known, key)]
    elif search is not None:
        wanted = {element.key for element in known.search(search)}
        found = [element for element in found if element.key in wanted]
    if diff:
        return _diff(found, output_format)
    one = bool(key) or (source is not None and len(found) == 1)
    if output_format == "json":
        data: object = to_json(found[0]) if one else [to_json(element) for element in found]
        text = json.dumps(data, indent=2) + "\n"
    elif not found:
        raise CliError("no element is like that")
    else:
        text = describe(found[0], known) if one else listing(found)
    with writing(None) as stream:
        stream.write(text)
    return OK


def _diff(elements: Sequence[Element], output_format: str) -> int:
    """Write what differs between definitions and the published catalogue; gives the exit code."""
    found = [difference for element in elements for difference in differences(element, Catalog.default())]
    with writing(None) as stream:
        if output_format == "json":
            stream.write(json.dumps([difference.to_json() for difference in found], indent=2) + "\n")
        else:
            stream.writelines(f"{difference}\n" for difference in found)
    return FINDINGS if found else OK


def _elements(source: str | None) -> tuple[Catalog, list[Element]]:
    """Return the catalogue to ask, and the elements to choose from."""
    if source is None:
        known = catalog()
        return known, list(known.elements())
    found = _definitions([source])
    return Catalog.default().with_elements(found), list(found)


def catalog() -> Catalog:
    """Return the catalogue with the user's own elements; raises CliError and ConfigError."""
    settings = settings_finder().for_folder(os.getcwd())
    return Catalog.default().with_elements(_definitions(settings.elements))


def _definitions(paths: Sequence[str]) -> tuple[Element, ...]:
    try:
        found = read_all(paths)
    except DefinitionError as error:
        raise CliError(str(error)) from None
    tell_of_others(found.others)
    return found.elements


def find(known: Catalog, key: str) -> Element:
    """Return an element of a catalogue; raises CliError when there is none, with the nearest key."""
    element = known.get(key)
    if element is None:
        raise CliError(f"there is no element {key!r}{_hint(known, key)}")
    return element


def _hint(known: Catalog, key: str) -> str:
    near = [f"{found!r} ({title})" if (title := known.title(found)) else repr(found) for found in known.near(key)]
    return f"; did you mean {' or '.join(near)}?" if near else "; `instancelint element --search TEXT` searches"
