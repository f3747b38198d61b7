"""What generated predicates ask is simplified: the answer is the same for every value, and no guard is left over."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Any

import pytest

VALUES: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    1,
    1.5,
    "",
    "a",
    "true",
    "aaaaaaaa",
    {},
    {"a": "b"},
    [],
    ["a"],
    ("a",),
    object(),
)
COSTS = {"_search": 100}


def written(*bodies: str) -> str:
    """Simplify functions `_0`, `_1` … that return these expressions; gives the code of all."""
    texts = [f"def _{number}(x: Any) -> bool:\n    return {body}\n" for number, body in enumerate(bodies)]
    return "\n".join(importlib.import_module("tools.simplify").simplified(texts, COSTS))


def function(text: str, name: str) -> Callable[[object], object]:
    space: dict[str, Any] = {"Any": Any, "_search": re.compile("a").search}
    exec(text, space)  # noqa: S102 - what our own program writes
    found: Callable[[object], object] = space[name]
    return found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("isinstance(x, str) and (not isinstance(x, str) or x.strip())", "isinstance(x, str) and x.strip()"),
        ("not isinstance(x, dict) or (isinstance(x, str) or 'a' in x)", "not isinstance(x, dict) or 'a' in x"),
        ("x is None or (not x is None and isinstance(x, int))", "x is None or isinstance(x, int)"),
        ("isinstance(x, int) and isinstance(x, dict)", "False"),
        ("isinstance(x, bool) or isinstance(x, (int, float))", "isinstance(x, bool) or isinstance(x, (int, float))"),
        ("isinstance(x, dict) and x == 'a'", "False"),
        ("isinstance(x, bool) and x is True", "isinstance(x, bool) and x is True"),
        ("isinstance(x, list) and ('a' in x if isinstance(x, list) else False)", "isinstance(x, list) and 'a' in x"),
        ("True if x == 'a' else x == 'b'", "x == 'a' or x == 'b'"),
        ("x == 'b' if x == 'a' else True", "not x == 'a' or x == 'b'"),
    ],
)
def test_what_is_known_is_not_asked(body: str, expected: str) -> None:
    text = written(body)

    assert text == f"def _0(x: Any) -> bool:\n    return {expected}\n"
    before, after = function(f"def _0(x: Any) -> bool:\n    return {body}\n", "_0"), function(text, "_0")
    assert [bool(before(value)) for value in VALUES] == [bool(after(value)) for value in VALUES]


def test_strings_have_their_own_branch_in_which_what_is_quick_is_asked_first() -> None:
    text = written("isinstance(x, str) and _search(x) is not None or isinstance(x, str) and len(x) >= 8 or x is None")

    assert text == (
        "def _0(x: Any) -> bool:\n    if isinstance(x, str):\n        return len(x) >= 8 or _search(x) is not None\n"
        "    return x is None\n"
    )


def test_a_called_function_is_written_out_where_little_is_left_of_it() -> None:
    long = " and ".join(f"x != {'b' * number!r}" for number in range(20))
    text = written(f"isinstance(x, dict) or ({long})", "isinstance(x, dict) and _0(x)", "isinstance(x, list) and _0(x)")

    assert "def _1(x: Any) -> bool:\n    return isinstance(x, dict)\n" in text
    assert "def _2(x: Any) -> bool:\n    return isinstance(x, list) and _0(x)\n" in text


def test_early_returns_are_one_test() -> None:
    text = "def _0(x: Any) -> bool:\n    if not (isinstance(x, str)):\n        return False\n    return len(x) >= 8\n"

    (simplified,) = importlib.import_module("tools.simplify").simplified([text], COSTS)

    assert simplified == "def _0(x: Any) -> bool:\n    return isinstance(x, str) and len(x) >= 8\n"


def test_a_loop_stays_as_it_is() -> None:
    text = "def _0(x: Any) -> bool:\n    for key in x:\n        if key:\n            return False\n    return True\n"

    assert importlib.import_module("tools.simplify").simplified([text], COSTS) == [text]
