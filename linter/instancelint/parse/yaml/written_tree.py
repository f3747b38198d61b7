"""The tree of a repaired text, moved to where its values are in the text as it was written."""

from __future__ import annotations

from instancelint.base.path import Path
from instancelint.model.document import Member, Node
from instancelint.parse.yaml.builder_parts import Built
from instancelint.parse.yaml.cover_map import CoverMap
from instancelint.parse.yaml.implicit_words import PlainScalars


def written(built: Built, offsets: CoverMap) -> Built:
    """Return a document with the ranges of the text as it was written; containers that aliases share stay shared."""
    tree = _moved(built.tree, offsets)
    pending = [tree.children]
    seen: set[int] = set()
    while pending:
        children = pending.pop()
        if children is None or id(children) in seen:
            continue
        seen.add(id(children))
        if isinstance(children, list):
            children[:] = [_moved(node, offsets) for node in children]
            pending += [node.children for node in children]
        else:
            for key, (start, end, node) in children.items():
                begin = offsets.start(start)
                children[key] = Member(begin, max(begin, offsets.end(end)), _moved(node, offsets))
            pending += [member.node.children for member in children.values()]
    scalars = built.scalars
    if isinstance(scalars, PlainScalars):
        scalars = scalars.moved(tree, offsets.start)
    return built._replace(tree=tree, scalars=scalars, end=offsets.end(built.end))


def _moved(node: Node, offsets: CoverMap) -> Node:
    start = offsets.start(node.start)
    return Node(start, max(start, offsets.end(node.end)), node.children)


def path_at(tree: Node, offset: int) -> Path:
    """Return the path of the innermost member or item that holds an offset."""
    path: list[str | int] = []
    while True:
        step: str | int | None = None
        if isinstance(tree.children, dict):
            for key, member in tree.children.items():
                if min(member.key_start, member.node.start) <= offset <= member.node.end:
                    step, inner = key, member.node
        elif isinstance(tree.children, list):
            for index, node in enumerate(tree.children):
                if node.start <= offset <= node.end:
                    step, inner = index, node
        if step is None:
            return tuple(path)
        path.append(step)
        tree = inner


def node_at(tree: Node, path: Path) -> Node | None:
    """Return the node at a path; None where the tree has no such place."""
    for step in path:
        children = tree.children
        if isinstance(children, dict) and step in children:
            tree = children[str(step)].node
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            tree = children[step]
        else:
            return None
    return tree
