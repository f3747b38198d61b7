"""What a create body of an element must hold, as JSON Schema: what the rules about settings and grants ask for."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import GRANTS, INSTEAD_OF_GRANT, OAUTH_KEYS, Basis, Element, Parameter
from instancelint.domain.schemas import Schema
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, OAUTH_API_KEY, OAUTH_API_SECRET

CODE_MISSING = "oauth2-code-missing"
LEFT_OUT = frozenset({"oauth-keys-missing", CODE_MISSING})
"""Rules about every element, of which `demands` says more where the element is described."""
_CLIENT = "needs-oauth-keys"
_NO_VALUE = "no-value"
_OAUTH = "[Oo][Aa][Uu][Tt][Hh]"
_COMES_FROM_ELSEWHERE: Schema = {
    "anyOf": [
        {"required": ["oauthProxy"]},
        {
            "required": ["externalAuthentication"],
            "properties": {"externalAuthentication": {"not": {"enum": ["none", None]}}},
        },
    ]
}
"""A proxy or tokens, in whose presence nothing is asked for."""

_TOKENS = GRANTS["oauth1"][:2]
"""Fields of a grant of OAuth 1 alone."""


def demands(element: Element, catalog: Catalog, holder: str) -> list[Schema]:
    """Return what holds for a body of the element; references lead to definitions under `holder`."""
    settings = [*_settings(element), *_conditional(element, catalog)]
    found: list[Schema] = []
    if settings:
        body: Schema = {"properties": {"configuration": settings[0] if len(settings) == 1 else {"allOf": settings}}}
        found.append({"if": {"not": _COMES_FROM_ELSEWHERE}, "then": body})
    found += _kind_of_grant(element)
    return [*found, *_of_client(element, holder), *_of_grant(element, holder)] if element.described else found


def _settings(element: Element) -> Iterator[Schema]:
    """Yield which settings are needed always, and with which value of `authentication.type`."""
    common = _needed(element, {})
    if common:
        yield {"required": common}
    if element.alternatives:
        yield {"anyOf": [{"required": list(keys)} for keys in element.alternatives]}
    for value in element.authentication_values:
        needed = [key for key in _needed(element, {AUTHENTICATION_TYPE: value}) if key not in common]
        others = [key for key, found in element.parameters.items() if _is_of_other_way(found, value)]
        refused: Schema = {"properties": dict.fromkeys(sorted(others), False)} if others else {}
        if needed or others:
            yield {"if": _chosen({"const": value}), "then": {**({"required": needed} if needed else {}), **refused}}


def _is_of_other_way(found: Parameter, value: str) -> bool:
    """Check whether a setting belongs to a way to authenticate, and not to this one."""
    return not found.suspect and found.authentication.lower() not in {"", value.lower()}


def _needed(element: Element, configuration: dict[str, object]) -> list[str]:
    return [found.key for found in element.required(configuration) if not element.is_of_grant(found.key)]


def _conditional(element: Element, catalog: Catalog) -> Iterator[Schema]:
    """Yield which settings are needed because of the value of another one."""
    for found in element.parameters.values():
        if found.required_if and found.basis.documented and not catalog.generic(found.key):
            other, value = found.required_if
            values = [value, str(value).lower()] if isinstance(value, bool) else [value]
            condition: Schema = {"required": [other], "properties": {other: {"enum": values}}}
            yield {"if": condition, "then": {"required": [found.key]}}


def _of_client(element: Element, holder: str) -> Iterator[Schema]:
    """Yield what redeems a grant."""
    needed = element.oauth_requirements() or {}
    keys = [key for key in OAUTH_KEYS if key in needed]
    if not keys:
        return
    held: Schema = {"not": {"$ref": f"#/{holder}/{_NO_VALUE}"}}
    filled = {key: held for key in keys if key in {OAUTH_API_KEY, OAUTH_API_SECRET}}
    condition: Schema = {"$ref": f"#/{holder}/{_CLIENT}"}
    if element.authentication_values:
        condition = {"allOf": [condition, _not_chosen(f"^{_OAUTH}")]}
    yield {"if": condition, "then": {"properties": {"configuration": {"required": keys, "properties": filled}}}}


def _kind_of_grant(element: Element) -> Iterator[Schema]:
    """Yield which grants the element does not take."""
    if element.uses_oauth is False and element.basis.get("authentication") is not Basis.SUSPECT:
        yield _in_grant({"maxProperties": 0})
    if element.oauth_versions == {2}:
        yield _in_grant({"anyOf": [{"required": ["code"]}, {"properties": dict.fromkeys(_TOKENS, False)}]})
    elif element.oauth_versions == {1} and not element.archived:
        yield _in_grant({"anyOf": [{"properties": {"code": False}}, *({"required": [token]} for token in _TOKENS)]})


def _of_grant(element: Element, holder: str) -> Iterator[Schema]:
    """Yield where a grant is needed."""
    if element.takes_grant is False:
        return
    yield {"if": _not_chosen(_OAUTH), "then": {"$ref": f"#/{holder}/{CODE_MISSING}"}}
    if element.oauth_versions == {2} and element.grant_fields == ("code",) and element.takes_grant:
        free: Schema = {
            "not": _COMES_FROM_ELSEWHERE,
            **_in_configuration({"properties": dict.fromkeys(INSTEAD_OF_GRANT, False)}),
        }
        state: Schema = {"type": "object", "minProperties": 1, "propertyNames": {"const": "state"}}
        given = _in_grant({"not": state})
        chosen = _in_configuration(_chosen({"type": "string", "pattern": f"^{_OAUTH}2$"}))
        yield {"if": {"allOf": [free, chosen]}, "then": {"required": ["providerData"], **given}}
        if not element.authentication_values:
            unchosen = _in_configuration({"properties": {AUTHENTICATION_TYPE: False}})
            yield {"if": {"allOf": [free, unchosen]}, "then": given}


def _chosen(value: Schema) -> Schema:
    """Return what a configuration with such an `authentication.type` is like."""
    return {"required": [AUTHENTICATION_TYPE], "properties": {AUTHENTICATION_TYPE: value}}


def _not_chosen(pattern: str) -> Schema:
    """Return what a body is like whose `authentication.type` is of the pattern, absent, or no string."""
    other: Schema = {"type": "string", "not": {"pattern": pattern}}
    return _in_configuration({"not": _chosen(other)})


def _in_grant(schema: Schema) -> Schema:
    return {"properties": {"providerData": schema}}


def _in_configuration(schema: Schema) -> Schema:
    return {"properties": {"configuration": schema}}
