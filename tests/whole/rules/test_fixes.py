"""Every fix of every rule stands the proof, in every notation that its examples can be written in."""

from __future__ import annotations

import json

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.fix.content import FixedFile, fix_bytes
from instancelint.lint.linter import Linter
from instancelint.model.document import Format
from instancelint.model.terms import Safety
from instancelint.parse.yaml import read_yaml
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.example_text import split
from instancelint.testing import Case, cases

CASES = [case for rule in ALL_RULES for case in cases(rule) if case.bad]


NEVER_READ = frozenset({"json-syntax-bad1", "json-syntax-bad2"})
"""Examples with mistakes that have no fix, beside others that have one: of those none is written."""


def text_of(case: Case) -> str:
    text, _ = split(case.example.text)
    if case.notation is Format.JSON and case.example.notation == "yaml":
        data = read_yaml.parse(SourceText("example.yaml", text))[0].data
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    return text


def fix(text: str, name: str, case: Case) -> FixedFile:
    """Fix a text with nothing but the rule, and demand that a second run changes nothing."""
    linter = Linter(Settings(kind=case.example.kind, select=(case.rule.meta.name,)))
    data = text.encode(case.example.encoding)
    done = fix_bytes(data, name, linter, unsafe=True)
    assert fix_bytes(done.data, name, linter, unsafe=True).data == done.data
    if str(case).removesuffix("-json") in NEVER_READ:
        assert {refusal.reason for refusal in done.rejected} == {"the text would still not parse"}
        assert done.data == data
    else:
        assert [refusal.reason for refusal in done.rejected] == []
    return done


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_fix_is_applied(case: Case) -> None:
    done = fix(text_of(case), case.example.name or f"example.{case.notation.value}", case)
    if done.rejected:
        return
    after = done.texts[-1].after
    left = [finding.fix for finding in after.report.findings if finding.fix and finding.fix.edits]
    assert all(fix.safety is Safety.MANUAL for fix in left)
    before = done.texts[-1].before.report.findings
    wanted = [finding for finding in before if finding.fix and finding.fix.safety is not Safety.MANUAL]
    assert len(done.applied) >= len([finding for finding in wanted if finding.fix and finding.fix.edits])


# Read rightly, this text is no payload: in a page it is left alone.
NO_PAYLOAD = "json-unescaped-quote-bad2-json"


@pytest.mark.parametrize("case", [case for case in CASES if not case.example.name and str(case) != NO_PAYLOAD], ids=str)
def test_fixes_in_a_fence_and_on_a_line(case: Case) -> None:
    text = text_of(case)
    if "\r" in text or case.example.encoding != "utf-8":
        return
    inside = "".join(f"   {line}\n" if line else "\n" for line in text.rstrip("\n").split("\n"))
    page = f"# Page\n\n1. Send\n\n   ```{case.notation.value}\n{inside}   ```\n\n- End\n"
    done = fix(page, "page.md", case)
    assert done.data.decode().startswith(f"# Page\n\n1. Send\n\n   ```{case.notation.value}\n")
    assert done.data.decode().endswith("   ```\n\n- End\n")
    if case.notation is Format.JSON and case.example.notation == "yaml":
        line = json.dumps(json.loads(text)) + "\n"
        whole = fix(line * 2, "payloads.jsonl", case)
        assert whole.data == fix(line, "payload.json", case).data * 2
