"""A test in `tests/unit` lies where the module lies that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from repository import ROOT

UNIT = ROOT / "tests" / "unit"
PACKAGE = ROOT / "linter" / "instancelint"
TESTS = sorted(UNIT.rglob("test_*.py"))


def test_there_are_tests() -> None:
    assert PACKAGE / "api.py" in {_module(test) for test in TESTS}


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.relative_to(UNIT).as_posix())
def test_a_test_has_its_module(test: Path) -> None:
    assert _module(test).is_file()


def _module(test: Path) -> Path:
    return PACKAGE / test.relative_to(UNIT).with_name(test.name.removeprefix("test_"))
