"""Our dataclasses behave as those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from functools import cached_property
from typing import Any, ClassVar

import pytest

from instancelint.base.quick_dataclass import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Slotted:
    """Frozen, with slots, as most are."""

    number: int
    text: str = "x"
    words: dict[str, int] = field(default_factory=dict, compare=False)
    hidden: str = field(default="secret", compare=False, repr=False)
    kind: ClassVar[str] = "k"


@dataclass(frozen=True)
class Open:
    """Frozen, without slots."""

    number: int
    text: str = "x"

    @cached_property
    def twice(self) -> int:
        """Twice the number."""
        return 2 * self.number


@dataclass(slots=True)
class Changing:
    """What is filled step by step."""

    items: list[int] = field(default_factory=list)
    end: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    """A range."""

    start: int
    end: int

    def __repr__(self) -> str:
        return "own"


@dataclass(frozen=True, slots=True)
class Empty:
    """No fields."""


@dataclass(frozen=True, slots=True)
class Longer(Slotted):
    """One field more than its base."""

    last: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Silent:
    """What is never shown."""

    secret: str


@dataclass(frozen=True, eq=False)
class Itself:
    """Equal to nothing but itself."""

    number: int


def standard(cls: type) -> Any:  # noqa: ANN401 - any class
    """Return what the standard library makes of the fields of a class."""
    return dataclasses.make_dataclass(
        cls.__name__,
        [(each.name, each.type, each) for each in dataclasses.fields(cls)],
        frozen=True,
    )


@pytest.mark.parametrize("cls", [Slotted, Open, Longer])
def test_instances_are_what_the_standard_library_makes(cls: Any) -> None:  # noqa: ANN401 - any class
    ours, theirs = cls(1, text="y"), standard(cls)(1, text="y")
    assert repr(ours) == repr(theirs)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert [each.name for each in dataclasses.fields(cls)] == [each.name for each in dataclasses.fields(theirs)]
    assert cls.__match_args__ == theirs.__match_args__
    too_few: tuple[int, ...] = ()
    for wrong in (too_few, (1, 1, 1, 1, 1, 1, 1)):
        for made in (cls, standard(cls)):
            with pytest.raises(TypeError):
                made(*wrong)
    with pytest.raises(TypeError, match="unexpected keyword argument 'other'"):
        cls(1, other=2)


def test_defaults_are_those_of_each_instance() -> None:
    first, second = Changing(), Changing()
    first.items.append(1)
    assert (first.items, second.items, second.end) == ([1], [], None)
    assert Open.text == "x"
    assert not hasattr(Slotted(1), "__dict__")
    assert Slotted.kind == "k"


def test_equality_and_hashes_follow_the_compared_fields() -> None:
    assert Slotted(1, hidden="a", words={"b": 1}) == Slotted(1, hidden="c")
    assert Slotted(1) != Slotted(2)
    assert Slotted(1) != Longer(1)
    assert Slotted(1) != standard(Slotted)(1)
    assert len({Slotted(1), Slotted(1, hidden="a"), Slotted(2)}) == 2
    assert len({Empty(), Empty()}) == 1
    assert Itself(1) != Itself(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Changing())


def test_order_is_that_of_the_fields() -> None:
    assert min([Ordered(2, 0), Ordered(1, 3), Ordered(1, 2)]) == Ordered(1, 2)
    assert Ordered(1, 2) <= Ordered(1, 2) < Ordered(1, 3)
    assert Ordered(1, 3) >= Ordered(1, 3) > Ordered(1, 2)
    with pytest.raises(TypeError):
        assert Ordered(1, 2) < (1, 3)  # type: ignore[operator]  # that is the test


def test_what_is_not_to_be_shown_is_not() -> None:
    assert "secret" not in repr(Slotted(1))
    assert "secret" not in repr(Silent("secret"))
    assert repr(Ordered(1, 2)) == "own"


@pytest.mark.parametrize("given", [Slotted(1), Open(1), Empty(), Longer(1)])
def test_frozen_is_frozen(given: Any) -> None:  # noqa: ANN401 - one of several classes
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'number'"):
        given.number = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del given.number


@pytest.mark.parametrize(
    "given", [Slotted(1, "y", {"a": 1}, "b"), Open(3), Changing([1], 2), Empty(), Longer(1, last=2)]
)
def test_copies_and_pickles(given: Any) -> None:  # noqa: ANN401 - as above
    for made in (pickle.loads(pickle.dumps(given)), copy.copy(given), copy.deepcopy(given)):  # noqa: S301 - our own
        assert made == given
        assert dataclasses.asdict(made) == dataclasses.asdict(given)


def test_replaced_fields() -> None:
    given = Slotted(1, hidden="a")
    changes: list[Any] = [replace, dataclasses.replace, getattr(Slotted, "__replace__")]  # noqa: B009 - Python has it since 3.13
    for change in changes:
        changed = change(given, number=2)
        assert (changed.number, changed.hidden, given.number) == (2, "a", 1)
    with pytest.raises(TypeError):
        replace(given, nothing=1)  # type: ignore[call-arg]  # that is the test


def test_what_the_standard_library_asks_of_dataclasses() -> None:
    assert dataclasses.is_dataclass(Slotted)

    @dataclasses.dataclass(frozen=True)
    class Below(Open):
        more: int = 3

    assert Below(1).twice == 2
    assert dataclasses.asdict(Below(1)) == {"number": 1, "text": "x", "more": 3}
    with pytest.raises(TypeError, match="frozen"):
        dataclasses.make_dataclass("Thawed", ["more"], bases=(Open,))


def test_properties_are_kept() -> None:
    given = Open(2)
    assert given.twice is given.twice
    assert "twice" in vars(given)


def test_neither_dataclasses_nor_inspect_is_imported() -> None:
    program = (
        "import sys; from instancelint.model.finding import Edit, Span;"
        "assert Edit(Span(1, 2), 'x') == Edit(Span(1, 2), 'x');"
        "print({'dataclasses', 'inspect'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
