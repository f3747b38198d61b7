"""
Proves a rule against its own examples; rules of this package and of plug-ins are tested the same way.

    import pytest
    from instancelint.testing import cases, check

    @pytest.mark.parametrize("case", cases(MyRule), ids=str)
    def test_my_rule(case): check(case)
"""

from __future__ import annotations

import json as stdlib_json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from instancelint.base.message import AS_WRITTEN, render
from instancelint.base.source_text import SourceText
from instancelint.edits import writer
from instancelint.lint.findings import open_fix
from instancelint.model.document import Document, Format
from instancelint.model.finding import Edit
from instancelint.model.repair import Repair, apply_operations
from instancelint.parse.json import read_json
from instancelint.parse.yaml import read_yaml
from instancelint.rulebook.examined_example import EMBEDDED, Case, Shown, build, examine, span_of
from instancelint.rules.base import Problem, Rule
from instancelint.rules.example_text import Marker, split

__all__ = ["Case", "cases", "check", "check_rule"]

_ROUNDS = 10


def cases(rule: type[Rule[Any]]) -> Iterator[Case]:
    """Yield every example of a rule, those in YAML a second time as JSON."""
    for bad, examples in ((True, rule.meta.bad), (False, rule.meta.good)):
        for number, example in enumerate(examples, start=1):
            if example.notation in EMBEDDED:
                yield Case(rule, example, Format.JSON, bad, number)
                continue
            if example.notation != "json-only":
                yield Case(rule, example, Format.YAML, bad, number)
            if example.notation != "yaml-only":
                yield Case(rule, example, Format.JSON, bad, number)


def check(case: Case) -> None:
    """Raise AssertionError when an example and its rule disagree."""
    text, claims = split(case.example.text)
    if case.notation is Format.JSON and case.example.notation == "yaml":
        _check_as_json(case, text)
        return
    source, shown = examine(case, text)
    found = sorted((_claim(source, one) for one in shown), key=_order)
    _demand(found == sorted(claims, key=_order), f"claimed {claims}, found {found}")
    for one in shown:
        for template in (
            case.rule.meta.messages[one.problem.message],
            case.rule.meta.labels.get(one.problem.message, ""),
        ):
            render(template, one.problem.args, AS_WRITTEN)
    if not case.bad:
        return
    _demand(bool(claims), "a bad example needs a marker line")
    if case.example.notation in EMBEDDED:
        _check_embedded_fix(case, text)
    else:
        rule, doc = build(case, text)
        _check_fix(case, doc, list(rule.check(doc)))


def check_rule(rule: type[Rule[Any]]) -> None:
    """Raise AssertionError when a declaration lacks an example, a message is never shown, or a fix is never shown."""
    meta = rule.meta
    _demand(bool(meta.bad) and bool(meta.good), "a rule needs a bad and a good example")
    shown = {claim.message for example in meta.bad for claim in split(example.text)[1]}
    _demand(shown == set(meta.messages), f"examples show {sorted(shown)}, messages are {sorted(meta.messages)}")
    _demand(set(meta.labels) <= shown, f"labels without a message: {sorted(set(meta.labels) - shown)}")
    _demand(bool(rule.__doc__ and rule.__doc__.strip()), "a rule needs a docstring")
    _demand("\n\n" in textwrap.dedent(rule.__doc__ or "").strip(), "a docstring says what, then why and what to do")


def _demand(truth: bool, text: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not truth:
        raise AssertionError(text)


def _order(claim: Marker) -> tuple[int, int, int, str]:
    return (claim.line, claim.start, claim.end, claim.message)


def _claim(source: SourceText, shown: Shown) -> Marker:
    span = shown.span
    start, end = source.position(span.start), source.position(span.end)
    width = end.column if end.line == start.line else source.line_span(start.line).end - span.start + start.column
    return Marker(start.line, start.column, width, shown.problem.message)


def _check_embedded_fix(case: Case, text: str) -> None:
    """Demand the fixed text as shown, and that nothing is left to fix."""
    for _ in range(_ROUNDS):
        fixes = [open_fix(one.problem, one.document) for one in examine(case, text)[1]]
        written = [edit for fix in fixes if fix for edit in fix.edits]
        if not written:
            break
        text = writer.apply(text, sorted(written, key=lambda edit: edit.span))
    else:
        _demand(False, f"fixing does not come to an end: {text}")  # noqa: FBT003 - reads as an assertion
    if case.example.fixed is not None:
        wanted = textwrap.dedent(case.example.fixed).strip("\n") + "\n"
        _demand(text == wanted, f"fixed text is\n{text}\nnot\n{wanted}")


def _check_as_json(case: Case, text: str) -> None:
    """Demand the same problems of the same payload in JSON, at places that hold the same text."""
    rule, as_yaml = build(replace(case, notation=Format.YAML), text)
    dumped = stdlib_json.dumps((as_yaml.whole or as_yaml).data, indent=2, ensure_ascii=False) + "\n"
    _, as_json = build(case, dumped)
    expected = sorted(_comparable(as_yaml, problem) for problem in rule.check(as_yaml))
    problems = list(rule.check(as_json))
    found = sorted(_comparable(as_json, problem) for problem in problems)
    _demand(found == expected, f"in YAML {expected}, in JSON {found}")
    _check_fix(replace(case, example=case.example._replace(fixed=None)), as_json, problems)


def _comparable(doc: Document, problem: Problem) -> tuple[str, str, str, str]:
    text = doc.source.slice(span_of(doc, problem))
    if text[:1] in {"{", "["} or "\n" in text:
        text = ""
    plain = text.strip("\"'") if text[:1] in {'"', "'"} else text
    within = "" if problem.at.within else plain.replace("''", "'").replace('\\"', '"')
    return (problem.message, repr(problem.at), repr(sorted(problem.args.items())), within)


def _check_fix(case: Case, doc: Document, problems: Sequence[Problem]) -> None:
    """Demand the fixed text as shown, that only declared places changed, and that a second run has nothing to do."""
    fixed = doc.source.text
    for _ in range(_ROUNDS):
        written = _one_round(doc, problems)
        if not written:
            break
        fixed = writer.apply(doc.source.text, written)
        rule, doc = build(case, fixed)
        problems = list(rule.check(doc))
    _demand(not any(problem.fix for problem in problems), f"fixing does not come to an end: {fixed}")
    if case.example.fixed is not None:
        wanted = textwrap.dedent(case.example.fixed).strip("\n") + "\n"
        _demand(fixed == wanted, f"fixed text is\n{fixed}\nnot\n{wanted}")


def _one_round(doc: Document, problems: Sequence[Problem]) -> list[Edit]:
    """Collect the edits of all fixes that do not overlap; the others wait for the next round."""
    written: list[Edit] = []
    for problem in problems:
        new = _edits(doc, problem) if problem.fix is not None else ()
        if not any(edit.span.overlaps(other.span) for edit in new for other in written):
            written.extend(new)
    return sorted(written, key=lambda edit: edit.span)


def _edits(doc: Document, problem: Problem) -> tuple[Edit, ...]:
    fix = problem.fix
    if not isinstance(fix, Repair):
        return fix.edits if fix else ()
    operations = doc.rooted(fix, written=problem.issue is not None)
    doc = doc.whole or doc
    written = writer.to_edits(doc, operations)
    _demand(written is not None, f"{fix.title}: no edits")
    fixed = writer.apply(doc.source.text, written or ())
    source = doc.source.with_text(fixed)
    after = read_json.parse(source).data if doc.format is Format.JSON else read_yaml.parse(source)[0].data
    _demand(after == apply_operations(doc.data, operations), f"{fix.title}: the edits do something else")
    return written or ()
