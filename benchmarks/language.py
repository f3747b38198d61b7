"""
Measures at offsets of texts whether the container is right there, and how long an editor waits for answers.

    python benchmarks/language.py            every offset of every rule example and payload: an hour on two cores
    python benchmarks/language.py --tenth    every tenth offset
    python benchmarks/language.py --show 3   also show up to three wrong places of each kind of text

Each offset is asked for in the whole text and in what is typed up to there.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tables import table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from cursors import Text, container, embedded, example_texts, is_json, json_texts, surroundings

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation
from instancelint.language.complete import completions
from instancelint.language.cursor import cursor_at
from instancelint.language.hover import hover_at

_LONGEST = 4000
_DATA = Path(__file__).parents[1] / "tests" / "data"
_CORPORA = (_DATA / "clean_payloads.json", _DATA / "mutation_payloads.json")


class Measured:
    """What was counted of one kind of text: offsets, wrong containers there and of what was typed, and seconds."""

    def __init__(self) -> None:
        self.offsets = self.wrong = self.wrong_typed = self.raised = 0
        self.completion: list[float] = []
        self.hover: list[float] = []
        self.shown: list[str] = []

    def add(self, text: Text, offset: int) -> None:
        """Look at one offset."""
        source, known = SourceText(text.name, text.text), surroundings(text.name)
        self.completion.append(_seconds(lambda: completions(source, offset, known)))
        self.hover.append(_seconds(lambda: hover_at(source, offset, known)))
        truth = None if text.text[offset - 1 : offset] == "\\" else container(text, offset)
        if truth is None:
            return
        self.offsets += 1
        for typed in (False, True):
            seen = SourceText(text.name, text.text[:offset]) if typed else source
            found = cursor_at(seen, offset, Expectation())
            if found is not None and found.path == truth:
                continue
            self.wrong_typed += typed
            self.wrong += not typed
            around = text.text[max(0, offset - 80) : offset] + "¦" + ("" if typed else text.text[offset : offset + 40])
            self.shown.append(f"{text.kind}: {truth}, found {found and found.path}\n{around}\n")

    def join(self, other: Measured) -> None:
        """Take what was counted elsewhere."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def _seconds(action: Callable[[], object]) -> float:
    begin = time.process_time()
    action()
    return time.process_time() - begin


def _high(seconds: list[float]) -> str:
    """Return what 95 of 100 took at most."""
    return f"{sorted(seconds)[int(len(seconds) * 0.95)] * 1000:.1f} ms" if seconds else ""


def _texts() -> Iterator[Text]:
    for path in _CORPORA:
        for each in json.loads(path.read_text(encoding="utf-8")):
            yield Text("json", "a.json", json.dumps(each["body"], indent=2, ensure_ascii=False) + "\n", "json")
    yield from (text for text in (*example_texts(), *json_texts()) if len(text.text) < _LONGEST)


def _measure(step: int, numbered: tuple[int, Text]) -> tuple[str, Measured]:
    number, text = numbered
    measured = Measured()
    for offset in range(number % step, len(text.text) + 1, step):
        try:
            measured.add(text, offset)
        except Exception as error:  # noqa: BLE001 - which is what is counted
            measured.raised += 1
            measured.shown.append(f"{text.kind}: {error!r} at {offset} of\n{text.text}\n")
    return text.kind, measured


def _warm() -> None:
    """Write the whole payloads, which takes long the first time."""
    for name in ("a.json", "a.yaml", "a.md"):
        completions(SourceText(name, ""), 0, surroundings(name))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--step", type=int, default=1, metavar="N", help="every so many offsets; 1 if not given")
    parser.add_argument("--tenth", action="store_const", const=10, dest="step", help="every tenth offset")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes; 2 if not given")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="wrong places to show of each kind")
    options = parser.parse_args()
    plain = list(_texts())
    inside = [inner for text in plain if text.kind == "json" and is_json(text.text) for inner in embedded(text.text)]
    measured: dict[str, Measured] = defaultdict(Measured)
    with multiprocessing.Pool(options.jobs, _warm) as pool:
        numbered = enumerate((*plain, *inside))
        for kind, found in pool.imap_unordered(partial(_measure, options.step), numbered, chunksize=20):
            measured[kind].join(found)
    head = ("kind", "offsets", "wrong", "wrong as typed", "exceptions", "completion p95", "hover p95")
    rows = [
        (kind, one.offsets, one.wrong, one.wrong_typed, one.raised, _high(one.completion), _high(one.hover))
        for kind, one in sorted(measured.items())
    ]
    print("\n".join(table(head, [tuple(map(str, row)) for row in rows])))
    for one in measured.values():
        print("\n".join(one.shown[: options.show]), end="")


if __name__ == "__main__":
    main()
