"""What is compared with other programs: a row is one piece of work, a bar a promised ratio between two of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import corpora
from measure import Command, Verdicts, run
from peers import FAST, OWN, Installed

ONE_CORE = "one core"
PYTHON = "python -c pass"
YAMLLINT_RULES = "extends: relaxed"
_PLACE = r"^ *--> (\S+:\d+:\d+)"


@dataclass(frozen=True)
class Bar:
    """A promise: the first program takes at most `most` times as much as the second of what is named."""

    name: str
    other: str
    most: float
    of: Literal["wall", "processor"] = "wall"
    without: str = ""
    """What is taken off both: the program that does the least, such as the start alone."""


@dataclass(frozen=True)
class MemoryBar:
    """A promise: a program's largest process takes at most so many MiB."""

    name: str
    most: float


@dataclass(frozen=True)
class Row:
    """A piece of work, the share of payloads in it that have a mistake, and who does it with which command."""

    name: str
    title: str
    dirty: str
    commands: Mapping[str, Command]
    bars: Sequence[Bar | MemoryBar] = ()
    base: str = OWN
    rounds: int = 3
    warm_up: bool = False


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    files: int = 5_000
    lines: int = 200_000
    unrelated: int = 20_000
    mistakes: int = 1_000
    fixes: int = 346
    edited: int = 100
    """Broken payloads in the text that is edited."""
    growth: int = 1
    """By how much the numbers of the growth table are divided."""
    starts: int = 21
    rounds: int = 3


FULL = Sizes()
QUICK = Sizes(500, 5_000, 2_000, 200, growth=20, starts=5, rounds=1)
TINY = Sizes(20, 20, 20, 10, 10, 5, growth=1_000, starts=1, rounds=1)
"""Enough to see that everything runs."""


@dataclass(frozen=True)
class Bench:
    """Where things are, what is installed (this linter among them), and how much is to be measured."""

    folder: Path
    programs: Mapping[str, Installed]
    sizes: Sizes = field(default_factory=Sizes)

    @property
    def script(self) -> str:
        """Path of the program under measurement, without extras."""
        return self.programs[OWN].path or ""

    @property
    def schema(self) -> str:
        """Path of the published schema of create bodies in one file."""
        path = self.folder / "instance.schema.json"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            run(Command((self.script, "schema", "instance", "--draft", "2020-12", "-o", str(path)), (0,)))
        return str(path)

    def own(self, number: int, *paths: str, options: Sequence[str] = ("--isolated",)) -> dict[str, Command]:
        """Give the commands of this linter on two cores and on one; `number` findings are there to be found."""
        return {
            f"{name}{suffix}": own(path, number, *options, *paths, cores=cores)
            for name in (OWN, FAST)
            if name in self.programs and (path := self.programs[name].path)
            for suffix, cores in (("", 2), (f", {ONE_CORE}", 1))
        }

    def peer_path(self, name: str) -> str:
        """Give the path of a peer's program; empty where it is absent."""
        installed = self.programs.get(name)
        return installed.path or "" if installed else ""

    def peer(
        self, name: str, *words: str, finds: Verdicts | None = None, exits: Sequence[int] = (0, 1), scale: int = 1
    ) -> dict[str, Command]:
        """
        Give the command of a peer, or nothing where it is absent; `name` may end in words after ` / `.

        It starts in the folder of the corpora, as v8r takes relative paths only.
        """
        installed = self.programs.get(name.partition(" / ")[0])
        if installed is None or installed.path is None:
            return {}
        return {name: Command((installed.path, *words), exits, 2, finds, scale, self.folder)}


def own(script: str, number: int, *words: str, cores: int) -> Command:
    """Give a command of this linter that is to find so many mistakes."""
    command = (script, "check", "--output-format", "text", *words)
    return Command(command, (0, 1), cores, Verdicts(_PLACE, number))


def one_file(bench: Bench) -> Row:
    """Give one clean file, from nothing: what a hook costs."""
    file = _one(bench, "yaml", dirty=0)
    return Row(
        "one-file",
        "One clean file, the whole process; YAML where nothing else is said",
        "none",
        {
            **_python(bench),
            OWN: Command((bench.script, "check", file), (0,), 2),
            f"{OWN}, JSON": Command((bench.script, "check", _one(bench, "json", dirty=0)), (0,), 2),
            **bench.peer("yamllint", "-d", YAMLLINT_RULES, file, exits=(0,)),
            **bench.peer("check-jsonschema", "--schemafile", bench.schema, file, exits=(0,)),
            **bench.peer("sourcemeta jsonschema", "validate", bench.schema, file, exits=(0,)),
            **bench.peer("ajv-cli", *_AJV, "-s", bench.schema, "-d", file, exits=(0,)),
            **bench.peer("v8r", "--schema", bench.schema, _relative(bench, file), exits=(0,)),
            **bench.peer("spectral-cli", "lint", "-r", _ruleset(bench), file, exits=(0,)),
        },
        (
            Bar(OWN, "yamllint", 0.6, "processor"),
            Bar(OWN, "check-jsonschema", 0.2, "processor"),
            Bar(f"{OWN}, JSON", PYTHON, 6, "processor"),
        ),
        base=PYTHON,
        rounds=bench.sizes.starts,
        warm_up=True,
    )


def one_dirty_file(bench: Bench) -> Row:
    """Give one file with a mistake, from nothing: what a person waits for."""
    commands = _python(bench)
    bars = []
    for suffix in ("json", "yaml"):
        file = _one(bench, suffix, dirty=1)
        name, other = f"{OWN}, {suffix.upper()}", f"check-jsonschema / {suffix.upper()}"
        commands[name] = own(bench.script, 1, file, cores=2)
        commands |= bench.peer(other, "--schemafile", bench.schema, file, exits=(1,))
        bars += [Bar(name, PYTHON, 14, "processor"), Bar(name, other, 0.5, "processor")]
    return Row(
        "one-dirty-file",
        "One file with a mistake, the whole process",
        "all",
        commands,
        bars,
        base=PYTHON,
        rounds=bench.sizes.starts,
        warm_up=True,
    )


def commands(bench: Bench) -> Row:
    """Give the commands that people type most, beside a check of one clean file."""
    file = _one(bench, "yaml", dirty=0)
    words = {"check": ("check", file), "--help": ("--help",), "rule IL301": ("rule", "IL301")}
    return Row(
        "commands",
        "Commands that only print something, and a check of one clean YAML file",
        "none",
        {**_python(bench), **{name: Command((bench.script, *each), (0,), 2) for name, each in words.items()}},
        (Bar("--help", "check", 1.1, "processor"), Bar("rule IL301", "check", 1.1, "processor")),
        base="check",
        rounds=bench.sizes.starts,
        warm_up=True,
    )


def _one(bench: Bench, suffix: str, *, dirty: int) -> str:
    """Give the path of a folder's only file; its payload has a mistake if `dirty` is 1."""
    make = corpora.yaml_files if suffix == "yaml" else corpora.json_files
    (path,) = make(bench.folder / f"one-{suffix}-{dirty}", 1, dirty=dirty).rglob(f"*.{suffix}")
    return str(path)


def _python(bench: Bench) -> dict[str, Command]:
    """Give the interpreter that the program runs in, with nothing to do."""
    return {PYTHON: Command((str(Path(bench.script).with_name("python")), "-c", "pass"), (0,), 2)}


def json_files(bench: Bench) -> Row:
    """Give many JSON files."""
    number = bench.sizes.files
    folder = corpora.json_files(bench.folder / f"json-{number}", number)
    return Row(
        "json-files",
        f"{number:,} JSON files",
        "1 in 10",
        {**bench.own(number // corpora.DIRTY, str(folder)), **_validators(bench, folder, "json")},
        (Bar(OWN, "check-jsonschema", 0.1), Bar(OWN, "sourcemeta jsonschema / exhaustive", 0.6)),
        rounds=bench.sizes.rounds,
    )


def yaml_files(bench: Bench) -> Row:
    """Give many YAML files."""
    number = bench.sizes.files
    folder = corpora.yaml_files(bench.folder / f"yaml-{number}", number)
    listed = Verdicts(r".+\.yaml$", number, (bench.peer_path("yamllint"), "--list-files", str(folder)))
    return Row(
        "yaml-files",
        f"{number:,} YAML files",
        "1 in 10",
        {
            **bench.own(number // corpora.DIRTY, str(folder)),
            **bench.peer("yamllint", "-d", YAMLLINT_RULES, str(folder), finds=listed),
            **_validators(bench, folder, "yaml"),
        },
        (
            Bar(OWN, "check-jsonschema, libyaml", 0.04),
            Bar(OWN, "yamllint", 0.06),
            Bar(OWN, "sourcemeta jsonschema / exhaustive", 1.3),
        ),
        rounds=bench.sizes.rounds,
    )


_AJV = ("validate", "--spec=draft2020", "--strict=false")
_SLOW = 10
"""The slowest programs are given one file in so many."""


def _validators(bench: Bench, folder: Path, suffix: str) -> dict[str, Command]:
    """Give the commands of the programs that hold files against a schema."""
    paths = sorted(folder.rglob(f"*.{suffix}"))
    files = list(map(str, paths))
    few = files[: len(files) // _SLOW]
    schema = bench.schema
    dirty = len(files) // corpora.DIRTY
    few_dirty = len(few) // corpora.DIRTY
    named = Verdicts(rf"^  (\S+\.{suffix})::", dirty)
    instances = [word for file in files for word in ("-i", file)]
    pretty = (bench.peer_path("jsonschema command"), "--output", "pretty", *instances, schema)
    sourcemeta = ("validate", schema, str(folder), "--continue")
    failed = Verdicts(r"^fail: (.+)$", dirty)
    return {
        **bench.peer("check-jsonschema", "--schemafile", schema, *files, finds=named),
        **(
            bench.peer("check-jsonschema, libyaml", "--schemafile", schema, *files, finds=named)
            if suffix == "yaml"
            else bench.peer(
                "jsonschema command",
                *instances,
                schema,
                finds=Verdicts(r"^=+\[ValidationError\]=+\((.+?)\)=", dirty, pretty),
            )
        ),
        **bench.peer("sourcemeta jsonschema / exhaustive", *sourcemeta, finds=failed, exits=(0, 2)),
        **bench.peer("sourcemeta jsonschema / --fast", *sourcemeta, "--fast", finds=failed, exits=(0, 2)),
        **bench.peer(
            "ajv-cli",
            *(*_AJV, "-s", schema, "-d", f"{folder}/**/*.{suffix}"),
            finds=Verdicts(r"^(.+) invalid$", dirty),
        ),
        **bench.peer(
            "v8r",
            *("--schema", schema, *(_relative(bench, file) for file in few)),
            finds=Verdicts(r"^\S+ (.+) is invalid$", few_dirty),
            exits=(0, 99),
            scale=_SLOW,
        ),
        **bench.peer(
            "spectral-cli",
            *("lint", "-r", _ruleset(bench), *few),
            finds=Verdicts(rf"^(/.+\.{suffix})$", few_dirty),
            scale=_SLOW,
        ),
    }


def _relative(bench: Bench, file: str) -> str:
    return str(Path(file).relative_to(bench.folder))


def _ruleset(bench: Bench) -> str:
    """Write the ruleset by which spectral applies our schema."""
    path = bench.folder / "spectral-ruleset.mjs"
    schema = Path(bench.schema).read_text(encoding="utf-8")
    path.write_text(
        'import { schema } from "@stoplight/spectral-functions";\n'
        f"const functionOptions = {{ schema: {schema} }};\n"
        'const instance = { given: "$", severity: "error", then: { function: schema, functionOptions } };\n'
        "export default { rules: { instance } };\n",
        encoding="utf-8",
    )
    return str(path)


ROWS: tuple[Callable[[Bench], Row], ...] = (one_file, one_dirty_file, commands, json_files, yaml_files)
