"""JSON Pointers and the form for people."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path, display, to_pointer, value_at

DATA = {"a/b": [{"~": 1}, 2], "event.vendor.type": "polling"}


@pytest.mark.parametrize(
    ("path", "pointer", "shown", "value"),
    [
        ((), "", "payload", DATA),
        (("a/b", 0, "~"), "/a~1b/0/~0", '["a/b"][0]["~"]', 1),
        (("event.vendor.type",), "/event.vendor.type", '["event.vendor.type"]', "polling"),
    ],
)
def test_forms(path: Path, pointer: str, shown: str, value: object) -> None:
    assert to_pointer(path) == pointer
    assert display(path) == shown
    assert value_at(DATA, path) == value


@pytest.mark.parametrize("path", [("missing",), ("a/b", 9), ("a/b", "x"), ("event.vendor.type", 0)])
def test_a_path_that_leads_nowhere(path: Path) -> None:
    with pytest.raises(ValueError, match="nothing at"):
        value_at(DATA, path)
