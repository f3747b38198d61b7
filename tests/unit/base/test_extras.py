"""What is said where a package of an extra is missing."""

from __future__ import annotations

import sys

import pytest

from instancelint.base.extras import MissingExtraError, require


def test_packages_that_are_there_are_enough() -> None:
    require("mock", "the server requires json", "json", "re")


def test_one_that_is_missing_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re", None)
    with pytest.raises(MissingExtraError) as caught:
        require("mock", "the server requires re", "json", "re")
    assert str(caught.value) == "the server requires re; run pip install 'instancelint[mock]'"
    with pytest.raises(MissingExtraError):
        require("mock", "the server requires more", "no_such_package")
