"""Trivia between two tokens: whitespace, comments, template tags, and characters that look like spaces."""

from __future__ import annotations

import re
from collections.abc import Callable

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import Comment
from instancelint.model.finding import Edit
from instancelint.parse.json.escapes import Flaw
from instancelint.parse.json.json_issues import character_name

_BLANKS = re.compile(r"[ \t\r\n]*+")
_ODD_BLANKS = re.compile("[\x0b\x0c\x85\xa0\xad\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+")
_CONTINUATION = re.compile(r"\\(?=[ \t]*+(?:[\r\n]|\Z))")
_NULS = re.compile("\0+")
_TAG = re.compile(
    r"""\{% [^\r\n]{0,1000}? %\}
      | \{\# [^\r\n]{0,1000}? \#\}
      | \{\{ (?:[#/^!>]|[-~]?\s*+(?:(?:if|range|with|else|end)\b|["']\s*+,)) [^\r\n]{0,1000}? \}\}
      | <% (?!=) [^\r\n]{0,1000}? %>
    """,
    re.VERBOSE,
)
_LINE_COMMENT = re.compile(r"(?://|/\*|\#)[^\r\n]*+")
_LINE_END = re.compile(r"[ \t]*+(\r\n|\n|\r|\Z)")

_ONCE = ("odd-space", "line-continuation", "nul-character")

Report = Callable[[Flaw], None]


class Trivia:
    """Skips what is between tokens and keeps what is to be said of it."""

    def __init__(self, text: str, report: Report, *, comments_allowed: bool) -> None:
        self.comments: list[Comment] = []
        self.has_tags = False
        """Whether a template tag was seen: what a strict parser gets is not this text."""
        self.last_tag = -1
        """Offset after the last template tag."""
        self._text = text
        self._report = report
        self._comments_allowed = comments_allowed
        self._open_comments = False
        self._found: dict[str, list[Span]] = {kind: [] for kind in _ONCE}
        self._skip_one = {
            "/": self._comment,
            "#": self._comment,
            "{": self._tag,
            "<": self._tag,
            "\\": self._continuation,
            "\0": self._nul,
        }

    def skip(self, position: int) -> int:
        """Return the offset of the next token."""
        text = self._text
        while True:
            blanks = _BLANKS.match(text, position)
            position = blanks.end() if blanks else position
            character = text[position : position + 1]
            skip_one = self._skip_one.get(character)
            if skip_one is None and (character < "\x7f" and character not in "\x0b\x0c"):
                return position
            end = (skip_one or self._odd)(position)
            if end == position:
                return position
            position = end

    def add_nuls(self, flaw: Flaw) -> None:
        """Take over the U+0000 characters that were found inside a string."""
        spans = [edit.span for edit in flaw.edits] or [Span(flaw.start, flaw.end)]
        self._found["nul-character"].extend(spans)

    def flaws(self) -> list[Flaw]:
        """Return what is said once in a text, however often it is there."""
        flaws: list[Flaw] = []
        for kind, spans in self._found.items():
            if not spans:
                continue
            first = spans[0]
            if kind == "nul-character":
                count = Word(sum(map(self._count, spans)))
                edits = tuple(Edit(span, "") for span in spans)
                flaws.append(Flaw(kind, first.start, first.end, {"count": count}, edits, safe=False))
            else:
                is_space = kind == "odd-space"
                edits = tuple(Edit(span, " " * span.length if is_space else "") for span in spans)
                args: dict[str, object] = {"character": character_name(self._text[first.start])} if is_space else {}
                flaws.append(Flaw(kind, first.start, first.end, args, edits))
        return flaws

    def _count(self, span: Span) -> int:
        """Count the characters a range stands for: a run of raw ones, or one escape."""
        return 1 if self._text[span.start] == "\\" else span.length

    def _odd(self, position: int) -> int:
        return self._run(_ODD_BLANKS, "odd-space", position)

    def _continuation(self, position: int) -> int:
        return self._run(_CONTINUATION, "line-continuation", position)

    def _nul(self, position: int) -> int:
        return self._run(_NULS, "nul-character", position)

    def _run(self, pattern: re.Pattern[str], kind: str, position: int) -> int:
        run = pattern.match(self._text, position)
        if run is None:
            return position
        self._found[kind].append(Span(run.start(), run.end()))
        return run.end()

    def _tag(self, position: int) -> int:
        tag = _TAG.match(self._text, position)
        if tag is None:
            return position
        self.has_tags = True
        self.last_tag = tag.end()
        return tag.end()

    def _comment(self, position: int) -> int:
        end = self._comment_end(position)
        if end > position:
            span = Span(position, end)
            self.comments.append(Comment(span, self._text[position:end]))
            if not self._comments_allowed:
                self._report(Flaw("comment", position, end, {}, (Edit(self._with_blanks(span), ""),)))
        return end

    def _comment_end(self, position: int) -> int:
        text = self._text
        if text.startswith("/*", position) and not self._open_comments:
            end = text.find("*/", position + 2)
            if end >= 0:
                return end + 2
            self._open_comments = True
        line = _LINE_COMMENT.match(text, position)
        return position + len(line.group().rstrip()) if line else position

    def _with_blanks(self, span: Span) -> Span:
        """Widen the range of a comment by the spaces before it, or to the whole line where it is alone."""
        text = self._text
        start = span.start
        while start > 0 and text[start - 1] in " \t":
            start -= 1
        following = _LINE_END.match(text, span.end)
        if following and (start == 0 or text[start - 1] in "\r\n"):
            return Span(start, following.end())
        return Span(start, span.end)
