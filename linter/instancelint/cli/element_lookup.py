"""The element catalogue as commands ask it, with the elements that settings or definitions add."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from instancelint.cli.definition_notes import report_others
from instancelint.cli.exit_codes import FINDINGS, OK
from instancelint.cli.output import writing
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element


def write_differences(elements: Sequence[Element], output_format: str) -> int:
    """Write what differs between definitions and the published catalogue; gives the exit code."""
    from instancelint.domain.definition_diff import differences  # few runs compare definitions

    found = [difference for element in elements for difference in differences(element, Catalog.default())]
    with writing(None) as stream:
        if output_format == "json":
            stream.write(json.dumps([difference.to_json() for difference in found], indent=2) + "\n")
        else:
            stream.writelines(f"{difference}\n" for difference in found)
    return FINDINGS if found else OK


def elements_of(source: str | None) -> tuple[Catalog, list[Element]]:
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
    if not paths:
        return ()
    from instancelint.domain.definitions import DefinitionError, read_all  # few settings name definitions

    try:
        found = read_all(paths)
    except DefinitionError as error:
        raise CliError(str(error)) from None
    report_others(found.others)
    return found.elements


def find(known: Catalog, key: str) -> Element:
    """Return an element of a catalogue; raises CliError when there is none, with the nearest key."""
    element = known.get(key)
    if element is None:
        raise CliError(f"unknown element {key!r}{_hint(known, key)}")
    return element


def _hint(known: Catalog, key: str) -> str:
    near = [f"{found!r} ({title})" if (title := known.title(found)) else repr(found) for found in known.near(key)]
    return f"; did you mean {' or '.join(near)}?" if near else "; search with 'instancelint element --search TEXT'"
