"""A config file as read: its table, and errors that name the file and the place."""

from __future__ import annotations

import os
import re
from typing import Any

from instancelint import files
from instancelint.config.settings import ConfigError
from instancelint.message import safe

PYPROJECT = "pyproject.toml"

_TABLE = ("tool", "instancelint")
_LARGEST = 10_000_000
_SYNTAX_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class TomlFile:
    """
    A config file.

    `name` is its path as shown to people, `root` the absolute folder that its patterns are relative to, and `table`
    what it says; `prefix` are the tables around that.
    """

    def __init__(self, path: str, text: str, table: dict[str, Any], prefix: tuple[str, ...]) -> None:
        self.name = shown(path)
        self.root = os.path.dirname(os.path.abspath(path))
        self.table = table
        self._text = text
        self._prefix = prefix

    def error(self, keys: tuple[str | int, ...], message: str, word: str | None = None) -> ConfigError:
        """Make an error about a key, or about a word in its value."""
        from instancelint.config.place import find  # only a wrong file pays for it

        place = find(self._text, (*self._prefix, *keys), word)
        return ConfigError(f"{self.name}:{place.line}:{place.column}: {safe(message)}")


def read(path: str, *, required: bool = False) -> TomlFile | None:
    """
    Read a config file; None for a `pyproject.toml` without a table of ours, unless one is `required`.

    Raises ConfigError when the file cannot be read or is not TOML.
    """
    is_pyproject = os.path.basename(path) == PYPROJECT
    try:
        data = files.read(path, _LARGEST).data
    except OSError as error:
        message = f"{shown(path)}: the config file cannot be read: {files.reason(error)}"
        raise ConfigError(message) from None
    if is_pyproject and b"instancelint" not in data:
        if required:
            raise _without_table(path)
        return None
    return _parse(path, data, is_pyproject=is_pyproject, required=required)


def _parse(path: str, data: bytes, *, is_pyproject: bool, required: bool) -> TomlFile | None:
    import tomllib  # runs without a config file do not pay for it

    text = _decode(path, data)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if is_pyproject and not required and "tool.instancelint" not in text:
            return None
        raise _syntax_error(path, text, str(error)) from None
    except RecursionError:
        message = f"{shown(path)}:1:1: the config file is nested too deeply"
        raise ConfigError(message) from None
    if not is_pyproject:
        return TomlFile(path, text, table, ())
    tool = table.get(_TABLE[0])
    inner = tool.get(_TABLE[1]) if isinstance(tool, dict) else None
    if isinstance(inner, dict):
        return TomlFile(path, text, inner, _TABLE)
    if required:
        raise _without_table(path)
    return None


def _decode(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"{shown(path)}:{line}:{column}: the config file is not UTF-8"
        raise ConfigError(message) from None


def _syntax_error(path: str, text: str, description: str) -> ConfigError:
    place = _SYNTAX_PLACE.search(description)
    line, column = (place[1], place[2]) if place and place[1] else (text.count("\n") + 1, 1)
    what = _SYNTAX_PLACE.sub("", description)
    return ConfigError(f"{shown(path)}:{line}:{column}: not valid TOML: {safe(what[:1].lower() + what[1:])}")


def _without_table(path: str) -> ConfigError:
    return ConfigError(f"{shown(path)}: there is no [tool.instancelint] table in it")


def shown(path: str) -> str:
    """Write a path for people: relative to the current folder where it is below that."""
    here = os.path.join(os.getcwd(), "")
    full = os.path.abspath(path)
    return safe(full.removeprefix(here))
