"""
Print what the linter makes of one-place slips in YAML: `python benchmarks/yaml_slips.py`.

The slips and the clean bodies that they are made in are those of the tests.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from slip_figures import measured
from slips import bodies, slips

COLUMNS = ("slips", "silent", "one", "several", "false missing", "in place", "mended")


def main() -> None:
    """Try every slip, and print the figures of each kind."""
    kinds: dict[str, Counter[str]] = {}
    for text in bodies().values():
        for kind, figures in measured(text, slips(text)).items():
            kinds.setdefault(kind, Counter()).update(figures)
    print(f"{'':20}", *(f"{column:>14}" for column in COLUMNS))
    total: Counter[str] = Counter()
    for kind, figures in kinds.items():
        total.update(figures)
        _print(kind, figures)
    _print("all", total)


def _print(kind: str, figures: Counter[str]) -> None:
    print(f"{kind:20}", *(f"{figures[column]:14}" for column in COLUMNS))


if __name__ == "__main__":
    main()
