"""Puts a defect into every clean payload where it fits, and demands one finding: that defect, at that place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from defects.mutant import Defect
from linting import fixed, lint
from repository import DATA
from yaml_dumper import DUMPER

from instancelint.base.path import Path, to_pointer
from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.repair import Operation, apply_operations
from instancelint.model.report import FileReport
from instancelint.model.terms import Kind, Safety
from instancelint.rules._generated import ALL_RULES

CLEAN: list[dict[str, Any]] = json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))
ELEMENTS = (str(DATA / "elements"),)
LINTERS = {kind: Linter(Settings(kind=kind, elements=ELEMENTS)) for kind in Kind}


def write(body: object, notation: str) -> str:
    if notation == "json":
        return json.dumps(body, indent=2, ensure_ascii=False) + "\n"
    return yaml.dump(body, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=10_000)


def words(report: FileReport) -> list[str]:
    return [f"{finding.name} {finding.pointer}" for finding in report.findings]


def after_fixes(text: str, report: FileReport, notation: str, kind: Kind) -> list[str]:
    """Apply the safe fixes, and say what is found then."""
    safe = [found.fix for found in report.findings if found.fix is not None and found.fix.safety is Safety.SAFE]
    return (
        words(lint(fixed(text, safe), f"payload.{notation}", LINTERS[kind])) if any(fix.edits for fix in safe) else []
    )


@pytest.fixture(params=["json", "yaml"])
def notation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def places(defect: Defect, notation: str) -> Iterator[tuple[dict[str, Any], str, Path, tuple[Operation, ...]]]:
    """Yield a payload, and a rule, place and operations of the defect; each second one, as all take long."""
    mutants = [(payload, *each) for payload in CLEAN for each in defect(Kind(payload["kind"]), payload["body"])]
    assert mutants
    yield from mutants[::2] if notation == "json" else mutants[1::2] or mutants


@pytest.fixture
def prove(notation: str) -> Callable[[Defect], None]:
    def prove_defect(defect: Defect) -> None:
        wrong = []
        for payload, rule, path, operations in places(defect, notation):
            kind = Kind(payload["kind"])
            text = write(apply_operations(payload["body"], operations), notation)
            report = lint(text, f"payload.{notation}", LINTERS[kind])
            found = words(report)
            if found != [f"{rule} {to_pointer(path)}"]:
                wrong.append(f"{payload['title']}: {operations}: not {rule} {to_pointer(path)} but {found}")
            elif left := after_fixes(text, report, notation, kind):
                wrong.append(f"{payload['title']}: {operations}: after the fix {left}")
        if wrong:
            pytest.fail("\n".join(wrong), pytrace=False)

    return prove_defect


@pytest.fixture
def unproven() -> Callable[[str, list[Defect]], set[str]]:
    """Name the default rules of a group of codes for which no defect makes a mutant."""

    def names(prefix: str, defects: list[Defect]) -> set[str]:
        wanted = {rule.meta.name for rule in ALL_RULES if rule.meta.code.startswith(prefix) and not rule.meta.extra}
        shown = {
            mutant[0]
            for payload in CLEAN
            for defect in defects
            for mutant in defect(Kind(payload["kind"]), payload["body"])
        }
        return wanted - shown

    return names
