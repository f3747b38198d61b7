"""
Measures what a user waits for: whole processes, started on one clean payload, beside other linters.

    python benchmarks/startup.py                 this program and whatever peers the environment has
    python benchmarks/startup.py --peers         installs the peers into a temporary environment first

The programs take turns, so that a busy moment of the machine meets all of them; a median is taken of each, and what
counts is its ratio to `python -c pass` in the same run. Also lists what the check imports, and fails when jsonschema is
among it.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import venv
from dataclasses import dataclass
from pathlib import Path

from instancelint import schemas

ROOT = Path(__file__).resolve().parent.parent
PAYLOAD = ROOT / "examples" / "good" / "box-webhook.yaml"
PEERS = ("yamllint", "check-jsonschema")
UNWANTED = (
    "jsonschema",
    "referencing",
    "fastjsonschema",
    "importlib.metadata",
    "concurrent.futures",
    "multiprocessing",
)
RULES_FOR_YAMLLINT = "extends: relaxed"
IMPORT_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|( *)(\S+)")


@dataclass(frozen=True)
class Contender:
    """A program under measurement, and its command; None when it is not installed."""

    name: str
    command: tuple[str, ...] | None


def main() -> int:
    """Run the command line; gives 1 when the check imports what it must not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", action="store_true", help="install the peers into a temporary environment")
    parser.add_argument("--runs", type=int, default=21, help="runs of each program (default: %(default)s)")
    parser.add_argument("--imports", type=int, default=12, help="how many imports to list (default: %(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scripts = peer_scripts(Path(folder, "venv")) if options.peers else Path(sysconfig.get_path("scripts"))
        schema = Path(folder, "instance.schema.json")
        schema.write_text(json.dumps(schemas.bundle("instance")), encoding="utf-8")
        report_times(contenders(scripts, schema), options.runs)
    return report_imports(options.imports)


def peer_scripts(folder: Path) -> Path:
    """Install the peers into a new environment; gives the folder of their commands."""
    venv.create(folder, with_pip=True)
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder), "platbase": str(folder)}))
    pip = (str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if subprocess.run((*pip, *PEERS), check=False).returncode:
        print("The peers could not be installed.", file=sys.stderr)
    return scripts


def contenders(scripts: Path, schema: Path) -> list[Contender]:
    """List the programs with their commands; the first is what the others are compared with."""
    own = Path(sysconfig.get_path("scripts")) / f"instancelint{sysconfig.get_config_var('EXE') or ''}"
    arguments = {
        "yamllint": ("-d", RULES_FOR_YAMLLINT, str(PAYLOAD)),
        "check-jsonschema": ("--schemafile", str(schema), str(PAYLOAD)),
    }
    found = [
        Contender("python -c pass", (sys.executable, "-c", "pass")),
        Contender("instancelint check", (str(own), "check", str(PAYLOAD)) if own.exists() else None),
    ]
    for name in PEERS:
        script = scripts / f"{name}{sysconfig.get_config_var('EXE') or ''}"
        found.append(Contender(name, (str(script), *arguments[name]) if script.exists() else None))
    return found


def report_times(programs: list[Contender], runs: int) -> None:
    """Print the median time of each program and its ratio to the first one."""
    commands = {program.name: program.command for program in programs if program.command}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            seconds = whole_process(command)
            if turn:  # the first turn warms the file cache and writes byte code
                times[name].append(seconds)
    base = statistics.median(times[programs[0].name])
    print(f"{'program':<20} {'median ms':>10} {'ratio':>7}")
    for program in programs:
        if program.command is None:
            print(f"{program.name:<20} {'absent':>10}")
            continue
        median = statistics.median(times[program.name])
        print(f"{program.name:<20} {median * 1000:>10.1f} {median / base:>7.2f}")


def whole_process(command: tuple[str, ...]) -> float:
    """Run a command to its end; gives seconds. Raises `CalledProcessError` when it does not find the payload clean."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def report_imports(number: int) -> int:
    """Print the costliest imports of a check; gives 1 when there is an unwanted one among them all, else 0."""
    code = "import sys; from instancelint.cli import main; sys.argv[0] = 'instancelint'; main()"
    command = (sys.executable, "-X", "importtime", "-c", code, "check", str(PAYLOAD))
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    rows = [(int(row[1]), int(row[2]), row[4]) for row in IMPORT_LINE.finditer(run.stderr)]
    print(f"\n{'import':<32} {'own us':>10} {'with its own imports':>22}")
    for own, cumulated, name in sorted(rows, reverse=True)[:number]:
        print(f"{name:<32} {own:>10} {cumulated:>22}")
    unwanted = sorted({name for *_, name in rows if any(name == bad or name.startswith(f"{bad}.") for bad in UNWANTED)})
    print(f"{len(rows)} imports; unwanted: {', '.join(unwanted) or 'none'}")
    return 1 if unwanted else 0


if __name__ == "__main__":
    sys.exit(main())
