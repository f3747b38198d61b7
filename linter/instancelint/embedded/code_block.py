"""
Blocks of code in pages: what in them may be a payload, or a command that sends one.

What the texts are is told by their content; the label of a block is only believed where the content says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from instancelint.embedded import block_content, powershell, request_file, shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml, notation_of_block
from instancelint.embedded.source_code.languages import LABELS
from instancelint.model.document import Format
from instancelint.model.region import Region

_DIALECTS = frozenset({"jsonc", "json5"})
"""Languages of blocks in which more is right than in JSON."""


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """
    A block of code as a region of the page, with the word that says what language it is, in lower case.

    The text between blocks, in which there may be commands, is one that `is_code` denies.
    """

    region: Region
    language: str
    is_code: bool


def texts_in_string(region: Region) -> Iterator[Embedded]:
    """Yield what a text holds that may be a payload itself or a command that sends one."""
    if block_content.is_command(region.source.text):
        yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))
    else:
        json = region.source.text.lstrip()[:1] in {"{", "["}
        yield Embedded(region, Format.JSON if json else Format.YAML)


def texts_of(code: CodeBlock) -> Iterator[Embedded]:
    """Yield what a block of a page holds that may be a payload or a command that sends one."""
    region = code.region
    text = region.source.text
    if not code.is_code:
        if "curl" in text:
            yield from map(as_json_or_yaml, shell.regions(region.source, region, script=False))
        return
    content = block_content.content_of(text, code.language)
    if content is block_content.BlockContent.POWERSHELL:
        found = powershell.regions(region.source, region)
    elif content in {block_content.BlockContent.SCRIPT, block_content.BlockContent.COMMANDS}:
        found = shell.regions(region.source, region, script=content is block_content.BlockContent.SCRIPT)
    elif content is block_content.BlockContent.HTTP:
        found = request_file.regions(region.source, region)
    elif content is None and code.language in LABELS:
        yield from _in_source(code)
        return
    else:
        yield from _in_data(code, content)
        return
    for inner in found:
        marked = region.role.kind is not None or region.role.partial is not None
        yield as_json_or_yaml(inner._replace(role=region.role) if marked else inner)


def _in_data(code: CodeBlock, content: block_content.BlockContent | None) -> Iterator[Embedded]:
    """Yield a block that is data, or a literal."""
    region = code.region
    if content is block_content.BlockContent.CODE:
        region = region._replace(role=region.role._replace(code=True), quote=_unwritten)
    if code.language in _DIALECTS:
        region = region._replace(role=region.role._replace(dialect=code.language))
    notation = notation_of_block(region.source.text, code.language) if content is not None else None
    if notation is not None:
        yield Embedded(region, notation)


def _in_source(code: CodeBlock) -> Iterator[Embedded]:
    """Yield what a block of source code holds; one that is nothing but a literal is read as data, by any reader."""
    from instancelint.embedded.source_code import code_file  # few pages hold such a block

    yield from code_file.texts_of_language(code.region.source, LABELS[code.language], code.region)


def _unwritten(_: str) -> None:
    """Write nothing into code of another language."""
    return
