"""Where arrays of payloads are parted into items."""

from __future__ import annotations

import pytest

from instancelint.embedded.array_sections import ArrayItems, items_of


def test_items_are_parted_at_the_commas_between_them() -> None:
    assert items_of('[\n  {"a": 1},\n  {"b": 2}\n]\n') == ArrayItems(
        "[\n  ", ['{"a": 1}', '{"b": 2}'], ",\n  ", "\n]\n"
    )
    assert items_of('{"instances": [{"a": 1}, {"b": 2}]}') == ArrayItems(
        '{"instances": [', ['{"a": 1}', '{"b": 2}'], ", ", "]}"
    )


def test_objects_inside_of_an_item_are_not_parted() -> None:
    inner = '{"a": [{"b": 1}, {"c": 2}]}'
    assert items_of(f"[{inner}, {inner}]") == ArrayItems("[", [inner, inner], ", ", "]")


@pytest.mark.parametrize(
    "text",
    [
        '[{"a": 1}]',
        '[{"a": 1}, 2]',
        '[{"a": 1}, {"b": 2}',
        '[{"a": 1}, {"b": 2}]}',
        '{"instances": [{"a": 1}, {"b": 2}]',
        '{"instances": [{"a": 1}, {"b": 2}], "c": 1}',
        '[{"a": 1}, {"b": {}]',
        '[{"a": 1}, {"b":2}]',
        '[{"a": 1}, {\n"b": 2}]',
        '[{"a": 1}, {"b": http://a.io}]',
        '[{"a": 1}, {"b": "{{ x }}"}]',
        '[{"openapi": 1}, {"b": 2}]',
    ],
)
def test_where_it_is_not_certain_nothing_is_parted(text: str) -> None:
    assert items_of(text) is None
