"""
Code that an HTML page shows: what a reader sees of it, and where each character is written.

Read are `<pre>`, `<code>`, `<textarea>`, `<xmp>`, data in `<script>`, and the code of Confluence's storage format. Tags
inside, such as those that colour it, are omitted; entities are decoded. All of it is one walk over the text: what is
missing from an offset on, such as the end of a comment, is looked for once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from instancelint.embedded import html_tags
from instancelint.embedded.mapped_text import MappedText
from instancelint.model.region import OffsetMap

_NAME = r"[A-Za-z][A-Za-z0-9:._-]*+"
_MARK = re.compile(rf"<(?:(?P<other>!--|!\[CDATA\[)|(?P<close>/?)(?P<name>{_NAME}))")
_HOLDERS = re.compile(
    r"<(?:!--|(?:pre|code|codeblock|textarea|xmp|script|style|div|figure|ac:(?:parameter|plain-text-body|structured-macro|macro))"
    r"(?=[\s/>]))",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"[<&\xa0]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_TAG_END = re.compile(r"=\s{0,9}([\"'])|[<>]")
_ONLY_TAGS = re.compile(r"(?:\s++|<[A-Za-z][^<>]{0,500}>){0,20}")
_DATA_TYPES = re.compile(r"(?:application|text)/(?:[\w.-]+\+)?(json|x-?yaml|yaml|x-json)$", re.IGNORECASE)
_RAW = frozenset({"script", "style", "xmp"})
_BODY = "ac:plain-text-body"
_MOST_NAMES = 200
"""Different unknown names of tags that are looked for in a page."""


class ShownCode(NamedTuple):
    """A text that a page shows as code; `start` is where the tag begins that holds it, `end` where the text ends."""

    text: str
    offsets: OffsetMap
    language: str
    start: int
    end: int
    is_raw: bool
    """Whether it is written as it is, without entities."""
    is_inline: bool = False
    """Whether it may be in a sentence, as `<code>` does outside of `<pre>`."""


class _Tag(NamedTuple):
    """A tag, comment or section; one without a name is none of an element."""

    start: int
    end: int
    name: str
    closes: bool
    attributes: dict[str, str]


def shown_in(text: str) -> Iterator[ShownCode]:
    """Yield every text that a page shows as code, in order."""
    return _Page(text).shown()


class _Page:
    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: dict[str, int] = {}
        self._closed: dict[str, bool] = {}
        self._label = ("", 0)
        """The language that the last tag said, and where it ended."""

    def shown(self) -> Iterator[ShownCode]:
        position = 0
        while True:
            found = _HOLDERS.search(self._text, position)
            if found is None:
                return
            tag = self._tag(found.start())
            if tag is None or not tag.name:
                position = tag.end if tag else found.end()
                continue
            position = tag.end
            if tag.name in {"div", "figure", "ac:structured-macro", "ac:macro"}:
                self._say(html_tags.language_of(tag.attributes), tag.end)
            elif tag.name == "ac:parameter":
                position = self._parameter(tag)
            elif tag.name in _RAW or tag.name in {"textarea", _BODY}:
                read = self._to_closing(tag)
                position = read.end
                if tag.name != "style" and (tag.name != "script" or read.language):
                    yield read
            else:
                read, position = self._held(tag)
                yield read

    def _say(self, language: str, end: int) -> None:
        """Keep the language that a tag says; one that says none, right behind one that does, leaves it."""
        self._label = (language or self._said_before(end), end)

    def _said_before(self, position: int) -> str:
        language, end = self._label
        between = _ONLY_TAGS.match(self._text, end, position)
        return language if language and between and between.end() == position else ""

    def _language(self, tag: _Tag) -> str:
        return html_tags.language_of(tag.attributes) or self._said_before(tag.start)

    def _find(self, mark: str, position: int) -> int:
        """Find a mark; what is missing from one offset on is missing from all after it."""
        if position >= self._missing.get(mark, len(self._text) + 1):
            return -1
        found = self._text.find(mark, position)
        if found < 0:
            self._missing[mark] = position
        return found

    def _tag(self, position: int) -> _Tag | None:
        """Read the tag, comment or section that begins at an offset; None where none does."""
        mark = _MARK.match(self._text, position)
        if mark is None:
            return None
        if mark["other"]:
            closing = "-->" if mark["other"] == "!--" else "]]>"
            end = self._find(closing, mark.end())
            return _Tag(position, end + len(closing), "", closes=False, attributes={}) if end >= 0 else None
        end = self._tag_end(mark.end())
        if end < 0:
            return None
        name, closes = mark["name"].lower(), bool(mark["close"])
        attributes = {} if closes else html_tags.attributes_of(self._text[mark.end() : end])
        return _Tag(position, end, name, closes, attributes)

    def _tag_end(self, position: int) -> int:
        """Return the offset after the bracket that ends a tag; -1 where a tag does not end."""
        while True:
            found = _TAG_END.search(self._text, position)
            if found is None or found.group() == "<":
                return -1
            if found.group() == ">":
                return found.end()
            closing = self._find(found[1], found.end())
            position = closing + 1 if closing >= 0 else found.end()

    def _parameter(self, tag: _Tag) -> int:
        """Read the language that a macro of Confluence names."""
        end = self._find("<", tag.end)
        end = end if end >= 0 else len(self._text)
        if tag.attributes.get("ac:name") == "language":
            closing = _ONLY_TAGS.match(self._text, end)
            self._label = (self._text[tag.end : end].strip().lower(), closing.end() if closing else end)
        return end

    def _to_closing(self, tag: _Tag) -> ShownCode:
        """Read the text up to the tag that closes an element in which there are no others."""
        end = self._closing(tag)
        collected = MappedText()
        language = self._language(tag)
        is_raw = tag.name != "textarea"
        if tag.name == _BODY:
            self._sections(collected, tag.end, end)
            language = language or self._label[0]
            self._label = ("", 0)
        elif is_raw:
            collected.add(self._text[tag.end : end], tag.end)
            kind = _DATA_TYPES.match(tag.attributes.get("type", ""))
            language = ("json" if "json" in kind[1].lower() else "yaml") if kind and tag.name == "script" else ""
        else:
            self._characters(collected, tag.end, end)
        return ShownCode(collected.text, collected.offsets, language, tag.start, end, is_raw)

    def _closing(self, tag: _Tag) -> int:
        """Return where the tag begins that closes one; the end of the page where none does."""
        key = f"</{tag.name}"
        if tag.end >= self._missing.get(key, len(self._text) + 1):
            return len(self._text)
        found = re.compile(rf"</{re.escape(tag.name)}(?=[\s/>])", re.IGNORECASE).search(self._text, tag.end)
        if found is None:
            self._missing[key] = tag.end
        return found.start() if found else len(self._text)

    def _sections(self, collected: MappedText, position: int, end: int) -> None:
        """Collect the sections of character data that are between two offsets."""
        while True:
            start = self._text.find("<![CDATA[", position, end)
            if start < 0:
                return
            start += len("<![CDATA[")
            closing = self._find("]]>", start)
            stop = min(closing, end) if closing >= 0 else end
            collected.add(self._text[start:stop], start)
            position = stop

    def _held(self, holder: _Tag) -> tuple[ShownCode, int]:
        """Read what `<pre>` or `<code>` holds; gives the offset at which reading goes on."""
        collected = MappedText()
        language = self._language(holder)
        position, hidden, depth = holder.end, "", 0
        while True:
            found = self._find("<", position)
            end = found if found >= 0 else len(self._text)
            if not hidden:
                self._characters(collected, position, end)
            tag = self._tag(found) if found >= 0 else None
            if found < 0 or (tag and self._ends(holder, tag)):
                break
            if tag is None or (tag.name and not self._is_markup(tag)):
                if not hidden:
                    collected.add("<", found)
                position = found + 1
                continue
            position = tag.end
            if hidden:
                depth += (-1 if tag.closes else 1) if tag.name == hidden else 0
                hidden = hidden if depth else ""
            elif not tag.closes and (tag.name in html_tags.LEFT_OUT or html_tags.is_aside(tag.attributes)):
                hidden, depth = tag.name, 1
            else:
                language = language or (html_tags.language_of(tag.attributes) if tag.name == "code" else "")
                self._line_break(collected, tag)
        if holder.name == "code" and tag and not tag.closes:
            self._label = (language, end)
        resumed = end if tag is None or not tag.closes else tag.end
        is_inline = holder.name == "code"
        shown = ShownCode(
            collected.text, collected.offsets, language, holder.start, end, is_raw=False, is_inline=is_inline
        )
        return shown, resumed

    def _ends(self, holder: _Tag, tag: _Tag) -> bool:
        """Check whether an element ends with a tag: with its own, or where another begins that cannot be inside."""
        if tag.closes:
            return tag.name == holder.name or tag.name in {"body", "html"}
        return tag.name == "pre" or (tag.name in {"code", "textarea", "xmp"} and holder.name == "code")

    def _is_markup(self, tag: _Tag) -> bool:
        """Check whether a tag is one, and no word in brackets that a reader is to replace."""
        if tag.name in html_tags.KNOWN or tag.closes:
            return True
        if tag.name not in self._closed and len(self._closed) < _MOST_NAMES:
            self._closed[tag.name] = re.search(rf"</{re.escape(tag.name)}\s*>", self._text, re.IGNORECASE) is not None
        return self._closed.get(tag.name, False)

    def _line_break(self, collected: MappedText, tag: _Tag) -> None:
        if tag.name == "br" or (tag.name in html_tags.BREAKS and not collected.begins_line):
            collected.add("\n", tag.start, tag.end - tag.start)

    def _characters(self, collected: MappedText, position: int, end: int) -> None:
        """Collect text between tags; a space that no line may break is one like any other."""
        while position < end:
            found = _INSIDE.search(self._text, position, end)
            stop = found.start() if found else end
            collected.add(self._text[position:stop], position)
            if found is None:
                return
            entity = _ENTITY.match(self._text, stop, end)
            written = entity.group() if entity else self._text[stop]
            read = unescape(written).replace("\xa0", " ")
            if read == written:
                collected.add(written, stop)
            else:
                collected.add(read, stop, len(written))
            position = stop + len(written)
