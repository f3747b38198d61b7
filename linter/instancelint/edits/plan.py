"""
The plan of a repair: the tree of a payload with the operations marked in it, before anything is written.

Every value that an operation comes near is a `Slot`. Slots that are in the text keep their ranges; others are new.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Format, Node
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace

_ANCHOR = re.compile(r"&([^\s,\[\]{}]+)")
PROPERTIES = re.compile(r"(?:(?<![^\s:,\[{-])[&!][^\s,\[\]{}]*+(?:\s|(?<=\s)#[^\r\n]*+)*+)+\Z")
"""Anchor and tag right before a value; comments may be behind them."""
LONGEST_LEAD = 500
"""How far before a value its anchor and tag are looked for."""


class UnsafeError(Exception):
    """The operations cannot be written without a risk."""


def require(truth: bool, message: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise UnsafeError unless a condition holds."""
    if not truth:
        raise UnsafeError(message)


@dataclass(eq=False, slots=True)
class Slot:
    """
    A value of the payload.

    `step` is its key, or its index in the original list. `start` is where its entry begins: at the key, or (after
    `Plan` has looked for it) at an item's anchor, tag or dash. `lead` is where the text before its value begins: after
    its key, or after the item before it. `flow` tells whether brackets surround it. `source` is the slot whose text a
    moved value brings along.
    """

    step: str | int | None
    value: object
    parent: Slot | None = None
    node: Node | None = None
    key: Span = Span(0, 0)
    lead: int = 0
    flow: bool = False
    kids: list[Slot] | None = None
    added: list[Slot] = field(default_factory=list)
    live: dict[str | int, Slot] = field(default_factory=dict)
    removed: bool = False
    renamed: bool = False
    replaced: bool = False
    foreign: bool = False
    source: Slot | None = None
    comments: tuple[str, ...] = ()
    """Comments that a moved value brings along, to be above it."""
    cut: int | None = None
    """Where the comments begin that are taken out with it."""

    @property
    def written(self) -> Node | None:
        """The ranges of a value that is still the one in the text."""
        return None if self.replaced else self.node

    @property
    def place(self) -> Node:
        """The ranges of the value in the text; only for slots that have one."""
        if self.node is None:
            raise UnsafeError("a new value has no place")
        return self.node

    @property
    def has_key(self) -> bool:
        """Whether the entry is a member with a key of its own in the text."""
        return self.key.length > 0

    @property
    def start(self) -> int:
        """Where the entry begins: its key, or the value of an item."""
        return self.key.start if self.has_key else self.place.start

    @property
    def end(self) -> int:
        """Where the entry ends."""
        return max(self.key.end, self.place.end)

    @property
    def new(self) -> list[Slot]:
        """What is to be written after the members or items that are there."""
        return [slot for slot in self.added if not slot.removed]

    def data(self) -> object:
        """Return the value with every operation applied."""
        if self.kids is None:
            return self.value
        slots = [slot for slot in self.kids if not slot.removed] + self.new
        if isinstance(self.value, dict):
            return {slot.step: slot.data() for slot in slots}
        return [slot.data() for slot in sorted(slots, key=lambda slot: slot.step)]  # type: ignore[arg-type, return-value] # steps of a list are numbers

    def changed(self) -> bool:
        """Check whether members or items were taken out or added."""
        return bool(self.new or [kid for kid in self.kids or () if kid.removed])


_MARKS = ("step", "value", "kids", "added", "live", "removed", "renamed", "replaced", "source", "cut")
"""What operations change of a slot."""


class Plan:
    """
    The tree of a document with operations marked in it; raises UnsafeError for what cannot be done.

    `unmark` takes the marks off again. What was read of the text stays, for the next repair.
    """

    def __init__(self, doc: Document, tree: Node) -> None:
        self.text = doc.source.text
        self.json = doc.format is Format.JSON
        self.near: set[Slot] = set()
        """What operations concern, and all that holds it."""
        self._marked: dict[Slot, tuple[object, ...]] = {}
        found = PROPERTIES.search(self.text, max(0, tree.start - LONGEST_LEAD), tree.start)
        self.moved: list[Slot] = []
        self.root = Slot(None, doc.data, node=tree, lead=found.start() if found else tree.start, flow=self.json)

    def mark(self, operation: Operation) -> None:
        """Mark one operation; those before it are done."""
        if isinstance(operation, Remove):
            self._take(operation.path)
        elif isinstance(operation, Replace):
            self._replace(self._find(operation.path), operation.value)
        elif isinstance(operation, Rename):
            self._rename(operation.path, operation.key)
        elif isinstance(operation, Add):
            self._put(operation.path, Slot(None, operation.value))
        elif isinstance(operation, Move):
            taken = self._take(operation.path)
            self.moved.append(Slot(None, taken.data(), source=self._text_source(taken)))
            self._put(operation.to, self.moved[-1])

    def unmark(self) -> None:
        """Forget all operations."""
        for slot, before in self._marked.items():
            for name, value in zip(_MARKS, before, strict=True):
                setattr(slot, name, value)
        self._marked.clear()
        self.near.clear()
        self.moved.clear()

    def _keep(self, slot: Slot) -> None:
        """Remember a slot as it is before the first operation that changes it."""
        if slot not in self._marked:
            self._marked[slot] = tuple(getattr(slot, name) for name in _MARKS)
            slot.added, slot.live = list(slot.added), dict(slot.live)

    def is_alias(self, slot: Slot) -> bool:
        """Check whether a value is in the text as `*name`."""
        node = slot.written
        return node is not None and not self.json and self.text.startswith("*", node.start)

    def is_flow(self, slot: Slot) -> bool:
        """Check whether the members of a container stand between brackets."""
        return slot.flow or self.text[slot.place.start : slot.place.start + 1] in {"{", "["}

    def _find(self, path: Path) -> Slot:
        slot = self.root
        for step in path:
            self._expand(slot)
            found = slot.live.get(step)
            if found is None or isinstance(step, int) is not isinstance(slot.value, list):
                raise UnsafeError("a path leads nowhere")
            slot = found
            require(not slot.foreign, "the member is merged in from another place")
        return slot

    def _expand(self, slot: Slot) -> None:
        """Make slots of the members or items of a container."""
        if slot.kids is not None:
            return
        require(not self.is_alias(slot), "the place is inside an alias")
        require(isinstance(slot.value, dict | list), "a path leads into a scalar")
        slot.kids = self._kids(slot) if slot.written is not None else _new_kids(slot)
        slot.live = {kid.step: kid for kid in slot.kids if kid.step is not None}

    def _kids(self, slot: Slot) -> list[Slot]:
        node, value, flow = slot.place, slot.value, self.is_flow(slot)
        kids = []
        if isinstance(value, dict) and isinstance(node.children, dict) and len(node.children) == len(value):
            for key, (start, end, child) in node.children.items():
                kids.append(Slot(key, value[key], slot, child, Span(start, end), end, flow))
            kids.sort(key=lambda kid: kid.key)
        elif isinstance(value, list) and isinstance(node.children, list) and len(node.children) == len(value):
            lead = node.start
            for index, child in enumerate(node.children):
                kids.append(Slot(index, value[index], slot, child, Span(0, 0), lead, flow))
                lead = child.end
        else:
            raise UnsafeError("the ranges do not fit the data")
        end = node.start
        for kid in kids:
            kid.foreign = not node.start <= kid.start <= kid.end <= node.end
            require(kid.foreign or kid.start >= end, "members lie inside each other")
            end = end if kid.foreign else kid.end
        return kids

    def _container(self, path: Path) -> Slot:
        """Return the container of a place, ready to be changed."""
        require(bool(path), "the root cannot be removed or added")
        slot = self._find(path[:-1])
        self._expand(slot)
        self._touch(slot)
        self._keep(slot)
        return slot

    def _take(self, path: Path) -> Slot:
        container = self._container(path)
        slot = self._find(path)
        if slot.node is not None:
            self._lose(slot)
        self._keep(slot)
        slot.removed = True
        del container.live[path[-1]]
        return slot

    def _put(self, path: Path, slot: Slot) -> None:
        container, step = self._container(path), path[-1]
        count = len(container.kids or ()) + len(container.added)
        fits = step == count if isinstance(container.value, list) else isinstance(step, str)
        require(fits and step not in container.live, "a member to add is there already")
        slot.step, slot.parent = step, container
        container.added.append(slot)
        container.live[step] = slot

    def _replace(self, slot: Slot, value: object) -> None:
        self._touch(slot)
        if slot.written is not None:
            self._lose(slot)
        self._keep(slot)
        slot.replaced = slot.node is not None
        slot.value, slot.kids, slot.added, slot.live, slot.source = value, None, [], {}, None

    def _rename(self, path: Path, key: str) -> None:
        container = self._container(path)
        slot = self._find(path)
        is_free = key not in container.live and isinstance(container.value, dict)
        require(is_free, "a member of that name is there already")
        self._keep(slot)
        del container.live[path[-1]]
        container.live[key] = slot
        slot.step, slot.renamed = key, True

    def _text_source(self, slot: Slot) -> Slot | None:
        """Return the slot whose text a moved value brings along."""
        if slot.node is None:
            return slot.source
        return None if slot.replaced else slot

    def _touch(self, slot: Slot) -> None:
        """Refuse to change what aliases elsewhere show too."""
        above: Slot | None = slot
        while above is not None:
            self.near.add(above)
            if above.node is not None and not self.json:
                names = _ANCHOR.findall(self.text, above.lead, above.node.start)
                is_shown = any(self._uses(name, Span(0, 0)) for name in names)
                require(not is_shown, "aliases elsewhere show the same value")
            above = above.parent

    def _lose(self, slot: Slot) -> None:
        """Refuse to drop an anchor that is used elsewhere."""
        if self.json or "*" not in self.text:
            return
        gone = Span(slot.lead, slot.place.end)
        for name in _ANCHOR.findall(self.text, gone.start, gone.end):
            require(not self._uses(name, gone), "aliases elsewhere need the anchor")

    def _uses(self, name: str, outside: Span) -> bool:
        uses = re.finditer(rf"\*{re.escape(name)}(?![^\s,\[\]{{}}])", self.text)
        return any(not outside.start <= use.start() < outside.end for use in uses)


def _new_kids(slot: Slot) -> list[Slot]:
    if isinstance(slot.value, dict):
        return [Slot(key, value, slot) for key, value in slot.value.items()]
    items = slot.value if isinstance(slot.value, list) else []
    return [Slot(index, value, slot) for index, value in enumerate(items)]
