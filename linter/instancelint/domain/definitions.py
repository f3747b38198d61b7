"""
Elements that a user brings along: definitions as the platform exports them.

An export is untrusted: every shape is checked, and values are only kept where they cannot be a credential.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn

from instancelint.base import read_file
from instancelint.base.glob_search import fixed_part, matching
from instancelint.base.inside import is_inside
from instancelint.base.path import Path, to_pointer
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.settings_generated import EVENT_METADATA, EVENT_POLLER_CONFIGURATION, EVENT_VENDOR_TYPE

MAX_SIZE = 20_000_000
"""Bytes of a file; an export has some hundred kilobytes."""

WITHHELD = "(not shown)"
"""Stands for a default that exists but could be a credential."""

_BOOLEANS = frozenset({"BOOLEAN", "BOOLEAN_YESNO"})
_AUTHENTICATIONS = {"apikey": "api_key", "oauth": "oauth2"}
_GRANTS = {"oauth1": ("oauth_token", "oauth_verifier", "secret"), "oauth2": ("code",)}
_HARMLESS = re.compile(r"true|false|[0-9]{1,9}|https?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._/-]{0,40})?", re.IGNORECASE)


class DefinitionError(Exception):
    """
    A definition that cannot be read; the text is one line that names the file, the place and what is wrong.

    `line` and `column` (1-based) are None where the mistake is not one of syntax: the message then holds the place as
    a JSON Pointer.
    """

    def __init__(self, file: str, line: int | None, column: int | None, message: str) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        place = f"{file}:{line}:{column}" if line is not None else file
        super().__init__(f"{place}: {message}")


def read_definitions(path: str) -> list[Element]:
    """
    Read exported elements from a file, from every `.json` file of a folder, or from what a glob pattern matches.

    Raises `DefinitionError`.
    """
    return list(read_all([path]))


def read_all(paths: Iterable[str]) -> tuple[Element, ...]:
    """Read exported elements from several paths, each file once; a key that is given twice raises `DefinitionError`."""
    found: dict[str, Element] = {}
    seen = set()
    for file in (file for path in paths for file in _files(path)):
        real = os.path.realpath(file)
        if real in seen:
            continue
        seen.add(real)
        for element in _read(file):
            if element.key in found:
                raise DefinitionError(
                    file,
                    None,
                    None,
                    f"the element {element.key!r} is already defined in {found[element.key].source}; keep one",
                )
            found[element.key] = element
    return tuple(found.values())


def _files(path: str) -> list[str]:
    """List the files that a path stands for, sorted; links must not lead out of the folder that it names."""
    folder = fixed_part(path)
    if os.path.isdir(path):
        names = sorted(name for name in os.listdir(path) if name.endswith(".json"))
        files = [os.path.join(path, name) for name in names]
        problem = "the folder holds no .json file"
    elif folder == path:
        return [path]
    else:
        files = sorted(set(matching(folder, path[len(folder) :])))
        problem = "no file matches this pattern"
    for file in files:
        if os.path.islink(file) and not is_inside(file, folder):
            raise DefinitionError(
                file, None, None, "is a link that leads out of its folder; name the file that it leads to"
            )
    if not files:
        raise DefinitionError(path, None, None, f"{problem}; give the exported element definitions")
    return files


def _read(file: str) -> Iterator[Element]:
    data = _parse(file, _text(file))
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield _Export(file, item, (index,)).element()
    else:
        yield _Export(file, data, ()).element()


def _text(file: str) -> str:
    try:
        content = read_file.read(file, MAX_SIZE)
    except (OSError, ValueError) as error:
        raise DefinitionError(file, None, None, f"cannot be read: {read_file.reason(error)}") from None
    if content.size > MAX_SIZE:
        raise DefinitionError(file, None, None, f"is larger than {MAX_SIZE} bytes; give the export of one element")
    try:
        return content.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DefinitionError(file, None, None, "is not UTF-8; save it as UTF-8") from None


def _parse(file: str, text: str) -> object:
    try:
        data: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise DefinitionError(file, error.lineno, error.colno, f"is not JSON: {error.msg}") from None
    except RecursionError:
        raise DefinitionError(file, None, None, "is nested too deeply") from None
    except ValueError:
        raise DefinitionError(file, None, None, "holds a number that is too long") from None
    return data


class _Export:
    """One exported element, and the way to its parts that names the place of whatever is wrong."""

    def __init__(self, file: str, data: object, path: Path) -> None:
        self._file = file
        self._path = path
        self._data = self._object(data, path)

    def element(self) -> Element:
        """Make an element of it."""
        key = self._text(self._data, "key", self._path)
        if not key:
            self._fail((*self._path, "key"), "is missing or blank; an exported element has one")
        fields = self._fields()
        parameters = {field.key: field for field in map(self._parameter, fields)}
        defaults = {self._text(field, "key", path): field.get("defaultValue") for path, field in fields}
        authentication = self._authentication()
        return Element(
            key=key,
            name=self._text(self._data, "name", self._path),
            hub=self._text(self._data, "hub", self._path),
            id=self._id(),
            authentication=authentication,
            events=_events(parameters, defaults),
            provider_data=next((_GRANTS[way] for way in authentication if way in _GRANTS), ()),
            poller_resources=tuple(sorted(_json_keys(defaults.get(EVENT_POLLER_CONFIGURATION)))),
            parameters=parameters,
            basis=dict.fromkeys(
                ("hub", "authentication", "events", "provider_data", "poller_resources"), Basis.DEFINITION
            ),
            table=True,
            source=self._file,
        )

    def _fields(self) -> list[tuple[Path, dict[str, Any]]]:
        """Return the entries of `configuration`, each with its place."""
        path = (*self._path, "configuration")
        entries = self._data.get("configuration")
        if not isinstance(entries, list):
            self._fail(path, "must be a list of parameters; this is not an exported element")
        return [((*path, index), self._object(entry, (*path, index))) for index, entry in enumerate(entries)]

    def _parameter(self, entry: tuple[Path, dict[str, Any]]) -> Parameter:
        path, field = entry
        key = self._text(field, "key", path)
        if not key:
            self._fail((*path, "key"), "is missing or blank; each parameter has one")
        kind = self._text(field, "type", path).upper()
        options = self._options(field, path)
        hidden = [self._flag(field, name, path) for name in ("internal", "hideFromConsole")]
        return Parameter(
            key=key,
            basis=Basis.DEFINITION,
            type="boolean" if kind in _BOOLEANS else "object" if key == EVENT_POLLER_CONFIGURATION else "string",
            required=self._flag(field, "required", path),
            required_basis=Basis.DEFINITION,
            default=_default(field.get("defaultValue"), kind, options),
            enum=() if kind in _BOOLEANS else options,
            secret=kind == "PASSWORD",
            hidden=any(hidden),
            label=self._text(field, "name", path),
        )

    def _options(self, field: Mapping[str, Any], path: Path) -> tuple[str, ...]:
        options = field.get("options") or []
        path = (*path, "options")
        if not isinstance(options, list):
            self._fail(path, "must be a list of objects with a value")
        values = []
        for index, option in enumerate(options):
            value = option.get("value") if isinstance(option, dict) else option
            if isinstance(value, bool) or not isinstance(value, str | int):
                self._fail((*path, index), "must be an object whose value is a string")
            if not str(value).isprintable():
                self._fail((*path, index), "holds a control character")
            if str(value).strip():
                values.append(str(value))
        return tuple(dict.fromkeys(values))

    def _authentication(self) -> tuple[str, ...]:
        given = self._data.get("authentication")
        path = (*self._path, "authentication")
        if given is None:
            return ("oauth2",) if self._flag(self._data, "typeOauth", self._path) else ()
        kind = given if isinstance(given, str) else self._text(self._object(given, path), "type", path)
        return (_AUTHENTICATIONS.get(kind.lower(), kind),) if kind else ()

    def _id(self) -> int | None:
        value = self._data.get("id")
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def _object(self, value: object, path: Path) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._fail(path, "must be an object")
        return value

    def _text(self, data: Mapping[str, Any], name: str, path: Path) -> str:
        value = data.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._fail((*path, name), "must be a string")
        words = " ".join(value.split())
        if not words.isprintable():
            self._fail((*path, name), "holds a control character")
        return words

    def _flag(self, data: Mapping[str, Any], name: str, path: Path) -> bool:
        value = data.get(name)
        if value is not None and not isinstance(value, bool):
            self._fail((*path, name), "must be true or false")
        return bool(value)

    def _fail(self, path: Path, problem: str) -> NoReturn:
        place = to_pointer(path) or "the document"
        raise DefinitionError(self._file, None, None, f"{place} {problem}")


def _default(value: object, kind: str, options: tuple[str, ...]) -> object:
    """Keep a default that cannot be a credential; of any other, only that it exists."""
    if value is None or value == "":
        return None
    if isinstance(value, bool | int | float) and kind != "PASSWORD":
        return value
    text = str(value)
    if kind != "PASSWORD" and (text in options or _HARMLESS.fullmatch(text)):
        return text
    return WITHHELD


def _events(parameters: Mapping[str, Parameter], defaults: Mapping[str, object]) -> tuple[str, ...]:
    """Read from the event parameters how the element can report changes."""
    known = {"polling": "polling", "webhook": "webhook", "webhooks": "webhook"}
    words = {key.lower() for key in _json_keys(defaults.get(EVENT_METADATA))}
    vendor = parameters.get(EVENT_VENDOR_TYPE)
    if vendor is not None:
        words |= {value.lower() for value in vendor.enum}
        words.add(str(defaults.get(EVENT_VENDOR_TYPE)).lower())
    return tuple(sorted({known[word] for word in words if word in known}))


def _json_keys(value: object) -> frozenset[str]:
    """Return the keys of an object that is written as JSON inside a string; none for anything else."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return frozenset()
    return frozenset(value) if isinstance(value, dict) else frozenset()
