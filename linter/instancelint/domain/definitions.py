"""
Elements that a user brings along: files and folders of definitions as the platform exports them.

What lies beside exports in a folder, such as API descriptions, is passed over; a file that is named must be one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from instancelint.base import read_file
from instancelint.base.glob_search import fixed_part, matching
from instancelint.base.inside import is_inside
from instancelint.domain.element import Element
from instancelint.domain.exported_element import Export, ExportError, is_export

MAX_SIZE = 20_000_000
"""Bytes of a file; an export has some hundred kilobytes."""


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


class Definitions(NamedTuple):
    """The elements of files, and the files that a folder or a pattern gave and that are no exports."""

    elements: tuple[Element, ...]
    others: tuple[str, ...]


def read_definitions(path: str) -> list[Element]:
    """
    Read exported elements from a file, from every `.json` file of a folder, or from what a glob pattern matches.

    Raises `DefinitionError`.
    """
    return list(read_all([path]).elements)


def read_all(paths: Iterable[str]) -> Definitions:
    """Read exported elements from several paths, each file once; a key that is given twice raises `DefinitionError`."""
    found: dict[str, Element] = {}
    others: dict[str, str] = {}
    seen = set()
    for path in paths:
        files = _files(path)
        is_named = files == [path]
        for file in files:
            real = os.path.realpath(file)
            if real in seen:
                continue
            data = _parse(file, _text(file))
            if not is_named and not is_export(data):
                others[real] = file
                continue
            seen.add(real)
            others.pop(real, None)
            for element in _elements(file, data):
                _add(found, element, file)
        if not is_named and others.keys() >= set(map(os.path.realpath, files)):
            raise DefinitionError(
                path, None, None, "none of these files is an exported element; name the files that are"
            )
    return Definitions(tuple(found.values()), tuple(others.values()))


def _add(found: dict[str, Element], element: Element, file: str) -> None:
    if element.key in found:
        first = found[element.key].source
        raise DefinitionError(file, None, None, f"element {element.key!r} is already defined in {first}; keep one")
    found[element.key] = element


def _files(path: str) -> list[str]:
    """List the files that a path names, sorted; links must not lead out of its folder."""
    folder = fixed_part(path)
    if os.path.isdir(path):
        names = sorted(name for name in os.listdir(path) if name.endswith(".json"))
        files = [os.path.join(path, name) for name in names]
        problem = "folder contains no .json files"
    elif folder == path:
        return [path]
    else:
        files = sorted(set(matching(folder, path[len(folder) :])))
        problem = "no files match this pattern"
    for file in files:
        if os.path.islink(file) and not is_inside(file, folder):
            raise DefinitionError(file, None, None, "is a link to a file outside its folder; name that file instead")
    if not files:
        raise DefinitionError(path, None, None, f"{problem}; name the exported element definitions")
    return files


def _elements(file: str, data: object) -> Iterator[Element]:
    items = [(item, (index,)) for index, item in enumerate(data)] if isinstance(data, list) else [(data, ())]
    for item, path in items:
        try:
            yield Export(item, path).element(file)
        except ExportError as error:
            raise DefinitionError(file, None, None, str(error)) from None


def _text(file: str) -> str:
    try:
        content = read_file.read(file, MAX_SIZE)
    except (OSError, ValueError) as error:
        raise DefinitionError(file, None, None, f"cannot be read: {read_file.reason(error)}") from None
    if content.size > MAX_SIZE:
        raise DefinitionError(file, None, None, f"is larger than {MAX_SIZE} bytes; use the export of one element")
    try:
        return content.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DefinitionError(file, None, None, "is not UTF-8; save it as UTF-8") from None


def _parse(file: str, text: str) -> object:
    try:
        data: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise DefinitionError(file, error.lineno, error.colno, f"not valid JSON: {error.msg}") from None
    except RecursionError:
        raise DefinitionError(file, None, None, "is nested too deeply") from None
    except ValueError:
        raise DefinitionError(file, None, None, "contains a number that is too long") from None
    return data
