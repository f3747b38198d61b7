"""The element catalogue, and what adds published definitions to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from repository import ROOT

from instancelint.domain.element_names import letters
from tools import catalogue

ELEMENTS = catalogue.load()
OTHERS = {"public-definition", "public-code"}
"""Bases of which the catalogue tells where it was said."""


def bases(entry: dict[str, Any]) -> set[str]:
    """Return the bases that an entry's facts have."""
    parameters = entry.get("parameters", {}).values()
    return {*entry.get("basis", {}).values(), *(fact["basis"] for fact in parameters)}


def test_the_catalogue_obeys_its_schema() -> None:
    schema = json.loads((ROOT / "schema" / "elements.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    data = json.loads(catalogue.FILE.read_text(encoding="utf-8"))
    assert [error.json_path for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_it_is_laid_out() -> None:
    assert catalogue.render(ELEMENTS) == catalogue.FILE.read_text(encoding="utf-8")


def test_what_others_say_has_an_address() -> None:
    for key, entry in ELEMENTS.items():
        said = set(entry.get("said_by", {}))
        assert said & OTHERS == bases(entry) & OTHERS, key
        assert ("inferred" in said) == (entry.get("basis", {}).get("key") == "inferred"), key


def test_an_alias_is_nothing_else() -> None:
    called = {letters(name) for key, entry in ELEMENTS.items() for name in (key, entry.get("name", ""))}
    for key, entry in ELEMENTS.items():
        assert not called & set(entry.get("aliases", ())), key
        assert sorted(entry.get("aliases", ())) == entry.get("aliases", []), key


def test_an_odd_key_is_allowed_by_the_schema() -> None:
    instance = json.loads((ROOT / "schema" / "instance.schema.json").read_text(encoding="utf-8"))
    check = instance["$defs"]["element-key-format"]["properties"]["element"]["properties"]["key"]["not"]
    (allowed,) = (part["enum"] for part in check["not"]["anyOf"] if "enum" in part)
    odd = [key for key in ELEMENTS if not key.replace("-", "a").replace("_", "a").isalnum() or key != key.lower()]
    assert odd == ["adpwfnSDF", "httppalette.se", "jiraRest"]
    assert set(odd) <= set(allowed)


EXPORT = {
    "name": "Acme CRM",
    "hub": "crm",
    "authentication": {"type": "oauth2"},
    "configuration": [
        {"key": "oauth.api.key", "type": "TEXTFIELD_128", "required": True},
        {"key": "oauth.api.secret", "type": "PASSWORD", "required": True, "hideFromConsole": True, "defaultValue": "x"},
        {"key": "acme.pin", "type": "PASSWORD", "required": True},
        {"key": "acme.zone", "type": "COMBO", "required": True, "options": [{"value": "eu"}], "defaultValue": "eu"},
        {"key": "pagination.max", "type": "TEXTFIELD_32", "hideFromConsole": True, "defaultValue": "100"},
        {"key": "allow.select.fields", "type": "BOOLEAN", "hideFromConsole": True},
        {"key": "event.vendor.type", "type": "TEXTFIELD_128", "hideFromConsole": True, "defaultValue": "polling"},
    ],
}


@pytest.fixture
def definitions(tmp_path: Path) -> str:
    for key in ("acmecrm", "box", "zuora"):
        (tmp_path / f"{key}.json").write_text(json.dumps({"key": key, **EXPORT}), encoding="utf-8")
    return str(tmp_path)


def test_definitions_are_merged(definitions: str) -> None:
    merged = json.loads(json.dumps(ELEMENTS))
    catalogue.add(merged, definitions, "https://example.org/definitions")
    basis = dict.fromkeys(("key", "hub", "authentication", "events", "provider_data"), "public-definition")
    settings = {
        "oauth.api.key": {
            "basis": "public-definition", "type": "string", "required": True, "required_basis": "public-definition",
            "identifier": True,
        },
        "oauth.api.secret": {"basis": "public-definition", "type": "string", "hidden": True, "secret": True},
        "acme.pin": {
            "basis": "public-definition", "type": "string", "required": True, "required_basis": "public-definition",
            "secret": True,
        },
        "acme.zone": {"basis": "public-definition", "type": "string", "enum": ["eu"], "default": "eu"},
    }  # fmt: skip
    assert merged["acmecrm"] == {
        "basis": basis,
        "name": "Acme CRM",
        "hub": "crm",
        "authentication": ["oauth2"],
        "events": ["polling"],
        "provider_data": ["code"],
        "parameters": settings,
        "said_by": {"public-definition": "https://example.org/definitions"},
    }
    del basis["key"]  # the vendor names it, and nothing else is known
    assert merged["zuora"] == {**merged["acmecrm"], "basis": basis}


def test_what_the_vendor_documents_stays(definitions: str) -> None:
    merged = json.loads(json.dumps(ELEMENTS))
    catalogue.add(merged, definitions, "https://example.org/definitions")
    box, before = merged["box"], ELEMENTS["box"]
    assert {**box, "parameters": before["parameters"], "said_by": None} == {**before, "said_by": None}
    assert {name: fact for name, fact in box["parameters"].items() if name not in before["parameters"]} == {
        "acme.pin": {"basis": "public-definition", "type": "string", "secret": True},
        "acme.zone": {"basis": "public-definition", "type": "string", "enum": ["eu"], "default": "eu"},
    }
