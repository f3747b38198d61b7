"""Finding elements for the commands: the catalogue with the definitions of the config file that holds here."""

from __future__ import annotations

import os

from instancelint.base.suggest import did_you_mean
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError
from instancelint.domain.catalog import Catalog
from instancelint.domain.definitions import DefinitionError
from instancelint.domain.element import Element


def catalog() -> Catalog:
    """Give the catalogue with the user's own elements; raises CliError and ConfigError."""
    settings = settings_finder().for_folder(os.getcwd())
    try:
        return Catalog.default().with_files(settings.elements)
    except DefinitionError as error:
        raise CliError(str(error)) from None


def find(known: Catalog, key: str) -> Element:
    """Give an element of a catalogue; raises CliError when there is none, with the nearest key."""
    element = known.get(key)
    if element is None:
        hint = did_you_mean(key, known.keys()) or "; `instancelint element --search TEXT` searches"
        message = f"there is no element {key!r}{hint}"
        raise CliError(message)
    return element
