"""Files that are no instance payloads: bodies of other endpoints, and what other tools keep in JSON, YAML and pages."""

from __future__ import annotations

from typing import NamedTuple

from repository import DATA


class Other(NamedTuple):
    """A file that is no payload: what it is, how it is called, and its text."""

    name: str
    file: str
    text: str


OTHERS = tuple(
    Other(f"{path.stem.replace('_', ' ')} ({path.suffix[1:]})", path.name, path.read_text(encoding="utf-8"))
    for path in sorted((DATA / "no_payloads").iterdir())
)
