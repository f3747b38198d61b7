"""Parts of a document that are payloads of their own, each with what the parser noticed in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from instancelint.base.path import Path, value_at
from instancelint.model.document import Comment, Document, Node, SyntaxIssue
from instancelint.model.terms import PlainScalar


def parts_of(document: Document, paths: Sequence[Path]) -> list[Document]:
    """
    Return the values at paths of one length as documents of their own.

    What the parser noticed goes with the part that it is in or behind; what is before all of them, with the
    first.
    """
    nodes = [document.node(path) for path in paths]
    starts = [node.start if node else 0 for node in nodes]
    size = len(paths[0]) if paths else 0
    issues: dict[int, list[SyntaxIssue]] = {}
    comments: dict[int, list[Comment]] = {}
    scalars: dict[Path, dict[Path, PlainScalar]] = {}
    for issue in document.issues:
        owner = max(bisect_right(starts, issue.span.start) - 1, 0)
        path = issue.path[size:] if paths and issue.path[:size] == paths[owner] else ()
        issues.setdefault(owner, []).append(issue._replace(path=path))
    for comment in document.comments:
        comments.setdefault(max(bisect_right(starts, comment.span.start) - 1, 0), []).append(comment)
    for path, scalar in document.scalars.items():
        scalars.setdefault(path[:size], {})[path[size:]] = scalar
    return [
        document._replace(
            data=value_at(document.data, path),
            scan=partial(_same, node) if node else None,
            issues=tuple(issues.get(index, ())),
            comments=tuple(comments.get(index, ())),
            scalars=scalars.get(path, {}),
            whole=document.whole or document,
            base=(*document.base, *path),
        )
        for index, (path, node) in enumerate(zip(paths, nodes, strict=True))
    ]


def parts_apart(document: Document, paths: Sequence[Path]) -> list[Document]:
    """
    Return the values at paths as documents of their own, which lie apart in a document of something else.

    What the parser noticed goes with the part that it is in; what it noticed elsewhere is nobody's. A comment belongs
    to the part that it is in or behind; those before all of them, to the first.
    """
    places = sorted((node.start, node.end, path) for path in paths if (node := document.node(path)))
    starts = [start for start, _, _ in places]
    issues: dict[Path, list[SyntaxIssue]] = {}
    comments: dict[Path, list[Comment]] = {}
    scalars: dict[Path, dict[Path, PlainScalar]] = {}
    for issue in document.issues:
        owner = bisect_right(starts, issue.span.start) - 1
        if owner >= 0 and issue.span.start <= places[owner][1]:
            path = places[owner][2]
            inner = issue.path[len(path) :] if issue.path[: len(path)] == path else ()
            issues.setdefault(path, []).append(issue._replace(path=inner))
    for comment in document.comments:
        if places:
            owner = max(bisect_right(starts, comment.span.start) - 1, 0)
            comments.setdefault(places[owner][2], []).append(comment)
    for at, scalar in document.scalars.items():
        for size in {len(path) for path in paths}:
            scalars.setdefault(at[:size], {})[at[size:]] = scalar
    return [
        document._replace(
            data=value_at(document.data, path),
            scan=partial(_same, node) if (node := document.node(path)) else None,
            issues=tuple(issues.get(path, ())),
            comments=tuple(comments.get(path, ())),
            scalars=scalars.get(path, {}),
            whole=document.whole or document,
            base=(*document.base, *path),
        )
        for path in paths
    ]


def _same(node: Node) -> Node:
    return node
