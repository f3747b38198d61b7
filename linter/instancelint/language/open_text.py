"""A text that is open in an editor, and what it is to the linter."""

from __future__ import annotations

import os
from typing import NamedTuple

from instancelint.base.file_kinds import CONTAINERS, DATA, container_of, suffix_of
from instancelint.base.source_text import SourceText
from instancelint.config.settings import FileSettings
from instancelint.lint.lint_input import Input, TextInput, content_input
from instancelint.parse.encoding import decode

_BOM = "\ufeff"
SUFFIXES = {
    "asciidoc": ".adoc",
    "bat": ".bat",
    "bruno": ".bru",
    "dockerfile": ".dockerfile",
    "groovy": ".groovy",
    "html": ".html",
    "http": ".http",
    "hurl": ".hurl",
    "json": ".json",
    "json5": ".json5",
    "jsonc": ".jsonc",
    "jsonl": ".jsonl",
    "makefile": ".mk",
    "markdown": ".md",
    "mdx": ".mdx",
    "powershell": ".ps1",
    "rest": ".rest",
    "restructuredtext": ".rst",
    "sh": ".sh",
    "shellscript": ".sh",
    "terraform": ".tf",
    "yaml": ".yaml",
}
"""Suffixes by what editors call a notation."""


class OpenText(NamedTuple):
    """
    A text by the name of its file; `saved` are the bytes of the file where the text is what they say.

    `language` is the editor's name of the notation; it counts where the file's name says nothing.
    """

    name: str
    text: str
    version: int | None = None
    language: str = ""
    saved: bytes | None = None

    @property
    def linted_name(self) -> str:
        """The name under which it is linted: with a suffix that says its notation."""
        if suffix_of(self.name) in DATA or suffix_of(self.name) in CONTAINERS or container_of(self.name):
            return self.name
        return self.name + SUFFIXES.get(self.language, "")

    @property
    def shift(self) -> int:
        """The characters of the text that the linter does not count: a byte-order mark."""
        return len(_BOM) if self.text.startswith(_BOM) else 0

    def given(self, settings: FileSettings) -> Input:
        """
        Return what is linted: the content of a file with this text, so that the same is found as in the file.

        A text whose bytes say something else, such as one with zero characters, is linted as it is.
        """
        data = self.saved if self.saved is not None else self.text.encode()
        if "\0" in self.text and decode(data, self.name)[0].text != self.text[self.shift :]:
            return TextInput(source_of(self), settings)
        return content_input(self.linted_name, settings, data)


def source_of(text: OpenText) -> SourceText:
    """Return a text as the linter has it."""
    return SourceText(text.linted_name, text.text[text.shift :], bom=bool(text.shift))


def read_saved(name: str, text: str, limit: int) -> bytes | None:
    """Return the bytes of a file where a text is what they say; else None."""
    try:
        if not os.path.isfile(name) or os.path.getsize(name) > limit:
            return None
        with open(name, "rb") as file:
            data = file.read()
    except OSError:
        return None
    return data if decode(data, name)[0].text == text.removeprefix(_BOM) else None
