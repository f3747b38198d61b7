"""The published schemas: well-formed, documented, free of constructs on which validators disagree, and exportable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from repository import ROOT
from subschemas import subschemas

from instancelint.domain import schemas
from instancelint.model import stand_ins
from instancelint.model.terms import Kind

HAND_WRITTEN = ("instance", "create-for-element", "update", "response", "parameters")
FILES = ROOT / "schema"
KEYWORDS_OF_DISPUTE = {"multipleOf", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"}


def patterns(schema: dict[str, Any]) -> Iterator[str]:
    for _, part in subschemas(schema):
        if isinstance(part.get("pattern"), str):
            yield part["pattern"]
        if isinstance(part.get("patternProperties"), dict):
            yield from part["patternProperties"]


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_a_schema_obeys_its_metaschema(name: str) -> None:
    Draft202012Validator.check_schema(schemas.load(name))


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
