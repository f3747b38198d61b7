"""Differences between an exported definition of an element and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_text import BASES


class Difference(NamedTuple):
    """
    A fact of a definition that the catalogue does not have, or has otherwise.

    `setting` is empty where it is about the element as a whole. `catalogue` is None for what is new, and `definition`
    for a documented setting that the definition lacks. `basis` tells how well the catalogue's fact is founded.
    """

    element: str
    setting: str
    fact: str
    definition: object
    catalogue: object = None
    basis: Basis | None = None

    def to_json(self) -> dict[str, object]:
        """Return it as JSON data."""
        data = self._asdict() | {"basis": self.basis.value if self.basis else None}
        return {name: value for name, value in data.items() if name != "setting" or value}

    def __str__(self) -> str:
        """Write it as a line."""
        place = f"{self.element} {self.setting}".rstrip()
        said = _shown(self.definition)
        basis = f" ({BASES[self.basis]})" if self.basis else ""
        if self.fact == "element":
            return f"{place}: new element"
        if self.fact == "setting":
            return f"{place}: new setting: {said}" if said else f"{place}: missing, but in the catalogue{basis}"
        what = said if self.fact == "necessity" else f"{self.fact} {said}"
        there = f"{_shown(self.catalogue)}{basis}" if self.catalogue is not None else "unknown"
        return f"{place}: {what}; in the catalogue: {there}"


def differences(element: Element, catalog: Catalog) -> Iterator[Difference]:
    """Yield the differences between a definition and a catalogue's entry for the element, sorted by setting."""
    known = catalog.get(element.key)
    if known is None:
        yield Difference(element.key, "", "element", element.name or element.key)
        return
    yield from _of_element(element, known)
    for key in sorted({*element.parameters, *known.parameters}):
        found, there = element.parameters.get(key), known.parameter(key)
        if found is None:
            if there and there.basis.documented and not catalog.generic(key):
                yield Difference(element.key, key, "setting", None, there.type, there.basis)
        elif there is not None:
            yield from _of_setting(element.key, found, there, is_generic=catalog.generic(key))
        elif not catalog.generic(key):
            yield Difference(element.key, key, "setting", ", ".join(_facts(found)))


def _of_element(element: Element, known: Element) -> Iterator[Difference]:
    """Compare the facts about elements as a whole; of events and resources, nobody says that they are all."""
    for fact in ("hub", "authentication"):
        basis = known.basis.get(fact)
        ours, theirs = getattr(element, fact), None if basis is Basis.SUSPECT else getattr(known, fact)
        if ours and ours != theirs and not (isinstance(ours, tuple) and set(ours) <= set(theirs or ())):
            yield Difference(element.key, "", fact, _plain(ours), _plain(theirs) or None, basis if theirs else None)
    for name, fact in (("events", "events"), ("poller_resources", "polled resources")):
        new = [item for item in getattr(element, name) if item not in getattr(known, name)]
        if new:
            yield Difference(element.key, "", fact, new)


def _of_setting(key: str, found: Parameter, there: Parameter, *, is_generic: bool) -> Iterator[Difference]:
    """Compare a setting; a definition writes numbers as strings, and has no conditions."""
    if there.type and (found.type == "boolean") != (there.type == "boolean"):
        yield Difference(key, found.key, "type", found.type, there.type, there.basis)
    if found.enum and not is_generic and set(found.enum) != set(there.enum):
        theirs = list(there.enum) or None
        yield Difference(key, found.key, "values", list(found.enum), theirs, there.basis if theirs else None)
    if there.authentication or there.required_if:
        return
    if there.required is not None and found.demanded is not there.required:
        necessity = "required" if there.required else "optional"
        yield Difference(key, found.key, "necessity", _necessity(found), necessity, there.required_basis)
    elif there.required is None and found.demanded:
        yield Difference(key, found.key, "necessity", "required")


def _facts(found: Parameter) -> Iterator[str]:
    yield found.type or "unknown"
    yield _necessity(found)
    if found.enum:
        yield "one of " + ", ".join(found.enum)
    if found.secret:
        yield "secret"


def _necessity(found: Parameter) -> str:
    return "required" if found.demanded else "filled in by the element" if found.hidden else "optional"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
