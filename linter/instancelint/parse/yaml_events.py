"""
PyYAML's events, from the C parser where it is installed and from the pure Python one otherwise.

Both give the same events at the same offsets, in code points. Composing and constructing are left out: nothing of the
text is ever turned into objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class _PurePython(Reader, Scanner, Parser):
    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def uses_c() -> bool:
    """Tell whether the C parser is there."""
    return bool(yaml.__with_libyaml__)


def events(text: str, *, pure: bool = False) -> Iterator[Any]:
    """Give the events of a stream; raises yaml.YAMLError where it cannot go on."""
    if pure or not uses_c():
        parser: Any = _PurePython(text)
    else:
        from yaml.cyaml import CParser

        parser = CParser(text)
    while parser.check_event():
        yield parser.get_event()
