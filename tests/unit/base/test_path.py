"""JSON Pointers and the form for people."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path, display, from_pointer, to_pointer, value_at

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
    assert from_pointer(pointer, DATA) == path
    assert display(path) == shown
    assert value_at(DATA, path) == value


@pytest.mark.parametrize("pointer", ["a", "/missing", "/a~1b/9", "/a~1b/x", "/event.vendor.type/0"])
def test_a_pointer_that_leads_nowhere(pointer: str) -> None:
    with pytest.raises(ValueError, match=r"nothing at|starts with"):
        from_pointer(pointer, DATA)
