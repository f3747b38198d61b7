"""
Payloads written down in three notations, and read again: a JSON file, a YAML file, a curl command in a Markdown page.

Reading is done by what reads them in earnest (`json`, PyYAML, a shell's splitting of words), not by the linter.
"""

from __future__ import annotations

import json
import random
import re
import shlex
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

import yaml

from instancelint.base.path import Path


class Notation(Enum):
    """How a payload is written down; the value is the name of its file."""

    JSON = "instance.json"
    YAML = "instance.yaml"
    CURL = "create-an-instance.md"


_OPENING = """# Create an instance

Replace the variables, then run:

```bash
curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
  -H 'Authorization: User '"$USER_SECRET"', Organization '"$ORGANIZATION_SECRET" \\
  -H 'Content-Type: application/json' \\
  -d '"""
_CLOSING = """'
```

The answer holds the token of the instance.
"""
_FENCE = re.compile(r"^```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)
_BOOLEANS_OF_YAML = frozenset({"y", "n"})


_Loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Layout(NamedTuple):
    """How a person writes: indentation, quotes around texts in YAML or only where needed."""

    indent: int | str = 2
    quoted: bool = False

    @classmethod
    def chosen(cls, random_: random.Random) -> Layout:
        """Choose one, most often the usual one."""
        return cls(random_.choice((2, 2, 2, 4, "\t")), random_.random() < 0.4)


class Written(NamedTuple):
    """A payload written down: the whole text, and where in it the payload is."""

    notation: Notation
    text: str
    body: str
    before: str = ""
    after: str = ""

    @property
    def line(self) -> int:
        """Return the line (from 1) at which the payload begins."""
        return self.before.count("\n") + 1

    def with_body(self, body: str) -> str:
        """Write the text with another payload in it, quoted for the shell where that is around it."""
        if self.notation is Notation.CURL:
            return self.before + body.rstrip("\n").replace("'", "'\\''") + self.after
        return body


def write(data: object, notation: Notation, layout: Layout) -> Written:
    """Write a payload down."""
    if notation is Notation.YAML:
        text = "\n".join(_yaml(data, "", quoted=layout.quoted)) + "\n"
        return Written(notation, text, text)
    body = json.dumps(data, indent=layout.indent, ensure_ascii=False) + "\n"
    if notation is Notation.JSON:
        return Written(notation, body, body)
    bare = Written(notation, "", body, _OPENING, _CLOSING)
    return bare._replace(text=bare.with_body(body))


def read_yaml(text: str) -> object:
    """Read one document; raises YAMLError, or ValueError for a date that there is not."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader


def meaning(text: str, notation: Notation) -> object:
    """Return what a text says to those that read it in earnest, None where they cannot read it."""
    try:
        if notation is Notation.YAML:
            return read_yaml(text)
        if notation is Notation.JSON:
            return json.loads(text)
        fence = _FENCE.search(text)
        words = shlex.split(fence[1]) if fence else []
        at = words.index("-d") + 1
        return [*words[:at], json.loads(words[at]), *words[at + 1 :]]
    except (ValueError, IndexError, yaml.YAMLError):
        return None


def lines_of(written: Written, path: Path) -> range:
    """Return the lines (from 1) of a value with its key; of the nearest table around it where it is not there."""
    node = yaml.compose(written.body.replace("\t", "  "), Loader=_Loader)
    first = 0
    for step in path:
        found = next((pair for pair in _children(node) if pair[0] == step), None)
        if found is None:
            break
        _, first, node = found
    assert node is not None
    last = max(first, node.end_mark.line - (node.end_mark.column == 0))
    return range(written.line + first, written.line + last + 1)


def start_and_end(written: Written, path: Path, *, key_alone: bool = False) -> tuple[int, int] | None:
    """Return the offsets in the body of a member with its key, or of its key alone; None where it is not there."""
    node = yaml.compose(written.body, Loader=_Loader)
    start = end = 0
    for step in path:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        found = next(((key, value) for key, value in pairs if key.value == step), None)
        if found is None:
            return None
        key, node = found
        start = key.start_mark.index
        end = (key if key_alone else node).end_mark.index
    return start, end


def _children(node: yaml.Node | None) -> Iterator[tuple[str | int, int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.value, key.start_mark.line, value
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield index, item.start_mark.line, item


def _yaml(value: object, indent: str, *, quoted: bool) -> Iterator[str]:
    """Write a table or a list as block lines."""
    items: list[tuple[str, Any]]
    if isinstance(value, dict):
        items = [(f"{_scalar(key, quoted=False)}:", item) for key, item in value.items()]
    else:
        assert isinstance(value, list)
        items = [("-", item) for item in value]
    for head, item in items:
        if isinstance(item, dict | list) and item:
            yield f"{indent}{head}"
            yield from _yaml(item, f"{indent}  ", quoted=quoted)
        else:
            yield f"{indent}{head} {_scalar(item, quoted=quoted)}"


def _scalar(value: object, *, quoted: bool) -> str:
    if isinstance(value, str) and (quoted or value.lower() in _BOOLEANS_OF_YAML or re.search(r"[^ -~]", value)):
        return json.dumps(value, ensure_ascii=False)  # YAML has no escapes in two halves
    return _plain(value) if isinstance(value, str) else json.dumps(value)


@cache
def _plain(value: str) -> str:
    """Write a text as PyYAML does, without quotes where none are needed."""
    text: str = yaml.safe_dump(value, width=float("inf"), allow_unicode=True)
    return text.removesuffix("...\n").removesuffix("\n")
