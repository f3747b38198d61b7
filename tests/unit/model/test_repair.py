"""What operations mean, before anyone writes them down."""

from __future__ import annotations

import pytest

from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace, apply_operations, paths_of


@pytest.mark.parametrize(
    ("data", "operations", "expected"),
    [
        ({"a": 1, "b": 2}, (Remove(("a",)),), {"b": 2}),
        ({"a": [1, 2, 3]}, (Remove(("a", 0)), Remove(("a", 1))), {"a": [3]}),
        ({"a": [1]}, (Remove(("a", 0)), Add(("a", 1), 2)), {"a": [2]}),
        ({"a": {"b": 1}}, (Replace(("a", "b"), [2]), Add(("a", "b", 1), 3)), {"a": {"b": [2, 3]}}),
        ({"a": 1}, (Replace((), {"b": 2}), Add(("c",), 3)), {"b": 2, "c": 3}),
        ({"a": {"b": 1}}, (Rename(("a",), "c"), Replace(("c", "b"), 2)), {"c": {"b": 2}}),
        ({"a": {"b": 1}}, (Move(("a", "b"), ("b",)), Remove(("a",))), {"b": 1}),
        ({"a": 1}, (Remove(("a",)), Add(("a",), 2)), {"a": 2}),
    ],
)
def test_operations_are_applied_in_turn(data: object, operations: tuple[Operation, ...], expected: object) -> None:
    assert apply_operations(data, operations) == expected


@pytest.mark.parametrize(
    ("data", "operation"),
    [
        ({"a": 1}, Remove(())),
        ({"a": 1}, Remove(("b",))),
        ({"a": [1]}, Remove(("a", 1))),
        ({"a": 1}, Remove(("a", "b"))),
        ({"a": 1}, Replace(("b",), 2)),
        ({"a": 1, "b": 2}, Rename(("a",), "b")),
        ({"a": [1]}, Rename(("a", 0), "b")),
        ({"a": 1}, Add(("a",), 2)),
        ({"a": [1]}, Add(("a", 0), 2)),
        ({"a": [1]}, Add(("a", 2), 2)),
        ({"a": 1}, Add((), 2)),
        ({"a": 1, "b": 2}, Move(("a",), ("b",))),
    ],
)
def test_what_leads_nowhere_is_refused(data: object, operation: Operation) -> None:
    with pytest.raises(ValueError, match=r".+"):
        apply_operations(data, (operation,))


def test_a_removed_item_is_gone_for_later_operations() -> None:
    with pytest.raises(ValueError, match="nothing at 0"):
        apply_operations([1], (Remove((0,)), Replace((0,), 2)))


def test_renaming_keeps_the_order_of_members() -> None:
    assert list(apply_operations({"a": 1, "b": 2, "c": 3}, (Rename(("b",), "x"),))) == ["a", "x", "c"]  # type: ignore[call-overload] # a dict comes back


def test_the_original_stays_and_shared_values_part() -> None:
    shared = {"x": 1}
    data = {"a": shared, "b": shared}
    assert apply_operations(data, (Replace(("a", "x"), 2),)) == {"a": {"x": 2}, "b": {"x": 1}}
    assert data == {"a": {"x": 1}, "b": {"x": 1}}


def test_every_place_that_may_change_is_named() -> None:
    operations = (Remove(("a",)), Move(("b",), ("c", "b")), Rename(("d", "e"), "f"))
    assert paths_of(operations) == (("a",), ("b",), ("c", "b"), ("d", "e"), ("d", "f"))
