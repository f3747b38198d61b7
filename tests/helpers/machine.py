"""The automaton of a regular expression without ways that take no character."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from automaton import MANY, Builder, Node


class Step(NamedTuple):
    """A way from one state to another, by a character of a set."""

    taken: int
    end: int
    left: frozenset[int]
    """The atomic groups that are left on it: what they took is never given back."""


class Machine:
    """
    The states are nodes that a character led to, each with the kind of that character.

    Kinds are sets of characters that no lookbehind tells apart.
    """

    def __init__(self, pattern: re.Pattern[Any], *, search: bool, many: int = MANY) -> None:
        builder = Builder(pattern, many)
        self._automaton = builder.automaton
        scan, start, self._last = builder.build(search=search)
        self._reduce()
        self._kinds = self._split()
        self._nodes: list[tuple[Node, int]] = []
        self._numbers: dict[tuple[Node, int], int] = {}
        self.steps: list[list[Step]] = []
        self.doubled: list[tuple[int, int]] = []
        """States between which one character leads in two ways."""
        self.met: dict[int, int] = {}
        """States at which the expression has been met, with the characters of which one has to follow, or the end."""
        self.scanning: set[int] = set()
        """States before the expression, where it is looked for."""
        self._number(scan if search else start, 0)
        for number, (node, kind) in enumerate(self._nodes):  # grows on the way
            self._follow(number, node, kind)
            if node == scan:
                self.scanning.add(number)

    def __len__(self) -> int:
        return len(self._nodes)

    def groups(self, state: int) -> frozenset[int]:
        """Return the atomic groups around a state."""
        return self._automaton.atoms[self._nodes[state][0]]

    @property
    def end(self) -> int:
        """The end of the text, as a set."""
        return self._automaton.end

    @property
    def characters(self) -> int:
        """All characters and the end of the text, as a set."""
        return self._automaton.all

    def is_ahead(self, state: int) -> bool:
        """Check whether a state lies in a lookahead."""
        return self._nodes[state][0] in self._automaton.ahead

    def _reduce(self) -> None:
        """Keep one character of those that every set takes alike."""
        machine = self._automaton
        sets = [machine.end, *(taken for ways in machine.taken.values() for taken, _ in ways)]
        sets += [each for ways in machine.empty.values() for way in ways for each in (way.before, way.behind)]
        kept: dict[tuple[int, ...], int] = {}
        for index in range(len(machine.characters)):
            kept.setdefault(tuple(each >> index & 1 for each in sets), index)
        indexes = list(kept.values())

        def reduced(old: int) -> int:
            return sum(1 << new for new, index in enumerate(indexes) if old >> index & 1)

        machine.characters = [machine.characters[index] for index in indexes]
        for node, ways in machine.taken.items():
            machine.taken[node] = [(reduced(taken), end) for taken, end in ways]
        for node, empty in machine.empty.items():
            machine.empty[node] = [
                way._replace(before=reduced(way.before), behind=reduced(way.behind)) for way in empty
            ]

    def _split(self) -> list[int]:
        kinds = [self._automaton.all]
        for ways in self._automaton.empty.values():
            for way in ways:
                kinds = [part for kind in kinds for part in (kind & way.before, kind & ~way.before) if part]
        return kinds

    def _number(self, node: Node, kind: int) -> int:
        if (node, kind) not in self._numbers:
            self._numbers[node, kind] = len(self._nodes)
            self._nodes.append((node, kind))
            self.steps.append([])
        return self._numbers[node, kind]

    def _follow(self, number: int, node: Node, kind: int) -> None:
        """Find the steps from a state: past empty ways, to the next character."""
        found: dict[int, list[Step]] = defaultdict(list)
        machine = self._automaton
        seen: dict[tuple[Node, int], int] = defaultdict(int)
        pending: list[tuple[Node, int, tuple[Node, ...]]] = [(node, machine.all, (node,))]
        while pending:
            at, behind, on_the_way = pending.pop()
            seen[at, behind] += 1
            if seen[at, behind] > 2:
                continue
            if at == self._last:
                self.met[number] = self.met.get(number, 0) | behind
            for step in self._steps(at, behind, on_the_way):
                found[step.end].append(step)
            for way in machine.empty.get(at, ()):
                holds = not kind or way.before & kind == kind
                if on_the_way.count(way.node) < 2 and behind & way.behind and holds:
                    pending.append((way.node, behind & way.behind, (*on_the_way, way.node)))
        for end, steps in found.items():
            inner = [step.taken for step in steps if not step.left & self.groups(number)]
            if any(one & other for index, one in enumerate(inner) for other in inner[:index]):
                self.doubled.append((number, end))
            self.steps[number] += set(steps)

    def _steps(self, node: Node, behind: int, on_the_way: tuple[Node, ...]) -> Iterator[Step]:
        """Yield the steps from a node by a character of a set, after a way without any."""
        atoms = self._automaton.atoms
        around = [atoms[each] for each in on_the_way]
        for taken, end in self._automaton.taken.get(node, ()):
            left = frozenset().union(*around) - atoms[end]
            left |= frozenset(group for group in atoms[end] if any(group not in each for each in around))
            for kind in self._kinds:
                if both := taken & behind & kind:
                    yield Step(both, self._number(end, kind), left)
