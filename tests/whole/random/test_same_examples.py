"""A random test tries the same examples whatever else runs beside it."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

RANDOM = os.environ.get("INSTANCELINT_RANDOM") == "1"


def examples() -> list[str]:
    tried: list[str] = []

    @given(st.lists(st.text() | st.integers().map(str)).map(" ".join))
    def note(example: str) -> None:
        tried.append(example)

    note()
    return tried


@pytest.mark.skipif(RANDOM, reason="others are asked for")
def test_what_is_loaded_changes_no_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = examples()
    (tmp_path / "words.py").write_text(f"WORDS = {[f'word {number}' for number in range(999)]}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.import_module("words")

    assert len(set(before)) > 50
    assert examples() == before
