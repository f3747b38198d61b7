"""The maintainers' script behind `schema/elements.json`; an installation has only its result."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from instancelint import schemas

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "linter" / "build_catalog.py"

pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="needs a checkout")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    spec = importlib.util.spec_from_file_location("build_catalog", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FACTS: dict[str, dict[str, Any]] = {
    "plain": {"name": "Plain", "element_id": 7, "parameters": {}},
    "acme": {
        "name": "Acmé",
        "element_id": 12,
        "hub": "crm",
        "authentication": ["oauth2"],
        "events": ["webhook", "polling"],
        "provider_data": ["code"],
        "poller_resources": ["orders", "leads"],
        "has_parameter_table": True,
        "in_vendor_test_suite": True,
        "parameters": {
            "site": {
                "type": "string",
                "format": "uri",
                "required": True,
                "required_basis": "inferred: unmarked in table, in 2/2 authentication examples",
                "seen_in": ["example", "response", "table"],
            },
            "oauth.api.key": {"sensitivity": "identifier", "seen_in": ["example"]},
            "oauth.api.secret": {"secret": True, "sensitivity": "secret", "suspect": True, "seen_in": ["table"]},
            "event.poller.configuration": {
                "type": "object",
                "required": False,
                "required_basis": "table-optional",
                "required_if": {"event.vendor.type": "polling"},
                "seen_in": ["table"],
            },
            "flag": {
                "type": "boolean",
                "default": True,
                "required": True,
                "required_basis": "table-column",
                "seen_in": ["response"],
            },
            "mode": {"type": "string", "enum": ["a", "b"], "seen_in": ["release-note"]},
        },
    },
    "copied": {
        "name": "Copied",
        "element_id": 8,
        "authentication": ["basic"],
        "provider_data": ["code"],
        "archived": True,
        "parameters": {},
    },
}

EXPECTED = """\
{"$schema": "elements.schema.json",
"elements": {
"acme": {"name": "Acmé", "id": 12, "hub": "crm", "authentication": ["oauth2"], "events": ["polling", "webhook"], \
"provider_data": ["code"], "poller_resources": ["leads", "orders"], "table": true,
"basis": {"hub": "response", "authentication": "example", "events": "table", "provider_data": "example", \
"poller_resources": "table"},
"parameters": {
"event.poller.configuration": {"basis": "table", "type": "object", "required_if": {"event.vendor.type": "polling"}, \
"required": false, "required_basis": "table"},
"flag": {"basis": "response", "type": "boolean", "default": true, "required": true, "required_basis": "table"},
"mode": {"basis": "release-note", "type": "string", "enum": ["a", "b"]},
"oauth.api.key": {"basis": "example", "identifier": true},
"oauth.api.secret": {"basis": "suspect", "secret": true},
"site": {"basis": "table", "type": "string", "format": "uri", "required": true, "required_basis": "inferred"}
}},
"copied": {"name": "Copied", "id": 8, "authentication": ["basic"], "provider_data": ["code"], "archived": true,
"basis": {"authentication": "inferred", "provider_data": "suspect"},
"parameters": {}},
"extra": {},
"plain": {"name": "Plain", "id": 7,
"basis": {},
"parameters": {}}
}}
"""


def test_build(script: ModuleType) -> None:
    assert script.render(script.build(FACTS, ["extra", "acme"])) == EXPECTED


def test_corrections(script: ModuleType) -> None:
    named = {"name": "X", "element_id": 1}
    row = {"type": "string", "seen_in": ["table"]}
    required = {**row, "required": True, "required_basis": "inferred: unmarked in table"}
    facts = {
        "docusign": {**named, "parameters": {"vendor.event.type": row}},
        "marketo": {**named, "parameters": {"base.url": required}},
        "zuorav2": {
            **named,
            "parameters": dict.fromkeys(
                ["authentication.type", "clientId", "clientSecret", "password", "username"], row
            ),
        },
    }
    built = script.build(facts, [])
    assert built["docusign"]["parameters"]["vendor.event.type"] == {"basis": "suspect", "type": "string"}
    assert built["marketo"]["parameters"]["base.url"] == {"basis": "table", "type": "string"}
    zuora = built["zuorav2"]["parameters"]
    assert zuora["authentication.type"]["enum"] == ("basic", "custom")
    assert zuora["clientSecret"] == {
        "basis": "table",
        "type": "string",
        "required": True,
        "required_basis": "inferred",
        "authentication": "custom",
    }
    assert row == {"type": "string", "seen_in": ["table"]}


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text(json.dumps(FACTS), encoding="utf-8")
    (tmp_path / "extra.json").write_text('["extra"]', encoding="utf-8")
    command = [sys.executable, str(SCRIPT), "facts.json", "extra.json", "--output", "out.json"]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == EXPECTED


def test_the_published_catalogue_is_what_the_script_writes(script: ModuleType) -> None:
    text = (ROOT / "schema" / "elements.json").read_text(encoding="utf-8")
    catalog = json.loads(text)["elements"]
    assert script.render(catalog) == text
    assert list(catalog) == sorted(catalog)
    for element in catalog.values():
        assert list(element.get("parameters", {})) == sorted(element.get("parameters", {}))


def test_the_published_catalogue_fits_its_schema() -> None:
    schema = json.loads((ROOT / "schema" / "elements.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(schemas.load("elements"))) == []


def test_every_property_of_the_schema_is_described() -> None:
    schema = json.loads((ROOT / "schema" / "elements.schema.json").read_text(encoding="utf-8"))
    stack = [schema, *schema["$defs"].values()]
    count = 0
    while stack:
        for name, part in stack.pop().get("properties", {}).items():
            assert part["title"], name
            assert part["description"].endswith("."), name
            stack.append(part)
            count += 1
    assert count == 30


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},
        {"authentication": ["oauth3"]},
        {"authentication": ["oauth2", "oauth2"]},
        {"basis": {"hub": "guess"}},
        {"parameters": {"a": {}}},
        {"parameters": {"a": {"basis": "table", "required": True}}},
        {"parameters": {"a": {"basis": "table", "secret": False}}},
    ],
)
def test_the_schema_refuses(change: dict[str, object]) -> None:
    schema = json.loads((ROOT / "schema" / "elements.schema.json").read_text(encoding="utf-8"))
    element = {"name": "A", "id": 1, "basis": {}, "parameters": {}}
    validator = Draft202012Validator(schema)
    assert validator.is_valid({"$schema": "elements.schema.json", "elements": {"a": element}})
    assert not validator.is_valid({"$schema": "elements.schema.json", "elements": {"a": {**element, **change}}})
