"""
JSON in ASCII that is safe wherever it is printed or pasted.

Nothing in it reads as a command to a build server that watches the output, or as a tag to a page around it. A record
is written all at once, which is several times as fast as piece by piece with an indent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

from instancelint.base.message import COMMAND


def write_line(data: object, stream: TextIO) -> None:
    """Write data on a line of its own."""
    stream.write(f"{harmless(json.dumps(data))}\n")


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


def line(data: object) -> str:
    """Give data as one line of such JSON, with a line break at its end."""
    return f"{harmless(json.dumps(data))}\n"


def quoted(text: str) -> str:
    """Write a text between quotation marks, as JSON and YAML read it."""
    return harmless(json.dumps(text))


def harmless(text: str) -> str:
    """Give JSON of the same meaning with nothing in it that others would act on."""
    if "##" in text:
        text = re.sub(COMMAND, r"#\\u0023", text)
    return text.replace("</", "<\\/").replace("<!", "<\\u0021")
