"""Reads pages of documentation about elements: the payloads that they show, and their tables of settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.embedded.front_matter import values_of
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.document import Document
from instancelint.model.terms import Kind

_INCLUDE = re.compile(r"\{%-?\s*include\s+([\w./-]+\.md)[^%]*%\}")
_VARIABLE = re.compile(r"\{\{\s*page\.(\w+)\s*\}\}")
_ROW = re.compile(r"^\s*\|(?P<cells>.*)\|?\s*$")
_RULE = re.compile(r"[\s|:-]+")
_CODE = re.compile(r"`\"?([A-Za-z][\w.-]*)\"?`")
_WORDS = re.compile(r"`\"?(\w[\w.-]*)\"?`")
_OPTIONAL = re.compile(r"(?<![a-z])optional(?![a-z])", re.IGNORECASE)
_CHOICE = re.compile(r"(?:\bEither\b|\bmust be\b|\bone of\b)(?P<words>[^.<]*)", re.IGNORECASE)
_NO_SETTINGS = frozenset(
    {"key", "name", "tags", "code", "state", "realmId", "providerData", "element", "configuration"}
)
_TYPE = re.compile(r"(?:json )?(boolean|number|integer|object|string)\b", re.IGNORECASE)
_TYPES = {"integer": "number"}
_HEAD = re.compile(r"parameter|key|^name$", re.IGNORECASE)


class Row(NamedTuple):
    """What a table says of a setting; `required` is None where it does not say."""

    key: str
    type: str
    required: bool | None
    choice: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Page:
    """A page with what it includes: the bodies to create an instance that are whole, and the rows of its tables."""

    name: str
    text: str

    @cached_property
    def bodies(self) -> tuple[dict[str, Any], ...]:
        """Return the data of each whole body for POST /instances, once each."""
        found: list[dict[str, Any]] = []
        for document in payloads_in(SourceText(self.name, self.text), Expectation()):
            data = _whole(document)
            if data is not None and data not in found:
                found.append(data)
        return tuple(found)

    @cached_property
    def element(self) -> str:
        """Return the key of the element that the page is about: what its head says if its bodies agree, or they say."""
        head = values_of(self.text)
        if not head.keys() & {"elementKey", "elementId"}:
            return ""
        keys = [body["element"]["key"] for body in self.bodies]
        named = head.get("elementKey", "")
        if Catalog.default().known(named) and (named in keys or not keys):
            return named
        return max(keys, key=keys.count, default="")

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Return what its tables say of settings."""
        return tuple(_rows(self.text))


def pages(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder, sorted, each with the texts that it includes; included texts are no pages."""
    for file in sorted(folder.rglob("*.md")):
        if "_includes" not in file.parts:
            text = file.read_text(encoding="utf-8")
            text = _INCLUDE.sub(lambda match: _included(folder, match[1]), text)
            values = values_of(text)
            filled = _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)  # noqa: B023 - called at once
            yield Page(file.relative_to(folder).as_posix(), filled)


def _included(folder: Path, name: str) -> str:
    file = folder / "_includes" / name
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _whole(document: Document) -> dict[str, Any] | None:
    """Return the data of a whole body that creates an instance of a known element."""
    data = document.data
    if document.kind is not Kind.CREATE or document.recovered or document.fragment or not isinstance(data, dict):
        return None
    settings, key = data.get("configuration"), document.element_key
    if not isinstance(settings, dict) or not settings or key is None or not Catalog.default().known(key):
        return None
    return data


def _rows(text: str) -> Iterator[Row]:
    """Yield the rows of tables whose head names parameters."""
    heads: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        match = _ROW.match(line)
        if match is None:
            heads = None
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", match["cells"].removesuffix("|"))]
        if heads is None:
            heads = [cell.lower() for cell in cells]
        elif _RULE.fullmatch(line) is None and _HEAD.search(heads[0]) and len(heads) > 2:  # noqa: PLR2004
            row = _row(heads, cells, number)
            if row is not None:
                yield row


def _row(heads: list[str], cells: list[str], line: int) -> Row | None:
    key = _key(cells[heads.index("key")] if "key" in heads[: len(cells)] else cells[0])
    if key is None:
        return None
    required: bool | None = False if _OPTIONAL.search(" ".join(cells)) else None
    if "required" in heads[: len(cells)]:
        required = cells[heads.index("required")].strip("`*_ ").lower() in {"y", "yes", "true", "required"}
    choice = _CHOICE.search(" ".join(cells[1:]))
    words = tuple(_WORDS.findall(choice["words"])) if choice else ()
    return Row(key, _type(cells), required, words if len(words) > 1 else (), line)


def _type(cells: list[str]) -> str:
    """Return the type that the last cell names; nothing where it says something else."""
    last = next((cell for cell in reversed(cells[1:]) if cell), "")
    named = _TYPE.match(last)
    return _TYPES.get(named[1].lower(), named[1].lower()) if named else ""


def _key(cell: str) -> str | None:
    """Return the setting that a first cell names, in backquotes or bare with a dot in it; None for another member."""
    bare = re.fullmatch(r"['\"]?([a-z]\w*(?:\.\w+)+)['\"]?", cell)
    code = _CODE.findall(cell)
    key = bare[1] if bare else code[-1] if code else None
    return None if key is None or key in _NO_SETTINGS else key
