"""The examples of a rule, examined by it: what it finds in each, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from instancelint.base.message import Word
from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import BASELINE, Settings
from instancelint.domain.catalog import Catalog
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.embedded.reshaping import reshaped
from instancelint.embedded.wrapped_payloads import wrapped_payloads
from instancelint.lint.checker import FAILED
from instancelint.lint.findings import place_of
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.document import Document, Format, SyntaxIssue, Target
from instancelint.parse.encoding import decode
from instancelint.parse.json import read_json
from instancelint.parse.json.dialect import dialect_of
from instancelint.parse.yaml import read_yaml
from instancelint.rules.base import CREATES, Context, EngineRule, Example, Problem, Rule
from instancelint.rules.verdict import verdict
from instancelint.run.baseline import baseline_file

EMBEDDED = {"shell": ".sh", "markdown": ".md", "http": ".http"}
"""Notations of texts with payloads in them, and how the names of such files end."""


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule, in one notation."""

    rule: type[Rule[Any]]
    example: Example
    notation: Format
    bad: bool
    number: int

    def __str__(self) -> str:
        return f"{self.rule.meta.name}-{'bad' if self.bad else 'good'}{self.number}-{self.notation.value}"


def build(case: Case, text: str) -> tuple[Rule[Any], Document]:
    """Return a rule and the document that an example is."""
    context = Context(Catalog.default())
    rule = case.rule(case.rule.Options(**case.example.options), context)
    return rule, _document(case, text)


def _document(case: Case, text: str) -> Document:
    name = case.example.name or f"example.{case.notation.value}"
    source, issues = decode(text.encode(case.example.encoding), name)
    if case.notation is Format.JSON:
        doc = read_json.parse(source, dialect=dialect_of(name), issues=issues)
    else:
        doc = read_yaml.parse(source, issues=issues)[0]
    if case.example.kind in CREATES:
        doc = next(iter(wrapped_payloads(doc)), None) or reshaped(doc)
    errors = verdict.check(doc.data, case.example.kind, extra=True)
    doc = doc._replace(kind=case.example.kind, schema_errors=errors)
    return doc._replace(issues=(*doc.issues, *_noted(doc, case))) if issubclass(case.rule, EngineRule) else doc


def _noted(doc: Document, case: Case) -> Iterator[SyntaxIssue]:
    """Yield what the engine notes of a text when all rules have spoken, or of an example of a baseline."""
    if case.rule.meta.name == FAILED:
        place = doc.locate(Target(()))
        if case.bad and place:
            yield SyntaxIssue(FAILED, place, args={"rule": Word("some-rule"), "error": Word("KeyError")})
        return
    if doc.source.name == BASELINE:
        known = baseline_file.read_text(doc.source)
        indexes = range(len(known.entries))
        matched = baseline_file.Matched([], list(indexes), dict.fromkeys(indexes, "contracts.json"))
        yield from baseline_file.stale_issues(known, matched)
        return
    own = Settings(select=("ALL",), kind=doc.kind).for_file(doc.source.name)
    for result, _ in Linter(own.settings).examine(TextInput(doc.source, own)).results:
        if issubclass(result.active.entry.load(), EngineRule) and result.problem.issue:
            yield result.problem.issue


class Shown(NamedTuple):
    """A problem, the payload it was found in, and its place in the file."""

    document: Document
    problem: Problem
    span: Span


def examine(case: Case, text: str) -> tuple[SourceText, list[Shown]]:
    """Return an example as the text of a file, and what its rule finds in it."""
    rule, doc = build(case, text)
    documents: tuple[Document, ...] = (doc,)
    source = doc.source
    if case.example.notation in EMBEDDED:
        source, documents = _embedded(case, text)
    return source, [Shown(each, problem, span_of(each, problem)) for each in documents for problem in rule.check(each)]


def _embedded(case: Case, text: str) -> tuple[SourceText, tuple[Document, ...]]:
    source = SourceText(case.example.name or "example" + EMBEDDED[case.example.notation], text)
    documents = payloads_in(source, Expectation())
    checked = (each._replace(schema_errors=verdict.check(each.data, each.kind, extra=True)) for each in documents)
    return source, tuple(checked)


def span_of(doc: Document, problem: Problem) -> Span:
    """Return the place of a problem."""
    span = place_of(problem, doc)
    if span is None:
        raise AssertionError(f"no place for {problem.at}")
    return span
