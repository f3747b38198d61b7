"""The simple commands of a shell script: their words, and the here-documents and strings that they read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from instancelint.base.source_text import Span
from instancelint.embedded.bare_json import json_end
from instancelint.embedded.clients import CURL, WGET, client_of
from instancelint.embedded.shell_word import ShellWord
from instancelint.embedded.shell_words import WordReader

_CURL = re.compile(r"(?<![\w./-])curl(?=[ \t]+(?:[-'\"$<\\{]|https?:|\S+://)|[ \t]*\\[ \t]*[\r\n])")
_BLANKS = re.compile(r"(?:[ \t]|[\\^]\r?\n)+")
"""What is between words: a caret ends a line that goes on as a backslash does, in `cmd`."""
_LOST_CONTINUATION = re.compile(r"\\[ \t]+(?=\r?\n|\Z)")
_NEWLINE = re.compile(r"(?<!\n)\r?\n")
_LINE_BREAK = re.compile(r"\r?\n(?:[ \t]*\r?\n)?[ \t]*|\r")
_OPTION = re.compile(r"-[A-Za-z](?=[\s'\"@{]|[A-Z]{3})|--[a-z][a-z-]+")
_ADDRESS = re.compile(r"['\"]?(?:https?://|\{\{|\$\{?\w|<[\w -]+>/|/[\w{}<>$/-]*instances)")
_HEREDOC = re.compile(r"<<(?!<)(-?)[ \t]*(['\"\\]?)(\w{1,64})['\"]?")
_PLACEHOLDER = re.compile(r"<[\w .:/-]{1,80}>")
_SMART_BODY = re.compile("[\u201c\u201d\u201e\u2018\u2019\u201a](?=[{\\[])")
_SMART_END = re.compile("\\s*([\u201c\u201d\u2018\u2019])")
_SPACE = re.compile(r"[ \t\r\n]+")
_OUTPUT = re.compile(r"(?:\{\s*(?:\"[^\"\n]*\"\s*:|\})|\[\s*(?:\{\s*\"|\]))")
"""JSON where a command would begin: what an earlier one has answered, as pages show it."""
_BACKTICKS = re.compile("`+")
_LONGEST_FENCE = 10
_LONGEST_INLINE = 10_000
"""Characters in which the end of a command inside a sentence is looked for."""
_MAX_DEPTH = 4
"""Substitutions inside of substitutions are read so deep."""


@dataclass(slots=True)
class Simple:
    """A simple command: its words, and the here-documents and strings it reads."""

    words: list[ShellWord] = field(default_factory=list)
    inputs: list[ShellWord] = field(default_factory=list)
    pending: list[re.Match[str]] = field(default_factory=list)
    broken: list[Span] = field(default_factory=list)
    client: str = ""
    """The program that makes a request, if any."""
    has_address: bool = False

    def add(self, word: ShellWord) -> None:
        """Append a word."""
        self.words.append(word)
        self.has_address |= bool(self.client) and "/" in word.text and not word.text.startswith("-")
        self.client = self.client or client_of(self.words)

    @property
    def substitutions(self) -> list[Span]:
        """Where the commands inside of its words are written."""
        return [span for word in (*self.words, *self.inputs) for span in word.substitutions]


class CommandReader:
    """Reads the simple commands of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = WordReader(text)

    def script(self) -> Iterator[Simple]:
        """Yield every command, each before those that are substituted in its words."""
        yield from self._between(0, len(self._text), 0)

    def _between(self, position: int, end: int, depth: int) -> Iterator[Simple]:
        while position < end:
            space = _SPACE.match(self._text, position)
            position = space.end() if space else position
            if position in self._words.ends:
                position += 1
                continue
            if _OUTPUT.match(self._text, position):
                position = self._raw_json(position).end
                continue
            simple, position = self._simple(position)
            if simple.words or simple.inputs:
                yield simple
            if depth < _MAX_DEPTH:
                yield from self._inside(simple, depth + 1)

    def _inside(self, simple: Simple, depth: int) -> Iterator[Simple]:
        """Yield the commands that are substituted in the words of one."""
        for inner in simple.substitutions:
            self._words.ends.add(inner.end)
            yield from self._between(inner.start, inner.end, depth)

    def curls(self) -> Iterator[Simple]:
        """Yield the curl commands; what is between them may be anything."""
        position = 0
        while True:
            found = _CURL.search(self._text, position)
            if found is None:
                return
            self._end_inline_code(found.start())
            simple, position = self._simple(found.start())
            yield simple
            yield from self._inside(simple, 1)

    def _end_inline_code(self, start: int) -> None:
        """Let a command that begins right behind backticks, as in a sentence, end at the same ones."""
        before = self._text[max(start - _LONGEST_FENCE, 0) : start]
        ticks = len(before) - len(before.rstrip("`"))
        runs = _BACKTICKS.finditer(self._text, start, start + _LONGEST_INLINE) if ticks else ()
        closing = next((run.start() for run in runs if len(run.group()) == ticks), None)
        if closing is not None:
            self._words.ends.add(closing)

    def _simple(self, position: int) -> tuple[Simple, int]:
        """Read one command; gives the offset after it."""
        text = self._text
        simple = Simple()
        while position < len(text) and position not in self._words.ends:
            blanks = _BLANKS.match(text, position)
            if blanks:
                position = blanks.end()
                continue
            character = text[position]
            if character in "\r\n" or _LOST_CONTINUATION.match(text, position):
                position, ended = self._line_end(simple, position)
                if ended:
                    break
            elif character in ";|&()":
                position += 1
                if simple.words:
                    break
            elif character == "#":
                position = self._comment_end(position)
            elif character in "<>" and not _PLACEHOLDER.match(text, position):
                position = self._redirection(simple, position)
            else:
                position = self._word(simple, position)
        return simple, self._heredocs(simple, position)

    def _line_end(self, simple: Simple, position: int) -> tuple[int, bool]:
        """Read a line break; tells whether the command ends there, as it should, or goes on all the same."""
        text = self._text
        lost = _LOST_CONTINUATION.match(text, position)
        start = lost.end() if lost else position
        line_break = _LINE_BREAK.match(text, start)
        after = line_break.end() if line_break else start + 1
        if simple.pending:
            return self._heredocs(simple, text.find("\n", position) + 1), True
        if simple.client in {CURL, WGET} and (lost or self._goes_on(simple, after)):
            simple.broken.append(Span(position + 1, lost.end()) if lost else Span(position, position))
            return after, False
        newline = re.match(r"\r?\n|\r|\Z", text[start : start + 2])
        return start + (newline.end() if newline else 1), True

    def _goes_on(self, simple: Simple, position: int) -> bool:
        """Check whether the next line belongs to the command, although no backslash says so."""
        text = self._text
        if _OPTION.match(text, position):
            return True
        last = simple.words[-1].text
        if last in {"-d", "--data", "--data-raw", "--data-binary", "--json"}:
            return text[position : position + 1] in {"'", '"', "{", "["}
        return not simple.has_address and _ADDRESS.match(text, position) is not None

    def _word(self, simple: Simple, position: int) -> int:
        text = self._text
        last = simple.words[-1].text if simple.words else ""
        is_body = re.fullmatch(r"-d|--data(?:-\w+)?|--json", last) is not None
        if text[position] in "{[" and is_body:
            word = self._raw_json(position)
        elif is_body and _SMART_BODY.match(text, position):
            word = self._smart_body(position)
        else:
            word = self._words.read(position)
        if word.end == position:  # a character that begins no word
            return position + 1
        simple.add(word)
        return word.end

    def _raw_json(self, position: int) -> ShellWord:
        """Read a body without any quotes up to its closing bracket."""
        text = self._text
        end = json_end(text, position, len(text)) or len(text)
        word = ShellWord(position)
        word.style("raw")
        word.add(text[position:end], position, end - position)
        word.end = end
        return word

    def _smart_body(self, position: int) -> ShellWord:
        """Read a body in typographic quotes, which the shell takes for letters."""
        word = self._raw_json(position + 1)
        word.quotes = ["single"]  # which the quotes are to become
        closing = _SMART_END.match(self._text, word.end)
        if closing:
            word.smart_quotes = [Span(position, position + 1), Span(*closing.span(1))]
            word.end = closing.end()
        return word

    def _redirection(self, simple: Simple, position: int) -> int:
        heredoc = _HEREDOC.match(self._text, position)
        if heredoc:
            simple.pending.append(heredoc)
            return heredoc.end()
        here_string = self._text.startswith("<<<", position)
        while self._text[position : position + 1] in {"<", ">", "&"}:
            position += 1
        blanks = _BLANKS.match(self._text, position)
        word = self._words.read(blanks.end() if blanks else position)
        if here_string:
            simple.inputs.append(word)
        return max(word.end, position)

    def _heredocs(self, simple: Simple, position: int) -> int:
        """Read the here-documents that the line before has announced."""
        if simple.pending and position and self._text[position - 1] != "\n":
            newline = self._text.find("\n", position)
            position = newline + 1 if newline >= 0 else len(self._text)
        for opening in simple.pending:
            line_break = _NEWLINE.match(self._text, position)
            word = ShellWord(line_break.end() if line_break else position)
            position = self._words.heredoc(word, word.start, opening[3], tabs=bool(opening[1]), raw=bool(opening[2]))
            word.end = position
            simple.inputs.append(word)
        simple.pending = []
        return position

    def _comment_end(self, position: int) -> int:
        newline = self._text.find("\n", position)
        return newline if newline >= 0 else len(self._text)
