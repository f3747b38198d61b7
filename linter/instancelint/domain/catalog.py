"""
The element catalogue: which elements exist, what each one takes, and how well that is known.

It is built from `schema/elements.json` and the user's own element definitions. Nothing is read before the first
question, and an element is only built when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache, cached_property
from typing import Any, Self

from instancelint.domain import schemas
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.element import Basis, Element
from instancelint.domain.element_entry import element_of
from instancelint.domain.element_facts import each_element, element_keys, facts_of
from instancelint.domain.element_names import Called, ElementNames, letters

RESERVED = frozenset(
    {
        "allow.select.fields",
        "aws.api.key",
        "aws.api.secret",
        "aws.region",
        "default.select.fields.map",
        "event.notification.basic.password",
        "event.notification.basic.username",
        "event.notification.callback.headers",
        "expires",
        "instance.variables",
        "synchronous.bulk.notification",
    }
)
"""Keys that the platform reserves for those who build elements; no payload is expected to hold them."""

_SHORTEST_FAMILY = 5
"""Letters in the name of a family: shorter words are common ones, such as `site` and `user`."""


_NOT_OWNED = frozenset({Basis.SUSPECT.value, Basis.PUBLIC_DEFINITION.value, Basis.PUBLIC_CODE.value})
"""Bases of settings that do not belong to an element so surely that they could be foreign to another."""


class Standing(Enum):
    """What a configuration key is to an element."""

    DOCUMENTED = "documented"
    """Known for this element."""
    SUSPECT = "suspect"
    """Shown for this element, but by the look of it copied from another element's page."""
    GENERIC = "generic"
    """A key of the platform that any element may have."""
    FAMILY = "family"
    """Known for others of its family, after which it is called; no table tells whether this one takes it too."""
    FOREIGN = "foreign"
    """Known for other elements only."""
    UNKNOWN = "unknown"
    """Not known at all."""


class Catalog:
    """
    The elements of the platform, with the user's own definitions over them.

    Immutable, hashable by identity, and cheap to send to a worker process.
    """

    def __init__(self, definitions: Iterable[Element] = ()) -> None:
        self._imported = {element.key: element for element in definitions}
        self._built: dict[str, Element] = {}
        self._outlines: dict[str, tuple[Any, ...]] = {}

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Element, ...]]]:
        return type(self), (self.definitions,)

    @staticmethod
    def default() -> Catalog:
        """Return the catalogue as published; it is made once."""
        return _default()

    def with_elements(self, definitions: Iterable[Element]) -> Catalog:
        """Return a catalogue in which definitions are added; one with a known key replaces what was known."""
        return Catalog((*self._imported.values(), *definitions))

    def with_files(self, paths: Iterable[str]) -> Catalog:
        """
        Return a catalogue with the exported definitions of files, folders or glob patterns.

        Raises `DefinitionError` for a path that cannot be read or is no export, and for a key defined twice.
        """
        from instancelint.domain.definitions import read_all

        return self.with_elements(read_all(paths).elements)

    @property
    def definitions(self) -> tuple[Element, ...]:
        """The user's own definitions."""
        return tuple(self._imported.values())

    def get(self, key: str) -> Element | None:
        """Return an element by its key, or None."""
        if key in self._imported:
            return self._imported[key]
        if key not in self._built:
            facts = self._facts.get(key) if "_facts" in vars(self) else facts_of(key)
            if facts is None:
                return None
            self._built[key] = element_of(key, facts)
        return self._built[key]

    def known(self, key: str) -> bool:
        """Check whether an element with this key is known, if by nothing but its key."""
        return key in self._imported or key in element_keys()

    def outline(self, key: str) -> tuple[Any, ...] | None:
        """Return an element in outline (see `outline.Outline`); None where its key is not known."""
        if key in self._imported:
            from instancelint.domain.outline import outline_of  # few catalogues have imported elements

            if key not in self._outlines:
                self._outlines[key] = outline_of(self._imported[key], self.declared_secrets)
            return self._outlines[key]
        return ELEMENTS.get(key)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all elements, sorted."""
        return self._keys

    def elements(self) -> Iterator[Element]:
        """Yield all elements, sorted by key."""
        return filter(None, map(self.get, sorted({*self._facts, *self._imported})))

    def search(self, text: str) -> tuple[Element, ...]:
        """Return the elements in whose key, name, aliases or hub each word of a text occurs, sorted by key."""
        words = text.lower().split()
        found = []
        for element in self.elements():
            names = "\n".join((element.key, element.name, element.hub, *element.aliases)).lower()
            if all(word in names for word in words):
                found.append(element)
        return tuple(found)

    def near(self, key: str) -> tuple[str, ...]:
        """Return the known element keys that a key is probably meant to be, sorted; one answer leaves no doubt."""
        return self._names.near(key)

    def named(self, text: str) -> tuple[str, ...]:
        """Return the keys of the elements that have a text as key, name or alias, but for case and punctuation."""
        return self._names.named(text)

    def title(self, key: str) -> str:
        """Return the name of an element where it says more than its key, else nothing."""
        element = self.get(key)
        return element.name if element and letters(element.name) != letters(key) else ""

    def parameter_names(self) -> frozenset[str]:
        """Return the configuration keys of all elements, those left out that are suspect or said by others."""
        return frozenset(self._owners)

    def choices(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each setting of an element that takes one of a few words, with these."""
        from instancelint.domain.element_settings_generated import CHOICES  # clean payloads do not need it

        yield from CHOICES
        for element in self._imported.values():
            yield from ((name, known.enum) for name, known in element.parameters.items() if known.enum)

    def published_choices(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Work out which of them the published catalogue has."""
        for facts in self._facts.values():
            for name, fact in facts.get("parameters", {}).items():
                if "enum" in fact:
                    yield name, tuple(fact["enum"])

    def imported_secrets(self) -> frozenset[str]:
        """Return the configuration keys that hold a secret in an imported element."""
        found = (element.parameters.items() for element in self._imported.values())
        return frozenset(name for parameters in found for name, parameter in parameters if parameter.secret)

    def owners(self, parameter: str) -> tuple[str, ...]:
        """Return the keys of the elements that surely take a configuration key, sorted (see `_NOT_OWNED`)."""
        return self._owners.get(parameter, ())

    def generic(self, parameter: str) -> bool:
        """Check whether a configuration key belongs to the platform and not to single elements."""
        return parameter in self._generic

    def generic_keys(self) -> frozenset[str]:
        """Return the configuration keys that belong to the platform."""
        return self._generic

    def generic_schema(self, parameter: str) -> Mapping[str, Any] | None:
        """Return the published description of a generic key, or None; callers must not change it."""
        return schemas.parameters().get(parameter)

    def standing(self, element: Element, parameter: str) -> Standing:
        """Return what a configuration key is to an element."""
        found = element.parameters.get(parameter)
        if found is not None:
            return Standing.SUSPECT if found.suspect else Standing.DOCUMENTED
        if self.generic(parameter):
            return Standing.GENERIC
        if not element.table and element.source is None and _names_family(parameter, element.key):
            return Standing.FAMILY
        return Standing.FOREIGN if self.owners(parameter) else Standing.UNKNOWN

    @cached_property
    def _facts(self) -> Mapping[str, Mapping[str, Any]]:
        facts: Mapping[str, Mapping[str, Any]] = schemas.load("elements")["elements"]
        return facts

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(sorted(element_keys().union(self._imported)))

    @cached_property
    def _names(self) -> ElementNames:
        published = (
            Called(key, facts.get("name", ""), tuple(facts.get("aliases", ())))
            for key, facts in each_element()
            if key not in self._imported
        )
        imported = (Called(element.key, element.name, element.aliases) for element in self._imported.values())
        return ElementNames((*published, *imported))

    @cached_property
    def _generic(self) -> frozenset[str]:
        return RESERVED | frozenset(schemas.parameters())

    @cached_property
    def _owners(self) -> Mapping[str, tuple[str, ...]]:
        if self._imported:
            return self.owners_by_setting()
        from instancelint.domain.element_settings_generated import OWNERS  # clean payloads do not need it

        return OWNERS

    def owners_by_setting(self) -> Mapping[str, tuple[str, ...]]:
        """Work out what `owners` returns, for all settings."""
        owners: dict[str, list[str]] = {}
        for key in self._keys:
            if key in self._imported:
                names = [name for name, found in self._imported[key].parameters.items() if not found.suspect]
            else:
                parameters = self._facts[key].get("parameters", {})
                names = [name for name, fact in parameters.items() if fact["basis"] not in _NOT_OWNED]
            for name in names:
                owners.setdefault(name, []).append(key)
        return {name: tuple(keys) for name, keys in owners.items()}

    @cached_property
    def declared_secrets(self) -> frozenset[str]:
        """The configuration keys that the schema or the catalogue declares as secret."""
        from instancelint.domain.element_settings_generated import SECRETS  # clean payloads do not need it

        return self.imported_secrets() | SECRETS

    def published_secrets(self) -> frozenset[str]:
        """Work out which of them the schema and the published catalogue declare."""
        generic = (key for key, schema in schemas.parameters().items() if schema.get("writeOnly"))
        parameters = (facts.get("parameters", {}).items() for facts in self._facts.values())
        return frozenset(name for facts in parameters for name, fact in facts if fact.get("secret")).union(generic)


def _names_family(parameter: str, element_key: str) -> bool:
    """Check whether a setting is named for the family of an element: `netsuite.appId` for `netsuiteerp`."""
    family = parameter.partition(".")[0].lower()
    return len(family) >= _SHORTEST_FAMILY and "." in parameter and element_key.startswith(family)


@cache
def _default() -> Catalog:
    return Catalog()
