"""
Lists what a check of one clean file imports, and fails when it imports what it must not.

Then the processor time of commands that should start as fast, as a multiple of that check: the least of several runs.

    python benchmarks/startup.py [--imports NUMBER]
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAYLOAD = ROOT / "examples" / "good" / "box-webhook.yaml"
UNWANTED = (
    "jsonschema",
    "referencing",
    "fastjsonschema",
    "importlib.metadata",
    "concurrent.futures",
    "multiprocessing",
    "dataclasses",
    "inspect",
)
COMMANDS = (("--help",), ("check", "--help"), ("rule", "IL301"), ("element", "box"))
RUNS = 9
_CODE = "import sys; from instancelint.cli.main import main; sys.argv[0] = 'instancelint'; main()"
_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|( *)(\S+)")


def main() -> int:
    """Run the command line; gives 1 when there is an unwanted import, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--imports", type=int, default=12, help="how many imports to list (default: %(default)s)")
    options = parser.parse_args()
    command = (sys.executable, "-X", "importtime", "-c", _CODE, "check", str(PAYLOAD))
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    rows = [(int(row[1]), int(row[2]), row[4]) for row in _LINE.finditer(run.stderr)]
    print(f"{'import':<32} {'own us':>10} {'with its own imports':>22}")
    for own, cumulated, name in sorted(rows, reverse=True)[: options.imports]:
        print(f"{name:<32} {own:>10} {cumulated:>22}")
    unwanted = sorted({name for *_, name in rows if any(name == bad or name.startswith(f"{bad}.") for bad in UNWANTED)})
    print(f"{len(rows)} imports; unwanted: {', '.join(unwanted) or 'none'}")
    check = _seconds("check", str(PAYLOAD))
    for words in COMMANDS:
        print(f"instancelint {' '.join(words):<16} {_seconds(*words) / check:.2f} times a check")
    return 1 if unwanted else 0


def _seconds(*arguments: str) -> float:
    """Return the least processor time of several runs of a command."""
    return min(_one_run((sys.executable, "-m", "instancelint", *arguments)) for _ in range(RUNS))


def _one_run(command: tuple[str, ...]) -> float:
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    sys.exit(main())
