"""
The containers: files that hold payloads among other things, each read by a module of its own.

Such a module has a function `texts`, which yields every text of a file that may be a payload; `file_kinds.CONTAINERS`
names the module for the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from instancelint.base.file_kinds import container_of
from instancelint.base.source_text import SourceText
from instancelint.embedded.embedded_text import Embedded


class Container(NamedTuple):
    """A container of a plug-in: the suffixes of its files, in small letters, and what yields the texts of one."""

    suffixes: tuple[str, ...]
    texts: Callable[[SourceText], Iterable[Embedded]]


class ContainerModule(Protocol):
    """A module that reads the files of a kind."""

    def texts(self, source: SourceText) -> Iterator[Embedded]:
        """Yield every text of a file that may be a payload, in order."""


def texts_in(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload; of a file that is data by itself, none."""
    name = container_of(source.name)
    if name:
        container = cast("ContainerModule", import_module(f"instancelint.embedded.{name}"))
        yield from container.texts(source)
