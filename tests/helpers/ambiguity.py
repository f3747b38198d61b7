"""
Says of a regular expression whether Python's engine can need more than linear time for it.

The engine tries one way after the other. It needs the square of the time where a text can be split between two loops
in many ways, and the exponential of it where one loop can take a text in two ways. Both are properties of the automaton
of the expression: of loops p and q such that one text leads from p to p, from p to q and from q to q, or of two ways
from p to p. A search counts as a loop over everything before the expression.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any, NamedTuple

from automaton import FEW
from machine import Machine, Step


class Growth(Enum):
    """How long a match may take."""

    LINEAR = "linear"
    SQUARE = "square"
    EXPONENTIAL = "exponential"


def growth(pattern: re.Pattern[Any], methods: Collection[str] = ()) -> Growth:
    """Say how the time grows with the text for a pattern that is asked by these methods; none stands for any."""
    is_searched = not methods or bool(set(methods) - _AT_ONE_PLACE)
    counted = Machine(pattern, search=is_searched, many=FEW)
    if _has_two_ways(counted, *_loops(counted)):
        return Growth.EXPONENTIAL
    machine = Machine(pattern, search=is_searched)
    looping, reach = _loops(machine)
    certain = _certain(machine, whole="fullmatch" in methods)
    search = _Splits(machine, reach, certain, goes_on=not set(methods) <= {*_AT_ONE_PLACE, "search"})
    pairs = ((p, q) for q in looping if q not in certain for p in looping if p != q and q in reach[p])
    return Growth.SQUARE if any(search.between(p, q) for p, q in pairs) else Growth.LINEAR


def _loops(machine: Machine) -> tuple[list[int], list[set[int]]]:
    """Return the states that some text leads back to, and all states that each state leads to."""
    reach = [_reached(machine, state) for state in range(len(machine))]
    return [state for state in range(len(machine)) if state in reach[state]], reach


_AT_ONE_PLACE = frozenset({"match", "fullmatch"})


def _certain(machine: Machine, *, whole: bool) -> set[int]:
    """Return the states from which the expression will be met, whatever comes."""
    found = {state for state in range(len(machine)) if not machine.is_ahead(state)}
    while True:
        lost = set()
        for state in found:
            left = machine.characters & ~(machine.met.get(state, 0) & (machine.end if whole else machine.characters))
            for step in machine.steps[state]:
                left &= ~(step.taken if step.end in found else 0)
            if left:
                lost.add(state)
        if not lost:
            return found
        found -= lost


def _reached(machine: Machine, start: int) -> set[int]:
    """Return the states that some text leads to; the state itself only where there is a loop."""
    seen: set[int] = set()
    pending = [start]
    while pending:
        for step in machine.steps[pending.pop()]:
            if step.end not in seen:
                seen.add(step.end)
                pending.append(step.end)
    return seen


def _has_two_ways(machine: Machine, looping: list[int], reach: list[set[int]]) -> bool:
    """Check for a state from which one text leads back in two ways."""
    if any(start in reach[end] for start, end in machine.doubled):
        return True
    for p in looping:
        loop = {state for state in reach[p] if p in reach[state]}
        seen: set[tuple[int, int]] = set()
        pending = [(p, p)]
        while pending:
            a, b = pending.pop()
            for one, other in _together(machine, a, b, loop, loop):
                if a == b and one.end == other.end:
                    continue
                if a != b or not (one.left | other.left) & machine.groups(a):
                    is_kept = not (one.left | other.left) & machine.groups(p)
                    if one.end == other.end and (one.end == p or is_kept):
                        return True  # from where two ways have met, one leads on to p
                    pair = one.end, other.end
                    if pair not in seen and is_kept:
                        seen.add(pair)
                        pending.append(pair)
    return False


def _together(machine: Machine, a: int, b: int, one: set[int], other: set[int]) -> Iterator[tuple[Step, Step]]:
    for first in machine.steps[a]:
        if first.end in one:
            for second in machine.steps[b]:
                if second.end in other and first.taken & second.taken:
                    yield first, second


class _Way(NamedTuple):
    """Where one text leads: from p towards p, from p towards q, from q towards q; and what was left for good."""

    of_p: int
    between: int
    of_q: int
    from_q: frozenset[int]
    """All that the text leads to from q."""
    p_left: frozenset[int] = frozenset()
    between_left: frozenset[int] = frozenset()
    q_left: frozenset[int] = frozenset()

    @property
    def is_possible(self) -> bool:
        """Whether no atomic group would have to give back what it took."""
        return self.between_left <= self.p_left and not self.q_left & self.p_left


class _Splits:
    """Looks for texts that lead from p to p, from p to q and from q to q, and that need not meet the expression."""

    def __init__(self, machine: Machine, reach: list[set[int]], certain: set[int], *, goes_on: bool) -> None:
        self._machine = machine
        self._reach = reach
        self._certain = certain
        self._goes_on = goes_on
        """Whether more is looked for behind what was found."""
        self._letters = {state: self._loop_letters(state) for state in range(len(machine)) if state in reach[state]}

    def _loop_letters(self, state: int) -> int:
        """Return the characters on the ways from a state back to it."""
        found = 0
        for each in self._loop(state):
            for step in self._machine.steps[each]:
                found |= step.taken if state in self._reach[step.end] else 0
        return found

    def _loop(self, state: int) -> set[int]:
        return {each for each in self._reach[state] if state in self._reach[each]}

    def between(self, p: int, q: int) -> bool:
        """Check whether there is such a text."""
        if not self._letters[p] & self._letters[q]:
            return False
        machine, certain = self._machine, self._certain
        around, both = machine.groups(p), machine.groups(p) & machine.groups(q)
        of_p, of_q = self._loop(p), self._loop(q) - certain
        between = {state for state in self._reach[p] if state == q or q in self._reach[state]}
        if not (p in machine.scanning and self._goes_on):
            between -= certain
        start = _Way(p, p, q, frozenset({q}))
        seen, pending = {start}, deque([start])
        while pending:
            way = pending.popleft()
            for one, other in _together(machine, way.of_p, way.between, of_p, between):
                for third in machine.steps[way.of_q]:
                    if third.end not in of_q or not one.taken & other.taken & third.taken:
                        continue
                    from_q = self._led(way.from_q, one.taken & other.taken & third.taken)
                    if from_q & certain:
                        continue
                    new = _Way(
                        one.end,
                        other.end,
                        third.end,
                        from_q,
                        way.p_left | one.left & around,
                        way.between_left | other.left & around,
                        way.q_left | third.left & both,
                    )
                    if new[:3] == (p, q, q) and new.is_possible:
                        return True
                    if new not in seen:
                        seen.add(new)
                        pending.append(new)
        return False

    def _led(self, states: frozenset[int], taken: int) -> frozenset[int]:
        """Return the certain states to which every one of some characters leads."""
        found = set()
        for state in states:
            for step in self._machine.steps[state]:
                if taken & ~step.taken == 0 and not step.left & self._machine.groups(state):
                    found.add(step.end)
        return frozenset(found)
