"""
The containers: files that hold payloads among other things, each read by a module of its own.

Such a module has a function `texts`, which yields every text of a file that may be a payload; `file_kinds.CONTAINERS`
names the module for the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from instancelint.base.file_kinds import container_of
from instancelint.base.source_text import SourceText
from instancelint.embedded.embedded_text import Embedded


class Container(Protocol):
    """A module that reads the files of a kind."""

    def texts(self, source: SourceText) -> Iterator[Embedded]:
        """Yield every text of a file that may be a payload, in order."""


def texts_in(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload; of a file that is data by itself, none."""
    name = container_of(source.name)
    if name:
        container = cast("Container", import_module(f"instancelint.embedded.{name}"))
        yield from container.texts(source)
