"""A config file as read: its table, and errors that name the file and the place."""

from __future__ import annotations

import json
import os
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from instancelint.base import read_file
from instancelint.base.inside import is_inside
from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import safe, shorten
from instancelint.base.suggest import nearest_file
from instancelint.config.settings import ConfigError

if TYPE_CHECKING:
    from instancelint.config.toml_places import Keys, Places

PYPROJECT = "pyproject.toml"

_TABLE = ("tool", "instancelint")
_LARGEST = 10_000_000
_LONG_KEY = re.compile(r"""(?<![\w"'.-])(?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}""")
"""A key of more parts than any config file has; for `tomllib`, each costs as much as all before it together."""
_SYNTAX_PLACE = lazy_pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_QUOTED = lazy_pattern(r"""(character|Cannot declare|table key|namespace) ['"(].*""", re.DOTALL)
"""What the parser's errors quote of a file, which could be somebody else's."""


class TomlFile:
    """
    A config file.

    `name` is its path as shown to people, `path` the same in full, `root` the absolute folder that its patterns are
    relative to, and `table` what it says; `prefix` are the tables around that. `trusted` are files that a person named
    or keeps for themselves; any other one was only found, and may come from anybody.
    """

    trusted = False

    def __init__(self, path: str, text: str, table: dict[str, Any], prefix: tuple[str, ...] = ()) -> None:
        self.name = shown(path)
        self.path = os.path.abspath(path)
        self.root = os.path.dirname(self.path)
        self.table = table
        self._text = text
        self._prefix = prefix

    def origin(self, keys: Keys, *, value: bool = False) -> str:
        """Name the place of a key or item, or of a key's value."""
        place = self._places.find((*self._prefix, *keys), value=value)
        return self._origin(place.line, place.column)

    def error(self, keys: Keys, message: str, *, value: bool = False) -> ConfigError:
        """Make an error about a key or item, or about a key's value."""
        return ConfigError(f"{self.origin(keys, value=value)}: {safe(message)}")

    def allowed(self, keys: Keys, path: str, option: str = "") -> str:
        """Return a path in full; raises ConfigError for one that a file that was only found may not name."""
        from instancelint.base.glob_search import fixed_part  # few config files name others

        full = os.path.join(self.root, path)
        if not self.trusted and not is_inside(fixed_part(full), self.root, os.getcwd()):
            hint = f" or give {option} on the command line" if option else ""
            raise self.error(
                keys,
                f"{path!r} is outside the folder of this config file and the current folder;"
                f" use --config with this file to allow it{hint}",
                value=True,
            )
        return full

    def _origin(self, line: int, column: int) -> str:
        return f"{self.name}:{line}:{column}"

    @cached_property
    def _places(self) -> Places:
        from instancelint.config.toml_places import Places  # only who asks for a place pays for it

        return Places(self._text)


class TomlArgument(TomlFile):
    """A key with its value that was given on the command line, such as `--config profile="docs"`."""

    trusted = True

    def __init__(self, text: str, table: dict[str, Any]) -> None:
        super().__init__("", text, table)
        self.name = argument_name(text)
        self.root = os.getcwd()


def argument_name(text: str) -> str:
    """Name an argument of `--config` for people."""
    return f"--config {shorten(safe(text))!r}"


def read_argument(text: str) -> TomlArgument:
    """Read a key with its value; raises ConfigError."""
    import tomllib  # few command lines hold settings

    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        key, _, value = text.partition("=")
        is_bare = re.fullmatch(r"[ \t]*[A-Za-z][A-Za-z0-9._-]*[ \t]*", value) is not None
        hint = f"; quote strings: {key.strip()} = {json.dumps(value.strip())}" if is_bare else ""
        raise _syntax_error(argument_name(text), text, str(error), hint) from None
    return TomlArgument(text, table)


def read(path: str, *, required: bool = False, trusted: bool = False) -> TomlFile | None:
    """
    Read a config file; None for a `pyproject.toml` without a table of ours, unless one is `required`.

    `trusted` is one that a person named or keeps for themselves.

    Raises ConfigError when the file cannot be read or is not TOML.
    """
    is_pyproject = os.path.basename(path) == PYPROJECT
    try:
        data = read_file.read(path, _LARGEST).data
    except FileNotFoundError:
        raise ConfigError(f"config file {shown(path)!r} not found{nearest_file(path)}") from None
    except OSError as error:
        raise ConfigError(f"cannot read config file {shown(path)}: {read_file.reason(error)}") from None
    if is_pyproject and b"instancelint" not in data:
        if required:
            raise _without_table(path)
        return None
    file = _parse(path, data, is_pyproject=is_pyproject, required=required)
    if file is not None:
        file.trusted = trusted
    return file


def read_found(path: str) -> TomlFile | None:
    """Read a config file that nobody named; raises ConfigError, also for a link that leads out of its folder."""
    if os.path.islink(path) and not is_inside(path, os.path.dirname(path), os.getcwd()):
        raise ConfigError(
            f"{shown(path)}: the config file is a link to a file outside its folder and the current folder;"
            " name it with --config to use it, or use --isolated"
        )
    return read(path)


def _parse(path: str, data: bytes, *, is_pyproject: bool, required: bool) -> TomlFile | None:
    import tomllib  # runs without a config file do not pay for it

    text = _decode(path, data)
    is_ours = required or not is_pyproject or "tool.instancelint" in text
    if long_key := _LONG_KEY.search(text):
        if not is_ours:
            return None
        line, column = _end(text[: long_key.start()])
        raise ConfigError(f"{shown(path)}:{line}:{column}: a key has more than 100 parts")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if not is_ours:
            return None
        raise _syntax_error(shown(path), text, str(error)) from None
    except RecursionError:
        raise ConfigError(f"{shown(path)}:1:1: the config file is nested too deeply") from None
    if not is_pyproject:
        return TomlFile(path, text, table)
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
        raise ConfigError(f"{shown(path)}:{line}:{column}: the config file is not UTF-8") from None


def _syntax_error(name: str, text: str, description: str, hint: str = "") -> ConfigError:
    place = _SYNTAX_PLACE.search(description)
    line, column = (place[1], place[2]) if place and place[1] else _end(text)
    what = _QUOTED.sub(r"\1", _SYNTAX_PLACE.sub("", description)).replace("Cannot declare", "Duplicate key")
    return ConfigError(f"{name}:{line}:{column}: not valid TOML: {safe(what[:1].lower() + what[1:])}{hint}")


def _end(text: str) -> tuple[int, int]:
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _without_table(path: str) -> ConfigError:
    return ConfigError(f"{shown(path)}: no [tool.instancelint] table")


def shown(path: str) -> str:
    """Write a path for people: relative to the current folder where it is below that."""
    here = os.path.join(os.getcwd(), "")
    full = os.path.abspath(path)
    return safe(full.removeprefix(here))
