"""
The published schemas: loading, and bundling into one self-contained file for a draft.

Nothing here reaches for a network: every reference leads to another schema of this package.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from instancelint.model.terms import Kind

Schema: TypeAlias = dict[str, Any]
Draft: TypeAlias = Literal["2020-12", "7"]

NAMES: Final = ("instance", "create-for-element", "update", "response", "parameters", "elements", "config", "findings")
"""What `load` and `instancelint schema` know, the create body first."""

_FILES: Final = {"create-for-element": "instance-for-element.schema.json", "elements": "elements.json"}
_FOR_KIND: Final = {
    Kind.CREATE: "instance",
    Kind.CREATE_FOR_ELEMENT: "create-for-element",
    Kind.UPDATE: "update",
    Kind.RESPONSE: "response",
    Kind.POLLER_CONFIGURATION: "update",
}
_URN: Final = "urn:instancelint:schema:"
_BY_URN: Final = {
    f"{_URN}instance:1": "instance",
    f"{_URN}instance-for-element:1": "create-for-element",
    f"{_URN}parameters:1": "parameters",
    f"{_URN}response:1": "response",
    f"{_URN}update:1": "update",
}
_DIALECTS: Final = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "7": "http://json-schema.org/draft-07/schema#",
}


@cache
def load(name: str) -> Schema:
    """
    Return a published schema by its name; callers share it and must not change it.

    Raises ValueError for a name that is not in `NAMES`, FileNotFoundError where an installation lacks the file.
    """
    if name not in NAMES:
        raise ValueError(f"no schema is called {name!r}")
    file = _FILES.get(name, f"{name}.schema.json")
    # Plain paths: importlib.resources alone takes longer than reading and parsing the largest of these files.
    package = os.path.dirname(os.path.dirname(__file__))
    place = os.path.join(package, "schema", file)
    if not os.path.isfile(place):  # an editable install or a checkout: the schemas stand beside the linter
        place = os.path.join(package, "..", "..", "schema", file)
    with open(place, encoding="utf-8") as stream:
        schema: Schema = json.load(stream)
    return schema


def for_kind(kind: Kind) -> str:
    """Return the name of the schema that a kind of payload is held against."""
    return _FOR_KIND[kind]


def rule_references(schema: Schema) -> Iterator[tuple[str, str, str]]:
    """
    Yield what a schema refers to as a rule: group (`error`, `advice` or `extra`), the rule's name and the reference.

    A rule is a `$defs` entry that the root's `allOf`, or that of `$defs/advice` or `$defs/extra`, refers to.
    """
    defs = schema.get("$defs", {})
    for group, holder in (("error", schema), ("advice", defs.get("advice", {})), ("extra", defs.get("extra", {}))):
        for member in holder.get("allOf", ()):
            yield group, member["$ref"].rpartition("/")[2], member["$ref"]


def parameters() -> dict[str, Schema]:
    """Return the published description of each setting that any element may have; callers must not change it."""
    properties: dict[str, Schema] = load("parameters")["properties"]
    return properties


def resolve(reference: str, file: Schema) -> tuple[Schema, Schema]:
    """Return what a reference in a schema file leads to, and the file that it stands in."""
    urn, _, pointer = reference.partition("#")
    target = load(_BY_URN[urn]) if urn and urn != file["$id"] else file
    return (target["$defs"][pointer.removeprefix("/$defs/")] if pointer else target), target


def bundle(name: str, *, draft: Draft = "2020-12", strict: bool = False) -> Schema:
    """
    Return a schema as one self-contained file: every reference is internal, nothing that is not used is in it.

    `strict` also applies the rules whose findings are warnings, for editors. A schema that is written for draft 7,
    such as that of the config file, stays as it is. Raises ValueError for the element catalogue, which is no schema.
    """
    if name == "elements":
        raise ValueError("the element catalogue is data, not a schema")
    source = load(name)
    if source.get("$schema") == _DIALECTS["7"]:
        copied: Schema = _copy(source)
        return copied
    bundled = _Bundler(source).bundle(strict=strict)
    if draft == "7":
        bundled = _to_draft_7(bundled)
    return {**bundled, "$schema": _DIALECTS[draft]}


class _Bundler:
    """Gathers what a schema refers to, under names that are unique in the bundle."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._defs: dict[str, Schema] = {}
        self._origins: dict[str, str] = {}

    def bundle(self, *, strict: bool) -> Schema:
        root = {key: value for key, value in self._root.items() if key != "$defs"}
        if strict:
            wanted = [reference for group, _, reference in rule_references(self._root) if group != "extra"]
            root |= {"allOf": [{"$ref": reference} for reference in wanted]} if wanted else {}
        bundled = self._internal(root, self._root)
        defs = dict(sorted(self._defs.items()))
        return {**bundled, "$defs": defs} if defs else bundled

    def _internal(self, schema: Schema, file: Schema) -> Schema:
        """Copy a schema with its references made internal; `file` is the one that it stands in."""
        changed: Schema = _copy(schema)
        for part in _walk(changed):
            if "$ref" in part:
                part["$ref"] = f"#/$defs/{self._take(part['$ref'], file)}"
        return changed

    def _take(self, reference: str, file: Schema) -> str:
        """Put what a reference leads to into the bundle; gives the name it has there."""
        part, target = resolve(reference, file)
        whole = part is target
        name = _BY_URN[target["$id"]] if whole else reference.rpartition("/")[2]
        if self._origins.setdefault(name, target["$id"]) != target["$id"]:
            raise ValueError(f"two schemas define {name!r}")
        if name not in self._defs:
            self._defs[name] = {}
            self._defs[name] = self._internal(_as_part(part) if whole else part, target)
        return name


def _as_part(file: Schema) -> Schema:
    """Return a whole schema as a part of another one."""
    return {key: value for key, value in file.items() if key not in {"$schema", "$id", "$defs"}}


def _copy(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


_MAPS: Final = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_LISTS: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLES: Final = ("additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then")


def _walk(schema: Schema) -> Iterator[Schema]:
    """Yield a schema and all its subschemas that are objects, parents before children."""
    yield schema
    for part in _parts(schema):
        yield from _walk(part)


def _parts(schema: Schema) -> Iterator[Schema]:
    """Yield the direct subschemas that are objects."""
    parts = [part for key in _MAPS for part in schema.get(key, {}).values()]
    parts += [part for key in _LISTS for part in schema.get(key, ())]
    parts += [schema[key] for key in _SINGLES if key in schema]
    return (part for part in parts if isinstance(part, dict))


def _to_draft_7(bundled: Schema) -> Schema:
    """Return the same in the words of draft 7."""
    converted: Schema = _copy(bundled)
    parts = list(_walk(converted))
    for part in parts:
        for old, change in _CHANGES.items():
            if old in part:
                change(part, part.pop(old))
    return converted


def _definitions(part: Schema, value: Schema) -> None:
    part["definitions"] = value


def _reference(part: Schema, value: str) -> None:
    """Keep a reference; what stands beside one is ignored in draft 7, so there it moves into `allOf`."""
    reference = {"$ref": value.replace("#/$defs/", "#/definitions/")}
    if part:
        part["allOf"] = [reference, *part.get("allOf", ())]
    else:
        part.update(reference)


def _dependent(part: Schema, value: Schema) -> None:
    part.setdefault("dependencies", {}).update(value)


def _prefix_items(part: Schema, value: list[Schema]) -> None:
    if "items" in part:
        part["additionalItems"] = part.pop("items")
    part["items"] = value


_CHANGES: Final[dict[str, Callable[[Schema, Any], None]]] = {
    "$defs": _definitions,
    "$ref": _reference,
    "contentSchema": lambda _part, _value: None,
    "dependentRequired": _dependent,
    "dependentSchemas": _dependent,
    "prefixItems": _prefix_items,
}
