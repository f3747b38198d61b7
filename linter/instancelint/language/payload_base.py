"""Where the payload begins that a place of some data is in, while members of it are still being written."""

from __future__ import annotations

from instancelint.base.path import Path
from instancelint.domain.payload_kind import RESPONSE_MARKS, classify, is_other_body, is_setting
from instancelint.domain.settings_generated import BODY
from instancelint.language.sketch import Spot, Writing
from instancelint.model.document import Data

_TABLES = ("element", "configuration", "providerData")
_LIST = "instances"
_KNOWN = BODY | RESPONSE_MARKS


def value_in(data: Data, path: Path) -> Data:
    """Return the value that a path leads to; None where it leads nowhere."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def payload_base(spot: Spot, data: Data) -> Path | None:
    """Return the path of the payload that a place is in; None where the place is in something else."""
    path = spot.path
    for length in range(len(path) + 1):
        table = value_in(data, path[:length])
        if isinstance(table, dict) and _is_payload(_without_word(table, path[:length], spot)):
            return path[:length]
    for length in range(len(path) + 1):
        if all(isinstance(step, int) or step == _LIST for step in path[:length]):
            table = value_in(data, path[:length])
            if isinstance(table, dict):
                may_be = _may_become_payload(_without_word(table, path[:length], spot))
            else:
                may_be = length == len(path) and _has_room(table)
            if may_be and (not length or _has_room(value_in(data, path[: length - 1]), beside=path[length - 1])):
                return path[:length]
    return None


def _without_word(table: dict[str, Data], path: Path, spot: Spot) -> dict[str, Data]:
    """Return an object without the key that is being written in it."""
    if spot.writing is not Writing.KEY or spot.path != path or spot.entry is None:
        return table
    return {key: value for key, value in table.items() if key != spot.entry.key or key in _KNOWN}


def _is_payload(table: dict[str, Data]) -> bool:
    """Check whether an object is a payload already: it looks like one, or has a table of one and little else."""
    if classify(table) is not None:
        return True
    if not any(isinstance(table.get(name), dict) for name in _TABLES) or _is_something_else(table):
        return False
    foreign = sum(key not in _KNOWN and not is_setting(key, value) for key, value in table.items())
    element = table.get("element")
    return foreign < len(table) - foreign + (isinstance(element, dict) and isinstance(element.get("key"), str))


def _may_become_payload(table: dict[str, Data]) -> bool:
    """Check whether an object may become a payload: what is in it is a member of one, and of little else."""
    if not table:
        return True
    if _is_something_else(table) or not all(key in _KNOWN or is_setting(key, value) for key, value in table.items()):
        return False
    return any(key in BODY or (key not in _KNOWN and "." in key) for key in table)


def _is_something_else(table: dict[str, Data]) -> bool:
    """Check whether an object is a body of another call, or a table that describes members, such as a schema."""
    return is_other_body(table) or isinstance(table.get("name"), dict | list)


def _has_room(value: Data, *, beside: str | int | None = None) -> bool:
    """Check whether a value may be, or come to be, a list of payloads by what it holds already, `beside` one item."""
    items = enumerate(value) if isinstance(value, list) else ()
    tables = [item for number, item in items if number != beside and isinstance(item, dict) and item]
    return not tables or any(_is_payload(table) or _may_become_payload(table) for table in tables)
