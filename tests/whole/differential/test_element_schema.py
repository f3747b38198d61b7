"""
The schema of an element and the rules know the same of it: what one refuses, the other finds.

Tried are bodies for every way to authenticate, with each setting dropped and each switch and choice given values that
it does not take. By default only some elements are tried; INSTANCELINT_ELEMENTS=all tries all.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from linting import lint_data

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.element_schema import element_schema
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.domain.starter import starter, ways
from instancelint.model.terms import Severity
from instancelint.rules._generated import ALL_RULES

CATALOG = Catalog.default()
Settings = dict[str, Any]
KEYS = CATALOG.keys()
STEP = 1 if os.environ.get("INSTANCELINT_ELEMENTS") == "all" else 12
ALWAYS = ("bigcommerce", "dynamicscrmadfs", "hubspot", "netsuitecrmv2", "plaid", "quickbooks", "woocommercerest")
TRIED = sorted({*KEYS[::STEP], *ALWAYS})
OF_THE_ELEMENT = {rule.meta.name for rule in ALL_RULES if rule.meta.group in {"catalog", "authentication"}}
GRANTS: tuple[dict[str, object], ...] = (
    {},
    {"state": "a"},
    {"code": "${CODE}"},
    {"oauth_token": "${TOKEN}", "oauth_verifier": "${VERIFIER}", "secret": "${SECRET}"},
    {"oauth_token": "${TOKEN}"},
)
PROXY = {"isOauthProxy": True, "oauthProxyName": "ours"}
WRONG: tuple[object, ...] = ("nope", 3, "true", True, None)
_PLACEHOLDER = re.compile(r"<[A-Z0-9_]+>")


def bodies(element: Element) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield bodies with a word for each: right ones, and those with one change."""
    for way in (None, *ways(element)):
        text = starter(element, notation="json", authentication=way)
        body = json.loads(_PLACEHOLDER.sub("${VALUE}", text))
        body["tags"], body["name"] = ["a"], "Mine"
        yield f"{way}", body
        yield from ((f"{way}: {change}", other) for change, other in changed(element, body))


def changed(element: Element, body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the body with one change, and what that is."""
    settings = body["configuration"]
    for words, other in chain(
        of_values(element, settings), of_types(element, settings), conditional(element, settings)
    ):
        yield words, {**body, "configuration": other}
    for grant in GRANTS:
        yield f"providerData: {sorted(grant)}", {**body, "providerData": grant}
    bare = {name: value for name, value in body.items() if name != "providerData"}
    yield "without providerData", bare
    yield "through a proxy", {**bare, "configuration": {}, "oauthProxy": PROXY}
    yield "with tokens", {**bare, "configuration": {}, "externalAuthentication": "initial"}


def of_values(element: Element, settings: Settings) -> Iterator[tuple[str, Settings]]:
    """Yield the settings without each of them, with blank ones, and with values that they may not take."""
    for key in settings:
        yield f"without {key}", {name: value for name, value in settings.items() if name != key}
        yield f"{key}: blank", {**settings, key: " "}
    for key, found in element.parameters.items():
        if found.sent and (found.enum or found.type == "boolean") and not CATALOG.generic(key):
            yield from ((f"{key}: {value!r}", {**settings, key: value}) for value in (*WRONG, *found.enum))


def of_types(element: Element, settings: Settings) -> Iterator[tuple[str, Settings]]:
    """Yield the settings with another way to authenticate, and with those of another way."""
    for value in (*element.authentication_values, "nope"):
        if value != settings.get(AUTHENTICATION_TYPE, value):
            yield f"{AUTHENTICATION_TYPE}: {value}", {**settings, AUTHENTICATION_TYPE: value}
    for key, found in element.parameters.items():
        if found.authentication and key not in settings:
            yield f"with {key} of {found.authentication}", {**settings, key: "${VALUE}"}


def conditional(element: Element, settings: Settings) -> Iterator[tuple[str, Settings]]:
    """Yield the settings with one for which another is needed, and without that one."""
    for key, found in element.parameters.items():
        if found.required_if and not CATALOG.generic(key):
            other, value = found.required_if
            yield f"without {key}", {**{name: each for name, each in settings.items() if name != key}, other: value}


@pytest.mark.parametrize("strict", [False, True], ids=["lax", "strict"])
@pytest.mark.parametrize("key", TRIED)
def test_the_schema_of_an_element_refuses_what_the_rules_find(key: str, strict: bool) -> None:  # noqa: FBT001 - parametrised
    element = CATALOG.get(key)
    assert element is not None
    validator = Draft202012Validator(element_schema(element, CATALOG, strict=strict))
    differing = []
    for words, body in bodies(element):
        found = {each.name: each for each in lint_data(body).findings if each.severity is not Severity.INFO}
        if not strict:
            found = {n: each for n, each in found.items() if each.severity is Severity.ERROR or n in OF_THE_ELEMENT}
        if bool(found) is validator.is_valid(body):
            differing.append(f"{words}: the rules find {sorted(found) or 'nothing'}")
    assert differing == []
