"""
The shape of a payload: what was written in another one than the API reads, put where it was meant to be.

Each such part is one mistake, which is told once; the rest of the payload is then checked as it was meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.domain._generated import ELEMENTS, GENERIC
from instancelint.domain.payload_kind import is_setting
from instancelint.domain.settings_generated import BODY
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Repair, Replace, as_written
from instancelint.model.stand_ins import is_blank, is_template

MEMBER_CASE: Final = "member-case"
ELEMENT_FLAT: Final = "element-flat"
ELEMENT_VALUE: Final = "element-value"
ELEMENT_KEY_NAME: Final = "element-key-name"
IN_ELEMENT: Final = "in-element"
CONFIGURATION_NAME: Final = "configuration-name"
CONFIGURATION_VALUE: Final = "configuration-value"
WRAPPED: Final = "wrapped"
LISTED: Final = "listed"

_BY_LETTERS: Final = {name.lower(): name for name in BODY}
_FLAT_NAMES: Final = frozenset({"elementkey", "element.key", "elementname"})
_CONFIGURATION_NAMES: Final = frozenset(
    {
        "config",
        "configs",
        "configuration",
        "configurations",
        "settings",
        "elementconfiguration",
        "instanceconfiguration",
    }
)
_PAIR_KEYS: Final = ("key", "name", "propertyKey", "property", "setting", "Key", "Name")
_PAIR_VALUES: Final = ("value", "propertyValue", "val", "Value")
_PLAIN_SETTINGS: Final = frozenset({"username", "password"})
_KEY: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_PLAIN_KEY: Final = re.compile(r"[a-z][a-z0-9_-]*")
_CORE: Final = frozenset({"element", "configuration"})


@dataclass(frozen=True, slots=True)
class Slip:
    """A part that is written in another shape: the mistake, its place as it is written, and its repair."""

    kind: str
    path: Path
    is_key: bool
    args: Mapping[str, object] = field(default_factory=dict)
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A payload as it was meant: its data, where the parts that moved are written, and what is to be told of them."""

    data: dict[str, Any]
    origins: Mapping[Path, Path]
    slips: tuple[Slip, ...]
    is_guess: bool = False
    """Whether the settings were read from what is no table, so that nothing can be said to be missing from them."""


def shape_of(data: object, *, names_element: bool = True) -> Shape | None:
    """
    Return the payload that an object was meant to be; None where it is written as the API reads it.

    Without `names_element`, an address names the element, and nothing is said of it.
    """
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return None
    reader = _Reader(data)
    reader.read_member_names()
    if names_element:
        reader.read_element()
        reader.read_in_element()
    reader.read_configuration()
    return Shape(reader.data, reader.origins, tuple(reader.slips), reader.is_guess) if reader.slips else None


def settings_in(element: str | None, table: object) -> list[str]:
    """Return the keys of a table that are settings: the platform's own, or those of an element."""
    if not isinstance(table, dict):
        return []
    own = ELEMENTS[element][0] if element in ELEMENTS else {}
    return [key for key, value in table.items() if isinstance(key, str) and (key in own or is_setting(key, value))]


class _Reader:
    """Reads one object; `data` becomes what was meant."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = dict(data)
        self.origins: dict[Path, Path] = {}
        self.slips: list[Slip] = []
        self.is_guess = False

    @property
    def key(self) -> str | None:
        """The key of the element, as far as it was read."""
        element = self.data.get("element")
        key = element.get("key") if isinstance(element, dict) else None
        return key if isinstance(key, str) else None

    def read_member_names(self) -> None:
        """Read `Element` and `Configuration` as what they are in small letters, and their like with them."""
        wrong = {
            key: _BY_LETTERS[key.lower()]
            for key in self.data
            if key not in BODY and key.lower() in _BY_LETTERS and _BY_LETTERS[key.lower()] not in self.data
        }
        if not _CORE.intersection(wrong.values()):
            return
        operations: tuple[Operation, ...] = tuple(Rename((key,), name) for key, name in wrong.items())
        self.data = {wrong.get(key, key): value for key, value in self.data.items()}
        self.origins.update(((name,), (key,)) for key, name in wrong.items())
        first = next(key for key in wrong if wrong[key] in _CORE)
        operations += self._inner_case()
        args = {"key": first, "near": Word(", ".join(f'"{name}"' for name in wrong.values()))}
        self._tell(MEMBER_CASE, (first,), args, operations, "Write the keys in small letters")

    def _inner_case(self) -> tuple[Operation, ...]:
        """Read `Key` inside the element, which goes with the rest."""
        element = self.data.get("element")
        if not isinstance(element, dict) or "key" in element or "id" in element:
            return ()
        for key in element:
            if isinstance(key, str) and key.lower() == "key":
                written = self.origins.get(("element",), ("element",))
                self.data["element"] = {("key" if name == key else name): value for name, value in element.items()}
                self.origins["element", "key"] = (*written, key)
                return (Rename(("element", key), "key"),)
        return ()

    def read_element(self) -> None:
        """Read the element from another member, from a text or a list, or its key from another name."""
        if "element" not in self.data:
            self._read_flat()
            return
        element = self.data["element"]
        if isinstance(element, str):
            if not is_blank(element) and not is_template(element) and _KEY.fullmatch(element):
                self._set_element(element, ("element",), Replace(("element",), {"key": element}), "a string")
        elif isinstance(element, list):
            self._read_list(element)
        elif element is None:
            key = self.data.get("key")
            if isinstance(key, str) and _KEY.fullmatch(key):
                del self.data["key"]
                self.data["element"] = {"key": key}
                self.origins["element", "key"] = ("key",)
                operations = (Remove(("key",)), Replace(("element",), {"key": key}))
                self._tell(ELEMENT_FLAT, ("key",), {"key": "key"}, operations, "Write it inside element")
        elif isinstance(element, dict) and "key" not in element and "id" not in element:
            self._read_key_name(element)

    def _read_flat(self) -> None:
        for name, value in self.data.items():
            letters = re.sub(r"[-_ ]", "", name).lower()
            if letters not in _FLAT_NAMES or not isinstance(value, str) or is_blank(value):
                continue
            if letters == "elementname" and value not in ELEMENTS:
                continue
            self.data = {("element" if key == name else key): item for key, item in self.data.items()}
            self.data["element"] = {"key": value}
            self.origins["element",] = self.origins["element", "key"] = (name,)
            operations = (Remove((name,)), Add(("element",), {"key": value}))
            self._tell(ELEMENT_FLAT, (name,), {"key": name}, operations, "Write it inside element")
            return

    def _read_list(self, element: list[Any]) -> None:
        if len(element) != 1:
            return
        item = element[0]
        if isinstance(item, dict) and ("key" in item or "id" in item):
            self.data["element"] = item
            self.origins["element",] = ("element", 0)
            self._tell(
                ELEMENT_VALUE,
                ("element",),
                {"actual": Word("a list")},
                (Replace(("element",), item),),
                "Take it out of the list",
                is_key=False,
            )
        elif isinstance(item, str) and _KEY.fullmatch(item):
            self._set_element(item, ("element", 0), Replace(("element",), {"key": item}), "a list")

    def _set_element(self, key: str, written: Path, operation: Operation, actual: str) -> None:
        self.data["element"] = {"key": key}
        self.origins["element", "key"] = written
        args = {"actual": Word(actual)}
        self._tell(ELEMENT_VALUE, ("element",), args, (operation,), "Write the key inside an object", is_key=False)

    def _read_key_name(self, element: dict[str, Any]) -> None:
        """Read the key of the element under another name; `name` means it where it is the key of one."""
        for name, value in element.items():
            letters = re.sub(r"[-_ ]", "", str(name)).lower()
            if not isinstance(value, str) or is_blank(value):
                continue
            is_name = letters in {"name", "elementname", "type"}
            own = is_name and len(element) == 1 and "name" in self.data and _PLAIN_KEY.fullmatch(value)
            if letters in {"key", "elementkey"} or own or (is_name and value in ELEMENTS):
                self.data["element"] = {("key" if key == name else key): item for key, item in element.items()}
                written = self.as_written(("element",))
                self.origins["element", "key"] = (*written, name)
                operations = (Rename((*written, name), "key"),)
                self._tell(ELEMENT_KEY_NAME, (*written, name), {"key": name}, operations, "Rename to key")
                return

    def read_in_element(self) -> None:
        """Read what stands inside the element and belongs beside it, or into the configuration."""
        element = self.data.get("element")
        if not isinstance(element, dict) or not {"key", "id"} & element.keys() or self.origins:
            return
        table = self._settings_in_element(element)
        named = element.keys() - {"key", "id"}
        moved = [name for name in element if name in BODY - {"element", "configuration"} and name not in self.data]
        if not table and not named <= {"name", "tags", "providerData", "configuration"}:
            moved = []  # an element as a response describes it has a name of its own
        has_table = isinstance(element.get("configuration"), dict) and not self.data.get("configuration")
        if not (moved or table or has_table):
            return
        operations: list[Operation] = []
        if has_table and not table:
            operations.append(self._out_of_element("configuration"))
        elif table:
            operations += self._gather(table, element)
        operations += [self._out_of_element(name) for name in moved]
        gone = {*moved, *table, *(("configuration",) if has_table or table else ())}
        self.data["element"] = {name: value for name, value in element.items() if name not in gone}
        first = next(name for name in element if name in gone)
        args = {"key": Word(", ".join(f'"{name}"' for name in element if name in gone))}
        self._tell(IN_ELEMENT, ("element", first), args, tuple(operations), "Move it out of element")

    def _settings_in_element(self, element: dict[str, Any]) -> list[str]:
        """Return the settings that stand in the element; only where no table of them stands anywhere."""
        if isinstance(element.get("configuration"), dict) or isinstance(self.data.get("configuration"), dict):
            return []
        key = element.get("key")
        others = {name: value for name, value in element.items() if name not in {"key", "id", "name", "tags"}}
        found = settings_in(key if isinstance(key, str) else None, others)
        if not any("." in name or name in _PLAIN_SETTINGS for name in found):
            return []
        return [name for name in others if name not in BODY and (name in found or "." in name)]

    def _out_of_element(self, name: str) -> Operation:
        self.data.pop(name, None)
        self.data[name] = self.data["element"][name]
        self.origins[name,] = ("element", name)
        return Move(("element", name), (name,))

    def _gather(self, table: list[str], element: dict[str, Any]) -> list[Operation]:
        settings = {name: element[name] for name in table}
        operations: list[Operation] = [Remove(("element", name)) for name in table]
        if "configuration" in element:
            operations.append(Remove(("element", "configuration")))
            self.origins["configuration",] = ("element", "configuration")
        else:
            self.origins["configuration",] = ("element",)
        if "configuration" in self.data:
            operations.append(Replace(("configuration",), settings))
        else:
            operations.append(Add(("configuration",), settings))
        self.data["configuration"] = settings
        self.origins.update((("configuration", name), ("element", name)) for name in table)
        return operations

    def read_configuration(self) -> None:
        """Read the settings from under another name, from a list of pairs, or from a text of JSON."""
        operations: list[Operation] = []
        name = None
        if self.data.get("configuration") is None and "oauthProxy" not in self.data:
            name = next(filter(self._means_configuration, self.data), None)
        if name is not None:
            operations += [Remove(("configuration",))] if "configuration" in self.data else []
            operations.append(Rename((name,), "configuration"))
            self.data.pop("configuration", None)
            self.data = {("configuration" if key == name else key): value for key, value in self.data.items()}
            self.origins["configuration",] = (name,)
        read = self._table(self.data.get("configuration"))
        if read is not None:
            actual = "a string" if isinstance(self.data["configuration"], str) else "a list"
            table, places = read
            self.is_guess = True
            self.data["configuration"] = table
            written = self.as_written(("configuration",))
            self.origins.update((("configuration", key), (*written, *place)) for key, place in places.items())
            operations.append(Replace(("configuration",), table))
            if name is None:
                args: dict[str, object] = {"actual": Word(actual)}
                self._tell(CONFIGURATION_VALUE, written, args, tuple(operations), "Write it as an object", is_key=False)
        if name is not None:
            title = "Rename to configuration" if read is None else "Write it as an object, under configuration"
            self._tell(CONFIGURATION_NAME, (name,), {"key": name}, tuple(operations), title)

    def _means_configuration(self, name: str) -> bool:
        letters = re.sub(r"[-_ .]", "", name).lower()
        if name in BODY or letters not in _CONFIGURATION_NAMES:
            return False
        value = self.data[name]
        read = self._table(value)
        table = read[0] if read else value
        if not isinstance(table, dict):
            return False
        return any("." in key for key in table if isinstance(key, str)) or bool(settings_in(self.key, table))

    @staticmethod
    def _table(value: object) -> tuple[dict[str, Any], dict[str, Path]] | None:
        """Return the settings that a list of pairs or a text of JSON holds, and where in it each is."""
        if isinstance(value, list):
            return _pairs(value)
        if not isinstance(value, str) or not value.lstrip().startswith("{"):
            return None
        try:
            table = json.loads(value)
        except (ValueError, RecursionError):
            return None
        return (table, dict.fromkeys(table, ())) if isinstance(table, dict) and table else None

    def as_written(self, path: Path) -> Path:
        """Return where a part of the payload is written."""
        return as_written(self.origins, path)

    def _tell(
        self,
        kind: str,
        path: Path,
        args: Mapping[str, object],
        operations: tuple[Operation, ...],
        title: str,
        *,
        is_key: bool = True,
    ) -> None:
        self.slips.append(Slip(kind, path, is_key, args, Repair(title, operations)))


def _pairs(items: list[Any]) -> tuple[dict[str, Any], dict[str, Path]] | None:
    """Read a list of settings: objects with a key and a value, or objects of settings; None for another list."""
    table: dict[str, Any] = {}
    places: dict[str, Path] = {}
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            return None
        key = next((name for name in _PAIR_KEYS if isinstance(item.get(name), str)), None)
        value = next((name for name in _PAIR_VALUES if name in item), None)
        if key is not None and value is not None:
            found: dict[str, tuple[Any, Path]] = {item[key]: (item[value], (index, value))}
        elif all(
            isinstance(name, str) and ("." in name or name in GENERIC or name in _PLAIN_SETTINGS) for name in item
        ):
            found = {name: (item[name], (index, name)) for name in item}
        else:
            return None
        if table.keys() & found.keys():
            return None
        table.update((name, pair[0]) for name, pair in found.items())
        places.update((name, pair[1]) for name, pair in found.items())
    return (table, places) if table else None
