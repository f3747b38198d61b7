"""
Payloads inside pages, scripts and request files: every text in them that may be one, as a region of the file.

What the texts are is told by their content; the label of a block is only believed where the content says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.file_kinds import MARKDOWN, POWERSHELL, SHELL
from instancelint.base.source_text import SourceText
from instancelint.embedded import block_content, powershell, request_file, shell
from instancelint.model.document import Format
from instancelint.model.region import Region

if TYPE_CHECKING:
    from instancelint.embedded import markdown_code

_KEYS = r"(?:element|configuration|providerData|event\.[\w.]+|oauth\.[\w.]+)"
_DIALECTS = frozenset({"jsonc", "json5"})
"""Languages of blocks in which more is right than in JSON."""
_YAML_START = re.compile(rf"(?:^|\n)[ \t]*[\"']?{_KEYS}[\"']?:(?:\s|$)")
_YAML_BLOCK = re.compile(r"^[ \t]*\"[^\"\n]{1,200}\"[ \t]*:[ \t]*\r?$", re.MULTILINE)
_PAYLOAD = re.compile(rf"[\"']{_KEYS}[\"']\s*:")


class Embedded(NamedTuple):
    """A region of a file and the notation of its text; None for a request without a payload."""

    region: Region
    notation: Format | None


def regions(source: SourceText, suffix: str) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload; `suffix` is one of `file_kinds.EMBEDDED`."""
    if suffix in MARKDOWN:
        from instancelint.embedded import markdown_code

        for code in markdown_code.codes(source):
            yield from _in_code(code)
    elif suffix in SHELL:
        yield from map(_as_json_or_yaml, shell.regions(source, script=True))
    elif suffix in POWERSHELL:
        yield from map(_as_json_or_yaml, powershell.regions(source))
    else:
        yield from map(_as_json_or_yaml, request_file.regions(source))


def in_text(region: Region) -> Iterator[Embedded]:
    """Yield what a text holds that may be a payload itself or a command that sends one."""
    if block_content.is_command(region.source.text):
        yield from map(_as_json_or_yaml, shell.regions(region.source, region, script=True))
    else:
        json = region.source.text.lstrip()[:1] in {"{", "["}
        yield Embedded(region, Format.JSON if json else Format.YAML)


def _in_code(code: markdown_code.Code) -> Iterator[Embedded]:
    region = code.region
    text = region.source.text
    if not code.is_code:
        if "curl" in text:
            yield from map(_as_json_or_yaml, shell.regions(region.source, region, script=False))
        return
    content = block_content.content_of(text, code.language)
    if content is block_content.BlockContent.POWERSHELL:
        found = powershell.regions(region.source, region)
    elif content in {block_content.BlockContent.SCRIPT, block_content.BlockContent.COMMANDS}:
        found = shell.regions(region.source, region, script=content is block_content.BlockContent.SCRIPT)
    elif content is block_content.BlockContent.HTTP:
        found = request_file.regions(region.source, region)
    else:
        if content is block_content.BlockContent.CODE:
            region = replace(region, role=replace(region.role, code=True), quote=_unwritten)
        if code.language in _DIALECTS:
            region = replace(region, role=replace(region.role, dialect=code.language))
        notation = _notation(text, code.language) if content is not None else None
        if notation is not None:
            yield Embedded(region, notation)
        return
    for inner in found:
        marked = region.role.kind is not None or region.role.partial is not None
        yield _as_json_or_yaml(replace(inner, role=region.role) if marked else inner)


def _unwritten(_: str) -> None:
    """Write nothing into code of another language."""
    return


def _as_json_or_yaml(region: Region) -> Embedded:
    text = region.source.text
    if not text.strip():
        return Embedded(region, None)
    yaml = _YAML_START.search(text) and not block_content.begins_as_json(text)
    return Embedded(region, Format.YAML if yaml else Format.JSON)


def _notation(text: str, language: str) -> Format | None:
    """Return the notation of a block of data; None for what holds no payload."""
    if language in {"yaml", "yml"}:
        return Format.YAML
    if block_content.begins_as_json(text):
        return Format.YAML if _YAML_BLOCK.search(text) and "{" not in text else Format.JSON
    if not block_content.is_data(language):
        return None
    if _YAML_START.search(text) and not _PAYLOAD.search(text):
        return Format.YAML
    return Format.JSON if _PAYLOAD.search(text) and "{" in text else None
