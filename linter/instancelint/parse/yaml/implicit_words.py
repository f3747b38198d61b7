"""Plain scalars that do not mean the string they look like, by path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from instancelint.base.path import Path
from instancelint.model.document import Node
from instancelint.model.terms import PlainScalar


class PlainScalars(Mapping[Path, PlainScalar]):
    """
    Plain scalars that are not strings, by path.

    A lookup finds a scalar under every path that leads to it, through aliases and merge keys too. Iterating gives each
    scalar once, under the first of its paths: an alias bomb has more paths than there is memory.
    """

    def __init__(self, tree: Node, scalars: dict[int, PlainScalar]) -> None:
        self._tree = tree
        self._scalars = scalars

    def moved(self, tree: Node, move: Callable[[int], int]) -> PlainScalars:
        """Return the same scalars at other offsets, in a tree that was moved likewise."""
        return PlainScalars(tree, {move(start): scalar for start, scalar in self._scalars.items()})

    def __getitem__(self, path: Path) -> PlainScalar:
        node = self._tree
        for step in path:
            if isinstance(node.children, dict) and isinstance(step, str):
                node = node.children[step].node
            elif isinstance(node.children, list) and isinstance(step, int) and 0 <= step < len(node.children):
                node = node.children[step]
            else:
                raise KeyError(path)
        if node.children is not None:
            raise KeyError(path)
        return self._scalars[node.start]

    def __iter__(self) -> Iterator[Path]:
        stack: list[tuple[Path, Node]] = [((), self._tree)]
        seen = set()
        while stack:
            path, node = stack.pop()
            if node.children is None:
                if node.start in self._scalars and node.start not in seen:
                    seen.add(node.start)
                    yield path
            elif id(node.children) not in seen:
                seen.add(id(node.children))
                stack.extend(reversed([((*path, step), child) for step, child in _children(node)]))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _children(node: Node) -> list[tuple[str | int, Node]]:
    if isinstance(node.children, dict):
        return [(key, member.node) for key, member in node.children.items()]
    return list(enumerate(node.children or ()))
