"""
The JSON Schema of one element's create body: the published schema, and what the catalogue knows beyond it.

Editors get completion and descriptions from it. It refuses only what is well founded: a key that the catalogue does
not know is allowed, as is a template or placeholder in the place of any value.
"""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element, Parameter
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.schemas import Draft, Schema
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, OAUTH_API_KEY, OAUTH_API_SECRET
from instancelint.model.stand_ins import PLACEHOLDER_PATTERN, TEMPLATE_PATTERN

_HOLDERS: dict[Draft, str] = {"2020-12": "$defs", "7": "definitions"}
_PART = "this-element"
_OPEN = "this-element-open-value"
_OAUTH1 = ("oauth_token", "oauth_verifier", "secret")

_NO_GRANT: Schema = {
    "anyOf": [
        {"required": ["oauthProxy"]},
        {"required": ["externalAuthentication"], "properties": {"externalAuthentication": {"const": "initial"}}},
    ]
}
"""What takes the place of a grant and of the element's own credentials."""


def element_schema(element: Element, catalog: Catalog, *, draft: Draft = "2020-12", strict: bool = False) -> Schema:
    """
    Return a self-contained JSON Schema for the create body of an element.

    `strict` also applies the rules whose findings are warnings. The answer is the caller's to change.
    """
    holder = _HOLDERS[draft]
    schema = schemas.bundle("instance", draft=draft, strict=strict)
    name = element.name or element.key
    schema["$id"] = f"urn:instancelint:schema:element:{element.key}:1"
    schema["title"] = f"{name} instance"
    schema["description"] = f"Body of POST /instances that creates an instance of the element {element.key}."
    general = [part for part in schema.get("allOf", ()) if not _brings_keys(element) or not _asks_for_keys(part)]
    schema["allOf"] = [*general, {"$ref": f"#/{holder}/{_PART}"}]
    definitions = schema.setdefault(holder, {})
    definitions[_OPEN] = {
        "description": "A template that another tool fills in, or a placeholder for a person to fill in.",
        "type": "string",
        "anyOf": [{"pattern": TEMPLATE_PATTERN}, {"pattern": PLACEHOLDER_PATTERN}],
    }
    definitions[_PART] = _part(element, catalog, {"$ref": f"#/{holder}/{_OPEN}"})
    return schema


def _brings_keys(element: Element) -> bool:
    """Check whether it is known that a body holds no client id and secret, as the element needs none or has its own."""
    needed = element.oauth_requirements()
    return needed is not None and needed.keys().isdisjoint((OAUTH_API_KEY, OAUTH_API_SECRET))


def _asks_for_keys(part: Schema) -> bool:
    return str(part.get("$ref", "")).endswith("/oauth-keys-missing")


def _part(element: Element, catalog: Catalog, open_value: Schema) -> Schema:
    """Return what holds for this element beyond what holds for all."""
    title = element.name or element.key
    key = {"const": element.key, "title": "Element key", "description": f"Key of {title}.", "default": element.key}
    sent = {name: found for name, found in sorted(element.parameters.items()) if found.sent}
    configuration: Schema = {
        "properties": {name: _parameter(found, title, catalog, open_value) for name, found in sent.items()}
    }
    part: Schema = {
        "description": f"What is known of {title} beyond what holds for every element.",
        "properties": {"element": {"properties": {"key": key}}, "configuration": configuration},
    }
    if element.grant_fields:
        part["properties"]["providerData"] = {
            "properties": {field: {"type": "string"} for field in element.grant_fields}
        }
    requirements = _requirements(element)
    return {**part, "if": {"not": _NO_GRANT}, "then": requirements} if requirements else part


def _parameter(found: Parameter, owner: str, catalog: Catalog, open_value: Schema) -> Schema:
    """Describe a configuration key, and refuse what its documentation excludes."""
    schema: Schema = {"title": found.label or found.key, "description": _description(found, owner, catalog)}
    if found.secret:
        schema["writeOnly"] = True
    if found.default is not None and found.default != WITHHELD:
        schema["default"] = found.default
    if not found.basis.documented:
        return schema
    if found.enum and found.type == "string":
        schema["anyOf"] = [{"enum": list(found.enum)}, open_value]
    elif found.type == "boolean":
        schema["anyOf"] = [{"type": ["boolean", "null"]}, {"enum": ["true", "false"]}, open_value]
    return schema


def _description(found: Parameter, owner: str, catalog: Catalog) -> str:
    generic = catalog.generic_schema(found.key)
    sentences = [str(generic["description"]) if generic else f"A setting of {owner}."]
    if found.required is not None:
        sentences.append("Required." if found.demanded else "Optional.")
    if found.authentication:
        sentences.append(f"Only with {AUTHENTICATION_TYPE} {found.authentication}.")
    if found.required_if:
        other, value = found.required_if
        sentences.append(f"Expected when {other} is {str(value).lower()}.")
    if not found.basis.documented:
        sentences.append("Seen in examples; no table describes it.")
    return " ".join(sentences)


def _requirements(element: Element) -> Schema:
    """Return what a body without a proxy or tokens of its own must hold; empty when nothing is surely needed."""
    configuration = _keys(found.key for found in element.required({}))
    configuration |= _alternatives(element)
    properties: Schema = {"configuration": configuration} if configuration else {}
    required: list[str] = ["configuration"] if "required" in configuration else []
    if _only_oauth(element):
        needed = _grant(element)
        properties |= {"providerData": {"required": list(needed)}} if needed else {}
        required += ["providerData"] if needed else []
    return {**({"required": required} if required else {}), **({"properties": properties} if properties else {})}


def _keys(keys: Iterable[str]) -> Schema:
    required = sorted(keys)
    return {"required": required} if required else {}


def _alternatives(element: Element) -> Schema:
    """Return which keys each value of `authentication.type` needs."""
    common = {found.key for found in element.required({})}
    branches = []
    for value in element.authentication_values:
        needed = _keys(found.key for found in element.required({AUTHENTICATION_TYPE: value}) if found.key not in common)
        if needed:
            chosen = {"required": [AUTHENTICATION_TYPE], "properties": {AUTHENTICATION_TYPE: {"const": value}}}
            branches.append({"if": chosen, "then": needed})
    return {"allOf": branches} if branches else {}


def _only_oauth(element: Element) -> bool:
    """Check whether there is no other way to authenticate."""
    ways = (*element.authentication, *element.authentication_values)
    return bool(ways) and all(way.lower().startswith("oauth") for way in ways)


def _grant(element: Element) -> tuple[str, ...]:
    """Return the fields that every grant of the element has."""
    fields = element.grant_fields
    if "code" in fields:
        return () if "oauth_token" in fields else ("code",)
    return _OAUTH1 if set(_OAUTH1) <= set(fields) else ()
