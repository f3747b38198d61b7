"""The schemas that the site serves and that SchemaStore is offered: their addresses, verdicts, and tests."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator
from referencing import Registry, Resource
from repository import ROOT
from subschemas import subschemas

from instancelint.base.addresses import SCHEMAS, SITE
from instancelint.domain.catalog import Catalog

if not (ROOT / "zensical.toml").exists():
    pytest.skip("the guide is not part of an installation", allow_module_level=True)

from tools import schema_store, site_schemas

GOOD: dict[str, Any] = {
    "element": {"key": "zendesk"},
    "configuration": {"username": "${USER}", "password": "${PASSWORD}", "zendesk.subdomain": "acme"},
    "name": "Zendesk",
    "tags": ["support"],
}
ADVISED = GOOD | {"configuration": {**GOOD["configuration"], "username": ""}}
BAD = {key: value for key, value in GOOD.items() if key != "name"}


@pytest.fixture(scope="module")
def site() -> dict[str, dict[str, Any]]:
    return {name: json.loads(text) for name, text in site_schemas.files()}


@pytest.fixture(scope="module")
def registry(site: dict[str, dict[str, Any]]) -> Registry[Any]:
    schemas = [schema for schema in site.values() if "$id" in schema]
    return Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas)


def test_each_is_served_at_its_address(site: dict[str, dict[str, Any]]) -> None:
    data = [name for name, schema in site.items() if "$id" not in schema]
    addresses = [schema["$id"] for schema in site.values() if "$id" in schema]

    assert data == ["schema/v1/elements.json"]
    assert addresses == [SITE + name for name in site if name not in data]
    assert len({address.lower() for address in addresses}) == len(addresses)


def test_there_is_one_for_each_draft_strictness_and_element(site: dict[str, dict[str, Any]]) -> None:
    names = {name.removeprefix("schema/v1/") for name in site}
    elements = {element.key for element in Catalog.default().elements()}

    for draft in ("2020-12", "draft-07"):
        for strict in ("", "strict/"):
            assert {f"{draft}/{strict}{body}.json" for body in site_schemas.BODIES} <= names
            assert {f"{draft}/{strict}elements/{key}.json" for key in elements} <= names


def test_all_are_loaded_together(site: dict[str, dict[str, Any]], registry: Registry[Any]) -> None:
    """Also the sources, which refer to each other by their files."""
    for name, classes in (("2020-12/", Draft202012Validator), ("draft-07/", Draft7Validator)):
        for path in ("instance.json", "elements/zendesk.json"):
            for strict in ("", "strict/"):
                validator = classes({"$ref": f"{SCHEMAS}{name}{strict}{path}"}, registry=registry)
                assert validator.is_valid(GOOD)
                assert validator.is_valid(ADVISED) is not bool(strict)
                assert not validator.is_valid(BAD)
    for source in ("instance", "instance-for-element", "update"):
        validator = Draft202012Validator(site[f"schema/v1/{source}.schema.json"], registry=registry)
        assert validator.is_valid(GOOD)
        assert not validator.is_valid(GOOD | {"tags": "support"})


def test_a_bundle_needs_no_other_file(site: dict[str, dict[str, Any]]) -> None:
    for name, schema in site.items():
        if name.count("/") > len(["schema", "v1"]):
            references = {part["$ref"] for _, part in subschemas(schema) if isinstance(part.get("$ref"), str)}
            assert {reference for reference in references if not reference.startswith("#/")} == set(), name


@pytest.fixture(scope="module")
def store() -> dict[str, str]:
    return dict(schema_store.files())


def store_tests(store: dict[str, str], folder: str) -> Iterator[tuple[str, str, object]]:
    for path, text in store.items():
        place = PurePosixPath(path)
        if path.startswith(f"src/{folder}/"):
            data: object = tomllib.loads(text) if place.suffix == ".toml" else yaml.safe_load(text)
            yield path, place.parent.name, data


def test_the_entries_of_the_catalogue_obey_its_rules(store: dict[str, str]) -> None:
    catalogue = json.loads(store["src/api/json/catalog.json"])
    patterns = [pattern for entry in catalogue["schemas"] for pattern in entry["fileMatch"]]

    assert catalogue["version"] == 1
    assert len(set(patterns)) == len(patterns)
    for entry in catalogue["schemas"]:
        assert entry.keys() == {"name", "description", "fileMatch", "url"}
        for text in (entry["name"], entry["description"]):
            assert "schema" not in text.lower()
            assert re.search(r"[,. \t-]$|\n", text) is None
        name = entry["url"].removeprefix("https://www.schemastore.org/")
        assert f"src/schemas/json/{name}" in store
    for pattern in patterns:
        assert "/" not in pattern
        assert re.fullmatch(r"\.?instancelint\.toml|\*\.instance\.(json|ya?ml)", pattern)


def test_the_schemas_obey_its_rules(store: dict[str, str]) -> None:
    catalogue = json.loads(store["src/api/json/catalog.json"])
    schemas = [path for path in store if path.startswith("src/schemas/json/")]
    options = json.loads(store["src/schema-validation.jsonc"])

    assert len(schemas) == len(catalogue["schemas"])
    for path in schemas:
        schema = json.loads(store[path])
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert schema["$id"].startswith("https://")
    assert {f"src/schemas/json/{name}" for name in options["options"]} <= set(schemas)


@pytest.mark.parametrize(("folder", "valid"), [("test", True), ("negative_test", False)])
def test_its_tests_hold(store: dict[str, str], folder: str, valid: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    found: dict[str, int] = {}
    for path, name, data in store_tests(store, folder):
        schema = json.loads(store[f"src/schemas/json/{name}.json"])
        assert Draft7Validator(schema).is_valid(data) is valid, path
        first = store[path].splitlines()[0]
        mark = "#:schema " if path.endswith(".toml") else "# yaml-language-server: $schema="
        assert first == f"{mark}../../schemas/json/{name}.json"
        found[name] = found.get(name, 0) + 1
    assert found == {"instancelint": 3 if valid else 4, "cloud-elements-instance": 18}
