"""
JSON and XML in ASCII, so that no encoding of a stream can spoil them.

The JSON is safe wherever it is printed or pasted: nothing in it reads as a command to a build server that watches the
output, or as a tag to a page around it. A record is written all at once, which is several times as fast as piece by
piece with an indent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from instancelint.base.message import COMMAND, safe

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))


def write_line(data: object, stream: TextIO) -> None:
    """Write data on a line of its own."""
    stream.write(as_line(data))


def write_records(frame: dict[str, Any], name: str, records: Iterable[object], stream: TextIO) -> None:
    """Write `frame`, whose one empty list of a name is filled with records, a line each; a line break ends it."""
    # Inside a string each quotation mark is escaped: this is nowhere but at the list itself.
    before, empty, after = harmless(json.dumps(frame, indent=2)).partition(f'"{name}": []')
    stream.write(f"{before}{empty[:-2]}")
    write_array(records, stream)
    stream.write(f"{after}\n")


def write_array(records: Iterable[object], stream: TextIO) -> None:
    """Write an array with a line for each record, and no line break at its end."""
    between = "[\n"
    for record in records:
        stream.write(f"{between}{harmless(json.dumps(record))}")
        between = ",\n"
    stream.write("[]" if between == "[\n" else "\n]")


def as_line(data: object) -> str:
    """Return data as one line of such JSON, with a line break at its end."""
    return f"{harmless(json.dumps(data))}\n"


def quoted(text: str) -> str:
    """Write a text between quotation marks, as JSON and YAML read it."""
    return harmless(json.dumps(text))


def harmless(text: str) -> str:
    """Return JSON of the same meaning with nothing in it that others would act on."""
    if "##" in text:
        text = re.sub(COMMAND, r"#\\u0023", text)
    return text.replace("</", "<\\/").replace("<!", "<\\u0021")


def escape(text: str) -> str:
    """
    Write text for an element or an attribute; line breaks stay, and whatever else cannot be seen becomes an escape.

    None of the characters that XML 1.0 forbids can be seen.
    """
    text = "\n".join(map(safe, text.split("\n")))
    for character, entity in _ENTITIES:
        text = text.replace(character, entity)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def attributes(values: Mapping[str, str | int]) -> str:
    """Write attributes, each with a blank before it; an attribute is one line."""
    return "".join(f' {name}="{escape(safe(str(value)))}"' for name, value in values.items())
