"""The shape of a configuration: settings under another name, in a list of pairs, or in a string of JSON."""

from __future__ import annotations

import json
from typing import Any, Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.suggest import nearest
from instancelint.domain._generated import GENERIC
from instancelint.domain.payload_kind import RESPONSE_MARKS
from instancelint.domain.settings_generated import BODY
from instancelint.domain.shape_draft import (
    BESIDE_CONFIGURATION,
    CONFIGURATION_NAME,
    CONFIGURATION_VALUE,
    PLAIN_SETTINGS,
    Draft,
    Slip,
    settings_in,
)
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Repair, Replace

_NAMES: Final = frozenset(
    {
        *("config", "configs", "configuration", "configurations", "settings"),
        *("elementconfiguration", "instanceconfiguration"),
    }
)
_SEPARATORS: Final = lazy_pattern("[-_ .]")
_PAIR_KEYS: Final = ("key", "name", "propertyKey", "property", "setting", "Key", "Name")
_PAIR_VALUES: Final = ("value", "propertyValue", "val", "Value")


def read_configuration(draft: Draft) -> None:
    """Read the settings from wherever they are written, if they are not an object under their own name."""
    name = None
    if draft.data.get("configuration") is None and "oauthProxy" not in draft.data:
        name = next((name for name in draft.data if _means_configuration(draft, name)), None)
        if name is None:
            _gather(draft)
    if name is None:
        found = _as_table(draft, draft.data.get("configuration"))
        if found:
            actual, operation = found
            args = {"actual": Word(actual)}
            path = draft.as_written(("configuration",))
            repair = Repair("Convert it to an object", (operation,))
            draft.slips.append(Slip(CONFIGURATION_VALUE, path, args, repair, is_key=False))
        return
    operations: list[Operation] = [Remove(("configuration",))] if "configuration" in draft.data else []
    operations.append(Rename((name,), "configuration"))
    draft.data.pop("configuration", None)
    draft.rename({name: "configuration"})
    found = _as_table(draft, draft.data["configuration"])
    if found:
        operations.append(found[1])
    title = "Move it into configuration, as an object" if found else "Rename to configuration"
    draft.slips.append(Slip(CONFIGURATION_NAME, (name,), {"key": name}, Repair(title, tuple(operations))))


def _gather(draft: Draft) -> None:
    """Put settings that are beside an empty configuration, or without one, into a table."""
    others = {name: value for name, value in draft.data.items() if name not in BODY and name not in RESPONSE_MARKS}
    found = settings_in(draft.key, others)
    if not any("." in name for name in found) and not set(found) >= PLAIN_SETTINGS:
        return
    settings = {name: others[name] for name in others if name in found or "." in name}
    operations: list[Operation] = [Move((name,), ("configuration", name)) for name in settings]
    if draft.data.get("configuration") != {}:
        emptied = [Remove(("configuration",))] if "configuration" in draft.data else []
        operations = [*emptied, Add(("configuration",), {}), *operations]
    draft.data = {name: value for name, value in draft.data.items() if name not in settings}
    draft.data["configuration"] = settings
    draft.origins.update((("configuration", name), (name,)) for name in settings)
    args = {"key": Word(", ".join(f'"{name}"' for name in settings))}
    repair = Repair("Move it into configuration", tuple(operations))
    draft.slips.append(Slip(BESIDE_CONFIGURATION, (next(iter(settings)),), args, repair))


def _as_table(draft: Draft, value: object) -> tuple[str, Operation] | None:
    """Put a table in the place of what is none; gives what it was, and the operation; None where it is one."""
    read = _table(value)
    if read is None:
        return None
    table, places = read
    written = draft.as_written(("configuration",))
    draft.is_guess = True
    draft.data["configuration"] = table
    draft.origins.update((("configuration", key), (*written, *place)) for key, place in places.items())
    return "a string" if isinstance(value, str) else "an array", Replace(("configuration",), table)


def _means_configuration(draft: Draft, name: str) -> bool:
    """Check whether a member holds the settings: by its name, or where each of its keys is one; a slip is no name."""
    if name in BODY or name in RESPONSE_MARKS:
        return False
    value = draft.data[name]
    read = _table(value)
    table = read[0] if read else value
    if not isinstance(table, dict):
        return False
    settings = settings_in(draft.key, table)
    is_named = _SEPARATORS.sub("", name).lower() in _NAMES
    if is_named and any("." in key for key in table if isinstance(key, str)):
        return True
    if is_named:
        return bool(settings)
    has_mark = any("." in key for key in settings) or PLAIN_SETTINGS.issubset(settings)
    return has_mark and len(settings) == len(table) and not nearest(name.lower(), ("configuration",))


def _table(value: object) -> tuple[dict[str, Any], dict[str, Path]] | None:
    """Return the settings in a list of pairs or a string of JSON, and where in it each is."""
    if isinstance(value, list):
        return _pairs(value)
    if not isinstance(value, str) or not value.lstrip().startswith("{"):
        return None
    try:
        table = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return (table, dict.fromkeys(table, ())) if isinstance(table, dict) and table else None


def _pairs(items: list[Any]) -> tuple[dict[str, Any], dict[str, Path]] | None:
    """Read a list of settings: objects with a key and a value, or objects of settings; None for another list."""
    table: dict[str, Any] = {}
    places: dict[str, Path] = {}
    for index, item in enumerate(items):
        found = _settings_of(item, index)
        if not found or table.keys() & found.keys():
            return None
        table.update((name, value) for name, (value, _) in found.items())
        places.update((name, place) for name, (_, place) in found.items())
    return (table, places) if table else None


def _settings_of(item: object, index: int) -> dict[str, tuple[Any, Path]]:
    """Return the settings that an item of a list represents, each with its value and place; nothing for others."""
    if not isinstance(item, dict):
        return {}
    key = next((name for name in _PAIR_KEYS if isinstance(item.get(name), str)), None)
    value = next((name for name in _PAIR_VALUES if name in item), None)
    if key is not None and value is not None:
        return {item[key]: (item[value], (index, value))}
    if all(isinstance(name, str) and ("." in name or name in GENERIC or name in PLAIN_SETTINGS) for name in item):
        return {name: (item[name], (index, name)) for name in item}
    return {}
