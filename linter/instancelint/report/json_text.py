"""JSON that is safe wherever it is printed or pasted."""

from __future__ import annotations

import json
from typing import TextIO


def write(data: object, stream: TextIO, indent: int | None = 2) -> None:
    """
    Write data as JSON in ASCII, with a line break at its end.

    Nothing in it reads as a command to a build server that watches the output, or as a tag to a page around it.
    """
    stream.writelines(map(harmless, json.JSONEncoder(indent=indent).iterencode(data)))
    stream.write("\n")


def quoted(text: str) -> str:
    """Write a text between quotation marks, as JSON and YAML read it."""
    return harmless(json.dumps(text))


def harmless(text: str) -> str:
    """Give JSON with the same meaning in which nothing is a command to a build server or ends an element of a page."""
    return text.replace("##", "#\\u0023").replace("</", "<\\/").replace("<!", "<\\u0021")
