"""How a program counts the findings in a report of each format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET


def lines(pattern: str) -> Callable[[str], int]:
    """Count the lines that begin with a pattern."""
    return lambda out: len(re.findall(f"^(?:{pattern})", out, re.MULTILINE))


def elements(tag: str) -> Callable[[str], int]:
    """Count the elements of XML with a tag."""
    return lambda out: len(list(ET.fromstring(out).iter(tag)))  # noqa: S314 - our own output


def markdown_items(out: str) -> int:
    """Count the items of the list, and those for which there was no room."""
    withheld = re.search(r"^(\d+) more findings for which there is no room here\.$", out, re.MULTILINE)
    return lines(r"- (?:error|warning|info) \[IL")(out) + (int(withheld[1]) if withheld else 0)


RECORDS: dict[str, Callable[[str], int]] = {
    "text": lines(r"(?:error|warning|info) IL\d{3} "),
    "concise": lambda out: out.count("\n"),
    "json": lambda out: len(json.loads(out)["findings"]),
    "jsonl": lambda out: len([json.loads(line) for line in out.splitlines()]),
    "sarif": lambda out: len(json.loads(out)["runs"][0]["results"]),
    "github": lines(r"::error file|::warning file|::notice file|error|warning|info"),
    "gitlab": lambda out: len(json.loads(out)),
    "junit": elements("failure"),
    "checkstyle": elements("error"),
    "azure": lines(r"##vso\[task\.logissue type="),
    "tap": lines("not ok "),
    "rdjson": lambda out: len(json.loads(out)["diagnostics"]),
    "markdown": markdown_items,
}
"""How many findings a report has."""


def speaks_elsewhere(out: str, name: str) -> str:
    """Return the first line of a report that is a command somewhere, or moves a cursor; '' where none does."""
    for line in out.split("\n"):
        rest = re.sub(r"^##vso\[task\.logissue [^\]]*\]", "", line) if name == "azure" else line
        command = re.match(r"\s*::(\w*)", line)
        own = {"error", "warning", "notice", "group", "endgroup"} if name == "github" else set()
        is_foreign = command is not None and command[1] not in own
        if not line.isprintable() or is_foreign or re.search(r"##(?:\[|vso\[)", rest, re.IGNORECASE):
            return line
    return ""
