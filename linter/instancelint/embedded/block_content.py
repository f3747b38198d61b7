"""
The content of a block of code: commands, a request, data, a program or a change to a file.

That is told by the content; the label of a block is only believed where the content says nothing.
"""

from __future__ import annotations

import re
from enum import Enum

from instancelint.embedded import request_file
from instancelint.embedded.embedded_text import begins_as_json, is_data
from instancelint.embedded.powershell import IS_POWERSHELL
from instancelint.parse.merge_conflict import conflict_in

_SHELLS = frozenset(
    """
    bash sh shell zsh ksh fish console curl shell-session shellsession bash-session terminal httpie bat batch
    cmd dos dosbatch winbatch
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
_POWERSHELLS = frozenset({"powershell", "pwsh", "ps1", "ps", "posh"})
_CODE = frozenset(
    """
    javascript js jsx mjs cjs node typescript ts tsx python py python3 ruby rb java kotlin kt scala groovy go
    golang rust rs c cpp c++ csharp cs c# fsharp vb php perl swift objective-c objc dart elixir lua r julia jq
    sql graphql html xml css scss toml ini properties hcl terraform tf dockerfile makefile
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
_CHANGES = frozenset({"diff", "patch", "udiff"})
_CURL = re.compile(r"^[^\"'{\n]{0,200}\bcurl(?:\.exe)?[ \t]", re.MULTILINE)
_BEGINS_AS_COMMAND = re.compile(r"\s*(?:\$ )?curl[ \t]")
_OTHER_CLIENT = re.compile(
    r"^[ \t]*+(?:[$%>] )?(?:wget[ \t]++(?:-|[\"']?https?:|\$)"
    r"|(?:https?|xhs?)[ \t]++(?:--?[a-z][\w-]*+(?:=\S++)?[ \t]++){0,9}(?:POST|PUT|PATCH|GET|DELETE)?"
    r"[ \t]*+[\"']?(?:https?:|:/|\$))",
    re.MULTILINE,
)
_OBJECT = re.compile(r"\s*+(?:(?://|\#)[^\n]*+\n\s*+|/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/\s*+)*+[{\[]")
_HUNK = re.compile(r"^@@ -\d", re.MULTILINE)
_ADDED = re.compile(r"^\+(?!\+)[ \t]*[\"{}\[\]\w]", re.MULTILINE)
_HEAD = re.compile(r"[^{\[]{0,4000}[{\[]")
_PROGRAM = re.compile(
    r"(?:[\w$\])]\s*[:+]?=|=>|\(|\breturn|\bdefault|\bimport|\b(?:const|let|var)|\bclass\s[^{\n]{0,80}|\)"
    r"|\w\([^()\n]{0,200},)\s*+[rfb]?['\"`]{0,3}+\s*+[{\[]\Z"
)
"""What leads to the first bracket of a program: an assignment, a call, a declaration."""


class BlockContent(Enum):
    """What a block holds."""

    SCRIPT = "script"
    """A script of a shell, all of it."""
    COMMANDS = "commands"
    """Commands with anything between them."""
    POWERSHELL = "powershell"
    HTTP = "http"
    DATA = "data"
    CODE = "code"
    """A literal of a programming language."""


def content_of(text: str, language: str) -> BlockContent | None:
    """Return what a block holds, by its text and its label in lower case; None where that is no payload."""
    if language in _CHANGES or _is_change(text) or conflict_in(text) is not None:
        return None
    commands = _commands_of(text, language)
    if commands is not None:
        return commands
    json = begins_as_json(text)
    if not json and request_file.is_http(text):
        return BlockContent.HTTP
    if language in _CODE:
        return BlockContent.CODE if _OBJECT.match(text) else None
    is_named = language in {"json", "yaml", "yml"} or not is_data(language)
    return None if not json and not is_named and _is_program(text) else BlockContent.DATA


def _commands_of(text: str, language: str) -> BlockContent | None:
    """Return how a block of commands is to be read; None for any other."""
    if language in _POWERSHELLS or (language not in _CODE and IS_POWERSHELL.search(text)):
        return BlockContent.POWERSHELL
    if language in _SHELLS and (_CURL.search(text) or not begins_as_json(text)):
        return BlockContent.SCRIPT
    if is_command(text) and (language not in _CODE or _BEGINS_AS_COMMAND.match(text)):
        return BlockContent.SCRIPT if _OTHER_CLIENT.search(text) else BlockContent.COMMANDS
    return None


def is_command(text: str) -> bool:
    """Check whether a text holds a command that may send a request."""
    return _CURL.search(text) is not None or _OTHER_CLIENT.search(text) is not None


def _is_change(text: str) -> bool:
    """Check whether a text shows what is added to a file and taken out of it."""
    return _HUNK.search(text) is not None or _ADDED.search(text) is not None


def _is_program(text: str) -> bool:
    """Check whether what is before the first bracket is a program, and no heading."""
    head = _HEAD.match(text)
    return head is not None and _PROGRAM.search(head.group()) is not None
