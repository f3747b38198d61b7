"""
Regular expressions of people nobody vouches for: only those are accepted that no text can keep busy.

The engine tries one way to read a text after another. An expression is accepted when there is at most one way to any
place in it, whatever the text: the work then grows with the text alone. The search is for two ways to the same place,
in the automaton that has a state for each character of the expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

LONGEST = 1_000
"""Characters of a text that an expression is tried on where it may begin anywhere in the text."""

_MOST_STATES = 1_000
_MOST_LINKS = 10_000
_MOST_PAIRS = 20_000
_LONGEST_COPY = 100
_ASCII = 128
_OTHER = 1 << _ASCII
"""The bit that stands for every character beyond ASCII, in a set of characters."""
_ANY = (1 << (_ASCII + 1)) - 1
_FOLDED = frozenset("iIkKsS")
"""Letters of which characters beyond ASCII are another form, where case does not count."""
_CATEGORIES = {
    word: frozenset(character for character in map(chr, range(_ASCII)) if re.match(pattern, character))
    for word, pattern in (("DIGIT", r"\d"), ("SPACE", r"\s"), ("WORD", r"\w"))
}

_parser: Any = import_module("re._parser")  # what it returns has no types


class _UnsafeError(Exception):
    """The expression is refused; the text says why."""


class _Part(NamedTuple):
    """A part of an expression: the states it may begin and end with, and whether it may be empty."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    is_empty: bool


def objection(pattern: str) -> str:
    """Say what is wrong with a regular expression, as the end of a sentence about it; '' where nothing is."""
    try:
        tree = _parser.parse(pattern)
    except (re.error, OverflowError) as error:
        return f"is not a valid regular expression: {error}"
    except RecursionError:
        return "is nested too deeply"
    try:
        _Automaton(tree.state.flags).check(tree)
    except _UnsafeError as error:
        return str(error)
    except RecursionError:
        return "is nested too deeply"
    return ""


def is_tried(pattern: re.Pattern[str], text: str) -> bool:
    """Check whether an accepted expression may be tried on a text: on a long one only if it starts where that does."""
    if len(text) <= LONGEST:
        return True
    return pattern.pattern.startswith(("^", r"\A")) and "|" not in pattern.pattern and not pattern.flags & re.MULTILINE


class _Automaton:
    """The states of an expression: what each of them reads, and which ones may follow."""

    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._reads: list[int] = []
        self._follow: list[list[int]] = []
        self._links = 0

    def check(self, tree: Any) -> None:  # noqa: ANN401 - the parser's own type
        """Raise where a text could be read in two ways."""
        part = self._sequence(tree)
        self._differ(part.first)
        for following in self._follow:
            self._differ(following)
        self._meet([part.first, *self._follow])

    @staticmethod
    def _differ(states: Iterable[int]) -> None:
        """Refuse two ways to one state at once, as in `(a*)*`."""
        listed = list(states)
        if len(set(listed)) < len(listed):
            raise _UnsafeError("contains nested repetition, which can take forever; repeat once")

    def _meet(self, choices: Iterable[Sequence[int]]) -> None:
        """Refuse two ways that part, read the same through different states and come to one state again."""
        pending = [pair for states in choices for pair in self._pairs(states, states) if pair[0] != pair[1]]
        seen = set(pending)
        while pending:
            self._demand(len(seen), _MOST_PAIRS)
            one, other = pending.pop()
            for pair in self._pairs(self._follow[one], self._follow[other]):
                if pair[0] == pair[1]:
                    raise _UnsafeError(
                        "can match the same text in several ways, which can take forever; make neighbours differ"
                    )
                if pair not in seen:
                    seen.add(pair)
                    pending.append(pair)

    def _pairs(self, ones: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the pairs of states that one character can lead to."""
        for one in ones:
            for other in others:
                if self._reads[one] & self._reads[other]:
                    yield (one, other) if one <= other else (other, one)

    def _sequence(self, tree: Any) -> _Part:  # noqa: ANN401 - as above
        whole = _Part((), (), is_empty=True)
        for operation, argument in tree:
            whole = self._joined(whole, self._part(str(operation), argument))
        return whole

    def _joined(self, left: _Part, right: _Part) -> _Part:
        self._link(left.last, right.first)
        first = (*left.first, *right.first) if left.is_empty else left.first
        last = (*left.last, *right.last) if right.is_empty else right.last
        return _Part(first, last, left.is_empty and right.is_empty)

    def _link(self, left: Iterable[int], right: Iterable[int]) -> None:
        right = list(right)
        for state in left:
            self._follow[state].extend(right)
            self._links += len(right)
        self._demand(self._links, _MOST_LINKS)

    @staticmethod
    def _demand(size: int, most: int) -> None:
        if size > most:
            raise _UnsafeError("is too large")

    def _part(self, name: str, argument: Any) -> _Part:  # noqa: ANN401 - as above
        if name in {"LITERAL", "NOT_LITERAL", "ANY", "IN"}:
            return self._character(self._set(name, argument))
        if name == "SUBPATTERN":
            return self._group(*argument)
        if name == "BRANCH":
            return self._branch(argument[1])
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            return self._repeat(*argument)
        if name in {"ASSERT", "ASSERT_NOT"}:
            self._assertion(argument[1])
        elif name == "ATOMIC_GROUP":
            return self._sequence(argument)
        elif name not in {"AT", "FAILURE"}:
            raise _UnsafeError("contains a backreference, which can take forever; write the text out")
        return _Part((), (), is_empty=True)

    def _group(self, _: object, added: int, removed: int, tree: Any) -> _Part:  # noqa: ANN401 - as above
        before, self._flags = self._flags, (self._flags | added) & ~removed
        part = self._sequence(tree)
        self._flags = before
        return part

    def _assertion(self, tree: Any) -> None:  # noqa: ANN401 - as above
        """Accept to look around for what is short."""
        if tree.getwidth()[1] > _LONGEST_COPY:
            raise _UnsafeError("contains a long lookaround, which can take forever; look for short text")
        _Automaton(self._flags).check(tree)

    def _branch(self, branches: Iterable[Any]) -> _Part:
        parts = [self._sequence(branch) for branch in branches]
        if sum(part.is_empty for part in parts) > 1:
            raise _UnsafeError("has two alternatives that can be empty; keep one")
        first = tuple(state for part in parts for state in part.first)
        last = tuple(state for part in parts for state in part.last)
        return _Part(first, last, any(part.is_empty for part in parts))

    def _repeat(self, least: int, most: int, tree: Any) -> _Part:  # noqa: ANN401 - as above
        if least == most <= _LONGEST_COPY and tree.getwidth() == (1, 1) and len(tree) == 1:
            whole = _Part((), (), is_empty=True)
            for _ in range(least):
                whole = self._joined(whole, self._sequence(tree))
            return whole
        part = self._sequence(tree)
        if part.is_empty:
            raise _UnsafeError("repeats what can be empty, which can take forever; match it once")
        if int(most) > 1:
            self._link(part.last, part.first)  # a count is taken for any number, which has more ways, not fewer
        return part._replace(is_empty=least == 0)

    def _character(self, characters: int) -> _Part:
        state = len(self._reads)
        self._demand(state + 1, _MOST_STATES)
        self._reads.append(characters)
        self._follow.append([])
        return _Part((state,), (state,), is_empty=False)

    def _set(self, name: str, argument: Any) -> int:  # noqa: ANN401 - as above
        """Return the characters that are read, one bit each."""
        if name == "ANY":
            return _ANY
        if name == "IN":
            found = 0
            for operation, inner in argument:
                found |= 0 if str(operation) == "NEGATE" else self._set(str(operation), inner)
            # beyond ASCII, a set and its opposite may meet: they are not told apart
            return (_ANY & ~found) | _OTHER if str(argument[0][0]) == "NEGATE" else found
        if name == "CATEGORY":
            return _category(str(argument))
        low, high = argument if name == "RANGE" else (argument, argument)
        found = self._range(low, high)
        return (_ANY & ~found) | _OTHER if name == "NOT_LITERAL" else found

    def _range(self, low: int, high: int) -> int:
        found = _OTHER if high >= _ASCII else 0
        for code in range(low, min(high + 1, _ASCII)):
            found |= 1 << code
            if self._flags & re.IGNORECASE:
                found |= 1 << ord(chr(code).swapcase())
                found |= _OTHER if chr(code) in _FOLDED else 0
        if self._flags & re.IGNORECASE and found & _OTHER:
            found |= sum(1 << ord(letter) for letter in _FOLDED)
        return found


def _category(name: str) -> int:
    """Return the characters of a category such as digits; beyond ASCII, a set and its opposite are not told apart."""
    word = name.removeprefix("CATEGORY_")
    found = sum(1 << ord(character) for character in _CATEGORIES[word.removeprefix("NOT_")])
    return (_ANY & ~found) | _OTHER if word.startswith("NOT_") else found | _OTHER
