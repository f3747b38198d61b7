"""Strings of PowerShell: what they stand for, and where each character of it is written."""

from __future__ import annotations

import re

from instancelint.embedded.shell_word import ShellWord

_HERE = re.compile(r"@(['\"])[ \t]*\r?\n")
_VARIABLE = re.compile(
    r"\$(?:(?:env:|global:|script:)?(\w{1,100})|\{(?:env:)?([^}\r\n]{1,200})\}|\(([^()\r\n]{1,200})\))"
)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b"}
_SPECIAL = re.compile(r"[\"`$]")
_UNSAFE = re.compile(r"[^\w .:-]+")


def read_string(text: str, start: int) -> ShellWord | None:
    """Read the string that begins at an offset; None where none does."""
    here = _HERE.match(text, start)
    if here is not None:
        return _here_string(text, start, here)
    if text[start] == "'":
        return _single(text, start)
    return _double(text, start) if text[start] == '"' else None


def _here_string(text: str, start: int, opening: re.Match[str]) -> ShellWord:
    word = ShellWord(start)
    closing = re.compile(rf"\r?\n{opening[1]}@").search(text, opening.end() - 1)
    end = max(closing.start(), opening.end()) if closing else len(text)
    word.closed = closing is not None
    word.end = closing.end() if closing else end
    if opening[1] == "'":
        word.style("raw")
        word.add(text[opening.end() : end], opening.end(), end - opening.end())
    else:
        word.style("powershell-here")
        _expanded(word, text, opening.end(), end)
    return word


def _single(text: str, start: int) -> ShellWord:
    word = ShellWord(start)
    word.style("powershell-single")
    position = start + 1
    while True:
        quote = text.find("'", position)
        end = quote if quote >= 0 else len(text)
        word.add(text[position:end], position, end - position)
        if quote < 0 or not text.startswith("''", quote):
            word.closed = quote >= 0
            word.end = end + word.closed
            return word
        word.add("'", quote, 2)
        position = quote + 2


def _double(text: str, start: int) -> ShellWord:
    word = ShellWord(start)
    word.style("powershell-double")
    position = start + 1
    while position < len(text):
        special = _SPECIAL.search(text, position)
        end = special.start() if special else len(text)
        word.add(text[position:end], position, end - position)
        if special is None:
            break
        if text[end] == '"' and not text.startswith('""', end):
            word.end = end + 1
            return word
        position = _step(word, text, end, len(text))
    word.closed = False
    word.end = len(text)
    return word


def _expanded(word: ShellWord, text: str, position: int, limit: int) -> None:
    """Read the lines of a here-string in which variables are filled in; a quote stands for itself there."""
    while position < limit:
        special = _SPECIAL.search(text, position, limit)
        end = special.start() if special else limit
        word.add(text[position:end], position, end - position)
        if special is None:
            return
        if text[end] == '"':
            word.add('"', end, 1)
            position = end + 1
        else:
            position = _step(word, text, end, limit)


def _step(word: ShellWord, text: str, position: int, limit: int) -> int:
    """Read a doubled quote, an escape or a variable; return the offset after it."""
    character = text[position]
    if character == '"':
        word.add('"', position, 2)
        return position + 2
    if character == "`" and position + 1 < limit:
        following = text[position + 1]
        length = 3 if text.startswith("\r\n", position + 1) else 2
        word.add("" if following in "\r\n" else _ESCAPES.get(following, following), position, length)
        return position + length
    variable = _VARIABLE.match(text, position, limit)
    if character != "$" or variable is None:
        word.add(character, position, 1)
        return position + 1
    name = variable[1] or variable[2] or _UNSAFE.sub(" ", variable[3]).strip()
    word.add("${" + name + "}", position, len(variable.group()))
    return variable.end()
