"""What a container gives: a text in it that may be a payload, and the notation that the text is in."""

from __future__ import annotations

import re
from typing import NamedTuple

from instancelint.model.document import Format
from instancelint.model.region import Region

_KEYS = r"(?:element|configuration|providerData|event\.[\w.]+|oauth\.[\w.]+)"
_YAML_START = re.compile(rf"(?:^|\n)[ \t]*[\"']?{_KEYS}[\"']?:(?:\s|$)")
_YAML_BLOCK = re.compile(r"^[ \t]*\"[^\"\n]{1,200}\"[ \t]*:[ \t]*\r?$", re.MULTILINE)
_PAYLOAD = re.compile(rf"[\"']{_KEYS}[\"']\s*:")
_JSON_START = re.compile(r"\s*(?:(?://|\#|\{%)[^\n]*\n\s*)*(?:[{\[]|\"[^\"\n]{1,200}\"\s*:|\.\.\.)")
_DATA = frozenset({"", "json", "jsonc", "json5", "yaml", "yml", "text", "txt", "http", "plaintext"})


class Embedded(NamedTuple):
    """A region of a file and the notation of its text; None for a request without a payload."""

    region: Region
    notation: Format | None


def as_json_or_yaml(region: Region) -> Embedded:
    """Return a text with the notation that it looks like."""
    text = region.source.text
    if not text.strip():
        return Embedded(region, None)
    yaml = _YAML_START.search(text) and not begins_as_json(text)
    return Embedded(region, Format.YAML if yaml else Format.JSON)


def begins_as_json(text: str) -> bool:
    """Check whether a text begins with a value or a member of JSON."""
    return _JSON_START.match(text) is not None


def is_data(language: str) -> bool:
    """Check whether a label says that a block holds data, or nothing."""
    return language in _DATA


def notation_of_block(text: str, language: str) -> Format | None:
    """Return the notation of a block of data, whose label is a language; None for what holds no payload."""
    if language in {"yaml", "yml"}:
        return Format.YAML
    if begins_as_json(text):
        return Format.YAML if _YAML_BLOCK.search(text) and "{" not in text else Format.JSON
    if not is_data(language):
        return None
    if _YAML_START.search(text) and not _PAYLOAD.search(text):
        return Format.YAML
    return Format.JSON if _PAYLOAD.search(text) and "{" in text else None
