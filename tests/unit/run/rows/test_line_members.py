"""The members of an object on a line, each with its own text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.run.rows.line_members import LineMember, members

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


def test_values_and_their_texts() -> None:
    assert members(' { "id" :1 ,"body": {"a" : [1, 2]} }\r') == {
        "id": LineMember(1, "1"),
        "body": LineMember({"a": [1, 2]}, '{"a" : [1, 2]}'),
    }
    assert members("{}") == members("{ }") == {}
    assert members('{"a": 1, "a": 2}') == {"a": LineMember(2, "2")}


NONE = ["", "[]", "1", "{", '{"a"', '{"a" 1}', '{"a": }', '{"a": 1', '{"a": 1,}', '{"a": 1} 2', "{1: 2}", "nul", "{,}"]


@pytest.mark.parametrize("text", [*NONE, '{"a": 1 "b": 2}', '{"a": ' + "[" * 100_000])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        members(text)


@given(st.dictionaries(st.text(), VALUES), st.sampled_from([None, 1]))
def test_as_json_reads_it(data: dict[str, object], indent: int | None) -> None:
    found = members(json.dumps(data, indent=indent))
    assert {key: member.value for key, member in found.items()} == data
    assert {key: json.loads(member.text) for key, member in found.items()} == data
