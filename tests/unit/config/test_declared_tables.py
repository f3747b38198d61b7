"""Rules and suppressions that a config file declares, as they are read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from instancelint.config.merge import merged
from instancelint.config.settings import ConfigError, Settings, Suppression
from instancelint.config.toml_file import read
from instancelint.model.terms import Severity
from instancelint.rules.declared import Declaration

RULE = """\
[[custom-rules]]
name = "region-known"
pointer = "/configuration/region"
message = "the region {value!r} is none of ours"
"""
SCHEMA = RULE + 'schema.enum = ["eu", "us"]\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(text: str) -> Settings:
    Path("instancelint.toml").write_text(text, encoding="utf-8")
    file = read("instancelint.toml")
    assert file is not None
    return merged(file).settings()


def test_a_rule(tmp_path: Path) -> None:  # noqa: ARG001 - the folder
    text = SCHEMA + 'code = "ACME1"\nseverity = "error"\nrequired = true\nwhen.required = ["element"]\n'
    assert load(text).custom_rules == (
        Declaration(
            name="region-known",
            code="ACME1",
            pointer="/configuration/region",
            message="the region {value!r} is none of ours",
            schema='{"enum": ["eu", "us"]}',
            when='{"required": ["element"]}',
            severity=Severity.ERROR,
            required=True,
            origin="instancelint.toml:1:3",
        ),
    )


def test_a_code_comes_from_the_name_alone() -> None:
    (declared,) = load(SCHEMA).custom_rules
    assert (declared.code, declared.severity) == ("CUSTOM6624", Severity.WARNING)
    other = RULE.replace("region-known", "first") + "required = true\n"
    assert [each.code for each in load(other + SCHEMA).custom_rules][1] == "CUSTOM6624"


def test_a_nearer_file_replaces_a_rule_of_the_same_name() -> None:
    Path("base.toml").write_text(SCHEMA + RULE.replace("region-known", "other") + "required = true\n")
    found = load('extend = "base.toml"\nignore = ["other", "region-known"]\n' + SCHEMA.replace("eu", "asia"))
    assert [(each.name, each.schema) for each in found.custom_rules] == [
        ("other", ""),
        ("region-known", '{"enum": ["asia", "us"]}'),
    ]


def test_it_can_be_named_above_where_it_stands() -> None:
    found = load('select = ["region-known", "CUSTOM"]\nseverity.CUSTOM6624 = "info"\n' + SCHEMA)
    assert found.severity == {"region-known": Severity.INFO}


def test_schemas_of_every_sort() -> None:
    (declared,) = load(
        RULE
        + """
[custom-rules.schema]
"$defs" = { short = { maxLength = 3 } }
type = ["object", "null"]
properties = { a = { "$ref" = "#/$defs/short" }, b = true }
patternProperties = { "^x" = { type = "number", minimum = 0.5, multipleOf = 2 } }
additionalProperties = false
propertyNames = { pattern = "^[a-z]+$" }
required = ["a"]
dependentRequired = { a = ["b"] }
dependentSchemas = { a = { maxProperties = 3 } }
allOf = [{ const = {} }, { prefixItems = [true], items = false, contains = { const = 1 }, uniqueItems = true }]
if = { title = "x" }
then = { not = { enum = [1] } }
else = { anyOf = [{}, { oneOf = [{ description = "y", default = 5, examples = [1] }] }] }
"""
    ).custom_rules
    assert json.loads(declared.schema) == {
        "$defs": {"short": {"maxLength": 3}},
        "type": ["object", "null"],
        "properties": {"a": {"$ref": "#/$defs/short"}, "b": True},
        "patternProperties": {"^x": {"type": "number", "minimum": 0.5, "multipleOf": 2}},
        "additionalProperties": False,
        "propertyNames": {"pattern": "^[a-z]+$"},
        "required": ["a"],
        "dependentRequired": {"a": ["b"]},
        "dependentSchemas": {"a": {"maxProperties": 3}},
        "allOf": [
            {"const": {}},
            {"prefixItems": [True], "items": False, "contains": {"const": 1}, "uniqueItems": True},
        ],
        "if": {"title": "x"},
        "then": {"not": {"enum": [1]}},
        "else": {"anyOf": [{}, {"oneOf": [{"description": "y", "default": 5, "examples": [1]}]}]},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("custom-rules = 5", "1:1: 'custom-rules' must be an array of tables, each under [[custom-rules]]"),
        ("custom-rules = ['x']", "1:1: 'custom-rules' must be an array of tables, each under [[custom-rules]]"),
        ("[[custom-rules]]\nnme = 'x'", "2:1: unknown key 'nme' in a rule; did you mean 'name'?"),
        ("[[custom-rules]]\nname = 5", "2:1: 'name' must be a quoted string"),
        ("[[custom-rules]]\nname = 'x'", "1:3: missing 'pointer' in this rule"),
        (RULE, "1:3: missing 'schema' in this rule; add it, or 'required = true', or both"),
        (RULE + "required = 'yes'", "5:1: 'required' must be true or false"),
        (SCHEMA + SCHEMA, "7:8: duplicate rule 'region-known'"),
        (
            SCHEMA.replace("region-known", "Region"),
            "2:8: invalid name 'Region'; use lower-case words joined by hyphens, such as 'region-required'",
        ),
        (
            SCHEMA.replace("region-known", "name-required"),
            "1:3: rule 'name-required' already exists; use another name or code",
        ),
        (
            SCHEMA + 'code = "IL1"',
            "6:8: invalid code 'IL1'; codes that start with IL are reserved for instancelint",
        ),
        (
            SCHEMA + 'severity = "eror"',
            "6:12: 'severity' must be one of error, warning, info; did you mean 'error'?",
        ),
        (
            SCHEMA.replace("/configuration/region", "region"),
            "3:11: place must start with '/' or '$', as in '/configuration/*' or '$.instances[*].body', not 'region'",
        ),
        (SCHEMA.replace("/region", "/**/**"), "3:11: '**' can be used once in a place"),
        (
            SCHEMA.replace("/region", "/**") + "required = true",
            ("3:11: '**' matches any number of steps, so a missing value cannot be detected; omit 'required'"),
        ),
        (
            SCHEMA.replace("{value!r}", "{values}"),
            "4:11: 'message' cannot contain {values}; use {key}, {pointer}, {value}",
        ),
        (
            SCHEMA.replace("{value!r}", "{value.__class__}"),
            "4:11: 'message' cannot contain {value.__class__}; use {key}, {pointer}, {value}",
        ),
        (
            SCHEMA.replace("{value!r}", "{value:>99999999}"),
            "4:11: 'message' cannot contain {value:>99999999}; use {key}, {pointer}, {value}",
        ),
        (
            SCHEMA.replace("{value!r}", "{"),
            "4:11: invalid 'message': expected '}' before end of string; write a literal brace twice",
        ),
        (RULE + "schema = true", "5:1: 'schema' must be a table with a JSON Schema"),
        (RULE + "schema = {}", "5:1: 'schema' must be a table with a JSON Schema"),
        (RULE + "schema.tpye = 'string'", "5:8: JSON Schema has no 'tpye'; did you mean 'type'?"),
        (
            RULE + "schema.type = 'strng'",
            (
                "5:8: 'type' must be one or more of array, boolean, integer, null, number, object, string; "
                "did you mean 'string'?"
            ),
        ),
        (
            RULE + "schema.format = 'uri'",
            "5:8: 'format' is not checked; use 'pattern' instead",
        ),
        (
            RULE + "schema = { anyOf = [{ type = 'null' }, { pattern = '(' }] }",
            "5:42: '(' is not a valid regular expression: missing ), unterminated subpattern at position 0",
        ),
        (
            RULE + "schema.pattern = '(a+)+'",
            "5:8: '(a+)+' contains nested repetition, which can take forever; repeat once",
        ),
        (
            RULE + "schema.patternProperties = { 'a*a*b' = true }",
            "5:30: 'a*a*b' can match the same text in several ways, which can take forever; make neighbours differ",
        ),
        (RULE + "schema.enum = []", "5:8: 'enum' must be a non-empty list of values"),
        (RULE + "schema.minLength = -1", "5:8: 'minLength' must be a whole number, zero or more"),
        (RULE + "schema.multipleOf = 0", "5:8: 'multipleOf' must be a number above zero"),
        (RULE + "schema.minimum = '1'", "5:8: 'minimum' must be a number"),
        (RULE + "schema.required = 'a'", "5:8: 'required' must be a list of quoted keys"),
        (RULE + "schema.uniqueItems = 1", "5:8: 'uniqueItems' must be true or false"),
        (RULE + "schema.properties = []", "5:8: 'properties' must be a table"),
        (RULE + "schema.properties.a = 5", "5:19: a schema must be a table, true or false"),
        (RULE + "schema.allOf = [{}, 5]", "5:21: a schema must be a table, true or false"),
        (
            RULE + "schema = { '$defs' = { short = {} }, '$ref' = '#/$defs/shrt' }",
            (
                "5:38: '$ref' must be '#/$defs/NAME' in the same schema, not '#/$defs/shrt'; "
                "did you mean '#/$defs/short'?"
            ),
        ),
        (
            RULE + "schema = { '$defs' = { a = { '$ref' = '#/$defs/a' } } }",
            "5:24: 'a' refers to itself without a step into the value",
        ),
        (
            RULE
            + """schema.'$ref' = '#/$defs/a'
schema.'$defs'.a.anyOf = [{ type = "string" }, { not = { '$ref' = '#/$defs/b' } }]
schema.'$defs'.b.dependentSchemas.x.'$ref' = '#/$defs/a'""",
            "6:16: 'a' refers to itself without a step into the value",
        ),
        (RULE + "schema.const = 2030-01-01", "5:8: JSON has no dates and times; use a quoted string"),
        (RULE + "schema.enum = [1, nan]", "5:19: JSON has only finite numbers"),
        (RULE + "required = true\nwhen.tpye = 1", "6:6: JSON Schema has no 'tpye'; did you mean 'type'?"),
    ],
)
def test_mistakes_in_rules(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text)
    assert str(caught.value) == f"instancelint.toml:{message}"


TABLES = """\
[[ignore]]
files = "legacy/*.json"
pointer = "/configuration/*"
rule = "secret-in-url"
reason = "moves to the vault in May"
expires = 2030-05-31

[[ignore]]
rule = "IL301"
"""
FIRST = Suppression(
    rule="secret-in-url",
    files="legacy/*.json",
    pointer="/configuration/*",
    reason="moves to the vault in May",
    expires=date(2030, 5, 31),
)


def test_suppressions_in_an_array_of_tables() -> None:
    settings = load(TABLES)
    assert settings.ignore == ()
    assert settings.suppressions == (FIRST, Suppression("IL301"))


def test_selectors_and_tables_in_one_list() -> None:
    settings = load('ignore = ["IL6", { rule = "IL301", files = "a.json" }, "name-generic"]')
    assert settings.ignore == ("IL6", "name-generic")
    assert settings.suppressions == (Suppression("IL301", "a.json"),)


def test_reasons_of_suppressions_on_request() -> None:
    reason = '[[ignore]]\nrule = "IL301"\nreason = "x"\n'
    settings = load("require-reasons = true\n" + reason)
    assert settings.extend_select == ("suppression-reason-missing",)
    assert load(reason).extend_select == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = "IL3"', "1:1: 'ignore' must be a list of strings, or of tables with a 'rule'"),
        ("ignore = [1]", "1:1: 'ignore' must be a list of strings, or of tables with a 'rule'"),
        (TABLES + 'file = "x"\n', "10:1: unknown key 'file' in a suppression; did you mean 'files'?"),
        (TABLES + 'reason = ""\n', "10:1: 'reason' must be a quoted string"),
        (TABLES + "files = ['x']\n", "10:1: 'files' must be a quoted string"),
        (
            TABLES + 'pointer = "name"\n',
            "10:11: place must start with '/' or '$', as in '/configuration/*' or '$.instances[*].body', not 'name'",
        ),
        (TABLES + 'expires = "2030-01-01"\n', "10:1: 'expires' must be a date without quotes, such as 2030-12-31"),
        (
            TABLES + "expires = 2030-01-01T00:00:00\n",
            "10:1: 'expires' must be a date without quotes, such as 2030-12-31",
        ),
        (TABLES + '[[ignore]]\nfiles = "x"\n', "10:3: missing 'rule' in this suppression"),
        (
            TABLES.replace('"IL301"', '"name-genric"'),
            "9:8: unknown rule 'name-genric'; did you mean 'name-generic'?",
        ),
        (
            "require-reasons = true\n" + TABLES,
            "9:3: missing 'reason' in this suppression ('require-reasons' is set)",
        ),
        ("baseline = true", "1:1: 'baseline' must be a quoted path"),
    ],
)
def test_mistakes_in_suppressions(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text)
    assert str(caught.value) == f"instancelint.toml:{message}"
