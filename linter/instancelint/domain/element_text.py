"""Descriptions of elements in the catalogue: as text for people, and as data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, EVENT_NOTIFICATION_ENABLED, EVENT_VENDOR_TYPE

WIDTH = 100
_LABEL = 17
BASES = {
    Basis.DEFINITION: "your definition",
    Basis.TABLE: "documented",
    Basis.EXAMPLE: "examples",
    Basis.NOTE: "release note",
    Basis.RESPONSE: "responses",
    Basis.PUBLIC_DEFINITION: "public definition",
    Basis.PUBLIC_CODE: "public code",
    Basis.INFERRED: "inferred",
    Basis.SUSPECT: "suspect",
}
"""How well a fact is founded, in a word or two."""
_KEYS = {
    Basis.PUBLIC_DEFINITION: "known from a public definition, which may be a variant",
    Basis.PUBLIC_CODE: "known from public code",
    Basis.INFERRED: "named by the vendor; key inferred from the address of its page",
}
"""How an element is known whose key the vendor's documentation does not give."""
_REQUIRED: dict[Basis | None, str] = {Basis.INFERRED: "yes*", Basis.PUBLIC_DEFINITION: "likely"}
_CONDITIONS = {EVENT_NOTIFICATION_ENABLED: "with events", EVENT_VENDOR_TYPE: "with polling"}
_LONGEST_NAME = 44


def describe(element: Element, catalog: Catalog) -> str:
    """Return a description of an element as plain text, at most 100 columns wide, with a final line break."""
    lines = [f"{element.key}  {element.name}".rstrip()]
    header = [*_header(element), *_retired(element)]
    lines += ["", *header] if header else []
    if not element.described:
        lines += ["", *wrap("Only the key is known: the element exists, but its parameters are not checked.", WIDTH)]
    sent = sorted((found for found in element.parameters.values() if found.sent), key=_order)
    if sent:
        lines += ["", *_parameters(sent)]
    hidden = [key for key, found in element.parameters.items() if found.hidden and not found.suspect]
    lines += _listed("Set by the element itself, rarely sent:", hidden)
    returned = [key for key, found in element.parameters.items() if found.basis is Basis.RESPONSE]
    lines += _listed("Seen only in responses, rarely sent:", returned)
    for key, found in sorted(element.parameters.items()):
        if found.suspect:
            lines += ["", *wrap(_suspicion(key, catalog), WIDTH)]
    return "\n".join(lines) + "\n"


def listing(elements: Iterable[Element]) -> str:
    """
    Return a line for each element: key, name, hub, authentication and events.

    Those whose key is not in the vendor's documentation come last, under headings that say how they are known.
    """
    rows: dict[Basis | None, list[tuple[str, ...]]] = {basis: [] for basis in (None, *_KEYS)}
    rows[None].append(("ELEMENT", "NAME", "HUB", "AUTHENTICATION", "EVENTS"))
    for element in elements:
        ways, events = ", ".join(element.authentication), ", ".join(element.events)
        rows[element.basis.get("key")].append((element.key, element.name, element.hub, ways, events))
    every = [row for group in rows.values() for row in group]
    widths = [min(max(len(row[column]) for row in every), limit) for column, limit in enumerate((24, 25, 12, 15, 16))]
    lines = []
    for basis, group in rows.items():
        lines += ["", f"{_KEYS[basis].capitalize()}:"] if basis and group else []
        lines += ["  ".join(map(_fit, row, widths)).rstrip() for row in group]
    return "\n".join(lines) + "\n"


def to_json(element: Element) -> dict[str, object]:
    """Return what is known about an element as JSON data, each fact with its basis; unknown facts are absent."""
    facts: dict[str, object] = {
        "key": element.key,
        "name": element.name,
        "id": element.id,
        "hub": element.hub,
        "authentication": list(element.authentication),
        "events": list(element.events),
        "provider_data": list(element.provider_data),
        "poller_resources": list(element.poller_resources),
        "table": element.table,
        "archived": element.archived,
        "beta": element.beta,
        "source": element.source,
        "aliases": list(element.aliases),
        "retired": [
            {"date": ended.date, "what": ended.what, "source": ended.source, "settings": dict(ended.settings)}
            for ended in element.retired
        ],
        "said_by": {basis.value: address for basis, address in element.said_by.items()},
    }
    known: dict[str, object] = {name: value for name, value in facts.items() if value}
    known["basis"] = {name: basis.value for name, basis in element.basis.items() if name in known}
    known["parameters"] = {key: _parameter_data(found) for key, found in sorted(element.parameters.items())}
    return known


def _parameter_data(found: Parameter) -> dict[str, object]:
    data: dict[str, object] = {"basis": found.basis.value}
    facts: dict[str, object] = {
        "type": found.type,
        "format": found.format,
        "label": found.label,
        "authentication": found.authentication,
        "enum": list(found.enum),
        "secret": found.secret,
        "identifier": found.identifier,
        "hidden": found.hidden,
        "required_if": dict([found.required_if]) if found.required_if else None,
    }
    data |= {name: value for name, value in facts.items() if value}
    if found.default is not None:
        data["default"] = found.default
    if found.required is not None and found.required_basis is not None:
        data |= {"required": found.required, "required_basis": found.required_basis.value}
    return data


def _header(element: Element) -> Iterator[str]:
    facts = [
        ("Also called", "", ", ".join(element.aliases)),
        ("Hub", "hub", element.hub),
        ("Platform ID", "", str(element.id or "")),
        ("Authentication", "authentication", ", ".join(element.authentication)),
        ("Grant", "provider_data", ", ".join(f"providerData.{field}" for field in element.provider_data)),
        ("Events", "events", ", ".join(element.events)),
        ("Polled resources", "poller_resources", ", ".join(element.poller_resources)),
        ("State", "", ", ".join(_states(element))),
        ("Defined in", "", element.source or ""),
        *((BASES[basis].capitalize(), "", address) for basis, address in element.said_by.items()),
    ]
    for label, name, value in facts:
        if value:
            basis = element.basis.get(name)
            text = f"{value} ({BASES[basis]})" if basis and basis is not Basis.DEFINITION else value
            yield from wrap(text, WIDTH, initial_indent=f"{label:<{_LABEL}} ", subsequent_indent=" " * (_LABEL + 1))


def _retired(element: Element) -> Iterator[str]:
    """Yield what the provider has discontinued, with the settings that use it and the page that says so."""
    for ended in element.retired:
        asking = [key if value is None else f"{key} {value}" for key, value in ended.settings.items()]
        yield ""
        yield from wrap(f"{ended.what} on {ended.date}{': ' if asking else ''}{', '.join(asking)}.", WIDTH)
        yield f"  {ended.source}"


def _states(element: Element) -> Iterator[str]:
    if "key" in element.basis:
        yield _KEYS[element.basis["key"]]
    if element.archived:
        yield "archived by the vendor"
    if element.beta:
        yield "beta"


def _order(found: Parameter) -> tuple[bool, bool, str]:
    """Sort required ones first, event settings last."""
    return (found.key.startswith("event."), not found.required, found.key)


def _parameters(sent: list[Parameter]) -> Iterator[str]:
    rows = [("PARAMETER", "TYPE", "REQUIRED", "KNOWN FROM")]
    rows += [(found.key, found.type or "", _required(found), BASES[found.basis]) for found in sent]
    widths = [min(max(len(row[column]) for row in rows), _LONGEST_NAME) for column in range(len(rows[0]))]
    indent = sum(widths) + 2 * len(widths)
    for row, notes in zip(rows, ["NOTES", *("; ".join(_notes(found)) for found in sent)], strict=True):
        first, *rest = wrap(notes, max(WIDTH - indent, 20)) or [""]
        cells = "".join(f"{cell:<{width}}  " for cell, width in zip(row, widths, strict=True))
        yield (cells + first).rstrip()
        yield from (" " * indent + note for note in rest)
    bases = {found.required_basis for found in sent if found.required and found.default is None}
    if Basis.INFERRED in bases:
        yield ""
        yield "yes*: inferred; the documentation does not mark it, but every example of that kind has it."
    if Basis.PUBLIC_DEFINITION in bases:
        yield ""
        yield "likely: required by a public definition, but yours may be a variant."


def _required(found: Parameter) -> str:
    if found.required and found.default is not None:
        return "default"
    if found.required:
        return _REQUIRED.get(found.required_basis, "yes")
    if found.required_if:
        return _CONDITIONS.get(found.required_if[0], "depends")
    return "no" if found.required is False else "unknown"


def _notes(found: Parameter) -> Iterator[str]:
    if found.label:
        yield found.label
    if found.authentication:
        yield f"with {AUTHENTICATION_TYPE} {found.authentication}"
    if found.enum:
        yield ("such as " if found.basis.public else "one of ") + ", ".join(found.enum)
    if found.default is not None:
        yield f"default {str(found.default).lower() if isinstance(found.default, bool) else found.default}"
    if found.secret:
        yield "secret"
    if found.identifier:
        yield "identifies the account or app"
    if found.format == "uri":
        yield "URL"


def _listed(title: str, keys: list[str]) -> list[str]:
    if not keys:
        return []
    text = ", ".join(sorted(keys))
    return ["", title, *wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)]


def _suspicion(key: str, catalog: Catalog) -> str:
    owners = catalog.owners(key)
    whose = f"copied from {', '.join(owners[:3])}{' or others' if owners[3:] else ''}" if owners else "a mistake"
    return f"{key} is on this element's page, but appears to be {whose}; it is ignored."


def _fit(text: str, width: int) -> str:
    return f"{text:<{width}}" if len(text) <= width else text[: width - 1] + "…"
