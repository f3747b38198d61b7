"""A payload in another shape, as far as it was read: its data as they were meant, and the slips that were seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import is_setting
from instancelint.model.repair import Move, Operation, Repair, as_written

MEMBER_CASE: Final = "member-case"
ELEMENT_FLAT: Final = "element-flat"
ELEMENT_VALUE: Final = "element-value"
ELEMENT_KEY_NAME: Final = "element-key-name"
IN_ELEMENT: Final = "in-element"
IN_GRANT: Final = "in-grant"
CONFIGURATION_NAME: Final = "configuration-name"
CONFIGURATION_VALUE: Final = "configuration-value"
BESIDE_CONFIGURATION: Final = "beside-configuration"
WRAPPED: Final = "wrapped"
LISTED: Final = "listed"
"""The kinds of slips, each told by one rule."""

PLAIN_SETTINGS: Final = frozenset({"username", "password"})
"""Settings of many elements whose keys have no dot, as few others have none."""


class Slip(NamedTuple):
    """A part that is written in another shape: the mistake, its place as it is written, and its repair."""

    kind: str
    path: Path
    args: Mapping[str, object]
    repair: Repair
    is_key: bool = True
    """Whether the key is meant, and not the value."""


class Draft:
    """
    A payload that is being read: `data` becomes what was meant, a copy at the top level.

    `origins` says where parts of it are written, and `is_guess` that settings were read from what is no table, so that
    nothing can be said to be missing from them.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.origins: dict[Path, Path] = {}
        self.slips: list[Slip] = []
        self.is_guess = False

    @property
    def key(self) -> str | None:
        """The key of the element, as far as it was read."""
        element = self.data.get("element")
        key = element.get("key") if isinstance(element, dict) else None
        return key if isinstance(key, str) else None

    def as_written(self, path: Path) -> Path:
        """Return where a part of the payload is written."""
        return as_written(self.origins, path)

    def rename(self, names: Mapping[str, str]) -> None:
        """Give members of the payload other keys, in their places."""
        self.data = {names.get(key, key): value for key, value in self.data.items()}
        self.origins.update(((name,), (key,)) for key, name in names.items())

    def lift(self, table: str, names: Iterable[str]) -> list[Operation]:
        """Read members of a table as members of the payload; returns what moves them there."""
        inner = self.data[table]
        for name in names:
            self.data.pop(name, None)
            self.data[name] = inner[name]
            self.origins[name,] = (table, name)
        return [Move((table, name), (name,)) for name in names]

    def tell_lifted(self, kind: str, table: str, names: Iterable[str], operations: Iterable[Operation]) -> None:
        """Take members out of a table, of which nothing more is to be said there than one slip."""
        gone = {*names}
        inner = self.data[table]
        self.data[table] = {name: value for name, value in inner.items() if name not in gone}
        shown = [name for name in inner if name in gone]
        args = {"key": Word(", ".join(f'"{name}"' for name in shown))}
        repair = Repair(f"Move it out of {table}", tuple(operations))
        self.slips.append(Slip(kind, (table, shown[0]), args, repair))


def settings_in(element: str | None, table: object) -> list[str]:
    """Return the keys of a table that are settings: the platform's own, or those of an element."""
    if not isinstance(table, dict):
        return []
    own = ELEMENTS[element][0] if element in ELEMENTS else {}
    return [key for key, value in table.items() if isinstance(key, str) and (key in own or is_setting(key, value))]
