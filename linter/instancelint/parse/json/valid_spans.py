"""The ranges of all values of a text that is known to be valid JSON."""

from __future__ import annotations

import json as stdlib_json
import re

from instancelint.model.document import Member, Node

_TOKEN = re.compile(
    r"""
        (?P<string>"(?:[^"\\]++|\\.?)*+(?:"|\Z))[ \t\r\n]*+(?P<colon>:)?
      | (?P<bracket>[{}\[\]])
      | (?P<scalar>[^\s,:{}\[\]"]++)
    """,
    re.VERBOSE | re.DOTALL,
)
_Key = tuple[str, int, int]
_NO_KEY: _Key = ("", 0, 0)


def scan(text: str) -> Node:
    """Return the tree of ranges; the text is valid JSON without duplicate keys."""
    root: list[Node] = []
    stack: list[tuple[int, dict[str, Member] | list[Node], _Key]] = []
    children: dict[str, Member] | list[Node] = root
    key = _NO_KEY
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "colon":
            key = (_decoded(token["string"]), token.start("string"), token.end("string"))
            continue
        if kind is None:
            continue
        if kind == "bracket" and token["bracket"] in "{[":
            stack.append((token.start(kind), children, key))
            children = {} if token["bracket"] == "{" else []
            continue
        inner = None
        start, end = token.span(kind)
        if kind == "bracket":
            inner = children
            start, children, key = stack.pop()
        node = Node(start, end, inner)
        if isinstance(children, dict):
            children[key[0]] = Member(key[1], key[2], node)
        else:
            children.append(node)
    return root[0]


def _decoded(written: str) -> str:
    return str(stdlib_json.loads(written)) if "\\" in written else written[1:-1]
