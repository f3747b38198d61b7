"""The schemas as files of their own: for each draft, with addresses, and with what editors show."""

from __future__ import annotations

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from subschemas import subschemas

from instancelint.domain import schema_bundle, schemas
from instancelint.domain.schema_bundle import Draft, address, bundle

HAND_WRITTEN = ("instance", "create-for-element", "update", "response", "parameters")


@pytest.mark.parametrize("name", HAND_WRITTEN)
@pytest.mark.parametrize("strict", [False, True])
def test_an_export_obeys_its_metaschema(name: str, strict: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    Draft202012Validator.check_schema(bundle(name, strict=strict))
    Draft7Validator.check_schema(bundle(name, draft="7", strict=strict))


def test_examples_and_defaults_are_valid() -> None:
    for name in ("parameters", "instance"):
        bundled = bundle(name)
        for pointer, part in subschemas(bundled):
            samples = [*part.get("examples", ()), *([part["default"]] if "default" in part else ())]
            validator = Draft202012Validator({**part, "$defs": bundled["$defs"]})
            assert [sample for sample in samples if not validator.is_valid(sample)] == [], pointer


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="no schema is called 'instances'"):
        schemas.load("instances")
    with pytest.raises(ValueError, match="the element catalogue is data, not a schema"):
        bundle("elements")


@pytest.mark.parametrize("name", HAND_WRITTEN)
@pytest.mark.parametrize("draft", ["2020-12", "7"])
def test_an_export_refers_to_nothing_outside(name: str, draft: Draft) -> None:
    bundled = bundle(name, draft=draft, strict=True)
    holder = "$defs" if draft == "2020-12" else "definitions"
    references = {part["$ref"] for _, part in subschemas(bundled) if "$ref" in part}

    assert references <= {f"#/{holder}/{key}" for key in bundled.get(holder, {})}
    assert bundled["$id"] == address(name, draft, strict=True)


def test_an_export_for_draft_7_keeps_references_apart_from_their_neighbours() -> None:
    bundled = bundle("instance", draft="7")

    assert bundled["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in bundled
    assert [pointer for pointer, part in subschemas(bundled) if "$ref" in part and len(part) > 1] == []


def test_newer_keywords_become_those_of_draft_7(monkeypatch: pytest.MonkeyPatch) -> None:
    source = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://example.com/update.schema.json",
        "prefixItems": [{"type": "string"}],
        "items": False,
        "dependentRequired": {"a": ["b"]},
        "dependentSchemas": {"c": {"$ref": "#/$defs/d", "title": "C"}},
        "contentSchema": {"type": "object"},
        "$defs": {"d": {"type": "object"}},
    }
    monkeypatch.setattr(schema_bundle, "load", lambda _name: source)

    assert bundle("update", draft="7") == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://instancelint.github.io/instancelint/schema/v1/draft-07/update.json",
        "items": [{"type": "string"}],
        "additionalItems": False,
        "dependencies": {"a": ["b"], "c": {"allOf": [{"$ref": "#/definitions/d"}], "title": "C"}},
        "definitions": {"d": {"type": "object"}},
    }


def test_only_a_strict_export_applies_advice() -> None:
    body = {"element": {"key": "zendesk"}, "configuration": {"username": ""}, "name": "Zendesk"}

    assert Draft202012Validator(bundle("instance")).is_valid(body)
    assert not Draft202012Validator(bundle("instance", strict=True)).is_valid(body)


def test_a_schema_of_draft_7_is_exported_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    source = {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "string"}}}
    monkeypatch.setattr(schema_bundle, "load", lambda _name: source)

    assert bundle("config") == source
    assert bundle("config") is not source
