"""What is compared with reading alone, and with this linter itself on other input."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import corpora
from measure import Command, Verdicts, run
from peers import FAST, ORJSON, OWN
from rows import Bar, Bench, MemoryBar, Row, own

_READING = """
import sys, orjson
with open(sys.argv[1], "rb") as stream:
    for line in stream:
        orjson.loads(line)
"""
READING = "reading and orjson.loads"
_FIRST_BLOCKS = """
import os, subprocess, sys
os.chdir(sys.argv[1])
names = subprocess.run(("git", "ls-files", "-z"), capture_output=True, check=True).stdout
for name in names.split(b"\\0")[:-1]:
    number = os.open(name, os.O_RDONLY)
    os.read(number, 4096)
    os.close(number)
"""
FIRST_BLOCKS = "git ls-files and first blocks"


def json_lines(bench: Bench) -> Row:
    """Give one long file of JSON Lines."""
    number = bench.sizes.lines
    file = str(corpora.json_lines(bench.folder / f"lines-{number}.jsonl", number))
    dirty = number // corpora.DIRTY
    failed = Verdicts(r"^fail: (.+)$", dirty)
    tested = FAST if FAST in bench.programs and bench.programs[FAST].path else OWN
    return Row(
        "json-lines",
        f"{number:,} JSON Lines",
        "1 in 10",
        {
            **_reading(bench, file),
            **bench.own(dirty, file),
            **bench.peer(
                "sourcemeta jsonschema / --fast",
                *("validate", bench.schema, file, "--continue", "--fast"),
                finds=failed,
                exits=(0, 2),
            ),
        },
        (Bar(tested, READING, 30), MemoryBar(tested, 150)),
        base=READING,
        rounds=bench.sizes.rounds,
    )


def _reading(bench: Bench, file: str) -> dict[str, Command]:
    python = bench.programs.get(ORJSON)
    return {READING: Command((python.path, "-c", _READING, file), (0,), 2)} if python and python.path else {}


def repository(bench: Bench) -> Row:
    """Give a repository in which few files hold payloads."""
    unrelated = bench.sizes.unrelated
    number = 50
    folder = corpora.repository(bench.folder / f"repository-{unrelated}", unrelated, number)
    if not (folder / ".git").exists():
        for words in (("init", "-q"), ("add", ".")):
            run(Command(("git", *words), (0,), folder=folder))
    return Row(
        "repository",
        f"{unrelated:,} unrelated files and {number} payloads",
        "1 in 10",
        {
            FIRST_BLOCKS: Command((sys.executable, "-c", _FIRST_BLOCKS, str(folder)), (0,), 2),
            **bench.own(number // corpora.DIRTY, str(folder)),
        },
        (Bar(OWN, FIRST_BLOCKS, 3),),
        base=FIRST_BLOCKS,
        rounds=bench.sizes.rounds,
    )


def mistakes(bench: Bench) -> Row:
    """Give clean and dirty payloads side by side."""
    number = bench.sizes.mistakes
    commands = {}
    for name, share, found in (("clean", 0, 0), ("dirty", 1, number)):
        folder = corpora.json_files(bench.folder / f"{name}-{number}", number, dirty=share)
        commands[name] = own(bench.script, found, "--isolated", str(folder), cores=1)
    return Row(
        "mistakes",
        f"{number:,} JSON files, clean or each with a mistake; one core",
        "none; all",
        {"nothing": own(bench.script, 0, "--isolated", str(_one_clean(bench)), cores=1), **commands},
        (Bar("dirty", "clean", 12, "processor", without="nothing"),),
        base="clean",
        rounds=bench.sizes.rounds,
    )


def _one_clean(bench: Bench) -> Path:
    return corpora.json_files(bench.folder / "clean-1", 1, dirty=0)


def fixes(bench: Bench) -> Row:
    """Give one small payload with very many fixes."""
    number = bench.sizes.fixes
    file = str(corpora.many_fixes(bench.folder / f"fixes-{number}.json", number))
    limits = bench.folder / "many.toml"
    limits.write_text("[limits]\nfindings = 10_000\ntotal = 10_000\n", encoding="utf-8")
    words = ("--config", str(limits), file)
    changed = Verdicts(rf'^\+.*"t{number - 1}"', 1)
    commands = {
        "nothing": own(bench.script, 0, "--isolated", str(_one_clean(bench)), cores=1),
        "check": own(bench.script, number, *words, cores=1),
        "check --fix --diff": Command((bench.script, "check", "--fix", "--diff", *words), (1,), 1, changed),
    }
    return Row(
        "fixes",
        f"A payload with {number} fixes ({Path(file).stat().st_size / 1_000:.1f} KB), found and fixed; one core",
        "all",
        commands,
        (Bar("check --fix --diff", "check", 5, "processor", without="nothing"),),
        base="check",
        rounds=bench.sizes.rounds,
    )


ROWS: tuple[Callable[[Bench], Row], ...] = (json_lines, repository, mistakes, fixes)
