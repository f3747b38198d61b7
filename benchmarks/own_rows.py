"""What is compared with reading alone, and with this linter itself on other input."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import corpora
from measure import Command, Verdicts, run
from peers import FAST, ORJSON, OWN
from rows import ONE_CORE, Bar, Bench, MemoryBar, Row, own

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
_JSON_LOADS = "import json, sys; json.load(open(sys.argv[1]))"


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
        (Bar(tested, READING, 6), MemoryBar(tested, 150)),
        base=READING,
        rounds=bench.sizes.rounds,
    )


def _reading(bench: Bench, file: str) -> dict[str, Command]:
    python = bench.programs.get(ORJSON)
    return {READING: Command((python.path, "-c", _READING, file), (0,), 2)} if python and python.path else {}


def long_json_lines(bench: Bench) -> Row:
    """Give 50 MB of JSON Lines, and half of them, for linear time and constant memory."""
    number = bench.sizes.documents
    return _halves(bench, "long-lines", "JSON Lines", lambda count: _lines(bench, count), number)


def _lines(bench: Bench, number: int) -> Path:
    return corpora.json_lines(bench.folder / f"long-{number}.jsonl", number)


def long_yaml(bench: Bench) -> Row:
    """Give 50 MB of YAML documents, and half of them."""
    number = bench.sizes.documents
    return _halves(bench, "long-yaml", "YAML documents", lambda count: _stream(bench, count), number)


def _stream(bench: Bench, number: int) -> Path:
    return corpora.yaml_stream(bench.folder / f"long-{number}.yaml", number)


def _halves(bench: Bench, name: str, what: str, make: Callable[[int], Path], number: int) -> Row:
    files = {"all": (make(number), number), "half": (make(number // 2), number // 2)}
    size = files["all"][0].stat().st_size / 1_000_000
    options = ("--isolated", "--max-size", "1000000000")
    commands = {
        title: own(bench.script, count // corpora.DIRTY, *options, str(file), cores=1)
        for title, (file, count) in files.items()
    }
    title = f"One file of {number:,} {what} ({size:.1f} MB), and half of it; one core"
    return Row(name, title, "1 in 10", commands, (Bar("all", "half", 2.2, "processor"),), base="half", rounds=1)


def large_payload(bench: Bench) -> Row:
    """Give one large payload, and half of it."""
    keys = bench.sizes.keys
    files = {
        "all": corpora.large_payload(bench.folder / f"keys-{keys}.json", keys),
        "half": corpora.large_payload(bench.folder / f"keys-{keys // 2}.json", keys // 2),
    }
    commands = {name: own(bench.script, 0, "--isolated", str(file), cores=1) for name, file in files.items()}
    loads = {"json.load": Command((sys.executable, "-c", _JSON_LOADS, str(files["all"])), (0,), 1)}
    size = files["all"].stat().st_size / 1_000_000
    return Row(
        "large-payload",
        f"One payload with {keys:,} settings ({size:.1f} MB), and one with half as many; one core",
        "none",
        {**commands, **loads},
        (Bar("all", "half", 2.2, "processor"),),
        base="half",
        rounds=bench.sizes.rounds,
    )


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
        (Bar(OWN, FIRST_BLOCKS, 2),),
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


def findings(bench: Bench) -> Row:
    """Give a run of very many findings, and one of half as many."""
    number = bench.sizes.findings
    commands = {}
    for title, count in (("all", number), ("half", number // 2)):
        file = corpora.json_lines(bench.folder / f"dirty-{count}.jsonl", count, dirty=1)
        commands[title] = own(bench.script, count, "--isolated", str(file), cores=2)
        commands[f"{title}, {ONE_CORE}"] = own(bench.script, count, "--isolated", str(file), cores=1)
    return Row(
        "findings",
        f"{number:,} findings in one file of JSON Lines, and half as many",
        "all",
        commands,
        (Bar("all", "half", 2.2, "processor"),),
        base="half",
        rounds=1,
    )


ROWS: tuple[Callable[[Bench], Row], ...] = (
    json_lines,
    repository,
    mistakes,
    findings,
    large_payload,
    long_json_lines,
    long_yaml,
)
