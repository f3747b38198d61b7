"""
What SchemaStore is offered: catalogue entries, schemas, and tests, in the layout of its repository. For maintainers.

The tests of the instance schema are the examples of the rules, those of the settings the examples of the guide.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml
from jsonschema import Draft7Validator

from instancelint.config.config_schema import render_config_schema
from instancelint.domain import schemas
from instancelint.domain.schema_bundle import bundle
from instancelint.model.terms import Kind
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Example
from instancelint.rules.example_text import split
from tools.guide import FENCE, pages

SETTINGS = "instancelint"
INSTANCE = "cloud-elements-instance"
_ADDRESS = "https://www.schemastore.org/{name}.json"
_ENTRIES = {
    SETTINGS: (
        "instancelint",
        "Settings of instancelint, which checks Cloud Elements and SAP Open Connectors instance bodies",
        ["instancelint.toml", ".instancelint.toml"],
    ),
    INSTANCE: (
        "Cloud Elements instance",
        "Body that creates an element instance in Cloud Elements or SAP Open Connectors",
        ["*.instance.json", "*.instance.yaml", "*.instance.yml"],
    ),
}
_WRONG_SETTINGS = {
    "unknown-key": 'slect = ["ALL"]\n',
    "unknown-severity": '[severity]\nplaceholder-value = "fatal"\n',
    "rules-not-in-a-list": 'ignore = "placeholder-value"\n',
    "suppression-without-a-rule": '[[suppressions]]\nfiles = "docs/*.md"\nreason = "samples"\n',
}


def files() -> Iterator[tuple[str, str]]:
    """Yield the files to add, by their paths in SchemaStore's repository, and those to merge into its own."""
    entries = [
        {"name": name, "description": description, "fileMatch": patterns, "url": _ADDRESS.format(name=file)}
        for file, (name, description, patterns) in _ENTRIES.items()
    ]
    yield "src/api/json/catalog.json", _json({"version": 1, "schemas": entries})
    yield f"src/schemas/json/{SETTINGS}.json", render_config_schema()
    yield f"src/schemas/json/{INSTANCE}.json", _json(bundle("instance", draft="7"))
    options = {f"{INSTANCE}.json": {"unknownKeywords": ["errorMessage"]}}
    strictness = [f"{INSTANCE}.json", f"{SETTINGS}.json"]
    yield "src/schema-validation.jsonc", _json({"ajvNotStrictMode": strictness, "options": options})
    for number, text in enumerate(_settings(), start=1):
        yield f"src/test/{SETTINGS}/example-{number}.toml", _toml(text)
    for name, text in _WRONG_SETTINGS.items():
        yield f"src/negative_test/{SETTINGS}/{name}.toml", _toml(text)
    for name, good, bad in _bodies():
        yield f"src/test/{INSTANCE}/{name}.yaml", _yaml(good)
        yield f"src/negative_test/{INSTANCE}/{name}.yaml", _yaml(bad)


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _toml(text: str) -> str:
    return f"#:schema ../../schemas/json/{SETTINGS}.json\n{text}"


def _yaml(text: str) -> str:
    return f"# yaml-language-server: $schema=../../schemas/json/{INSTANCE}.json\n{text}"


def _settings() -> Iterator[str]:
    """Yield the config files that the guide shows."""
    for page in pages():
        for match in FENCE.finditer(page.read_text(encoding="utf-8")):
            if match["info"].startswith("toml") and 'title="instancelint.toml"' in match["info"]:
                yield match["body"]


def _bodies() -> Iterator[tuple[str, str, str]]:
    """Yield each rule whose findings are errors, with a body that obeys it and one that does not."""
    errors = {name for group, name, _ in schemas.rule_references(schemas.load("instance")) if group == "error"}
    validator = Draft7Validator(bundle("instance", draft="7"))
    for rule in ALL_RULES:
        good = [text for text in _texts(rule.meta.good) if validator.is_valid(yaml.safe_load(text))]
        bad = [text for text in _texts(rule.meta.bad) if not validator.is_valid(yaml.safe_load(text))]
        if rule.meta.name in errors and good and bad:  # a rule may need a payload of another kind, or in JSON
            yield rule.meta.name, good[0], bad[0]


def _texts(examples: tuple[Example, ...]) -> Iterator[str]:
    """Yield the examples that are create bodies in YAML, without the marks of their findings."""
    for example in examples:
        if example.kind is Kind.CREATE and example.notation == "yaml":
            yield split(example.text)[0]
