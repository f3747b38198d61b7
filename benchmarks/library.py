"""
Measures the library inside one process: `lint_payload` beside validation by jsonschema alone, in turn.

    python benchmarks/library.py PAYLOADS ROUNDS EDITED

Prints a line of JSON: for each of both, microseconds of processor time a payload, for clean and for dirty payloads; and
the same for a text of so many broken payloads, in whole and again after an edit in one of them.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence

import corpora
import jsonschema

from instancelint import lint_payload
from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.domain.schema_bundle import bundle
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache

LIBRARY = "lint_payload"
JSONSCHEMA = "jsonschema iter_errors"
JSON_LOADS = "json.loads"
WHOLE = "a text in whole"
EDIT = "again after an edit"

Work = Callable[[corpora.Payload], int]
"""Looks at a payload and says how much it found."""


def main(words: Sequence[str]) -> None:
    """Print the result."""
    number, rounds, edited = map(int, words)
    measured = {name: _measured(number, rounds, share) for name, share in (("clean", 0), ("dirty", 1))}
    edits = {name: _edits(edited, rounds, name) for name in _TEXTS}
    print(json.dumps({**measured, **edits}))


def _edits(number: int, rounds: int, name: str) -> dict[str, float]:
    """Measure linting a text of broken payloads, and linting it again when one of them was changed."""
    settings = Settings()
    bodies = list(corpora.payloads(number, dirty=1))
    texts = []
    for turn in range(rounds + 1):
        bodies[number // 2]["name"] = f"edited {turn} times"
        text = "".join(map(_TEXTS[name], bodies))
        texts.append(TextInput(SourceText(name, text), settings.for_file(name)))
    times: dict[str, list[float]] = {WHOLE: [], EDIT: []}
    linter = Linter(settings, cache=PayloadCache())
    Linter(settings).lint(texts[0])
    linter.lint(texts[0])
    for given in texts[1:]:
        for way, each in ((WHOLE, Linter(settings)), (EDIT, linter)):
            start = time.process_time()
            found = len(each.lint(given).findings)
            times[way].append((time.process_time() - start) * 1_000_000)
            if found != number:
                message = f"{way} tells {found:,} of {number:,}"
                raise SystemExit(message)
    return {way: statistics.median(each) for way, each in times.items()}


_TEXTS: dict[str, Callable[[corpora.Payload], str]] = {
    "pages.md": lambda body: f"```json\n{json.dumps(body, indent=2)}\n```\n\n",
    "stream.yaml": lambda body: f"---\n{corpora.as_yaml(body)}",
}
"""How a text of many payloads is written, by its name."""


def _measured(number: int, rounds: int, share: int) -> dict[str, float]:
    payloads = list(corpora.payloads(number, dirty=share))
    texts = {id(body): json.dumps(body) for body in payloads}
    validator = jsonschema.Draft202012Validator(bundle("instance"))
    works: dict[str, Work] = {
        LIBRARY: lambda body: len(lint_payload(body).findings),
        JSONSCHEMA: lambda body: any(list(validator.iter_errors(body))),
        JSON_LOADS: lambda body: share * isinstance(json.loads(texts[id(body)]), dict),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work(payloads[0])  # loads what it needs
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            found = sum(map(work, payloads))
            times[name].append((time.process_time() - start) / number * 1_000_000)
            if found != number * share:
                message = f"{name} tells {found:,} of {number * share:,}"
                raise SystemExit(message)
    return {name: statistics.median(each) for name, each in times.items()}


if __name__ == "__main__":
    main(sys.argv[1:])
