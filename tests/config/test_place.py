from __future__ import annotations

import pytest

from instancelint.config.place import find
from instancelint.text import Position

TEXT = """\
[tool.other]
select = ["x"]

[tool.instancelint]
select = ["IL3", "IL9x"]
limits = { depth = 5, sise = 3 }
rules.key-order.order = []
"per-file-ignores" = { "docs/**" = ["IL5"] }
exclude = [
    "a",
    "b",
]

  [ tool . instancelint . severity ]
events-callback-url-missing = "errror"
"""
BASE = ("tool", "instancelint")


@pytest.mark.parametrize(
    ("keys", "word", "expected"),
    [
        (("select",), None, (5, 1)),
        (("select",), "IL9x", (5, 18)),
        (("limits",), None, (6, 1)),
        (("limits", "sise"), None, (6, 23)),
        (("rules", "key-order", "order"), None, (7, 17)),
        (("rules", "key-order"), None, (7, 7)),
        (("per-file-ignores",), None, (8, 1)),
        (("per-file-ignores", "docs/**"), "IL5", (8, 37)),
        (("exclude",), "b", (11, 5)),
        (("severity", "events-callback-url-missing"), None, (15, 1)),
        (("severity", "events-callback-url-missing"), "errror", (15, 31)),
        (("severity",), None, (14, 27)),
        (("nowhere",), None, (4, 7)),
    ],
)
def test_find(keys: tuple[str, ...], word: str | None, expected: tuple[int, int]) -> None:
    assert find(TEXT, (*BASE, *keys), word) == Position(*expected)


def test_an_empty_text() -> None:
    assert find("", ("select",)) == Position(1, 1)
