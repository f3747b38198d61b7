from __future__ import annotations

import json
import tomllib
from typing import Any

import jsonschema
import pytest

from instancelint.config.config_schema import render_config_schema
from instancelint.config.keys import KEYS
from instancelint.config.load import option_problem

SCHEMA: dict[str, Any] = json.loads(render_config_schema())


def is_valid(text: str) -> bool:
    return jsonschema.Draft7Validator(SCHEMA).is_valid(tomllib.loads(text))


def test_it_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_every_key_is_described() -> None:
    assert list(SCHEMA["properties"]) == [key.name for key in KEYS]
    assert all(found["description"].endswith(".") for found in SCHEMA["properties"].values())


def test_every_default_is_valid() -> None:
    assert jsonschema.Draft7Validator(SCHEMA).is_valid({key.name: key.default for key in KEYS if key.default != ""})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select = ['IL3', 'IL301', 'name-required', 'events', 'ALL', 'extra']", True),
        ("select = ['nonsense']", False),
        ("select = 'IL3'", False),
        ("selct = []", False),
        ("ignore = ['IL3', {rule = 'IL301', files = '*.json'}]", True),
        ("[[ignore]]\nrule = 'IL301'\npointer = '/configuration/*'\nreason = 'x'", True),
        ("[[ignore]]\nfiles = '*.json'", False),
        ("[[ignore]]\nrule = 'IL301'\npointer = 'name'", False),
        ("[[ignore]]\nrule = 'IL301'\nfile = 'x'", False),
        ("baseline = 'known.json'", True),
        ("require-reasons = 1", False),
        ("severity.name-required = 'info'", True),
        ("severity.IL301 = 'info'", True),
        ("severity.IL3 = 'info'", False),
        ("severity.name-required = 'bad'", False),
        ("kinds.'*.json' = 'update'", True),
        ("kinds.'*.json' = 'updates'", False),
        ("per-file-ignores.'*.json' = ['IL5']", True),
        ("per-file-ignores.'*.json' = 'IL5'", False),
        ("profile = 'docs'", True),
        ("profile = 'doc'", False),
        ("fail-on = 'never'", True),
        ("limits.depth = 5", True),
        ("limits.depth = 0", False),
        ("limits.width = 5", False),
        ("respect-gitignore = 1", False),
        ("rules.nonsense.x = 1", False),
        ("rules.placeholder-value.extra-patterns = 'x'", False),
        ("plugins = ['acme']\nselect = ['nonsense', 'ACME', 'ACME101', 'IL3']\nrules.nonsense.x = 1", True),
        ("plugins = ['acme']\nignore = [{rule = 'ACME101'}]\nseverity.ACME101 = 'info'", True),
        ("plugins = ['acme']\nselect = ['No name']", False),
        ("plugins = 'acme'", False),
        ("[[custom-rules]]\nname = 'a-b'\npointer = '/a'\nmessage = 'm'\nschema.type = 'string'", True),
        ("[[custom-rules]]\nname = 'a-b'\npointer = '/a'\nmessage = 'm'\nrequired = true", True),
        ("[[custom-rules]]\nname = 'a-b'\npointer = '/a'\nmessage = 'm'", False),
        ("[[custom-rules]]\nname = 'A'\npointer = '/a'\nmessage = 'm'\nschema.type = 'string'", False),
        ("profiles.'*.md' = 'docs'", True),
        ("profiles.'*.md' = 'doc'", False),
        ("extend = 'base.toml'\nrequired-version = '>=0.1'", True),
    ],
)
def test_it_says_what_the_loader_says(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_valid(text) is expected


@pytest.mark.parametrize(
    ("default", "value", "expected"),
    [
        (True, False, ""),
        (True, 1, "true or false"),
        (3, 4, ""),
        (3, True, "a whole number"),
        (3, 4.5, "a whole number"),
        (3.5, 4, ""),
        (3.5, "4", "a number"),
        ("a", "b", ""),
        ("a", 5, "a string"),
        (("a",), ["b"], ""),
        (("a",), "b", "a list of strings"),
        (("a",), [1], "a list of strings"),
    ],
)
def test_options_have_the_type_of_their_default(default: object, value: object, expected: str) -> None:
    assert option_problem(default, value) == expected
