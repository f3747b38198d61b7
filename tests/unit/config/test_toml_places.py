from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import Position
from instancelint.config.toml_places import Keys, Places

TEXT = (
    """\
[tool.other]
select = ["x"]  # ] = [

[tool.instancelint]
select = ["IL3", "IL9x"]
limits = { depth = 5, sise = 3 }
rules.key-order.order = []
"per-file-ignores" = { "docs/**" = ["IL5"] }
exclude = [
    "a", # one
    "b",
]
text = '''
severity = "no key"
'''
more = """
    '"""'
    """ [x] \\"""
    '""""'
    """
day = 2030-05-31 07:00:00
list = [[1, 2], { a = [3] }]

  [ tool . instancelint . severity ]
events-callback-url-missing = "errror"

[[tool.instancelint.ignore]]
rule = "IL1"
[[tool.instancelint.ignore]]
"r\\u0075le" = "IL2"
[tool.instancelint.ignore.more]
x = 1
"""
)
BASE = ("tool", "instancelint")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("select",), (5, 1)),
        (("select", 1), (5, 18)),
        (("limits",), (6, 1)),
        (("limits", "sise"), (6, 23)),
        (("rules", "key-order", "order"), (7, 17)),
        (("rules", "key-order"), (7, 7)),
        (("per-file-ignores",), (8, 1)),
        (("per-file-ignores", "docs/**"), (8, 24)),
        (("per-file-ignores", "docs/**", 0), (8, 37)),
        (("exclude", 1), (11, 5)),
        (("text",), (13, 1)),
        (("day",), (17, 1)),
        (("list", 0, 1), (18, 13)),
        (("list", 1, "a"), (18, 19)),
        (("list", 1, "a", 0), (18, 24)),
        (("severity", "events-callback-url-missing"), (21, 1)),
        (("severity",), (20, 27)),
        (("ignore",), (23, 21)),
        (("ignore", 0), (23, 21)),
        (("ignore", 0, "rule"), (24, 1)),
        (("ignore", 1), (25, 21)),
        (("ignore", 1, "rule"), (26, 1)),
        (("ignore", 1, "more", "x"), (28, 1)),
        (("ignore", 1, "nothing"), (25, 21)),
        (("nowhere",), (4, 7)),
    ],
)
def test_keys_and_items(keys: Keys, expected: tuple[int, int]) -> None:
    tomllib.loads(TEXT)
    assert Places(TEXT).find((*BASE, *keys)) == Position(*expected)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("severity", "events-callback-url-missing"), (21, 31)),
        (("more",), (16, 8)),
        (("day",), (17, 7)),
        (("nowhere",), (4, 7)),
    ],
)
def test_values(keys: Keys, expected: tuple[int, int]) -> None:
    assert Places(TEXT).find((*BASE, *keys), value=True) == Position(*expected)


def test_an_empty_text() -> None:
    assert Places("").find(("select",)) == Position(1, 1)


NAMES = st.sampled_from(["a", "b-c", '"d.e"', "'f g'", "7"])
SCALARS = st.sampled_from(
    ["1", "true", '"x"', "'y#'", '"]\\""', "2030-01-01", '"""a\n"b" """', "'''\n] = '''", "1e3", '""']
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + " ,\n# ,]\n".join(items) + "]")
        | st.dictionaries(NAMES, inner, max_size=2).map(
            lambda table: "{" + ", ".join(f"{key} = {value.replace(chr(10), '')}" for key, value in table.items()) + "}"
        )
    ),
    max_leaves=6,
)


def _values(data: object, keys: Keys = ()) -> list[tuple[Keys, object]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [(keys, data)] + [found for key, value in inner for found in _values(value, (*keys, key))]


@given(st.dictionaries(NAMES, VALUES, max_size=3))
def test_every_scalar_is_found_where_it_stands(table: dict[str, str]) -> None:
    text = "".join(f"{key} = {value}\n" for key, value in table.items())
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return  # a comment inside an inline table
    lines = text.splitlines(keepends=True)
    for keys, value in _values(data):
        if not isinstance(value, dict | list):
            place = Places(text).find(keys, value=True)
            rest = "".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
            assert rest.startswith(tuple(_written(value)))


def _written(value: object) -> list[str]:
    if isinstance(value, str):
        return ['"', "'"]
    return [{True: "true", 1000.0: "1e3"}.get(value, str(value)) if isinstance(value, bool | float) else str(value)]
