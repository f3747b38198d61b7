"""The published schemas: well-formed, documented, free of constructs on which validators disagree, and exportable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from repository import ROOT

from instancelint.domain import schemas
from instancelint.model import stand_ins
from instancelint.model.terms import Kind

HAND_WRITTEN = ("instance", "create-for-element", "update", "response", "parameters")
FILES = ROOT / "schema"
KEYWORDS_OF_DISPUTE = {"multipleOf", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"}


def subschemas(schema: object, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every object under a schema with its place; examples and defaults are data and left out."""
    if isinstance(schema, dict):
        yield pointer, schema
        for key, value in schema.items():
            if key not in {"examples", "default", "enum", "const"}:
                yield from subschemas(value, f"{pointer}/{key}")
    elif isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from subschemas(item, f"{pointer}/{index}")


def patterns(schema: dict[str, Any]) -> Iterator[str]:
    for _, part in subschemas(schema):
        if isinstance(part.get("pattern"), str):
            yield part["pattern"]
        if isinstance(part.get("patternProperties"), dict):
            yield from part["patternProperties"]


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_a_schema_obeys_its_metaschema(name: str) -> None:
    Draft202012Validator.check_schema(schemas.load(name))


@pytest.mark.parametrize("name", HAND_WRITTEN)
@pytest.mark.parametrize("strict", [False, True])
def test_an_export_obeys_its_metaschema(name: str, strict: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    Draft202012Validator.check_schema(schemas.bundle(name, strict=strict))
    Draft7Validator.check_schema(schemas.bundle(name, draft="7", strict=strict))


def test_every_documented_property_has_a_title_and_a_description() -> None:
    places = [
        (schemas.load("parameters"), "/properties"),
        (schemas.load("parameters"), "/$defs/poller-resource/properties"),
        (schemas.load("parameters"), "/$defs/poller-dates/else/properties"),
        (schemas.load("instance"), "/$defs/body/properties"),
        (schemas.load("update"), "/properties"),
        (schemas.load("response"), "/properties"),
    ]
    bare = []
    for schema, start in places:
        parts = dict(subschemas(schema))
        for key in parts[start]:
            for pointer, part in subschemas(parts[start][key], f"{start}/{key}"):
                is_property = re.search(r"(^|/)properties/[^/]+$", pointer) is not None
                if is_property and not (part.get("title") and str(part.get("description", "")).endswith(".")):
                    bare.append(pointer)
    assert bare == []


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_every_definition_is_described(name: str) -> None:
    definitions = schemas.load(name).get("$defs", {})

    assert [key for key, part in definitions.items() if not part.get("description")] == []


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_no_construct_on_which_validators_disagree(name: str) -> None:
    schema = schemas.load(name)

    assert [pointer for pointer, part in subschemas(schema) if part.keys() & KEYWORDS_OF_DISPUTE] == []
    assert [text for text in patterns(schema) if re.search(r"\\[dDsSwWbBpPAZz]|\(\?", text)] == []


def test_every_rule_is_defined_once_and_listed_once() -> None:
    defined = schemas.load("instance")["$defs"].keys()
    listed = [rule for _, rule, _ in schemas.rule_references(schemas.load("instance"))]

    assert len(listed) == len(set(listed))
    assert set(listed) <= defined
    for name in ("create-for-element", "update"):
        assert {rule for _, rule, _ in schemas.rule_references(schemas.load(name))} <= set(listed)


def test_no_rule_changes_its_group_with_the_kind() -> None:
    groups = {rule: group for group, rule, _ in schemas.rule_references(schemas.load("instance"))}

    for name in ("create-for-element", "update", "response"):
        for group, rule, _ in schemas.rule_references(schemas.load(name)):
            assert groups[rule] == group


def test_open_values_are_those_of_the_linter() -> None:
    definitions = schemas.load("instance")["$defs"]

    assert definitions["template"]["pattern"] == stand_ins.TEMPLATE_PATTERN
    assert definitions["placeholder"]["pattern"] == stand_ins.PLACEHOLDER_PATTERN


def test_blank_is_what_python_strips() -> None:
    blank = Draft202012Validator(schemas.load("instance")["$defs"]["blank"])
    characters = [chr(code) for code in (*range(0x3100), 0xFEFF, 0x1F600)]

    assert [char for char in characters if blank.is_valid(char)] == [char for char in characters if not char.strip()]


def test_secrets_are_write_only() -> None:
    parameters = schemas.load("parameters")["properties"]

    assert [key for key, part in parameters.items() if part.get("writeOnly")] == [
        "event.notification.signature.key",
        "oauth.api.key",
        "oauth.api.secret",
        "oauth.user.refresh_token",
        "oauth.user.token",
        "oauth.user.token.secret",
        "password",
    ]


def test_examples_and_defaults_are_valid() -> None:
    for name in ("parameters", "instance"):
        bundled = schemas.bundle(name)
        for pointer, part in subschemas(bundled):
            samples = [*part.get("examples", ()), *([part["default"]] if "default" in part else ())]
            validator = Draft202012Validator({**part, "$defs": bundled["$defs"]})
            assert [sample for sample in samples if not validator.is_valid(sample)] == [], pointer


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="no schema is called 'instances'"):
        schemas.load("instances")
    with pytest.raises(ValueError, match="the element catalogue is data, not a schema"):
        schemas.bundle("elements")


def test_load_gives_the_published_file_and_keeps_it() -> None:
    for name, file in (
        ("instance", "instance.schema.json"),
        ("create-for-element", "instance-for-element.schema.json"),
    ):
        assert schemas.load(name) == json.loads((FILES / file).read_text(encoding="utf-8"))
        assert schemas.load(name) is schemas.load(name)


def test_every_kind_has_a_schema() -> None:
    assert [schemas.for_kind(kind) for kind in Kind] == [
        "instance",
        "create-for-element",
        "update",
        "response",
        "update",
    ]


@pytest.mark.parametrize("name", HAND_WRITTEN)
@pytest.mark.parametrize("draft", ["2020-12", "7"])
def test_an_export_refers_to_nothing_outside(name: str, draft: schemas.Draft) -> None:
    bundled = schemas.bundle(name, draft=draft, strict=True)
    holder = "$defs" if draft == "2020-12" else "definitions"
    references = {part["$ref"] for _, part in subschemas(bundled) if "$ref" in part}

    assert references <= {f"#/{holder}/{key}" for key in bundled.get(holder, {})}
    assert bundled["$id"] == schemas.load(name)["$id"]


def test_an_export_for_draft_7_keeps_references_apart_from_their_neighbours() -> None:
    bundled = schemas.bundle("instance", draft="7")

    assert bundled["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in bundled
    assert [pointer for pointer, part in subschemas(bundled) if "$ref" in part and len(part) > 1] == []


def test_newer_keywords_become_those_of_draft_7(monkeypatch: pytest.MonkeyPatch) -> None:
    source = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:test",
        "prefixItems": [{"type": "string"}],
        "items": False,
        "dependentRequired": {"a": ["b"]},
        "dependentSchemas": {"c": {"$ref": "#/$defs/d", "title": "C"}},
        "contentSchema": {"type": "object"},
        "$defs": {"d": {"type": "object"}},
    }
    monkeypatch.setattr(schemas, "load", lambda _name: source)

    assert schemas.bundle("update", draft="7") == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:test",
        "items": [{"type": "string"}],
        "additionalItems": False,
        "dependencies": {"a": ["b"], "c": {"allOf": [{"$ref": "#/definitions/d"}], "title": "C"}},
        "definitions": {"d": {"type": "object"}},
    }


def test_only_a_strict_export_applies_advice() -> None:
    body = {"element": {"key": "zendesk"}, "configuration": {"username": ""}, "name": "Zendesk"}

    assert Draft202012Validator(schemas.bundle("instance")).is_valid(body)
    assert not Draft202012Validator(schemas.bundle("instance", strict=True)).is_valid(body)


def test_a_schema_of_draft_7_is_exported_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    source = {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "string"}}}
    monkeypatch.setattr(schemas, "load", lambda _name: source)

    assert schemas.bundle("config") == source
    assert schemas.bundle("config") is not source
