"""The scalars of a payload by the places that they are meant for, and its keys."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.path import Path, members
from instancelint.base.source_text import Span
from instancelint.lint.public_words import is_known_key, is_public_key, is_public_step
from instancelint.model.document import Document, Format, Node
from instancelint.model.repair import as_written

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_NAMES, _VALUE = ("name", "key", "id"), "value"
_PROPERTY = re.compile(r"(?m:^)%[^\n]*+|[&*!](?:<\S*+|[^\s,\[\]{}<][^\s,\[\]{}]*+|)")
_LETTER = re.compile(r"\w")
_USUAL_TAGS = frozenset(f"!!{name}" for name in "str int float bool null map seq binary timestamp set omap".split())  # noqa: SIM905 - a list of words


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
    one of the `names` of settings, which is omitted; the same payload is looked at as it was meant, too.
    """
    is_written = bool(meant) and doc.whole is None
    for path, place, value in _leaves(doc):
        if value is None or isinstance(value, bool) or (is_written and value in names):
            continue
        written = as_written(meant, path) if is_written else path
        yield PlacedScalar(doc, path, place if written == path else written, value)


def hidden_keys(doc: Document, catalog: Catalog, *, only_known: bool = False) -> Iterator[Span]:
    """
    Yield the ranges of keys that must not be shown: a value whose colon is lost passes for one.

    Below a key that is secret only those that payloads have are shown, and with `only_known` nowhere any others.
    """
    stack: list[tuple[Path, Node]] = [((), doc.tree)] if doc.tree else []
    seen: set[int] = set()
    while stack:
        path, node = stack.pop()
        children = node.children
        if children is None or id(children) in seen:
            continue
        seen.add(id(children))
        if isinstance(children, list):
            stack.extend(((*path, number), child) for number, child in enumerate(children))
            continue
        for key, member in children.items():
            stack.append(((*path, key), member.node))
            if not (is_known_key(key, catalog) if only_known else is_public_step(path, key, catalog)):
                yield Span(member.key_start, member.key_end)


def hidden_properties(text: str, documents: Iterable[Document], catalog: Catalog) -> Iterator[Span]:
    """
    Yield the names of anchors, aliases and tags of YAML, but for those of an alias that has its anchor.

    A value that begins with `&`, `*` or `!` and has no quotes is read as such a name.
    """
    found = _properties(text, documents)
    words = {match.group() for match in found}
    for match in found:
        sign, name = match.group()[0], match.group()[1:]
        is_pair = {f"&{name}", f"*{name}"} <= words and is_public_key(name, catalog)
        if name and not (is_pair and sign in "&*") and match.group() not in _USUAL_TAGS:
            yield Span(match.start() + 1, match.end())


def properties(text: str, documents: Iterable[Document]) -> Iterator[str]:
    """Yield the names of anchors, aliases and tags of YAML, each with its sign."""
    return (match.group() for match in _properties(text, documents))


def unread(text: str, documents: Collection[Document]) -> Iterator[Span]:
    """Yield the ranges with words in them that are no key, value, comment or name of a document of a text."""
    if any(doc.tree is None for doc in documents):
        return  # a baseline, which holds no values
    taken = [span for doc in documents for span in _taken(doc)]
    taken += (Span(*match.span()) for match in _properties(text, documents))
    position = 0
    for span in (*sorted(taken), Span(len(text), len(text))):
        if _LETTER.search(text, position, max(span.start, position)):
            yield Span(position, span.start)
        position = max(position, span.end)


def _properties(text: str, documents: Iterable[Document]) -> list[re.Match[str]]:
    """
    Return what reads as the name of an anchor, an alias or a tag, outside of keys, values and comments.

    The text is read once for all documents in it: a stream may hold thousands.
    """
    read = [doc for doc in documents if doc.format is Format.YAML and doc.tree is not None]
    taken = sorted(span for doc in read for span in _taken(doc))
    starts = [span.start for span in taken]
    found = []
    for match in _PROPERTY.finditer(text) if read else ():
        before = bisect(starts, match.start()) - 1
        if before < 0 or taken[before].end <= match.start():
            found.append(match)
    return found


def _taken(doc: Document) -> list[Span]:
    """Return the ranges of all keys, scalars and comments of a document."""
    return [*(_ranges(doc.tree) if doc.tree else ()), *(comment.span for comment in doc.comments)]


def _ranges(tree: Node) -> Iterator[Span]:
    """Yield the ranges of all keys and scalars below a node."""
    stack = [tree]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if node.children is None:
            yield Span(node.start, node.end)
        elif id(node.children) not in seen:
            seen.add(id(node.children))
            if isinstance(node.children, list):
                stack.extend(node.children)
            else:
                stack.extend(member.node for member in node.children.values())
                yield from (Span(member.key_start, member.key_end) for member in node.children.values())


def _leaves(doc: Document) -> Iterator[tuple[Path, Path, object]]:
    """
    Yield every scalar with its path and its place; what YAML aliases share comes once below each top-level key.

    The value of a pair, `{"name": "password", "value": ...}`, has its place under that name.
    """
    stack: list[tuple[Path, Path, object]] = [((), (), doc.data)]
    seen: set[tuple[int, Path]] = set()
    while stack:
        path, place, value = stack.pop()
        if not isinstance(value, dict | list):
            yield path, place, value
            continue
        mark = (id(value), path[:1])
        if mark in seen:
            continue
        seen.add(mark)
        named = _name_of_pair(value)
        for step, item in members(value):
            stack.append(((*path, step), (*place, named if step == _VALUE and named else step), item))


def _name_of_pair(value: dict[str, object] | list[object]) -> str | None:
    names = (value.get(key) for key in _NAMES) if isinstance(value, dict) and _VALUE in value else ()
    return next((name for name in names if isinstance(name, str)), None)
