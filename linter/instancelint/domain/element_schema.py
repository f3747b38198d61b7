"""
The JSON Schema of one element's create body: the published schema, and what the catalogue knows beyond it.

Editors get completion and descriptions from it. It refuses only what is well founded: a key that the catalogue does
not know is allowed, as is a template or placeholder in the place of any value.
"""

from __future__ import annotations

from functools import cache

from instancelint.base.addresses import ELEMENT
from instancelint.domain import editor_hints, schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element, Parameter
from instancelint.domain.element_demands import CODE_MISSING, LEFT_OUT, demands
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.schema_bundle import HOLDERS, Draft, address, bundle, copied, snippets
from instancelint.domain.schemas import Schema
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.stand_ins import PLACEHOLDER_PATTERN, TEMPLATE_PATTERN

_PART = "this-element"
_OPEN = "this-element-open-value"
_WORDS = {"true": True, "false": False}


def element_schema(element: Element, catalog: Catalog, *, draft: Draft = "2020-12", strict: bool = False) -> Schema:
    """
    Return a self-contained JSON Schema for the create body of an element.

    `strict` also applies the rules whose findings are warnings. The answer is the caller's to change.
    """
    holder = HOLDERS[draft]
    schema: Schema = copied(_instance(draft, strict=strict))
    name = element.name or element.key
    schema["$id"] = address(f"elements/{element.key}", draft, strict=strict)
    schema["title"] = f"{name} instance"
    schema["description"] = f"Body of POST /instances that creates an instance of element {element.key}."
    general = [part for part in schema.get("allOf", ()) if not element.described or _name(part) not in LEFT_OUT]
    # Editors show what the first part says of a key, and of the keys of the element this one knows the most.
    schema["allOf"] = [{"$ref": f"#/{holder}/{_PART}"}, *general]
    definitions = schema.setdefault(holder, {})
    definitions.setdefault(CODE_MISSING, schemas.load("instance")["$defs"][CODE_MISSING])
    definitions[_OPEN] = {
        "$comment": "A template that another tool fills in, or a placeholder for a person to replace.",
        "type": "string",
        "anyOf": [{"pattern": TEMPLATE_PATTERN}, {"pattern": PLACEHOLDER_PATTERN}],
    }
    definitions[_PART] = _part(element, catalog, holder)
    if draft == "7":
        link = f"[{name} in the guide]({ELEMENT.format(key=element.key)})"
        editor_hints.describe(definitions[_PART]["properties"], (), {}, link)
        schema["defaultSnippets"] = snippets(element)
    return schema


@cache
def _instance(draft: Draft, *, strict: bool) -> Schema:
    """Return what the schemas of all elements have in common."""
    return bundle("instance", draft=draft, strict=strict)


def _name(part: Schema) -> str:
    """Return the name of the rule that a part of the published schema represents."""
    return str(part.get("$ref", "")).rpartition("/")[2]


def _part(element: Element, catalog: Catalog, holder: str) -> Schema:
    """Return the schema of what is specific to this element."""
    title = element.name or element.key
    key = {"const": element.key, "title": "Element key", "description": f"Key of {title}.", "default": element.key}
    sent = {name: found for name, found in sorted(element.parameters.items()) if found.sent}
    configuration: Schema = {
        "properties": {
            name: {**_described(found, title, catalog), **_values(found, element, catalog, holder)}
            for name, found in sent.items()
        }
    }
    part: Schema = {
        "description": f"What is specific to {title}.",
        "properties": {"element": {"properties": {"key": key}}, "configuration": configuration},
    }
    if element.grant_fields:
        part["properties"]["providerData"] = {
            "properties": {field: {"type": "string"} for field in element.grant_fields}
        }
    asked = demands(element, catalog, holder)
    return {**part, "allOf": asked} if asked else part


def _described(found: Parameter, owner: str, catalog: Catalog) -> Schema:
    """Describe a configuration key."""
    schema: Schema = {"title": found.label or found.key, "description": _description(found, owner, catalog)}
    if found.secret:
        schema["writeOnly"] = True
    if found.default is not None and found.default != WITHHELD:
        schema["default"] = found.default
    return schema


def _values(found: Parameter, element: Element, catalog: Catalog, holder: str) -> Schema:
    """Return which values a configuration key takes; values that are not single are covered by other rules."""
    others: list[Schema] = [
        {"type": ["array", "null", "object"]},
        {"type": "string", "pattern": "^[ *]*$"},
        {"$ref": f"#/{holder}/{_OPEN}"},
    ]
    if found.key == AUTHENTICATION_TYPE and element.authentication_values:
        words = list(element.authentication_values)
        return {"anyOf": [{"enum": words}, {"type": ["boolean", "number"]}, *others]}
    if catalog.generic(found.key):
        return {}
    if found.enum:
        written = [_WORDS.get(word, word) for word in found.enum]
        return {"anyOf": [{"enum": [*found.enum, *(word for word in written if word not in found.enum)]}, *others]}
    return {"anyOf": [{"enum": [True, False, "true", "false"]}, *others]} if found.type == "boolean" else {}


def _description(found: Parameter, owner: str, catalog: Catalog) -> str:
    generic = catalog.generic_schema(found.key)
    sentences = [str(generic["description"]) if generic else f"Setting of {owner}."]
    if found.required is not None:
        sentences.append("Required." if found.demanded else "Optional.")
    if found.authentication:
        sentences.append(f"Only with {AUTHENTICATION_TYPE} {found.authentication}.")
    if found.required_if:
        other, value = found.required_if
        sentences.append(f"Expected when {other} is {str(value).lower()}.")
    if not found.basis.documented:
        sentences.append("Seen in examples only.")
    return " ".join(sentences)
