"""Containers: the module that each kind of file names reads it."""

from __future__ import annotations

import pytest

from instancelint.base.file_kinds import CONTAINERS, NAMED_CONTAINERS
from instancelint.base.source_text import SourceText
from instancelint.embedded.containers import texts_in


@pytest.mark.parametrize("name", sorted({*(f"a{suffix}" for suffix in CONTAINERS), *NAMED_CONTAINERS}))
def test_an_empty_file_holds_nothing(name: str) -> None:
    """The module is there, and reads a text of no length."""
    assert list(texts_in(SourceText(name, ""))) == []


def test_a_file_that_is_data_by_itself_is_no_container() -> None:
    """JSON is read by the parser."""
    assert list(texts_in(SourceText("a.json", '{"element": {"key": "box"}}'))) == []
