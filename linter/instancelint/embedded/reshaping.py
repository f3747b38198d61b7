"""Payloads in another shape than the API reads: read as they were meant, with what is wrong told once."""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.base.path import Path, walk
from instancelint.base.source_text import Span
from instancelint.domain.payload_shape import MeantPayload, shape_of
from instancelint.domain.shape_draft import Slip
from instancelint.model.document import Document, Member, Node, Part, SyntaxIssue, Target
from instancelint.model.repair import as_written


def reshaped(document: Document, shape: MeantPayload | None = None) -> Document:
    """Return a document as the payload that it was meant to be; the same one where it is written as such."""
    shape = shape or shape_of(document.data)
    if shape is None:
        return document
    issues = tuple(_issue(document, slip) for slip in shape.slips)
    scalars = {
        path: document.scalars[written]
        for path, _ in walk(shape.data)
        if (written := as_written(shape.origins, path)) in document.scalars
    }
    return document._replace(
        data=shape.data,
        scan=(lambda: _tree(document, shape)) if document.scan else None,
        issues=(*document.issues, *issues),
        scalars=scalars,
        whole=document.whole or document,
        origins=shape.origins,
        loses=document.loses or shape.is_guess,
    )


def _issue(document: Document, slip: Slip) -> SyntaxIssue:
    has_comment = _has_comment(document, slip)
    part = Part.KEY if slip.is_key else Part.VALUE
    span = document.locate(Target(slip.path, part)) or Span(0, 0)
    repair = None if has_comment else slip.repair
    return SyntaxIssue(slip.kind, span, slip.path, args=slip.args, repair=repair)


def _has_comment(document: Document, slip: Slip) -> bool:
    """Check whether comments lie where a repair writes anew, which would lose them."""
    if not document.comments:
        return False
    node = document.node(slip.path[:1])
    return node is None or any(node.start <= comment.span.start < node.end for comment in document.comments)


def _tree(document: Document, shape: MeantPayload) -> Node:
    """Return the ranges of a payload as it was meant: each part has that of what is written for it."""
    moved = {path[:length] for path in shape.origins for length in range(len(path))}
    root = document.tree or Node(0, 0)
    return _node(document, shape, (), moved, root)


def _node(document: Document, shape: MeantPayload, path: Path, moved: set[Path], above: Node) -> Node:
    written = document.node(as_written(shape.origins, path))
    if path not in moved and written is not None and path:
        return written
    here = written or above
    data = _value(shape.data, path)
    if not isinstance(data, dict):
        return Node(here.start, here.end)
    children = {}
    for key in data:
        inner = (*path, key)
        own = _member(document, as_written(shape.origins, inner))
        node = _node(document, shape, inner, moved, here)
        children[key] = Member(own.key_start, own.key_end, node) if own else Member(here.start, here.start, node)
    return Node(here.start, here.end, children)


def _value(data: object, path: Sequence[str | int]) -> object:
    for step in path:
        if not isinstance(data, dict):
            return None
        data = data.get(str(step))
    return data


def _member(document: Document, path: Path) -> Member | None:
    """Return the member that a path leads to, with the range of its key."""
    key, value = document.locate(Target(path, Part.KEY)), document.node(path)
    return Member(key.start, key.end, value) if key and value else None
