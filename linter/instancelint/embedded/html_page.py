"""HTML pages: the code that they show, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.source_text import SourceText
from instancelint.embedded.block_content import is_command
from instancelint.embedded.code_block import CodeBlock, texts_of
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.html_code import ShownCode, shown_in
from instancelint.model.region import Region, Role


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a page that may be a payload."""
    for code in codes(source):
        yield from texts_of(code)


def codes(source: SourceText, around: Region | None = None) -> Iterator[CodeBlock]:
    """Yield every block of code of a page, or of a part of one that is in a region."""
    for shown in shown_in(source.text):
        if shown.text.strip() and not _is_mention(shown):
            yield CodeBlock(_region(shown, source, around), shown.language, is_code=True)


def _is_mention(shown: ShownCode) -> bool:
    """Check whether a line of text only mentions a key or a value, as sentences and tables do."""
    text = shown.text.strip()
    return shown.is_inline and "\n" not in text and text[0] not in "{[" and not is_command(text)


def _region(shown: ShownCode, source: SourceText, around: Region | None) -> Region:
    quote = _raw if shown.is_raw else _escaped
    inner = SourceText(source.name, shown.text)
    role = Role(documentation=True)
    return Region(inner, shown.offsets, around, quote, label="html", role=role, tags=source, opening=shown.start)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _raw(text: str) -> str | None:
    """Write text where there are no entities: it must not end the element."""
    return None if "</" in text or "]]>" in text else text
