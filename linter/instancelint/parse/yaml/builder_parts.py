"""The parts that the YAML parser builds with: documents, anchors, open containers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Data, Member, Node
from instancelint.model.terms import PlainScalar

Members: TypeAlias = dict[str, Member]


@dataclass(slots=True)
class Built:
    """A document as it was built; `end` is where the text of the next one begins."""

    data: Data
    tree: Node
    scalars: Mapping[Path, PlainScalar]
    end: int
    recovered: bool = False


@dataclass(slots=True)
class Anchor:
    """What an alias stands for; `count` values, nested `height` levels deep; `text` where it can be a key."""

    data: Data
    node: Node
    count: int
    height: int
    text: str | None = None
    plain: PlainScalar | None = None


@dataclass(slots=True)
class OpenCollection:
    """A container that is still open: a mapping with `members`, or a sequence with `nodes`."""

    start: int
    flow: bool = False
    members: Members | None = None
    table: dict[str, Data] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    items: list[Data] = field(default_factory=list)
    key: str | None = None
    """The key whose value comes next; None where a key comes next, and in a sequence."""
    key_start: int = 0
    key_end: int = 0
    is_merging: bool = False
    """The key is `<<`."""
    first_merge: Span | None = None
    """The first key `<<`."""
    is_skipping: bool = False
    """The key cannot be a key; its value is omitted."""
    merges: list[tuple[dict[str, Data], Members]] = field(default_factory=list)
    is_key: bool = False
    """The container is where a key belongs."""
    is_in_key: bool = False
    """It does, or one around it does."""
    anchor: str | None = None
    before: int = 0
    """How many values were counted when the container began."""
    height: int = 1
    end: int = 0


def merged(
    merges: list[tuple[dict[str, Data], Members]], table: dict[str, Data], members: Members
) -> tuple[dict[str, Data], Members]:
    """Write merged members before a mapping's own, which win, in the order that PyYAML gives."""
    all_data: dict[str, Data] = {}
    all_members: Members = {}
    for data, children in merges:
        all_data.update(data)
        all_members.update(children)
    return {**all_data, **table}, {**all_members, **members}
