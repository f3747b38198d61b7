"""The parts that the YAML parser builds with: documents, anchors, open containers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Data, Member, Node
from instancelint.model.terms import PlainScalar

Members: TypeAlias = dict[str, Member]


class Built(NamedTuple):
    """A document as it was built; `end` is where the text of the next one begins."""

    data: Data
    tree: Node
    scalars: Mapping[Path, PlainScalar]
    end: int
    recovered: bool = False


class Anchor(NamedTuple):
    """What an alias stands for; `size` values, nested `height` levels deep; `text` where it can be a key."""

    data: Data
    node: Node
    size: int
    height: int
    text: str | None = None
    plain: PlainScalar | None = None


class OpenCollection:
    """A container that is still open: a mapping with `members`, or a sequence with `nodes`."""

    def __init__(
        self,
        start: int,
        members: Members | None = None,
        *,
        flow: bool = False,
        anchor: str | None = None,
        before: int = 0,
    ) -> None:
        self.start = self.end = start
        self.flow = flow
        self.anchor = anchor
        self.members = members
        self.table: dict[str, Data] = {}
        self.nodes: list[Node] = []
        self.items: list[Data] = []
        self.key: str | None = None
        """The key whose value comes next; None where a key comes next, and in a sequence."""
        self.key_start = self.key_end = 0
        self.is_merging = False
        """The key is `<<`."""
        self.first_merge: Span | None = None
        """The first key `<<`."""
        self.is_skipping = False
        """The key cannot be a key; its value is omitted."""
        self.merges: list[tuple[dict[str, Data], Members]] = []
        self.is_key = False
        """The container is where a key belongs."""
        self.is_in_key = False
        """It does, or one around it does."""
        self.before = before
        """How many values were counted when the container began."""
        self.height = 1


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
