"""What holds for all bytes holds for the seeds of the fuzzer, and for all that was found by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from repository import ROOT
from targets import TARGETS, kept

FILES = [(target, path) for target in TARGETS for path in kept(target)]


@pytest.mark.parametrize(("target", "path"), FILES, ids=lambda each: each.name if isinstance(each, Path) else each)
def test_a_text_that_is_kept(target: str, path: Path) -> None:
    TARGETS[target](path.read_bytes())


def test_no_folder_is_passed_over() -> None:
    folders = {path.parent for path in (ROOT / "fuzz").glob("*/*/*") if path.parent.parent.name != "__pycache__"}
    assert {path.parent for _, path in FILES} == folders


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_has_seeds(target: str) -> None:
    assert len(list(kept(target))) >= 3
