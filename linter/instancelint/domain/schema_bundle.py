"""Schemas as one self-contained file, in the words of a draft, each with the address at which it is published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, Literal, TypeAlias

from instancelint.base.addresses import SCHEMAS
from instancelint.domain import editor_hints
from instancelint.domain.element import Element
from instancelint.domain.schemas import BY_FILE, Schema, file_of, load, resolve, rule_references
from instancelint.domain.starter import Mechanism, starter_payload

Draft: TypeAlias = Literal["2020-12", "7"]

DIALECTS: Final[dict[Draft, str]] = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "7": "http://json-schema.org/draft-07/schema#",
}
HOLDERS: Final[dict[Draft, str]] = {"2020-12": "$defs", "7": "definitions"}
"""Where each draft keeps what is referred to."""
_FOLDERS: Final[dict[Draft, str]] = {"2020-12": "2020-12", "7": "draft-07"}
_GENERIC: Final = Element(key="<ELEMENT_KEY>", name="Element")
_MECHANISMS: Final[tuple[Mechanism | None, ...]] = (None, "webhook", "polling")


def address(name: str, draft: Draft, *, strict: bool) -> str:
    """Return where a bundle is published; the name of an element's schema begins with `elements/`."""
    return f"{SCHEMAS}{_FOLDERS[draft]}/{'strict/' if strict else ''}{name}.json"


def bundle(name: str, *, draft: Draft = "2020-12", strict: bool = False) -> Schema:
    """
    Return a schema as one self-contained file: every reference is internal, nothing that is not used is in it.

    `strict` also applies the rules whose findings are warnings, for editors. A schema that is written for draft 7,
    such as that of the config file, stays as it is. Raises ValueError for the element catalogue, which is no schema.
    """
    if name == "elements":
        raise ValueError("the element catalogue is data, not a schema")
    source = load(name)
    if source.get("$schema") == DIALECTS["7"]:
        whole: Schema = copied(source)
        return whole
    bundled = _Bundler(source).bundle(strict=strict)
    bundled["$id"] = address(name, draft, strict=strict)
    bundled["$schema"] = DIALECTS[draft]
    if draft == "2020-12":
        return bundled
    bundled = _to_draft_7(bundled)
    rules = [rule for _, rule, _ in rule_references(source)]
    _hint(bundled, [rule for rule in rules if rule in bundled.get("definitions", {})])
    if name in ("instance", "create-for-element"):
        bundled["defaultSnippets"] = snippets(_GENERIC, named=name == "instance")
    return bundled


def snippets(element: Element, *, named: bool = True) -> list[Schema]:
    """Return create bodies for editors to insert: without events, and by each way in which the element reports them."""
    found = []
    for events in _MECHANISMS:
        if events and element.events and events not in element.events:
            continue
        body = starter_payload(element, events=events)
        if not named:
            del body["element"]
        title = f"{element.name or element.key} instance" + (f" with events by {events}" if events else "")
        found.append(editor_hints.snippet(title, "Body to start from, with placeholders to fill in.", body))
    return found


def _hint(bundled: Schema, rules: list[str]) -> None:
    """Add what editors show."""
    definitions = bundled.get("definitions", {})
    for name, definition in definitions.items():
        if name in rules:
            editor_hints.explain(name, definition)
        else:
            editor_hints.hide(definition)
    places = editor_hints.rules_by_place({rule: definitions[rule] for rule in rules})
    for properties, where in (
        (bundled.get("properties", {}), ()),
        (definitions.get("body", {}).get("properties", {}), ()),
        (definitions.get("parameters", {}).get("properties", {}), ("configuration",)),
    ):
        editor_hints.describe(properties, where, places)


class _Bundler:
    """Gathers what a schema refers to, under names that are unique in the bundle."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._defs: dict[str, Schema] = {}
        self._origins: dict[str, str] = {}

    def bundle(self, *, strict: bool) -> Schema:
        root = {key: value for key, value in self._root.items() if key not in {"$comment", "$defs"}}
        if strict:
            wanted = [reference for group, _, reference in rule_references(self._root) if group != "extra"]
            root |= {"allOf": [{"$ref": reference} for reference in wanted]} if wanted else {}
        bundled = self._internal(root, self._root)
        defs = dict(sorted(self._defs.items()))
        return {**bundled, "$defs": defs} if defs else bundled

    def _internal(self, schema: Schema, file: Schema) -> Schema:
        """Copy a schema with its references made internal; `file` is the one that it stands in."""
        changed: Schema = copied(schema)
        for part in _walk(changed):
            if "$ref" in part:
                part["$ref"] = f"#/$defs/{self._take(part['$ref'], file)}"
        return changed

    def _take(self, reference: str, file: Schema) -> str:
        """Put what a reference leads to into the bundle; gives the name it has there."""
        part, target = resolve(reference, file)
        whole = part is target
        name = BY_FILE[file_of(target)] if whole else reference.rpartition("/")[2]
        if self._origins.setdefault(name, target["$id"]) != target["$id"]:
            raise ValueError(f"two schemas define {name!r}")
        if name not in self._defs:
            self._defs[name] = {}
            self._defs[name] = self._internal(_as_part(part) if whole else part, target)
        return name


def _as_part(file: Schema) -> Schema:
    """Return a whole schema as a part of another one."""
    return {key: value for key, value in file.items() if key not in {"$schema", "$id", "$defs"}}


def copied(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Return a copy whose parts are the caller's to change."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


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
    converted: Schema = copied(bundled)
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
