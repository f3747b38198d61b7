"""Where a command of this linter spends its time: the shares of rooms of the package and of other modules."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

_SHOWN = 6
_PROFILED = """
import cProfile, io, json, os, pstats, sys
from contextlib import redirect_stdout
def place(function):
    file, _, name = function
    if file.startswith("<frozen importlib") or "marshal.loads" in name:
        return "imports"
    parts = file.replace(os.sep, "/").split("/")
    if "instancelint" in parts:
        inner = parts[len(parts) - parts[::-1].index("instancelint"):]
        is_large = inner[0] in ("rules", "parse") and len(inner) > 2
        return "/".join(inner[:2]) if is_large else inner[0].removesuffix(".py")
    folder = parts[-2] if len(parts) > 1 else ""
    return parts[-1].removesuffix(".py") if folder.startswith("python") else folder
from instancelint.cli.main import main
sys.argv[0] = "instancelint"
profile = cProfile.Profile()
with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
    try:
        profile.runcall(main)
    except SystemExit:
        pass
spent = {}
for function, (_, _, own, _, callers) in pstats.Stats(profile).stats.items():
    if function[0] == "~" and callers and place(function) != "imports":
        for caller, (_, _, part, _) in callers.items():
            spent[place(caller)] = spent.get(place(caller), 0) + part
    else:
        spent[place(function)] = spent.get(place(function), 0) + own
print(json.dumps(spent))
"""


def time_spent(words: Sequence[str]) -> str:
    """Profile a command, whose first word is the path of the program, on one core; gives the largest shares."""
    script, *rest = words
    jobs = ("--jobs", "1") if rest[0] == "check" else ()
    command = (str(Path(script).with_name("python")), "-c", _PROFILED, *rest, *jobs)
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    spent: dict[str, float] = json.loads(done.stdout)
    whole = sum(spent.values())
    largest = sorted(spent.items(), key=lambda pair: -pair[1])[:_SHOWN]
    return ", ".join(f"{name or 'others'} {seconds / whole:.0%}" for name, seconds in largest)
