"""`instancelint element`, and the catalogue as commands ask it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

import click

from instancelint.cli.definition_notes import tell_of_others
from instancelint.cli.output import writing
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError
from instancelint.domain.catalog import Catalog
from instancelint.domain.definitions import DefinitionError, read_all
from instancelint.domain.element import Element
from instancelint.domain.element_text import describe, listing, to_json


@click.command(name="element")
@click.argument("key", required=False)
@click.option("--search", metavar="TEXT", help="List the elements in whose key, name or hub the words occur.")
@click.option(
    "--from", "source", type=click.Path(), metavar="FILE", help="Read exported definitions, not the catalogue."
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, key: str | None, search: str | None, source: str | None, output_format: str) -> None:
    """
    Show what is known of an element, or list all elements.

    With --from, show what is understood of an exported definition.
    """
    if key and search:
        raise click.UsageError("KEY and --search exclude each other")
    known, found = _elements(source)
    if key:
        found = [find(known, key)]
    elif search is not None:
        wanted = {element.key for element in known.search(search)}
        found = [element for element in found if element.key in wanted]
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
