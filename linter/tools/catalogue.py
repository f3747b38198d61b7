"""
Lays out `schema/elements.json`, which is edited by hand, and adds what definitions say that somebody published.

What the vendor documents stays as it is: an element of which settings are known gains those that are new, and never a
requirement. The others gain all that a definition says, with the basis `public-definition`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.definitions import read_definitions
from instancelint.domain.element import OAUTH_KEYS, Basis, Element, Parameter
from instancelint.domain.element_facts import ELEMENT_MARK
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.settings_generated import OAUTH_API_KEY
from tools.layout import ROOT

FILE = ROOT / "schema" / "elements.json"
_FACTS = ("hub", "authentication", "events", "provider_data", "poller_resources")
_ORDER = (
    "name",
    "aliases",
    "id",
    *_FACTS,
    "poller_dates",
    "grant_required",
    "alternatives",
    "table",
    "archived",
    "beta",
)
_BASIS = Basis.PUBLIC_DEFINITION.value


def load() -> dict[str, Any]:
    """Return the entries of the catalogue by key."""
    elements: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))["elements"]
    return elements


def merge(folder: str, address: str) -> int:
    """Add the definitions in a folder, which were published at an address, to the file; gives the exit code."""
    elements = load()
    add(elements, folder, address)
    FILE.write_text(render(elements), encoding="utf-8", newline="\n")
    return 0


def add(elements: dict[str, Any], folder: str, address: str) -> None:
    """Add what the definitions in a folder say to the entries of the catalogue."""
    for element in read_definitions(folder):
        entry = elements.setdefault(element.key, {"basis": {"key": _BASIS}})
        is_documented = bool(entry.get("parameters")) and entry["basis"].get("key") != _BASIS
        if not is_documented:
            _describe(entry, element)
        _add_settings(entry, element, is_documented=is_documented)
        if _BASIS in json.dumps(entry):
            entry.setdefault("said_by", {})[_BASIS] = address


def _describe(entry: dict[str, Any], element: Element) -> None:
    entry["name"] = element.name
    basis = entry.setdefault("basis", {})
    for name in _FACTS:
        value = getattr(element, name)
        if value:
            entry[name] = value if isinstance(value, str) else list(value)
            basis[name] = _BASIS


def _add_settings(entry: dict[str, Any], element: Element, *, is_documented: bool) -> None:
    parameters = entry.setdefault("parameters", {})
    for name, found in element.parameters.items():
        if name not in parameters and _tells(found):
            parameters[name] = dict(_setting(found, is_documented=is_documented))


def _tells(found: Parameter) -> bool:
    """Check whether a definition says more of a setting than what holds for any element."""
    if not Catalog.default().generic(found.key) or found.key in OAUTH_KEYS:
        return True
    return found.key in schemas.parameters() and bool(found.required) and not found.hidden


def _setting(found: Parameter, *, is_documented: bool) -> Iterator[tuple[str, object]]:
    yield "basis", _BASIS
    yield "type", found.type
    if found.enum:
        yield "enum", list(found.enum)
    if found.default is not None and found.default != WITHHELD:
        yield "default", found.default
    if found.demanded and not is_documented:
        yield "required", True
        yield "required_basis", _BASIS
    if found.hidden:
        yield "hidden", True
    if found.key == OAUTH_API_KEY:
        yield "identifier", True
    elif found.secret or schemas.parameters().get(found.key, {}).get("writeOnly"):
        yield "secret", True


def render(elements: Mapping[str, Any]) -> str:
    """Write the catalogue, one setting a line, sorted; by the empty line before it an element is found."""
    entries = ",".join(f"{ELEMENT_MARK}{json.dumps(key)}: {_entry(elements[key])}" for key in sorted(elements))
    return f'{{"$schema": "elements.schema.json",\n"elements": {{{entries}\n}}}}\n'


def _entry(entry: Mapping[str, Any]) -> str:
    if not entry:
        return "{}"
    head = ", ".join(_member(name, entry[name]) for name in _ORDER if name in entry)
    lines = [head] if head else []
    lines += [_member(name, entry[name]) for name in ("retired", "said_by", "basis") if name in entry]
    if "parameters" in entry:
        settings = ",\n".join(_member(name, entry["parameters"][name]) for name in sorted(entry["parameters"]))
        lines.append(f'"parameters": {{\n{settings}\n}}' if settings else '"parameters": {}')
    return "{" + ",\n".join(lines) + "}"


def _member(name: str, value: object) -> str:
    return f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
