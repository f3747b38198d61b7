"""
Words of a shell script: what the shell would pass on, and where each character of it is written.

Documentation is full of commands that no shell would run: a payload in single quotes that holds apostrophes, one in
double quotes that holds others, or a body without quotes. Such a word is read as it was meant, and what the shell would
drop is kept in `ShellWord.apostrophes` and `ShellWord.unescaped_quotes`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from instancelint.base.source_text import Span
from instancelint.embedded.bare_json import json_end
from instancelint.embedded.shell_word import ShellWord
from instancelint.embedded.substitution import Substitutions, as_template
from instancelint.embedded.unescaped_quotes import UnescapedQuotes

_NAME = r"[A-Za-z_]\w{0,100}+"
_SPECIAL = r"\s;|&<>()'\"\\$`"
_PLAIN = re.compile(
    rf"\{{\{{[^\r\n]{{0,200}}?\}}\}}|<[\w .:/-]{{1,80}}>"
    rf"|[^{_SPECIAL}]+?(?=\{{\{{|[{_SPECIAL}]|\Z)|[$<(](?=[\s'\"]|\Z)|\{{+"
)
_VARIABLE = re.compile(rf"\$({_NAME}|[0-9@*#?])|\$\{{[^}}\r\n]{{0,500}}+\}}|\$\([^)\r\n]{{0,500}}+\)")
_IN_DOUBLE = re.compile(r"[^\"\\$`]+")
_IN_ANSI = re.compile(r"[^'\\]+")
_ANSI_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|(.)|\Z)", re.DOTALL
)
_ANSI = {"a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_JOINT = re.compile(
    rf"\\''|\"'\"'|\"(?=[^\"\r\n]{{0,500}}[$`])[^\"'\r\n]{{0,500}}+\"'"
    rf"|\$(?:{_NAME}|\{{{_NAME}(?::?[-=?+][^}}'\r\n]{{0,200}}+)?\}}|\([^)'\r\n]{{0,200}}+\))'|`[^`'\r\n]{{0,200}}+`'"
)
"""What leads from one single-quoted stretch to the next, so that the word goes on."""

_DOUBLED = re.compile(r'"[ \t]*[{\[](?:[ \t]|\^?\r?\n)*""')
"""A body in the double quotes of `cmd`, where a quote inside is written twice."""

_GOES_ON = re.compile(r"[^\"\r\n]{0,2000}+\"")
_NEXT_COMMAND = re.compile(r"^[ \t]*(?:\$ )?curl[ \t]", re.MULTILINE)
_CLOSED_OR_JSON = re.compile(r"\s{0,100}+[{\[\"]|[^'\r\n]{0,2000}+'")
_CLOSING = re.compile(r"\s*\)")
_HEREDOC_IN_WORD = re.compile(r"\$\(\s*cat\s*<<(-?)\s*(['\"\\]?)(\w{1,64})['\"]?[ \t]*(?:\r\n|\n)")


class WordReader:
    """Reads single words of one script."""

    def __init__(self, script: str) -> None:
        self.script = script
        self._substitutions = Substitutions(script)
        self._unescaped = UnescapedQuotes(script)
        self.ends: set[int] = set()
        """Where what is being read ends, although the mark there could begin something else."""

    def read(self, start: int) -> ShellWord:
        """Read the word that begins at an offset; it ends where the shell, or whoever wrote it, ends it."""
        word = ShellWord(start)
        position = start
        steps: dict[str, Callable[[ShellWord, int], int]] = {
            "'": self._single,
            '"': self._double,
            "\\": self._escaped,
            "$": self._expansion,
            "`": self._expansion,
        }
        while position < len(self.script) and word.closed:
            if position in self.ends:
                break
            step = steps.get(self.script[position])
            if step is not None:
                position = step(word, position)
                continue
            plain = _PLAIN.match(self.script, position)
            if plain is None:
                break
            word.style("bare")
            word.add(plain.group(), position, len(plain.group()))
            position = plain.end()
        word.end = position
        return word

    def _escaped(self, word: ShellWord, position: int) -> int:
        pair = self.script[position : position + 2]
        if pair[1:] == "\r" and self.script.startswith("\n", position + 2):
            return position + 3
        if pair[1:] not in {"", "\n"}:
            word.style("bare")
            word.add(pair[1:], position, 2)
        return position + len(pair)

    def _expansion(self, word: ShellWord, position: int) -> int:
        script = self.script
        if script.startswith("$'", position):
            return self._ansi(word, position + 2)
        if script.startswith('$"', position):
            return self._double(word, position + 1)
        word.style("bare")
        return self._variable(word, position)

    def _variable(self, word: ShellWord, position: int) -> int:
        """Read `$NAME` and the like as the template `${NAME}`; a character that expands nothing stands for itself."""
        inside = self._substitutions.inside(position)
        if inside is not None:
            word.substitutions.append(inside)
            word.add(as_template(self.script[inside.start : inside.end]), position, inside.end + 1 - position)
            return inside.end + 1
        match = _VARIABLE.match(self.script, position)
        if match is None:
            word.add(self.script[position], position, 1)
            return position + 1
        text = match.group()
        word.add("${" + match[1] + "}" if match[1] else text, position, len(text))
        return match.end()

    def _single(self, word: ShellWord, position: int) -> int:
        """Read a single-quoted stretch and those that are joined to it."""
        script = self.script
        if self._is_prose(word, position):
            word.add("'", position, 1)
            return position + 1
        word.style("single")
        start = position + 1
        while True:
            quote, is_closed = self._quotes_end(start)
            word.add(script[start:quote], start, quote - start)
            if not is_closed:
                word.closed = False
                word.unclosed = Span(position, position + 1)
                return quote
            joint = _JOINT.match(script, quote + 1)
            if joint and quote + 1 not in self.ends:
                start = self._joint(word, quote, joint.group())
            elif word.in_string and _GOES_ON.match(script, quote + 1):
                word.apostrophes.append(Span(quote, quote + 1))
                word.add("'", quote, 1)
                start = quote + 1
            else:
                return quote + 1

    def _is_prose(self, word: ShellWord, position: int) -> bool:
        """Check whether a single quote is the apostrophe of a word, as no quotes that begin there end on the line."""
        if word.quotes != ["bare"] or not self.script[position - 1].isalpha():
            return False
        return _CLOSED_OR_JSON.match(self.script, position + 1) is None

    def _joint(self, word: ShellWord, quote: int, joint: str) -> int:
        """Add what is between two single-quoted stretches; gives the offset at which the second one begins."""
        if joint in {"\\''", "\"'\"'"}:
            word.add("'", quote, len(joint) + 1)
        elif joint[0] == '"':
            self._double(word, quote + 1)
        else:
            word.style("bare")
            self._variable(word, quote + 1)
        return quote + 1 + len(joint)

    def _quotes_end(self, start: int) -> tuple[int, bool]:
        """
        Return where single quotes end, and whether a quote closes them.

        Where none does, they end with the JSON in them, at the next command or with the script. The quote of another
        command that follows such JSON closes nothing.
        """
        script = self.script
        quote = script.find("'", start)
        following = _NEXT_COMMAND.search(script, start, quote if quote >= 0 else len(script))
        if following is None and quote >= 0:
            return quote, True
        limit = following.start() if following else len(script)
        end = json_end(script, start, limit) if script[start : start + 1] in {"{", "["} else None
        if end is None and quote >= 0:
            return quote, True
        return limit if end is None else end, False

    def _double(self, word: ShellWord, position: int) -> int:
        script = self.script
        doubled = _DOUBLED.match(script, position) is not None
        unescaped = frozenset() if doubled else self._unescaped.inside(position)
        word.style("doubled" if doubled else "double")
        opening = Span(position, position + 1)
        position += 1
        while position < len(script):
            character = script[position]
            if doubled and script.startswith('""', position):
                word.add('"', position, 2)
                position += 2
            elif position in unescaped:
                word.unescaped_quotes.append(Span(position, position + 1))
                word.add('"', position, 1)
                position += 1
            elif character == '"':
                return position + 1
            elif character == "\\":
                position = self._escape_in_double(word, position)
            elif character in "$`":
                heredoc = _HEREDOC_IN_WORD.match(script, position)
                position = self._inner_heredoc(word, heredoc) if heredoc else self._variable(word, position)
            else:
                plain = _IN_DOUBLE.match(script, position)
                end = plain.end() if plain else position + 1
                word.style("doubled" if doubled else "double")
                word.add(script[position:end], position, end - position)
                position = end
        word.closed = False
        word.unclosed = opening
        return position

    def _escape_in_double(self, word: ShellWord, position: int) -> int:
        following = self.script[position + 1 : position + 2]
        if following == "\r" and self.script.startswith("\n", position + 2):
            return position + 3
        if following == "\n":
            return position + 2
        if following and following in '"\\$`':
            word.add(following, position, 2)
            return position + 2
        word.add("\\", position, 1)
        return position + 1

    def _inner_heredoc(self, word: ShellWord, opening: re.Match[str]) -> int:
        """Read `$(cat <<EOF … EOF)`, which stands for the lines between."""
        if not word.pieces:
            word.quotes.clear()  # nothing but the lines between is in the quotes around them
        position = self.heredoc(word, opening.end(), opening[3], tabs=bool(opening[1]), raw=bool(opening[2]))
        closing = _CLOSING.match(self.script, position)
        return closing.end() if closing else position

    def _ansi(self, word: ShellWord, position: int) -> int:
        script = self.script
        word.style("ansi")
        while position < len(script):
            if script[position] == "'":
                return position + 1
            plain = _IN_ANSI.match(script, position)
            if plain:
                word.add(plain.group(), position, len(plain.group()))
                position = plain.end()
                continue
            escape = _ANSI_ESCAPE.match(script, position)
            length = len(escape.group()) if escape else 1
            text = _ansi_text(escape) if escape else "\\"
            word.add(text, position, length)
            position += length
        word.closed = False
        return position

    def heredoc(self, word: ShellWord, start: int, delimiter: str, *, tabs: bool, raw: bool) -> int:
        """Read the lines of a here-document that begins at an offset; gives the offset after its delimiter."""
        script = self.script
        word.style("raw" if raw else "heredoc")
        position = start
        while position < len(script):
            newline = script.find("\n", position)
            end = newline + 1 if newline >= 0 else len(script)
            bare = script[position:end].rstrip("\r\n")
            if (bare.lstrip("\t") if tabs else bare).rstrip(" ") in {delimiter, delimiter + ")"}:
                return position + bare.index(delimiter) + len(delimiter)
            if tabs:
                position += len(bare) - len(bare.lstrip("\t"))
            self._heredoc_line(word, position, end, raw=raw)
            position = end
        word.closed = False
        return position

    def _heredoc_line(self, word: ShellWord, position: int, end: int, *, raw: bool) -> None:
        script = self.script
        while position < end:
            if raw or script[position] not in "\\$`":
                stop = end if raw else next((i for i in range(position, end) if script[i] in "\\$`"), end)
                word.add(script[position:stop], position, stop - position)
                position = stop
            elif script[position] == "\\":
                position = self._escape_in_heredoc(word, position)
            else:
                position = self._variable(word, position)

    def _escape_in_heredoc(self, word: ShellWord, position: int) -> int:
        """Read a backslash as in double quotes, where a double quote needs none."""
        if self.script.startswith('\\"', position):
            word.add("\\", position, 1)
            return position + 1
        return self._escape_in_double(word, position)


def _ansi_text(escape: re.Match[str]) -> str:
    for group in (1, 2, 3):
        if escape[group]:
            number = int(escape[group], 16)
            return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"  # noqa: PLR2004 - Unicode
    if escape[4]:
        return chr(int(escape[4], 8) & 0xFF)
    return _ANSI.get(escape[5] or "", escape[5] or "\\")
