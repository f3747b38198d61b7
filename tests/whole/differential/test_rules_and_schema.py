"""The rules and the schemas are one source: what a schema can say stands there, under the rule's name."""

from __future__ import annotations

from typing import Any

import pytest

from instancelint.base.source_text import SourceText
from instancelint.domain import schemas
from instancelint.model.terms import Kind, Severity
from instancelint.parse.json import read_json
from instancelint.parse.yaml import read_yaml
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Example, Rule, SchemaRule
from instancelint.rules.example_text import split
from instancelint.rules.verdict.explainer import explain

STRUCTURE = "property-type"
"""Explains the structure of the body, which stands in the schema itself and not under a rule's name."""
SCHEMA_RULES = [rule for rule in ALL_RULES if issubclass(rule, SchemaRule) and rule.meta.name != STRUCTURE]
ONE_NOTATION = {
    "json-": "is about what JSON alone refuses",
    "yaml-": "is about what YAML alone reads differently",
    "curl-": "is about commands",
    "secret-in-command": "is about commands",
    "element-path-mismatch": "is about commands",
    "authorization-header": "is about commands",
    "request-": "is about commands",
    "merge-conflict": "is about a text before any notation",
    "byte-order-mark": "is about bytes before any notation",
    "invalid-utf8": "is about bytes before any notation",
    "nul-character": "is about bytes before any notation",
    "lone-surrogate": "is about what JSON alone can write",
    "limit-exceeded": "is about the reading itself",
    "suppression-": "is about comments",
    "baseline-": "is about the baseline",
}
ASKS_THE_CATALOGUE = {"oauth2-code-missing"}
"""The schema knows no elements; the rule forgives what the catalogue knows to be right."""


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.meta.name)
def test_a_rule_has_a_bad_and_a_good_example_in_yaml_and_json(rule: type[Rule[Any]]) -> None:
    """An example in YAML is tried as JSON too, by the test of all examples."""
    if any(rule.meta.name.startswith(start) for start in ONE_NOTATION):
        pytest.skip("it " + next(why for start, why in ONE_NOTATION.items() if rule.meta.name.startswith(start)))
    for examples in (rule.meta.bad, rule.meta.good):
        notations = {example.notation for example in examples}
        assert "yaml" in notations or {"yaml-only", "json-only"} <= notations


def data_of(example: Example) -> object:
    text, _ = split(example.text)
    source = SourceText("example", text)
    return read_json.parse(source).data if example.notation == "json-only" else read_yaml.parse(source)[0].data


def refuses(rule: type[Rule[Any]], example: Example) -> bool:
    errors = explain(data_of(example), example.kind, (rule.meta.name,))
    return rule.meta.name in {error.rule for error in errors}


@pytest.mark.parametrize("rule", SCHEMA_RULES, ids=lambda rule: rule.meta.name)
def test_the_schema_alone_refuses_the_bad_examples_and_no_good_one(rule: type[Rule[Any]]) -> None:
    refused = [refuses(rule, example) for example in rule.meta.bad]

    if rule.check is SchemaRule.check:
        assert all(refused)
    assert any(refused), "a rule that sees more than the schema still shares its core with it"
    if rule.meta.name not in ASKS_THE_CATALOGUE:
        assert not any(refuses(rule, example) for example in rule.meta.good)


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_names_rules_only_and_groups_them_by_severity(kind: Kind) -> None:
    known = {rule.meta.name: rule.meta for rule in SCHEMA_RULES}
    groups = {"error": set[str](), "advice": set[str](), "extra": set[str]()}
    for group, name, _ in schemas.rule_references(schemas.load(schemas.for_kind(kind))):
        groups[group].add(name)

    meant = {name: meta for name, meta in known.items() if any(name in named for named in groups.values())}
    assert set.union(*groups.values()) == set(meant)
    assert groups["extra"] == {name for name, meta in meant.items() if meta.extra}
    assert groups["error"] == {
        name for name, meta in meant.items() if meta.severity is Severity.ERROR and not meta.extra
    }


def test_every_schema_rule_stands_in_the_schema_of_some_kind() -> None:
    named = {name for kind in Kind for _, name, _ in schemas.rule_references(schemas.load(schemas.for_kind(kind)))}

    assert named == {rule.meta.name for rule in SCHEMA_RULES}


@pytest.mark.parametrize("rule", SCHEMA_RULES, ids=lambda rule: rule.meta.name)
def test_a_rule_looks_at_the_kinds_whose_schema_names_it(rule: type[Rule[Any]]) -> None:
    kinds = {
        kind
        for kind in Kind
        if rule.meta.name in {name for _, name, _ in schemas.rule_references(schemas.load(schemas.for_kind(kind)))}
    }

    assert kinds <= rule.meta.kinds
    assert rule.check is not SchemaRule.check or rule.meta.kinds == kinds
