from __future__ import annotations

import pytest

from instancelint.base.path import Path
from instancelint.model.place_pattern import check_pattern, leads_to, missing, places

DATA = {"a": {"x": 1, "y": [{"z": 2}, {}]}, "b": [{"z": 3}], "c/d": {"~": 4}}


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("", ("a",), True),
        ("/a", ("a",), True),
        ("/a", ("a", "x", 0), True),
        ("/a/x", ("a",), False),
        ("/a", ("ab",), False),
        ("/*/x", ("a", "x"), True),
        ("/*/x", ("a", "b", "x"), False),
        ("/**/x", ("a", "b", "x"), True),
        ("/**/x", ("x",), True),
        ("/**/x", ("x", "y"), True),
        ("/a/**/x/*", ("a", "x", 0), True),
        ("/a/**/x/*", ("a", "q", "x"), False),
        ("/c~1d/~0", ("c/d", "~"), True),
        ("/a.c", ("abc",), False),
        ("/a\n*", ("a\n*",), True),
        ("$", ("a",), True),
        ("$.a.x", ("a", "x", 0), True),
        ("$.a[0]", ("a", 0), True),
        ("$.a[1]", ("a", 0), False),
        ("$.*.x", ("a", "x"), True),
        ("$..x", ("a", "b", "x"), True),
        ("$.a.**.x", ("a", "x"), True),
        ("$['c/d']['~']", ("c/d", "~"), True),
        ("$['*']", ("a",), False),
    ],
)
def test_leads_to(pattern: str, path: Path, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert leads_to(pattern, path) is expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", [()]),
        ("/a/x", [("a", "x")]),
        ("/a/*", [("a", "x"), ("a", "y")]),
        ("/a/y/*/z", [("a", "y", 0, "z")]),
        ("/a/y/1", [("a", "y", 1)]),
        ("/a/y/2", []),
        ("/a/y/x", []),
        ("/**/z", [("a", "y", 0, "z"), ("b", 0, "z")]),
        ("/c~1d/~0", [("c/d", "~")]),
        ("/a/x/*", []),
        ("/b/**", [("b",), ("b", 0), ("b", 0, "z")]),
        ("$.a.y[*].z", [("a", "y", 0, "z")]),
        ("$..z", [("a", "y", 0, "z"), ("b", 0, "z")]),
        ("$.**[0]", [("a", "y", 0), ("b", 0)]),
        ("$.a.y[1]", [("a", "y", 1)]),
        ("$['c/d'].*", [("c/d", "~")]),
        ("$", [()]),
        ("$.none[*]", []),
    ],
)
def test_places(pattern: str, expected: list[Path]) -> None:
    assert [path for path, _ in places(DATA, pattern)] == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("/a/x", []),
        ("/a/q", [("a", "q")]),
        ("/q/r", [("q", "r")]),
        ("/a/y/*/z", [("a", "y", 1, "z")]),
        ("/q/*/z", [("q", "*", "z")]),
        ("/a/x/q", [("a", "x", "q")]),
        ("/b/*/z", []),
    ],
)
def test_missing(pattern: str, expected: list[Path]) -> None:
    assert list(missing(DATA, pattern)) == expected


@pytest.mark.parametrize("pattern", ["a.b", "$a", "$.a[", "$.a[?(@.b)]", "$.[0]", "$."])
def test_wrong_patterns(pattern: str) -> None:
    with pytest.raises(ValueError, match="place"):
        leads_to(pattern, ())


def test_more_than_one_run_of_steps_is_not_looked_up() -> None:
    check_pattern("/**/a")
    with pytest.raises(ValueError, match="once"):
        check_pattern("$..a.**.b")


def test_many_runs_of_steps_take_no_time_to_share_a_path_out() -> None:
    path = ("a",) * 100
    assert leads_to("/**/a" * 50, path)
    assert not leads_to("/**/a" * 100 + "/b", path)
