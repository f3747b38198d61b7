"""Values that a ` #` cuts off: what follows it is a comment for YAML, though it reads like the end of the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from instancelint.base.path import Path
from instancelint.model.document import Comment, Node, SyntaxIssue
from instancelint.parse.yaml.builder_parts import Built
from instancelint.parse.yaml.odd_ends import CUT
from instancelint.parse.yaml.written_tree import node_at, path_at

_KEYS = frozenset({"name", "username", "password"})


def cut_values(documents: Sequence[Built], comments: Iterable[Comment], text: str) -> Iterator[SyntaxIssue]:
    """Yield an issue for each comment that is likely the end of the plain name, tag or credential before it."""
    for comment in comments:
        if CUT.fullmatch(comment.text.rstrip()) is None:
            continue
        end = len(text[: comment.span.start].rstrip(" \t"))
        tree = next((built.tree for built in reversed(documents) if built.tree.start <= end <= built.tree.end), None)
        if tree is not None:
            path = path_at(tree, end)
            if _may_be_cut(path, node_at(tree, path), end, text):
                yield SyntaxIssue("cut-value", comment.span, path)


def _may_be_cut(path: Path, node: Node | None, end: int, text: str) -> bool:
    if node is None or node.children is not None or node.end != end:
        return False
    is_text = path[-1:] in {(key,) for key in _KEYS} or (len(path) > 1 and path[-2] == "tags")
    return is_text and node.start < end and text[node.start] not in "\"'$|>"
