"""A defect of the text in a clean payload gives one finding on its line, and a safe fix makes it clean again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from defects.texts import JSON_DEFECTS, YAML_DEFECTS, Spoilt
from linting import fixed, lint, named
from repository import DATA

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind, Safety
from instancelint.rules._generated import ALL_RULES

CLEAN: list[dict[str, Any]] = json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))
ELEMENTS = (str(DATA / "elements"),)
LINTERS = {kind: Linter(Settings(kind=kind, elements=ELEMENTS)) for kind in Kind}


def prove(rule: str, name: str, text: str, spoil: Callable[[list[str]], Spoilt], kind: Kind) -> tuple[int, list[str]]:
    """Demand one finding on the right line; a safe fix must give a clean payload again."""
    wrong = []
    tried = 0
    for line, spoilt in spoil(text.splitlines()):
        tried += 1
        report = lint(spoilt, name, LINTERS[kind])
        source = report.source
        found = [
            (finding.name, source.position(finding.span.start).line if source and finding.span else 0)
            for finding in report.findings
        ]
        if not (len(found) == 1 and found[0][0] == rule and line - 1 <= found[0][1] <= line + 1):
            wrong.append(f"{rule} on line {line}, not {found}:\n{spoilt}")
            continue
        fix = report.findings[0].fix
        if fix is not None and fix.edits and fix.safety is Safety.SAFE:
            left = named(lint(fixed(spoilt, [fix]), name, LINTERS[kind]).findings)
            if left:
                wrong.append(f"{rule} on line {line}: after the fix {left}")
    return tried, wrong


@pytest.mark.parametrize("rule", JSON_DEFECTS)
def test_what_breaks_json(rule: str) -> None:
    tried = 0
    wrong: list[str] = []
    for payload in CLEAN:
        text = json.dumps(payload["body"], indent=2)
        for spoil in JSON_DEFECTS[rule]:
            count, failures = prove(rule, "payload.json", text, spoil, Kind(payload["kind"]))
            tried += count
            wrong += failures
    assert tried
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


@pytest.mark.parametrize("rule", YAML_DEFECTS)
def test_what_yaml_reads_otherwise(rule: str) -> None:
    tried = 0
    wrong: list[str] = []
    kinds = next(each.meta.kinds for each in ALL_RULES if each.meta.name == rule)
    for payload in CLEAN:
        if Kind(payload["kind"]) not in kinds:
            continue
        text = yaml.safe_dump(payload["body"], sort_keys=False, width=10_000)
        count, failures = prove(rule, "payload.yaml", text, YAML_DEFECTS[rule], Kind(payload["kind"]))
        tried += count
        wrong += failures
    assert tried
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


WITHOUT_A_DEFECT_HERE = {
    "curl-apostrophe": "stands in a shell command",
    "curl-unescaped-quote": "stands in a shell command",
    "curl-unclosed-quote": "stands in a shell command",
    "curl-dash": "stands in a shell command",
    "curl-header-missing": "stands in a shell command",
    "curl-continuation": "stands in a shell command",
    "authorization-header": "stands in a request",
    "request-blank-line": "stands in a request",
    "request-host": "stands in a request",
    "request-method": "stands in a request",
    "merge-conflict": "holds two versions of a payload, see the tests of its parser",
    "byte-order-mark": "stands in bytes, see the tests of decoding",
    "invalid-utf8": "stands in bytes, see the tests of decoding",
    "nul-character": "stands in bytes, see the tests of decoding",
    "lone-surrogate": "is a matter of escapes, see the tests of the JSON parser",
    "limit-exceeded": "is no mistake of the payload",
    "yaml-syntax": "has as many forms as YAML has mistakes, see the tests of the YAML parser",
    "yaml-nested-key": "is made in both notations, see the defects of names",
}


def test_every_rule_about_the_text_has_a_defect() -> None:
    wanted = {
        rule.meta.name for rule in ALL_RULES if rule.meta.group in {"syntax", "portability"} and not rule.meta.extra
    }

    assert wanted - JSON_DEFECTS.keys() - YAML_DEFECTS.keys() - WITHOUT_A_DEFECT_HERE.keys() == set()
