"""
JSON5, as https://spec.json5.org has it: a strict reader of texts that are valid.

A text that is not is left to the error-tolerant scanner, of whose issues those are dropped that JSON5 allows.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.document import Comment, Data, Member, Node, SyntaxIssue
from instancelint.model.terms import Limits
from instancelint.parse.json.plain_json import MAX_DIGITS, NoticeError, parse_float, parse_int

_BLANK = re.compile(r"[\s\ufeff]*+")
_COMMENT = re.compile("//[^\r\n\u2028\u2029]*+|/\\*.*?\\*/", re.DOTALL)
_NAME = re.compile(r"(?!\d)[\w$\u200c\u200d]++")
_STRING = {
    quote: re.compile(
        rf"{quote}((?:[^{quote}\\\r\n\0\ud800-\udfff]++|\\(?:\r\n|[^\0\ud800-\udfff]))*+){quote}", re.DOTALL
    )
    for quote in "\"'"
}
_ESCAPE = re.compile(
    r"\\(?:(?P<line>\r\n|[\r\n\u2028\u2029])|x(?P<byte>[\da-fA-F]{2})|u(?P<unit>[\da-fA-F]{4})"
    r"|(?P<one>[^\dxu]|0(?!\d)))|\\",
    re.DOTALL,
)
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_LITERAL = re.compile(r"(?:true|false|null)(?![\w$])")
_LITERALS: dict[str, Data] = {"true": True, "false": False, "null": None}
_NUMBER = re.compile(
    r"[+-]?(?:(?P<hex>0[xX][\da-fA-F]++)|(?P<odd>Infinity|NaN)"
    r"|(?P<integer>0|[1-9]\d*+)(?![.eE\d])|(?P<real>(?:(?:0|[1-9]\d*+)(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?))(?![\w$.])"
)
_ALLOWED = frozenset({"comment", "non-finite-number", "odd-space"})
_NUMBERS = re.compile(r"[+-]?(?:0[xX][\da-fA-F]+|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)")


class Json5(NamedTuple):
    """What a valid text holds."""

    data: Data
    tree: Node
    comments: tuple[Comment, ...]


def load(text: str, limits: Limits) -> Json5:
    """
    Read a text that is valid JSON5, and about which nothing else is to be said.

    Infinity and NaN are read as strings, as no payload can hold them. Raises ValueError for any other text.
    """
    return _Reader(text, limits).read()


def is_allowed(issue: SyntaxIssue, text: str) -> bool:
    """Check whether what is a mistake in JSON is none in JSON5."""
    written = text[issue.span.start : issue.span.end]
    if issue.kind == "unquoted-key":
        return _NAME.fullmatch(written) is not None
    if issue.kind == "single-quotes":
        return _STRING["'"].fullmatch(written) is not None
    if issue.kind == "bad-number":
        return _NUMBERS.fullmatch(written) is not None
    if issue.kind == "raw-line-break":
        return text[issue.span.start - 1] == "\\"
    return issue.kind in _ALLOWED and not written.startswith("#")


class _Reader:
    def __init__(self, text: str, limits: Limits) -> None:
        self._text = text
        self._limits = limits
        self._left = limits.all_nodes
        self._least = self._left - limits.nodes
        """What is left of the values of the text where the payload is too large."""
        self._comments: list[Comment] = []

    def read(self) -> Json5:
        data, node = self._value(self._skip(0), self._limits.depth)
        if self._skip(node.end) != len(self._text):
            raise NoticeError
        return Json5(data, node, tuple(self._comments))

    def _skip(self, position: int) -> int:
        """Return the offset of the next token."""
        while True:
            blank = _BLANK.match(self._text, position)
            position = blank.end() if blank else position
            comment = _COMMENT.match(self._text, position)
            if comment is None:
                return position
            self._comments.append(Comment(Span(position, comment.end()), comment.group()))
            position = comment.end()

    def _value(self, position: int, depth: int) -> tuple[Data, Node]:
        self._left -= 1
        character = self._text[position : position + 1]
        if self._left < max(self._least, 0) or (character in {"{", "["} and not depth):
            raise NoticeError
        if character == "{":
            return self._object(position, depth - 1)
        if character == "[":
            return self._array(position, depth - 1)
        if character in _STRING:
            string, end = self._string(position)
            return string, Node(position, end)
        return self._scalar(position)

    def _object(self, start: int, depth: int) -> tuple[Data, Node]:
        data: dict[str, Data] = {}
        children: dict[str, Member] = {}
        position = self._skip(start + 1)
        while self._text[position : position + 1] != "}":
            key, end = self._key(position)
            if key in data:
                raise NoticeError
            colon = self._skip(end)
            if self._text[colon : colon + 1] != ":":
                raise NoticeError
            data[key], node = self._value(self._skip(colon + 1), depth)
            children[key] = Member(position, end, node)
            position = self._after(node.end, "}")
        return data, Node(start, position + 1, children)

    def _array(self, start: int, depth: int) -> tuple[Data, Node]:
        data: list[Data] = []
        children: list[Node] = []
        position = self._skip(start + 1)
        while self._text[position : position + 1] != "]":
            value, node = self._value(position, depth)
            data.append(value)
            children.append(node)
            if depth == self._limits.depth - 1 and isinstance(value, dict):  # the next item may be a payload of its own
                self._least = self._left - self._limits.nodes
            position = self._after(node.end, "]")
        return data, Node(start, position + 1, children)

    def _after(self, end: int, closer: str) -> int:
        """Return the offset of what follows a member or item: the next one, or the closing bracket."""
        position = self._skip(end)
        if self._text[position : position + 1] == ",":
            return self._skip(position + 1)
        if self._text[position : position + 1] != closer:
            raise NoticeError
        return position

    def _key(self, position: int) -> tuple[str, int]:
        if self._text[position : position + 1] in {'"', "'"}:
            return self._string(position)
        name = _NAME.match(self._text, position)
        if name is None:
            raise NoticeError
        return name.group(), name.end()

    def _string(self, position: int) -> tuple[str, int]:
        match = _STRING[self._text[position]].match(self._text, position)
        if match is None:
            raise NoticeError
        value = _ESCAPE.sub(_unescaped, match[1])
        try:
            return value.encode("utf-16", "surrogatepass").decode("utf-16"), match.end()
        except UnicodeDecodeError:  # half a character
            raise NoticeError from None

    def _scalar(self, position: int) -> tuple[Data, Node]:
        literal = _LITERAL.match(self._text, position)
        if literal:
            return _LITERALS[literal.group()], Node(position, literal.end())
        number = _NUMBER.match(self._text, position)
        if number is None:
            raise NoticeError
        written = number.group()
        value = _number(written, number.lastgroup)
        if value is None:
            raise NoticeError
        return value, Node(position, number.end())


def _number(written: str, form: str | None) -> Data:
    """Return the value of a number; None for one that is too large."""
    if form == "odd":
        return written
    if form == "hex":
        return int(written, 16) if len(written) <= MAX_DIGITS else None
    return parse_int(written) if form == "integer" else parse_float(written)


def _unescaped(match: re.Match[str]) -> str:
    if match["line"]:
        return ""
    code = match["byte"] or match["unit"]
    if code:
        return _character(int(code, 16))
    if match["one"] is None or match["one"] == "0":
        raise NoticeError
    return _ESCAPED.get(match["one"], match["one"])


def _character(code: int) -> str:
    if code == 0:
        raise NoticeError
    return chr(code)
