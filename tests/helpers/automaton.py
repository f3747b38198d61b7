"""
The automaton of a regular expression: nodes joined by sets of characters, and by ways that take none.

Lookarounds of one character are followed, and so is what possessive loops never give back. Longer lookaheads are ways
that lead nowhere; longer lookbehinds are taken to hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from re import _constants as codes  # type: ignore[attr-defined] # typeshed has no private modules
from re import _parser as parser  # type: ignore[attr-defined] # as above
from typing import Any, NamedTuple, TypeAlias

END = ""
MANY = 4096
"""Repetitions that count as no bound where one text is split between loops; fewer of them only multiply the time."""
FEW = 4
"""Repetitions that count as no bound where each turn can take its part in two ways: turns multiply the ways."""
_SOME = 2
"""Copies of what is demanded several times; more of them add no loops."""
_SAMPLES = (
    *map(chr, range(0x80)),
    *"\x80\x85\xa0\xaa\xb2\xe9\u0130\u017f\u212a\u200b\u200e\u2028\u2029\u2010\u2014\u2212\u3000\u4e2d\u0660\ufeff\uff1a\uffff\ud800\udc80",
)
_IGNORE_CASE, _DOT_ALL, _MULTILINE = map(int, (re.IGNORECASE, re.DOTALL, re.MULTILINE))

Node: TypeAlias = int


class Empty(NamedTuple):
    """A way without a character, where the character before and the one behind are of these sets."""

    node: Node
    before: int
    behind: int


@dataclass
class Automaton:
    """Nodes joined by characters and by ways without one; sets of characters are bits of a number."""

    characters: list[str]
    empty: dict[Node, list[Empty]] = field(default_factory=lambda: defaultdict(list))
    taken: dict[Node, list[tuple[int, Node]]] = field(default_factory=lambda: defaultdict(list))
    atoms: dict[Node, frozenset[int]] = field(default_factory=dict)
    """The atomic groups around a node."""
    inside: tuple[int, ...] = ()
    ahead: set[Node] = field(default_factory=set)
    """Nodes of lookaheads."""
    is_ahead: bool = False
    groups: int = 0

    @property
    def end(self) -> int:
        """The end of the text, which counts as a character that nothing takes."""
        return 1 << self.characters.index(END)

    @property
    def all(self) -> int:
        """All characters, and the end of the text."""
        return (1 << len(self.characters)) - 1

    def node(self) -> Node:
        number = len(self.atoms)
        self.atoms[number] = frozenset(self.inside)
        if self.is_ahead:
            self.ahead.add(number)
        return number

    def join(self, start: Node, end: Node, before: int | None = None, behind: int | None = None) -> None:
        every = self.all
        self.empty[start].append(Empty(end, every if before is None else before, every if behind is None else behind))


class Builder:
    """Makes the automaton of a parsed expression."""

    def __init__(self, pattern: re.Pattern[Any], many: int = MANY) -> None:
        self._many = many
        text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        self._flags = int(pattern.flags)
        parsed = parser.parse(text, pattern.flags & ~re.DEBUG)
        self.parsed = parsed
        self._groups: dict[int, int | None] = {}
        """The characters of groups that take one."""
        self.automaton = Automaton([END, *sorted(set(_SAMPLES) | set(_named(parsed)))])

    def build(self, *, search: bool) -> tuple[Node, Node, Node]:
        """Build it; gives the node at which the text begins, the one of the expression, and its last one."""
        machine = self.automaton
        scan, start = machine.node(), machine.node()
        machine.join(scan, start)
        if search:
            machine.taken[scan].append((machine.all & ~machine.end, scan))
        return scan, start, self._sequence(self.parsed, start, self._flags)

    def _sequence(self, items: Iterable[Any], start: Node, flags: int) -> Node:
        for code, argument in items:
            start = self._item(code, argument, start, flags)
        return start

    def _item(self, code: Any, argument: Any, start: Node, flags: int) -> Node:
        """Build an item of the parsed expression behind a node; gives the node behind it."""
        machine = self.automaton
        taken = self._set(code, argument, flags)
        if taken is not None:
            end = machine.node()
            machine.taken[start].append((taken, end))
            return end
        build = {
            codes.MAX_REPEAT: self._repeat,
            codes.MIN_REPEAT: self._repeat,
            codes.POSSESSIVE_REPEAT: self._possessive,
            codes.SUBPATTERN: self._group,
            codes.ATOMIC_GROUP: self._atomic,
            codes.BRANCH: self._branch,
            codes.GROUPREF_EXISTS: self._branch,
            codes.GROUPREF: self._reference,
            codes.AT: self._at,
        }
        if code in build:
            return build[code](argument, start, flags)
        assert code in {codes.ASSERT, codes.ASSERT_NOT}, code
        return self._look(argument, start, flags, is_wanted=code is codes.ASSERT)

    def _group(self, argument: Any, start: Node, flags: int) -> Node:
        number, added, removed, inner = argument
        flags = (flags | added) & ~removed
        if number is not None and len(inner) == 1:
            self._groups[number] = self._set_of(inner[0], flags)
        return self._sequence(inner, start, flags)

    def _branch(self, argument: Any, start: Node, flags: int) -> Node:
        _, *choices = argument  # what a condition asks for is not looked at
        end = self.automaton.node()
        for inner in choices[0] if isinstance(choices[0], list) else choices:
            self.automaton.join(self._sequence(inner or (), start, flags), end)
        return end

    def _reference(self, argument: Any, start: Node, _: int) -> Node:
        machine = self.automaton
        end, again = machine.node(), self._groups.get(argument)
        machine.taken[start if again else end].append((again or machine.all & ~machine.end, end))
        if not again:  # whatever the group took
            machine.join(start, end)
        return end

    def _repeat(self, argument: Any, start: Node, flags: int) -> Node:
        least, most, inner = argument
        for _ in range(min(least, _SOME)):
            start = self._sequence(inner, start, flags)
        machine = self.automaton
        if most > self._many:
            loop, end = machine.node(), machine.node()
            machine.join(start, loop)
            machine.join(self._sequence(inner, loop, flags), loop)
            machine.join(loop, end)
            return end
        end = machine.node()
        machine.join(start, end)
        if most > least:
            machine.join(self._sequence(inner, start, flags), end)
        return end

    def _possessive(self, argument: Any, start: Node, flags: int) -> Node:
        """Build a loop that gives nothing back, neither as a whole nor of a single turn."""
        least, most, inner = argument
        end = self._atomic([(codes.MAX_REPEAT, (least, most, [(codes.ATOMIC_GROUP, inner)]))], start, flags)
        left = self.automaton.node()
        self.automaton.join(end, left, behind=self.automaton.all & ~self._again(most, inner, flags))
        return left

    def _again(self, most: int, inner: Any, flags: int) -> int:
        """Return the characters with which a loop certainly goes on."""
        if most <= self._many or len(inner) != 1:
            return 0
        code, value = inner[0]
        if code is codes.SUBPATTERN and len(value[3]) == 1:
            code, value = value[3][0]
        choices = value[1] if code is codes.BRANCH else [[(code, value)]]
        found = 0
        for choice in choices:
            if len(choice) == 1:
                code, value = choice[0]
                if code in _REPEATS and value[0] == 1 and len(value[2]) == 1:
                    code, value = value[2][0]
                found |= self._set(code, value, flags) or 0
        return found

    def _atomic(self, inner: Any, start: Node, flags: int) -> Node:
        machine = self.automaton
        machine.groups += 1
        outer, machine.inside = machine.inside, (*machine.inside, machine.groups)
        first = machine.node()
        machine.join(start, first)
        last = self._sequence(inner, first, flags)
        machine.inside = outer
        end = machine.node()
        again = 0
        if len(inner) == 1 and inner[0][0] in _REPEATS - {codes.MIN_REPEAT}:
            _, most, body = inner[0][1]
            again = self._again(most, body, flags)
        machine.join(last, end, behind=machine.all & ~again)
        return end

    def _look(self, argument: Any, start: Node, flags: int, *, is_wanted: bool) -> Node:
        machine = self.automaton
        direction, inner = argument
        end = machine.node()
        wanted = self._set_of(inner[0], flags) if len(inner) == 1 else None
        if wanted is not None:
            wanted = wanted if is_wanted else machine.all & ~wanted
            machine.join(start, end, **{"before" if direction < 0 else "behind": wanted})
            return end
        machine.join(start, end)
        if direction > 0:
            outer, machine.is_ahead = machine.is_ahead, True
            first = machine.node()
            machine.join(start, first)
            self._sequence(inner, first, flags)
            machine.is_ahead = outer
        return end

    def _at(self, argument: Any, start: Node, flags: int) -> Node:
        machine = self.automaton
        end = machine.node()
        line_break = self._set(codes.LITERAL, ord("\n"), 0) or 0
        words = self._set(codes.IN, [(codes.CATEGORY, codes.CATEGORY_WORD)], flags) or 0
        others = machine.all & ~words
        if argument is codes.AT_BEGINNING and flags & _MULTILINE:
            machine.join(start, end, before=line_break)
        elif argument is codes.AT_END:
            machine.join(start, end, behind=line_break | machine.end)
        elif argument is codes.AT_BOUNDARY:
            machine.join(start, end, words, others)
            machine.join(start, end, others, words)
        elif argument is codes.AT_NON_BOUNDARY:
            machine.join(start, end, words, words)
            machine.join(start, end, others, others)
        elif argument in {codes.AT_BEGINNING, codes.AT_BEGINNING_STRING}:
            machine.join(start, end, before=0)
        else:
            machine.join(start, end, behind=machine.end)
        return end

    def _set_of(self, item: tuple[Any, Any], flags: int) -> int | None:
        code, argument = item
        return self._set(code, argument, flags)

    def _set(self, code: Any, argument: Any, flags: int) -> int | None:
        """Return the characters that an item of one character takes."""
        if code not in {codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN, codes.RANGE, codes.CATEGORY}:
            return None
        found = 0
        for index, character in enumerate(self.automaton.characters):
            if character != END and _takes(code, argument, character, flags):
                found |= 1 << index
        return found


_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}


def _takes(code: Any, argument: Any, character: str, flags: int) -> bool:
    if code is codes.ANY:
        return bool(flags & _DOT_ALL) or character != "\n"
    spellings = {character, character.lower(), character.upper()} if flags & _IGNORE_CASE else {character}
    numbers = {ord(each) for each in spellings if len(each) == 1}
    if code is codes.LITERAL:
        return argument in numbers
    if code is codes.NOT_LITERAL:
        return argument not in numbers
    if code is codes.RANGE:
        return any(argument[0] <= number <= argument[1] for number in numbers)
    if code is codes.CATEGORY:
        return _CATEGORIES[argument].match(character) is not None
    is_negated = bool(argument) and argument[0][0] is codes.NEGATE
    return is_negated is not any(_takes(one, value, character, flags) for one, value in argument[is_negated:])


_CATEGORIES = {
    codes.CATEGORY_DIGIT: re.compile(r"\d"),
    codes.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    codes.CATEGORY_SPACE: re.compile(r"\s"),
    codes.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    codes.CATEGORY_WORD: re.compile(r"\w"),
    codes.CATEGORY_NOT_WORD: re.compile(r"\W"),
}


def _named(parsed: Any) -> Iterator[str]:
    """Yield the characters that an expression names, and their neighbours."""
    pending = [parsed]
    while pending:
        each = pending.pop()
        if type(each) is int:  # and no name of an operation
            yield from (chr(number) for number in (each - 1, each, each + 1) if 0 <= number < 0x110000)
        elif isinstance(each, tuple | list | parser.SubPattern):
            pending.extend(each)
