"""The targets: by name, what holds for all bytes. Each raises where it does not, and returns nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from configuring import configure
from fixing import fix
from ignoring import ignore
from readers import read_json_text, read_other_text, read_yaml_text
from reporting import report

HERE = Path(__file__).resolve().parent

TARGETS: dict[str, Callable[[bytes], None]] = {
    "json": read_json_text,
    "yaml": read_yaml_text,
    "embedded": read_other_text,
    "fix": fix,
    "reports": report,
    "config": configure,
    "gitignore": ignore,
}


def kept(target: str) -> Iterator[Path]:
    """Yield the files that a target starts from: the seeds, and what was found once."""
    for folder in ("corpus", "regressions"):
        yield from sorted((HERE / folder / target).glob("*"))
