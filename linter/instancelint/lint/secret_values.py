"""The scalars of a payload that hold secrets, by their places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from instancelint.base.path import Path, members
from instancelint.domain.secrets import secret_parts
from instancelint.model.document import Document
from instancelint.model.repair import as_written


class SecretValue(NamedTuple):
    """A scalar, its place, and what is secret in it."""

    path: Path
    value: object
    parts: list[str]


def secret_values(
    doc: Document,
    meant: Mapping[Path, Path],
    declared: frozenset[str],
    names: Collection[str],
    inner: Collection[Path] = (),
) -> Iterator[SecretValue]:
    """
    Yield the scalars of a document that hold secrets.

    `meant` says for a text that is no payload as it is written what its parts stand for. In such a text a value may be
    one of the `names` of settings, which is no secret; the same payload is looked at as it was meant, too. `declared`
    are settings that are secret beside those whose names say so. What lies at or below the places in `inner` is left
    out.
    """
    is_written = bool(meant) and doc.whole is None
    for path, value in _leaves(doc, inner):
        place = as_written(meant, path) if is_written else path
        parts = list(secret_parts(place, value, declared))
        if parts and not (is_written and value in names):
            yield SecretValue(path, value, parts)


def _leaves(doc: Document, but: Collection[Path]) -> Iterator[tuple[Path, object]]:
    """
    Yield every scalar with its path, `but` what lies at or below some paths.

    What YAML aliases share comes once below each top-level key.
    """
    stack: list[tuple[Path, object]] = [((), doc.data)]
    seen: set[tuple[int, Path]] = set()
    while stack:
        path, value = stack.pop()
        if path in but:
            continue
        if isinstance(value, dict | list):
            mark = (id(value), path[:1])
            if mark in seen:
                continue
            seen.add(mark)
            stack.extend(((*path, step), item) for step, item in members(value))
        else:
            yield path, value
