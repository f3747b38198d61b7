"""
Measures the library inside one process: `lint_payload` beside validation by jsonschema alone, in turn.

    python benchmarks/library.py PAYLOADS ROUNDS

Prints a line of JSON: for each of both, microseconds of processor time a payload, for clean and for dirty payloads.
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
from instancelint.domain.schema_bundle import bundle

LIBRARY = "lint_payload"
JSONSCHEMA = "jsonschema iter_errors"
JSON_LOADS = "json.loads"

Work = Callable[[corpora.Payload], int]
"""Looks at a payload and says how much it found."""


def main(words: Sequence[str]) -> None:
    """Print the result."""
    number, rounds = map(int, words)
    print(json.dumps({name: _measured(number, rounds, share) for name, share in (("clean", 0), ("dirty", 1))}))


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
