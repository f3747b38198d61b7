"""Measures growth: what ten times as many files, keys, findings and so on cost. More than `MOST` times is too much."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import corpora
from measure import Command, FailedError, Sample, Verdicts, run, verify
from rows import Bench, own

MOST = 11
TIMES = 10
_RULES = 7
"""Every tenth of the rules that are on by default, as some cost nothing and others do."""
_LONG = 10
"""Seconds from which a command runs once: noise is little beside that."""
_NOISE = 0.05
"""Seconds below which a difference tells nothing: less counts as so much."""
_UNLIMITED = "[limits]\nfindings = 1_000_000\ntotal = 1_000_000\nsize = 1_000_000_000\nnodes = 10_000_000\n"
"""By default a payload has no more than a thousand findings, and a file no more than ten megabytes."""


@dataclass(frozen=True)
class Growth:
    """
    Something that there may be more of.

    `command` gives the work with so many of it; with none, all that is left is what does not grow, such as the start.
    """

    name: str
    number: int
    command: Callable[[int], Command]


@dataclass(frozen=True)
class Grown:
    """
    Seconds of processor time, with what does not grow taken off; or why there are none.

    `memory` is the MiB of the largest process, of the smaller and of the larger work.
    """

    growth: Growth
    few: float
    many: float
    memory: tuple[float, float] = (0, 0)
    failed: str = ""

    @property
    def factor(self) -> float:
        """How many times as much ten times as many cost."""
        return self.many / self.few if self.few > 0 else float("inf")

    @property
    def met(self) -> bool:
        """Whether that is little enough."""
        return not self.failed and self.many <= MOST * max(self.few, _NOISE)


def growths(bench: Bench) -> Iterator[Growth]:
    """List what may grow."""
    part = bench.sizes.growth
    work = _Work(bench, bench.folder / "growth")
    growing: tuple[tuple[str, int, Callable[[int], Command]], ...] = (
        ("JSON files", 1_000, work.files),
        ("JSON Lines", 6_000, work.lines),
        ("documents in a YAML file", 6_000, work.documents),
        ("settings in a JSON payload", 5_000, work.keys),
        ("settings in a YAML payload", 5_000, work.yaml_keys),
        ("findings, a payload each", 10_000, work.findings),
        *((f"findings in a payload, as {each}", 10_000, partial(work.mistakes, each)) for each in ("text", "sarif")),
        ("words around a payload", 100_000, work.words),
        ("imported elements", 1_000, work.elements),
        ("suppressions by comment", 5_000, work.comments),
        ("suppressions in the config file", 1_000, work.tables),
        ("patterns in `exclude`", 5_000, work.exclude),
        ("lines of .gitignore", 5_000, work.ignored),
        ("entries of the baseline", 10_000, work.baseline),
    )
    yield from (Growth(name, max(number // part, 1), command) for name, number, command in growing)
    yield Growth("rules switched on", _RULES, work.rules)


class _Work:
    """The commands, by how much there is of a thing; all on one core."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self._script = bench.script
        self._folder = folder
        self._files = bench.sizes.mistakes

    def _own(self, found: int, *words: str | Path) -> Command:
        return own(self._script, found, *map(str, words), cores=1)

    def _isolated(self, found: int, *words: str | Path) -> Command:
        return self._own(found, "--isolated", *words)

    def files(self, number: int) -> Command:
        return self._isolated(_dirty(number), self._folder_of("json", number))

    def lines(self, number: int) -> Command:
        file = corpora.json_lines(self._folder / f"lines-{number}.jsonl", number or 1, dirty=_share(number))
        return self._isolated(_dirty(number), file)

    def documents(self, number: int) -> Command:
        file = corpora.yaml_stream(self._folder / f"stream-{number}.yaml", number or 1, dirty=_share(number))
        return self._isolated(_dirty(number), "--max-size", "1000000000", file)

    def keys(self, number: int) -> Command:
        return self._isolated(0, corpora.large_payload(self._folder / f"keys-{number}.json", number))

    def yaml_keys(self, number: int) -> Command:
        return self._isolated(0, corpora.large_payload(self._folder / f"keys-{number}.yaml", number))

    def findings(self, number: int) -> Command:
        file = corpora.json_lines(self._folder / f"dirty-{number}.jsonl", number or 1, dirty=1)
        return self._isolated(number or 1, file)

    def mistakes(self, output: str, number: int) -> Command:
        count = number or 1
        file = corpora.many_mistakes(self._folder / f"mistakes-{count}.json", count)
        command = self._configured(count, "unlimited", _UNLIMITED, file)
        if output == "text":
            return command
        words = [*command.words[:2], "--output-format", output, *command.words[4:]]
        return replace(command, words=words, verdicts=Verdicts(r'"ruleIndex": \d+', 1))

    def words(self, number: int) -> Command:
        return self._isolated(1, corpora.page_of_words(self._folder / f"words-{number}.md", number))

    def rules(self, number: int) -> Command:
        told = subprocess.run((self._script, "rule"), check=True, capture_output=True, text=True).stdout
        codes = [line[:5] for line in told.splitlines() if line.startswith("IL") and "(opt-in)" not in line]
        most = _RULES * TIMES
        chosen = codes[: most : most // (number or most)]
        return self._isolated(0, "--select", ",".join(chosen), self._clean())

    def elements(self, number: int) -> Command:
        file = corpora.definitions(self._folder / f"elements-{number}.json", number)
        settings = f'elements = ["{file}"]\n' if number else ""
        return self._configured(0, f"elements-{number}", settings, self._folder_of("one", 1, dirty=0))

    def comments(self, number: int) -> Command:
        file = corpora.suppressed_mistakes(self._folder / f"comments-{number or 1}.yaml", number or 1)
        return self._configured(0, "unlimited", _UNLIMITED, file)

    def tables(self, number: int) -> Command:
        folder = self._folder_of("dirty", self._files, dirty=1)
        table = '[[ignore]]\nrule = "IL{}"\npointer = "/configuration/legacy.{}"\n'
        tables = "".join(table.format((301, 401, 601)[index % 3], index) for index in range(number))
        return self._configured(self._files, f"tables-{number}", tables, folder)

    def exclude(self, number: int) -> Command:
        patterns = f"exclude = {json.dumps(corpora.ignored_names(number))}\n"
        return self._configured(0, f"exclude-{number}", patterns, self._clean())

    def ignored(self, number: int) -> Command:
        folder = self._folder_of(f"ignoring-{number}", self._files, dirty=0)
        (folder / ".git").mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("\n".join(corpora.ignored_names(number)), encoding="utf-8")
        return self._isolated(0, folder)

    def baseline(self, number: int) -> Command:
        corpus = corpora.json_lines(self._folder / f"dirty-{number}.jsonl", number or 1, dirty=1)
        file = self._folder / f"known-{number}.baseline.json"
        file.unlink(missing_ok=True)
        words = (self._script, "baseline", "--isolated", "--baseline", str(file), str(corpus))
        subprocess.run(words, check=True, capture_output=True)
        return self._isolated(0, "--baseline", file, corpus)

    def _clean(self) -> Path:
        return self._folder_of("clean", self._files, dirty=0)

    def _folder_of(self, name: str, number: int, *, dirty: int | None = None) -> Path:
        share = _share(number) if dirty is None else dirty
        return corpora.json_files(self._folder / f"{name}-{number}", number or 1, dirty=share)

    def _configured(self, found: int, name: str, settings: str, *paths: Path) -> Command:
        file = self._folder / f"{name}.toml"
        file.write_text(settings, encoding="utf-8")
        return self._own(found, "--config", file, *paths)


def _share(number: int) -> int:
    """Say how many payloads have a mistake: where there is but one, it has, so that everything is loaded for it."""
    return corpora.DIRTY if number else 1


def _dirty(number: int) -> int:
    return number // corpora.DIRTY if number else 1


def tried(growth: Growth) -> Grown:
    """Run the smaller work once, only to see that it is done."""
    command = growth.command(growth.number)
    try:
        _, printed = run(command)
        verify(command, printed)
    except FailedError as error:
        return Grown(growth, 0, 0, failed=str(error))
    return Grown(growth, 0, 0)


def measured(growth: Growth, rounds: int) -> Grown:
    """Measure a growth; of each command the least of several runs counts, as noise only adds."""
    commands = [growth.command(number) for number in (0, growth.number, growth.number * TIMES)]
    best: list[Sample | None] = [None] * len(commands)
    try:
        for turn in range(rounds):
            for index, command in enumerate(commands):
                before = best[index]
                if before is not None and before.processor > _LONG:
                    continue
                sample, printed = run(command)
                if not turn:
                    verify(command, printed)
                best[index] = min(before or sample, sample, key=lambda each: each.processor)
    except FailedError as error:
        return Grown(growth, 0, 0, failed=str(error))
    none, few, many = (each for each in best if each)
    memory = (few.memory, many.memory)
    return Grown(growth, few.processor - none.processor, many.processor - none.processor, memory)
