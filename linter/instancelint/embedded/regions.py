"""
Payloads inside pages, scripts and request files: every text in them that may be one, as a region of the file.

What the texts are is told by their content; the label of a block is only believed where the content says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.file_kinds import MARKDOWN, SHELL
from instancelint.base.source_text import SourceText
from instancelint.embedded import request_file, shell
from instancelint.model.document import Format
from instancelint.model.region import Region

if TYPE_CHECKING:
    from instancelint.embedded import markdown_code

_SHELLS = frozenset({"bash", "sh", "shell", "zsh", "console", "curl", "shell-session", "terminal"})
_DATA = frozenset({"", "json", "jsonc", "json5", "yaml", "yml", "javascript", "js", "text", "txt", "http", "plaintext"})
_CURL = re.compile(r"^[^\"'{\n]{0,200}\bcurl[ \t]", re.MULTILINE)
_JSON_START = re.compile(r"\s*(?:(?://|\#|\{%)[^\n]*\n\s*)*(?:[{\[]|\"[^\"\n]{1,200}\"\s*:|\.\.\.)")
_KEYS = r"(?:element|configuration|providerData|event\.[\w.]+|oauth\.[\w.]+)"
_YAML_START = re.compile(rf"(?:^|\n)[ \t]*[\"']?{_KEYS}[\"']?:(?:\s|$)")
_YAML_BLOCK = re.compile(r"^[ \t]*\"[^\"\n]{1,200}\"[ \t]*:[ \t]*\r?$", re.MULTILINE)
_PAYLOAD = re.compile(rf"[\"']{_KEYS}[\"']\s*:")


class Embedded(NamedTuple):
    """A region of a file and the notation of its text; None for a request without a payload."""

    region: Region
    notation: Format | None


def regions(source: SourceText, suffix: str) -> Iterator[Embedded]:
    """Give every text of a file that may be a payload; `suffix` is one of `relevance.EMBEDDED`."""
    if suffix in MARKDOWN:
        from instancelint.embedded import markdown_code

        for code in markdown_code.codes(source):
            yield from _in_code(code)
    elif suffix in SHELL:
        yield from map(_as_json_or_yaml, shell.regions(source, script=True))
    else:
        yield from map(_as_json_or_yaml, request_file.regions(source))


def _in_code(code: markdown_code.Code) -> Iterator[Embedded]:
    region = code.region
    text = region.source.text
    if not code.is_code:
        if "curl" in text:
            yield from map(_as_json_or_yaml, shell.regions(region.source, region, script=False))
        return
    if code.language in _SHELLS or _CURL.search(text):
        found = shell.regions(region.source, region, script=code.language in _SHELLS)
    elif not _JSON_START.match(text) and request_file.is_http(text):
        found = request_file.regions(region.source, region)
    else:
        notation = _notation(text, code.language)
        if notation is not None:
            yield Embedded(region, notation)
        return
    for inner in found:
        marked = region.role.kind is not None or region.role.partial is not None
        yield _as_json_or_yaml(replace(inner, role=region.role) if marked else inner)


def _as_json_or_yaml(region: Region) -> Embedded:
    text = region.source.text
    if not text.strip():
        return Embedded(region, None)
    return Embedded(region, Format.YAML if _YAML_START.search(text) and not _JSON_START.match(text) else Format.JSON)


def _notation(text: str, language: str) -> Format | None:
    """Tell the notation of a block; None for what holds no payload."""
    if language in {"yaml", "yml"}:
        return Format.YAML
    if _JSON_START.match(text):
        return Format.YAML if _YAML_BLOCK.search(text) and "{" not in text else Format.JSON
    if language not in _DATA:
        return None
    if _YAML_START.search(text) and not _PAYLOAD.search(text):
        return Format.YAML
    return Format.JSON if _PAYLOAD.search(text) and "{" in text else None
