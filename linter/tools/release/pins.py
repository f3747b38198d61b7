"""Versions of instancelint that the guide tells people to pin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_VERSION = r"(?P<version>[0-9]+\.[0-9]+\.[0-9]+(?:[.0-9]*(?:a|b|rc|\.dev|\.post)[0-9]+)?)"
_PINS = tuple(
    re.compile(pattern.replace("VERSION", _VERSION))
    for pattern in (
        r"^\s*rev: v?VERSION",  # pre-commit
        r"\binstancelint(?:\[[\w,]+\])? ?==\s*VERSION",  # pip
        r"\binstancelint/instancelint@v?VERSION",  # an action, a component
        r"\binstancelint/instancelint/v?VERSION/",  # a file of the repository
        r"\binstancelint\.git[@#]v?VERSION",  # pip and docker, from the repository
        r"\binstancelint:v?VERSION",  # an image
        r"^instancelint VERSION$",  # what --version prints
        r"^\s*(?:version|default): [\"']?VERSION[\"']?$",  # an input of the action or the component
    )
)


class Pin(NamedTuple):
    """A place that names a version."""

    path: Path
    line: int
    version: str


def pins(path: Path) -> Iterator[Pin]:
    """Yield the versions that a page pins, each place once."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = {match.span("version"): match["version"] for pattern in _PINS for match in pattern.finditer(line)}
        yield from (Pin(path, number, version) for version in found.values())


def pages(root: Path) -> list[Path]:
    """List the files that people copy a version from."""
    folders = (root / "docs", root / "templates")
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".md", ".yml"}]
    named = [root / name for name in ("README.md", "action.yml", "Dockerfile")]
    return sorted(path for path in [*files, *named] if path.is_file())


def wrong(paths: Iterable[Path], version: str) -> Iterator[Pin]:
    """Yield the places that pin another version."""
    yield from (pin for path in paths for pin in pins(path) if pin.version != version)
