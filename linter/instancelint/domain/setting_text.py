"""What is said of one setting of an element, or of one member of a payload: its meaning, and who says so."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from instancelint.base.path import Path
from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.element_text import BASES
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.secrets import is_secret_place
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, EVENT_POLLER_CONFIGURATION

_MOST_NAMED = 3
"""Elements that are named of those that have a setting."""
_RESOURCE = {
    "url": "Path of the platform's API that lists the records of the resource.",
    "idField": "Field that identifies a record.",
    "datesConfiguration": "Fields with the dates of a record, and how they are written.",
    "filterByUpdatedDate": "Whether the platform itself drops records that did not change.",
    "pageSize": "Records on a page.",
    "createdCheckTolerance": "How far apart the two dates of a new record may be.",
    "updatedDateField": "Field with the time of the last change.",
    "updatedDateFormat": "Date pattern of that field, as in Java, or milliseconds.",
    "updatedDateTimezone": "Time zone of that field.",
    "createdDateField": "Field with the time of creation.",
    "createdDateFormat": "Date pattern of that field, as in Java, or milliseconds.",
    "createdDateTimezone": "Time zone of that field.",
}
"""What the members of a polled resource mean."""


@dataclass(frozen=True, slots=True)
class SettingText:
    """A setting or member in words: its title, its meaning in a sentence or two, and facts with their labels."""

    title: str
    meaning: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def markdown(self) -> str:
        """The text in Markdown."""
        lines = [f"**{self.title}**", self.meaning, "\n".join(f"- {label}: {value}" for label, value in self.facts)]
        return "\n\n".join(filter(None, lines))

    @property
    def plain(self) -> str:
        """The text without marks."""
        lines = [self.title, self.meaning, *(f"{label}: {value}" for label, value in self.facts)]
        return "\n".join(filter(None, lines)).replace("`", "")


def text_of(path: Path, element: Element | None, catalog: Catalog) -> SettingText | None:
    """Return what is said of the member at a path of a payload; None where nothing is known of it."""
    if path[:1] == ("configuration",) and len(path) > 1:
        if is_setting_place(path):
            return setting_text(str(path[1]), element, catalog)
        if EVENT_POLLER_CONFIGURATION in path and path[-1] in _RESOURCE:
            return SettingText(str(path[-1]), _RESOURCE[str(path[-1])])
        return None
    described = member_schema(path)
    return SettingText(str(path[-1]), described["description"], tuple(_facts_of(described))) if described else None


def is_setting_place(path: Path) -> bool:
    """Check whether a path leads to a setting: a member of the configuration itself."""
    return path[:1] == path[:-1] == ("configuration",)


def member_schema(path: Path) -> Mapping[str, Any] | None:
    """Return what the published schema says of a member outside the configuration."""
    schema: Mapping[str, Any] = schemas.load("instance")["$defs"]["body"]
    for step in path:
        schema = _members(schema).get(str(step), {})
    return schema if "description" in schema and path else None


def _members(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**schema.get("properties", {}), **schema.get("else", {}).get("properties", {})}


def member_names(path: Path) -> tuple[str, ...]:
    """Return the members that the published schema has at a place outside the configuration."""
    schema: Mapping[str, Any] = schemas.load("instance")["$defs"]["body"]
    for step in path:
        schema = _members(schema).get(str(step), {})
    return tuple(_members(schema))


def setting_text(key: str, element: Element | None, catalog: Catalog) -> SettingText | None:
    """Return what is said of a setting; None where nobody says anything."""
    found = element.parameter(key) if element else None
    generic = catalog.generic_schema(key)
    if found is None and generic is None:
        return _foreign(key, catalog)
    title = (found.label if found else "") or (str(generic["title"]) if generic else "")
    owner = (element.name or element.key) if element else "the element"
    meaning = str(generic["description"]) if generic else f"Setting of {owner}."
    facts = [*_facts(key, found, element, catalog), *(_facts_of(generic) if generic and not found else ())]
    return SettingText(f"{key} ({title})" if title and title != key else key, meaning, tuple(facts))


def _foreign(key: str, catalog: Catalog) -> SettingText | None:
    owners = catalog.owners(key)
    if not owners:
        return None
    others = owners[_MOST_NAMED:]
    more = f" and {len(others)} others" if others else ""
    return SettingText(key, f"Setting of {', '.join(owners[:_MOST_NAMED])}{more}.")


def _facts(key: str, found: Parameter | None, element: Element | None, catalog: Catalog) -> Iterator[tuple[str, str]]:
    if found is not None and found.identifier:
        yield "Identifies", "the account or app"
    elif is_secret_place(("configuration", key), catalog.declared_secrets):
        yield "Secret", "yes; use a reference such as `${NAME}`"
    if found is None:
        return
    if found.type:
        yield "Type", "URL" if found.format == "uri" else found.type
    if found.enum:
        yield "Examples" if found.basis.public else "Values", ", ".join(f"`{word}`" for word in found.enum)
    if found.default is not None and found.default != WITHHELD and not found.secret:
        yield "Default", f"`{_written(found.default)}`"
    yield "Required", required_text(found)
    if element is not None:
        yield "Said by", said_by(found.basis, element)


def required_text(found: Parameter) -> str:
    """Return when a setting is required, and who says so."""
    only = f" with `{AUTHENTICATION_TYPE}` `{found.authentication}`" if found.authentication else ""
    basis = f" ({BASES[found.required_basis]})" if found.required_basis else ""
    if found.required and found.default is None:
        return f"{'likely' if found.required_basis is Basis.PUBLIC_DEFINITION else 'yes'}{only}{basis}"
    if found.required_if:
        key, value = found.required_if
        return f"if `{key}` is `{str(value).lower()}`"
    if found.required is not None:
        return f"no{basis}" + (f"; only{only}" if only else "")
    return "unknown" + (f"; only{only}" if only else "")


def said_by(basis: Basis, element: Element) -> str:
    """Return who says that an element has a setting."""
    if basis is Basis.DEFINITION and element.source:
        return f"{BASES[basis]} {element.source}"
    address = element.said_by.get(basis)
    words = {Basis.TABLE: "the vendor's documentation", Basis.EXAMPLE: "examples of the vendor's documentation"}
    return f"{words.get(basis, BASES[basis])}{f', {address}' if address else ''}"


def _facts_of(described: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "default" in described:
        yield "Default", f"`{_written(described['default'])}`"
    examples = [example for example in described.get("examples", ()) if not isinstance(example, dict)]
    if examples:
        yield "Example", f"`{_written(examples[0])}`"


def _written(value: object) -> str:
    """Return a value as a payload has it, but for the quotes of a string."""
    return value if isinstance(value, str) else json.dumps(value)


def element_text(element: Element) -> SettingText:
    """Return what is said of an element in a few lines."""
    state = ["archived by the vendor"] if element.archived else []
    state += ["beta"] if element.beta else []
    facts = [
        ("Hub", element.hub),
        ("Authentication", ", ".join(element.authentication)),
        ("Grant", ", ".join(f"`providerData.{field}`" for field in element.grant_fields)),
        ("Events", ", ".join(element.events)),
        ("State", ", ".join(state)),
        *((f"{ended.what} on {ended.date}", ended.source) for ended in element.retired),
        ("Defined in", element.source or ""),
    ]
    if not element.described:
        facts.append(("Settings", "not known"))
    title = f"{element.name} ({element.key})" if element.name else element.key
    return SettingText(title, "", tuple((label, value) for label, value in facts if value))
