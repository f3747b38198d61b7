"""Texts to start from: the payloads in `examples/`, and the examples of all rules, in the form that a target takes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from fixing import NAMES
from readers import JSON, OTHERS, YAML

from instancelint.reporters.formats import FORMATS
from instancelint.rulebook.examined_example import EMBEDDED
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.example_text import split

_EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
_TAKEN = {"json": JSON, "yaml": YAML, "embedded": OTHERS, "fix": NAMES, "reports": NAMES}


def write(target: str, folder: Path) -> None:
    """Write the seeds of a target into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in _seeds(target):
        (folder / sha256(seed).hexdigest()[:16]).write_bytes(seed)


def _seeds(target: str) -> Iterator[bytes]:
    for number, (end, text) in enumerate(_texts()):
        if end in _TAKEN.get(target, ()):
            head = f"{end} {'unsafe' if number % 2 else 'safe'}" if target == "fix" else end
            head += f" {FORMATS[number % len(FORMATS)]}" if target == "reports" else ""
            yield f"{head}\n{text}".encode("utf-8", "surrogatepass")


def _texts() -> Iterator[tuple[str, str]]:
    """Yield texts with the end of a file's name that says what they are."""
    for path in sorted(_EXAMPLES.rglob("*.*")):
        yield path.suffix, path.read_text(encoding="utf-8")
    for rule in ALL_RULES:
        for example in (*rule.meta.bad, *rule.meta.good):
            default = ".json" if example.notation.startswith("json") else ".yaml"
            yield EMBEDDED.get(example.notation, default), split(example.text)[0]
