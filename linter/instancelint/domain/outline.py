"""
Elements in outline: as much of the catalogue as tells whether a rule about it has anything to say.

A payload whose element and settings are all known is what most payloads are; for those, neither the catalogue nor the
rules are loaded. The outlines of the published catalogue stand in `_generated.py`, which is generated from it; those of
imported definitions are drawn at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from instancelint.domain import schemas
from instancelint.domain.element import Basis, Element
from instancelint.domain.secrets import is_secret_place

SECRET = "!"  # noqa: S105 - a mark
DOUBTFUL = "?"
ELEMENT = ""
_LETTERS = {"string": "s", "address": "a", "boolean": "b", "number": "n", None: "-"}


class Outline(NamedTuple):
    """
    What is known of an element's settings.

    Each setting has a letter for what a plain YAML word in its place is meant to be (`s` a text, `a` an address, `b` a
    boolean, `n` a number, `e` one of a few words, `o` something else, `-` unknown), followed by `SECRET` where it is
    one; `DOUBTFUL` alone stands for a setting that was likely copied from another element's page. `needed` are the
    settings without which a payload is surely or likely incomplete; `by_authentication` tells that there are more,
    depending on `authentication.type`.
    `takes_grant` is false where `providerData` has no place in a payload, `takes_code` where the grant is of OAuth 1.
    Of `alternatives`, one set of settings is needed; `retired` are the settings that ask for something which the
    provider has ended (`ELEMENT` stands for all of the element), and `polls_alone` tells that it reports changes in no
    other way.
    """

    settings: Mapping[str, str]
    needed: tuple[str, ...] = ()
    by_authentication: bool = False
    takes_grant: bool = True
    takes_code: bool = True
    alternatives: tuple[tuple[str, ...], ...] = ()
    retired: tuple[str, ...] = ()
    polls_alone: bool = False


def outline_of(element: Element, secrets: frozenset[str]) -> Outline:
    """Return the outline of one element; `secrets` are the settings that are declared as secret."""
    settings = {
        key: DOUBTFUL if found.suspect else _letters(key, element, secrets) for key, found in element.parameters.items()
    }
    wanted = [found for found in element.parameters.values() if found.demanded or found.likely]
    demanded = [found for found in wanted if not element.is_of_grant(found.key)]
    return Outline(
        settings,
        tuple(sorted(found.key for found in demanded if not found.authentication)),
        any(found.authentication for found in demanded),
        element.uses_oauth is not False or element.basis.get("authentication") is Basis.SUSPECT,
        element.oauth_versions != {1},
        element.alternatives,
        tuple(key for ended in element.retired for key in ended.settings or (ELEMENT,)),
        element.polls_alone,
    )


def generic_settings(keys: Iterable[str], secrets: frozenset[str]) -> dict[str, str]:
    """Return the letters of the settings that any element may have, sorted by key."""
    return {key: _letters(key, None, secrets) for key in sorted(keys)}


def _letters(key: str, element: Element | None, secrets: frozenset[str]) -> str:
    parameter = element.parameter(key) if element else None
    own = parameter if key not in schemas.parameters() else None
    if own is not None and own.enum:
        return "e"
    secret = SECRET if is_secret_place(("configuration", key), secrets) else ""
    is_switch = own is not None and own.type == "boolean"  # also where an example alone shows it
    return ("b" if is_switch else _LETTERS.get(wanted_type(key, element, secrets), "o")) + secret


def wanted_type(key: str, element: Element | None, secrets: frozenset[str]) -> str | None:
    """Return what a setting holds: a JSON type, or "address" for a URL; None where nothing is known."""
    parameter = element.parameter(key) if element else None
    if parameter is not None and parameter.basis.documented and parameter.type:
        return "address" if parameter.format == "uri" else parameter.type
    described = schemas.parameters().get(key)
    if described is None:
        return "string" if key in secrets else None
    if schemas.is_url(described):
        return "address"
    types = set(described.get("type", ())) - {"null"}
    if types == {"string"}:
        return "string"
    return "number" if "integer" in types or described.get("$ref") == "#/$defs/number" else None
