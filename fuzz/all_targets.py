"""
Fuzzes all targets, or those that are named, so many seconds in all.

    python fuzz/all_targets.py [--seconds N] [TARGET ...]

What is found lies in `build/fuzz/found/TARGET/`; a text that is mended moves to `fuzz/regressions/TARGET/`, which
`make test` tries. What was learnt is kept in `build/fuzz/learnt/TARGET/` for the next time.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "tests" / "helpers")]
BUILD = HERE.parent / "build" / "fuzz"

_LONGEST = 4096
"""Bytes of a text: enough for a payload with everything in it."""
_TOO_LONG = 20
"""Seconds that one text may take; each takes some hundredths of one."""
_COVERED = re.compile(r"cov: (\d+) ft: (\d+)")
_TRIED = re.compile(r"stat::number_of_executed_units: (\d+)|^#(\d+)\t", re.MULTILINE)


class Outcome(NamedTuple):
    """What became of a target: texts tried, places of the code reached, and whether something was found."""

    tried: int
    reached: int
    found: bool


def main() -> int:
    """Try the targets one after the other; 1 where something was found."""
    from targets import TARGETS

    parser = argparse.ArgumentParser(description="Fuzz all targets, or those that are named.")
    parser.add_argument("--seconds", type=int, default=420, help="for all targets together")
    parser.add_argument("target", nargs="*", choices=[[], *TARGETS], help=", ".join(TARGETS))
    arguments = parser.parse_args()
    names = arguments.target or list(TARGETS)
    found = False
    for name in names:
        outcome = fuzz(name, max(arguments.seconds // len(names), 1))
        what = f"found something, see {BUILD / 'found' / name}" if outcome.found else "found nothing"
        print(f"{name}: {outcome.tried} texts, {outcome.reached} places of the code; {what}", flush=True)
        found = found or outcome.found
    return int(found)


def fuzz(name: str, seconds: int) -> Outcome:
    """Fuzz one target in a process of its own."""
    from seeds import write

    found, learnt, seeds = (BUILD / folder / name for folder in ("found", "learnt", "seeds"))
    found.mkdir(parents=True, exist_ok=True)
    learnt.mkdir(parents=True, exist_ok=True)
    write(name, seeds)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST}",
        f"-timeout={_TOO_LONG}",
        f"-dict={HERE / 'tokens.dict'}",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
    ]
    own = [str(folder) for folder in (HERE / "corpus" / name, HERE / "regressions" / name) if folder.is_dir()]
    command = [sys.executable, str(HERE / "start.py"), name, *options, str(learnt), str(seeds), *own]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    if done.returncode != 0:
        print(done.stdout[-3000:], done.stderr[-3000:], sep="\n")
    tried = [int(one or other) for one, other in _TRIED.findall(done.stderr)]
    reached = [int(cov) for cov, _ in _COVERED.findall(done.stderr)]
    return Outcome(max(tried, default=0), max(reached, default=0), done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
