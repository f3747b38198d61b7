"""Literals that may be payloads: found by the words that payloads have as keys."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.file_kinds import KEY_IN_SOURCE
from instancelint.embedded.source_code.reading import MERGES, PUTS, with_specifiers
from instancelint.embedded.source_code.syntax import Syntax, text_of
from instancelint.embedded.source_code.tree import Site, sites
from instancelint.embedded.source_code.values import Table, Text
from instancelint.embedded.source_code.variables import Variables

if TYPE_CHECKING:
    from tree_sitter import Node

_MENTION = re.compile(KEY_IN_SOURCE)
_BEGINS_AS_JSON = re.compile(r"(?:<<<?[~-]?[^\n]{0,80})?[$@frbuRFBU%qQ(]{0,4}[\"'`]{0,9}(?:\s|\\[nrt]){0,200}[{\[]")
_MOST_MENTIONS = 2_000
"""Mentions in a file that are looked at; nobody writes more, and a file made to stall a run could."""
_HIGHEST = 8
"""Nodes above a mention that may be what it is a key of."""


class FoundLiteral(NamedTuple):
    """A literal, or a string that holds JSON, where it is and the name of the variable that it is set to."""

    site: Site
    value: Table | Text
    name: str = ""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.value.start


def may_hold(text: str) -> bool:
    """Check quickly whether a source text may hold a payload."""
    return _MENTION.search(text) is not None


def candidates(text: str, root: Site, syntax: Syntax, variables: Variables) -> list[FoundLiteral]:
    """Return the literals of a text that may be payloads, in order; none of them is in another."""
    finder = _Finder(text, syntax, variables)
    found: dict[tuple[int, int], FoundLiteral] = {}
    places = [match.start() for match in _MENTION.finditer(text)][:_MOST_MENTIONS]
    for site in sites(root, places):
        candidate = finder.candidate(site)
        if candidate is not None:
            found.setdefault((candidate.value.start, -candidate.value.end), candidate)
    kept: list[FoundLiteral] = []
    for (start, _), candidate in sorted(found.items(), key=lambda item: item[0]):
        if not kept or start >= kept[-1].value.end:
            kept.append(candidate)
    return kept


class _Finder:
    def __init__(self, text: str, syntax: Syntax, variables: Variables) -> None:
        self._text = text
        self._syntax = syntax
        self._variables = variables
        self._keys: dict[int, list[tuple[int, int]]] = {}
        self._strings: set[int] = set()
        self._chains: set[int] = set()

    def candidate(self, site: Site) -> FoundLiteral | None:
        """Return the literal that a mention is a key of, or the string that holds it."""
        string = self._string(site)
        if string is not None and "{" in self._text[string.node.start_byte : string.node.end_byte]:
            return self._json(string)
        for above in (site, *islice(site.above(), _HIGHEST)):
            if self._is_key(above, site):
                return self._literal(above)
            sides = self._syntax.assignment(above.node)
            if sides is not None and not _covers(sides[0], site):
                return None
            found = self._of_variable(sides[0].start_byte, above) if sides else self._called(above, site)
            if found is not None:
                return found
        return None

    def _called(self, above: Site, site: Site) -> FoundLiteral | None:
        """Return the table that a call makes, or puts something into, of which a mention is a key."""
        call = self._syntax.call(above.node)
        if call is not None and call.full in self._syntax.makers:
            return self._literal(above)
        puts = call is not None and call.name in PUTS and call.arguments and _covers(call.arguments[0], site)
        return self._chain(above) if puts else None

    def _string(self, site: Site) -> Site | None:
        around = (site, *islice(site.above(), 2))
        return next((each for each in around if self._syntax.is_string(each.node)), None)

    def _is_key(self, above: Site, site: Site) -> bool:
        """Check whether a mention is in a key of a table."""
        node = above.node
        if node.id not in self._keys:
            inside = self._syntax.table(node)
            keys = (entry.key for entry in inside.entries if entry.key is not None) if inside else ()
            self._keys[node.id] = [(key.start_byte, key.end_byte) for key in keys]
        keys_here = self._keys[node.id]
        before = bisect_right(keys_here, (site.node.start_byte, len(self._text))) - 1
        return before >= 0 and site.node.start_byte < keys_here[before][1]

    def _literal(self, site: Site) -> FoundLiteral | None:
        """Return a literal with what is added to it later, if it is what a variable is set to."""
        whole = self._finished(site)
        above = whole.up
        if above is not None:
            sides = self._syntax.assignment(above.node)
            if (
                sides is not None
                and sides[1].start_byte <= site.node.start_byte
                and self._syntax.step(sides[0]) is None
            ):
                found = self._of_variable(sides[0].start_byte, above)
                if found is not None and found.start == site.node.start_byte:
                    return found
        value = self._variables.reader(site).value(site.node)
        if not isinstance(value, Table):
            return None
        value.open = value.open or self._is_merged(site)
        return FoundLiteral(site, value)

    def _finished(self, site: Site) -> Site:
        """Return what casts, brackets and calls such as `to_json` make of a literal, which stands for the same."""
        while site.up is not None:
            up = site.up.node
            call = self._syntax.call(up)
            is_finished = call is not None and call.receiver == site.node and not call.arguments
            if not (up.type in self._syntax.wrappers or is_finished or self._syntax.step(up)):
                break
            site = site.up
        return site

    def _of_variable(self, start: int, site: Site) -> FoundLiteral | None:
        """Return the table that a variable is set to, whose name begins at a place."""
        named = next(iter(sites(site, [start])), None)
        while named is not None and named.node.type not in self._syntax.names:
            named = named.up if named.node.start_byte == start else None
        if named is None:
            return None
        name = text_of(named.node)
        value = self._variables.value(name, site)
        return FoundLiteral(site, value, name) if isinstance(value, Table) else None

    def _chain(self, site: Site) -> FoundLiteral | None:
        """Return the table that a chain of calls builds, each of which puts a member into it."""
        while (following := self._following(site)) is not None:
            site = following
            if site.node.id in self._chains:
                return None
            self._chains.add(site.node.id)
        call = self._syntax.call(site.node)
        base = call.receiver if call else None
        while base is not None and (inner := self._syntax.call(base)) is not None and inner.receiver is not None:
            base = inner.receiver
        if base is not None and base.type in self._syntax.names:
            return self._of_variable(base.start_byte, site)
        return self._literal(site)

    def _following(self, site: Site) -> Site | None:
        """Return the call that puts something into what a call has given; there may be a node for its name between."""
        for above in islice(site.above(), 2):
            call = self._syntax.call(above.node)
            if call is not None and call.receiver == site.node:
                return above if call.name in PUTS else None
        return None

    def _is_merged(self, site: Site) -> bool:
        """Check whether a literal is only a part of what others are merged with."""
        for above in islice(site.above(), 3):
            call = self._syntax.call(above.node)
            if call is not None:
                return call.name in MERGES
        return False

    def _json(self, site: Site) -> FoundLiteral | None:
        """Return a string that holds JSON, with what it is joined with."""
        whole = site
        for above in chain((site,), site.above()):
            is_joined = self._syntax.joins(above.node) or above.node.type in self._syntax.joined
            if above is not site and not is_joined:
                break
            if above.node.id in self._strings:
                return None
            self._strings.add(above.node.id)
            whole = above
        if not _BEGINS_AS_JSON.match(self._text, whole.node.start_byte):
            return None
        site = whole
        text = self._variables.reader(site).string(site.node)
        if text is None:
            return None
        return FoundLiteral(site, with_specifiers(text))


def _covers(node: Node, site: Site) -> bool:
    return node.start_byte <= site.node.start_byte < node.end_byte
