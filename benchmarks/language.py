"""
Measures at offsets of the rule examples whether the container is right, and how long an editor waits for answers.

Run it with `python benchmarks/language.py --step 7`, which looks at every seventh offset; 1 looks at all of them.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from cursors import Text, container, embedded, example_texts, is_json, json_texts, surroundings

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation
from instancelint.language.complete import completions
from instancelint.language.cursor import cursor_at
from instancelint.language.hover import hover_at

_LONGEST = 4000


class Measured:
    """What was counted of one kind of text: offsets, wrong containers there and of what was typed, and seconds."""

    def __init__(self) -> None:
        self.offsets = self.wrong = self.wrong_typed = 0
        self.completion: list[float] = []
        self.hover: list[float] = []

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
            is_wrong = found is None or found.path != truth
            self.wrong_typed += typed and is_wrong
            self.wrong += (not typed) and is_wrong


def _seconds(action: Callable[[], object]) -> float:
    begin = time.process_time()
    action()
    return time.process_time() - begin


def _high(seconds: list[float]) -> float:
    """Return what 95 of 100 took at most, in milliseconds."""
    return sorted(seconds)[int(len(seconds) * 0.95)] * 1000 if seconds else 0


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=7, help="look at every so manieth offset")
    step = parser.parse_args().step
    examples = [text for text in (*example_texts(), *json_texts()) if len(text.text) < _LONGEST]
    inside = [inner for text in examples if text.kind == "json" and is_json(text.text) for inner in embedded(text.text)]
    for name in ("a.json", "a.yaml", "a.md"):
        completions(SourceText(name, ""), 0, surroundings(name))  # the first time, whole payloads are written
    measured: dict[str, Measured] = defaultdict(Measured)
    for number, text in enumerate((*examples, *inside)):
        for offset in range(number % step, len(text.text) + 1, step):
            measured[text.kind].add(text, offset)
    print(f"{'':18}{'offsets':>9}{'wrong':>7}{'typed':>7}{'complete p95':>14}{'hover p95':>11}")
    for kind, one in measured.items():
        times = f"{_high(one.completion):>11.1f} ms{_high(one.hover):>8.1f} ms"
        print(f"{kind:18}{one.offsets:>9}{one.wrong:>7}{one.wrong_typed:>7}{times}")


if __name__ == "__main__":
    main()
