"""Each promise of the security model names a test that exists."""

from __future__ import annotations

import re

import pytest
from repository import ROOT

PAGE = ROOT / "docs" / "security-model.md"
ROW = re.compile(r"^\| (?P<promise>[^|]+) \| (?P<test>[^|]+) \|$", re.MULTILINE)
NAMED = re.compile(r"`(?P<file>tests/[a-z_/]+\.py)::(?P<function>test_[a-z0-9_]+)`")

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the guide is not part of an installation")


def promises() -> dict[str, str]:
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    rows = text.partition("\n## Promises\n")[2].partition("\n## ")[0]
    return {row["promise"]: row["test"] for row in ROW.finditer(rows) if row["promise"] not in {"Promise", "---"}}


def test_there_are_promises() -> None:
    assert len(promises()) == PAGE.read_text(encoding="utf-8").count("`tests/") >= 30


@pytest.mark.parametrize("promise", promises())
def test_the_test_of_a_promise_exists(promise: str) -> None:
    named = NAMED.fullmatch(promises()[promise])
    assert named is not None
    source = (ROOT / named["file"]).read_text(encoding="utf-8")
    assert re.search(rf"^def {named['function']}\(", source, re.MULTILINE)


def test_who_looks_for_it_finds_it() -> None:
    for name in ("SECURITY.md", "docs/index.md", "README.md"):
        assert "security-model.md" in (ROOT / name).read_text(encoding="utf-8")
