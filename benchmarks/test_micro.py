"""
Micro-benchmarks of the parts of a check: `make bench-micro`, for one part `make bench-micro ARGS="-k yaml"`.

Each works on one payload of the corpora, clean or with a mistake. They tell a maintainer what a change made slower;
what a user waits for is measured by `run.py`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import TypeAlias

import corpora
import pytest
import yaml

from instancelint import fix_text, lint_payload, lint_text
from instancelint.base.file_kinds import looks_relevant
from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.embedded.data_text import parse
from instancelint.lint.lint_input import DataInput
from instancelint.lint.linter import Linter
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document, Target
from instancelint.model.report import Report
from instancelint.model.terms import Kind, Limits
from instancelint.reporters.formats import REGISTRY, Options, render
from instancelint.rules.verdict.explainer import explain, rule_names
from instancelint.rules.verdict.gate import surely_valid

Benchmark: TypeAlias = Callable[..., object]
"""The fixture of pytest-benchmark: calls a function many times, and gives what it returned."""

_LAST = Target(("configuration", "event.notification.signature.key"))
_CLEAN, _DIRTY = next(corpora.payloads(1, dirty=0)), next(corpora.payloads(1, dirty=1))


def _text(body: corpora.Payload, notation: str) -> str:
    return json.dumps(body, indent=2) if notation == "json" else yaml.safe_dump(body, sort_keys=False)


def _source(body: corpora.Payload, notation: str) -> SourceText:
    return SourceText(f"payload.{notation}", _text(body, notation))


def _parsed(body: corpora.Payload, notation: str) -> Document:
    (document,) = parse(_source(body, notation), Limits())
    return document


@pytest.fixture(params=["json", "yaml"])
def notation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_tell_payloads_from_other_files(benchmark: Benchmark, notation: str) -> None:
    assert benchmark(looks_relevant, _text(_CLEAN, notation).encode(), f"payload.{notation}")


def test_parse(benchmark: Benchmark, notation: str) -> None:
    assert benchmark(parse, _source(_CLEAN, notation), Limits())


def test_gate(benchmark: Benchmark) -> None:
    assert benchmark(surely_valid, _CLEAN, Kind.CREATE)


def test_gate_and_rules(benchmark: Benchmark) -> None:
    report = benchmark(Linter().lint, DataInput("a.json", Settings().for_file("a.json"), _CLEAN))
    assert not getattr(report, "findings", None)


def test_locate(benchmark: Benchmark, notation: str) -> None:
    """A payload is parsed anew each time, as places are found on first use and then known."""
    assert benchmark(lambda: _parsed(_CLEAN, notation).locate(_LAST))


def test_explain(benchmark: Benchmark) -> None:
    assert benchmark(explain, _DIRTY, Kind.CREATE, rule_names(Kind.CREATE))


def test_lint_clean(benchmark: Benchmark, notation: str) -> None:
    assert not getattr(benchmark(lint_text, _text(_CLEAN, notation), f"payload.{notation}"), "findings", None)


def test_lint_dirty(benchmark: Benchmark, notation: str) -> None:
    assert getattr(benchmark(lint_text, _text(_DIRTY, notation), f"payload.{notation}"), "findings", None)


def test_lint_payload(benchmark: Benchmark) -> None:
    assert not getattr(benchmark(lint_payload, _CLEAN), "findings", None)


def test_fix(benchmark: Benchmark, notation: str) -> None:
    body = {**_CLEAN, "tags": "crm"}
    fixed = benchmark(fix_text, _text(body, notation), f"payload.{notation}")
    assert len(getattr(fixed, "fixed", ())) == 1


def test_redact(benchmark: Benchmark, notation: str) -> None:
    settings = {"oauth.api.key": "a1b2c3d4e5f6", "oauth.api.secret": "Zx81-Zx82-Zx83", "password": "correct horse"}
    document = _parsed({**_CLEAN, "configuration": settings}, notation)
    catalog = Catalog.default()
    masked = benchmark(lambda: Redactor(document.source, (document,), catalog).source.text)
    assert "Zx81" not in str(masked)


@pytest.mark.parametrize("name", [each.name for each in REGISTRY.values() if not each.rules and not each.paths])
def test_report(benchmark: Benchmark, name: str) -> None:
    """A hundred files with a finding each."""
    texts = [_text(body, "json") for body in corpora.payloads(100, dirty=1)]
    files = [lint_text(text, f"{index}.json").files[0] for index, text in enumerate(texts)]

    def write() -> int:
        stream = io.StringIO()
        render(name, Report(tuple(files)), stream, Options())
        return len(stream.getvalue())

    assert benchmark(write)
