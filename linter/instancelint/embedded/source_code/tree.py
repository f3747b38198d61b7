"""The tree of a source text, and the way from its root to what is at a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_SPACES = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
_WIDE = re.compile(r"[^\x00-\x7f]")


class Site(NamedTuple):
    """A node, and the way to it."""

    node: Node
    up: Site | None

    def above(self) -> Iterator[Site]:
        """Yield the nodes around this one, from the inside."""
        site = self.up
        while site is not None:
            yield site
            site = site.up


def parse(text: str, grammar: tuple[str, str]) -> Node:
    """
    Return the root of the tree of a text, in which a byte is a character.

    What is not ASCII is only found in strings, comments and names, where a letter of it does as well as any other. A
    line break is added, as some grammars end a here-document with one.
    """
    plain = text if text.isascii() else _WIDE.sub("x", _SPACES.sub(" ", text))
    return _parser(grammar).parse(f"{plain}\n".encode()).root_node


@lru_cache(maxsize=16)
def _parser(grammar: tuple[str, str]) -> Parser:
    from tree_sitter import Language, Parser  # of the extra `code`

    module, function = grammar
    return Parser(Language(getattr(import_module(module), function)()))


def sites(root: Site, places: Sequence[int]) -> Iterator[Site]:
    """
    Yield the innermost node at each place of a text, places and nodes in order.

    Each node on the way is looked into once, however many places it holds.
    """
    ordered = sorted(places)
    pending = [(root, 0, len(ordered))]
    while pending:
        site, first, end = pending.pop()
        held: list[tuple[Site, int, int]] = []
        for child in site.node.children if first < end else ():
            begin = bisect_left(ordered, child.start_byte, first, end)
            yield from repeat(site, begin - first)
            first = bisect_left(ordered, child.end_byte, begin, end)
            if first > begin:
                held.append((Site(child, site), begin, first))
        yield from repeat(site, end - first)
        pending.extend(reversed(held))
