"""The settings for a file with the origin of each: as a config file with comments, and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from instancelint.config.keys import BY_NAME, KEYS, NEVER, Form, Key
from instancelint.config.layer import Item
from instancelint.config.merge import Merged
from instancelint.config.settings import Suppression
from instancelint.rules.declared import Declaration

DEFAULT = "default"
_LEFT_OUT = frozenset({"extend"})
"""Keys that say nothing once everything is put together."""
_OPTIONAL = "baseline"
"""The key whose default holds only where its file exists; one that is named has to exist."""
_WIDEST = 60
_BARE = re.compile(r"[A-Za-z0-9_-]+")


class Said(NamedTuple):
    """A value as a config file writes it, and where it is said; `entry` is its key in a table."""

    value: Any
    origin: str
    entry: tuple[str, ...] = ()


def said(merged: Merged) -> dict[str, list[Said]]:
    """Return all that holds, by key; a key that nobody set has its default, unless that is empty."""
    found: dict[str, list[Said]] = {}
    for key in KEYS:
        if key.name in _LEFT_OUT:
            continue
        items = list(merged.items.get(key.name, ()))
        if key.name == "extend-select":
            items = [item for item in items if item.keys[0] != "require-reasons"]
        if key.name == "ignore":
            items += merged.items.get("suppressions", ())
        found[key.name] = [_said(item) for item in items]
        _add_defaults(key, found[key.name])
    return found


def _said(item: Item) -> Said:
    entry = item.entry
    if item.keys[0] == "rules":
        entry = (entry[0], entry[1].replace("_", "-"))
    return Said(_plain(item.value), item.origin, entry)


def _add_defaults(key: Key, known: list[Said]) -> None:
    if key.shape.form is Form.SINGLE and not known and key.default != "":
        known.append(Said(key.default, DEFAULT))
    elif isinstance(key.default, dict):
        by_name = {each.entry[0]: each for each in known}
        known[:0] = [by_name.pop(name, Said(value, DEFAULT, (name,))) for name, value in key.default.items()]
        known[len(key.default) :] = by_name.values()


def _plain(value: object) -> Any:  # noqa: ANN401 - strings, numbers, lists and tables
    """Write a value as a config file holds it."""
    if value is None:
        return NEVER
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Declaration):
        return _declaration(value)
    if isinstance(value, Suppression):
        return {name: part for name, part in value._asdict().items() if part}
    return list(value) if isinstance(value, tuple) else value


def _declaration(declared: Declaration) -> dict[str, Any]:
    written = {
        name: getattr(declared, name) for name in ("name", "code", "pointer", "message") if getattr(declared, name)
    }
    fragments = {name: json.loads(getattr(declared, name)) for name in ("schema", "when") if getattr(declared, name)}
    return written | fragments | {"severity": declared.severity.value, "required": declared.required}


def to_data(merged: Merged) -> dict[str, dict[str, Any]]:
    """Return each key's value, and where it is said in the same shape, as JSON can hold it."""
    return {name: _data(BY_NAME[name], parts) for name, parts in said(merged).items()}


def _data(key: Key, parts: Sequence[Said]) -> dict[str, Any]:
    if key.shape.form is Form.SINGLE:
        return {"value": parts[0].value, "from": parts[0].origin} if parts else {"value": None, "from": DEFAULT}
    if key.shape.form is Form.LIST:
        values = [_without_dates(part.value) for part in parts]
        return {"value": values, "from": [part.origin for part in parts] if parts else DEFAULT}
    values_by: dict[str, Any] = {}
    from_by: dict[str, Any] = {}
    for part in parts:
        _put(values_by, part.entry, part.value)
        _put(from_by, part.entry, part.origin)
    return {"value": values_by, "from": from_by or DEFAULT}


def _put(table: dict[str, Any], entry: tuple[str, ...], value: object) -> None:
    for name in entry[:-1]:
        table = table.setdefault(name, {})
    table[entry[-1]] = value


def _without_dates(value: object) -> object:
    if isinstance(value, dict):
        return {name: str(part) if isinstance(part, date) else part for name, part in value.items()}
    return value


def to_toml(merged: Merged) -> str:
    """Write a config file that says the same, beside which it would hold, with the origins as comments."""
    everything = said(merged)
    lines = [line for name, parts in everything.items() for line in _lines(BY_NAME[name], parts)]
    for name, parts in everything.items():
        if BY_NAME[name].shape.form is Form.TABLE and parts:
            lines += _tables(name, parts)
    return "\n".join(lines) + "\n"


def _lines(key: Key, parts: Sequence[Said]) -> Iterator[str]:
    if not parts:
        if key.shape.form is not Form.SINGLE:
            yield f"{key.name} = {'{}' if key.shape.form is Form.TABLE else '[]'}  # {DEFAULT}"
    elif key.name == _OPTIONAL and parts[0].origin == DEFAULT:
        yield f"# {key.name} = {toml(parts[0].value)}  # {DEFAULT}, if the file exists"
    elif key.shape.form is Form.SINGLE:
        yield f"{key.name} = {toml(parts[0].value)}  # {parts[0].origin}"
    elif key.shape.form is Form.LIST:
        yield f"{key.name} = ["
        yield from _aligned((f"    {toml(part.value)},", part.origin) for part in parts)
        yield "]"


def _tables(name: str, parts: Sequence[Said]) -> Iterator[str]:
    tables: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for part in parts:
        line = f"{_key(part.entry[-1])} = {toml(part.value)}"
        tables.setdefault((name, *part.entry[:-1]), []).append((line, part.origin))
    for path, rows in tables.items():
        yield ""
        yield f"[{'.'.join(map(_key, path))}]"
        yield from _aligned(rows)


def _aligned(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Put the comments of lines below each other, as far as the lines are not too long for that."""
    rows = list(rows)
    width = max((len(line) for line, _ in rows if len(line) <= _WIDEST), default=0)
    for line, origin in rows:
        yield f"{line:<{width}}  # {origin}"


def toml(value: object) -> str:
    """Write a value in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {toml(part)}" for name, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=not value.isprintable())
    return str(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml(name)
