"""The scalars of a payload by the places that they are meant for, and its keys."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.path import Path, members
from instancelint.base.source_text import Span
from instancelint.lint.public_words import is_public_key
from instancelint.model.document import Document
from instancelint.model.repair import as_written

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog


class PlacedScalar(NamedTuple):
    """A string or number, where it is written in a document, and the place in a payload that it is meant for."""

    document: Document
    path: Path
    place: Path
    value: object


def placed_scalars(doc: Document, meant: Mapping[Path, Path], names: Collection[str]) -> Iterator[PlacedScalar]:
    """
    Yield the strings and numbers of a document.

    `meant` says for a text that is no payload as it is written what its parts stand for. In such a text a value may be
    one of the `names` of settings, which is left out; the same payload is looked at as it was meant, too.
    """
    is_written = bool(meant) and doc.whole is None
    for path, value in _leaves(doc):
        if value is None or isinstance(value, bool) or (is_written and value in names):
            continue
        yield PlacedScalar(doc, path, as_written(meant, path) if is_written else path, value)


def hidden_keys(doc: Document, catalog: Catalog) -> Iterator[Span]:
    """Yield the ranges of keys that must not be shown: a value whose colon is lost passes for one."""
    stack = [doc.tree] if doc.tree else []
    seen: set[int] = set()
    while stack:
        children = stack.pop().children
        if children is None or id(children) in seen:
            continue
        seen.add(id(children))
        if isinstance(children, list):
            stack.extend(children)
            continue
        for key, member in children.items():
            stack.append(member.node)
            if not is_public_key(key, catalog):
                yield Span(member.key_start, member.key_end)


def _leaves(doc: Document) -> Iterator[tuple[Path, object]]:
    """Yield every scalar with its path; what YAML aliases share comes once below each top-level key."""
    stack: list[tuple[Path, object]] = [((), doc.data)]
    seen: set[tuple[int, Path]] = set()
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict | list):
            mark = (id(value), path[:1])
            if mark in seen:
                continue
            seen.add(mark)
            stack.extend(((*path, step), item) for step, item in members(value))
        else:
            yield path, value
