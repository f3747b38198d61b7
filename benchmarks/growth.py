"""Measures growth: what ten times as many files, keys, findings and so on cost. More than `MOST` times is too much."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import corpora
from measure import Command, FailedError, run, verify
from rows import Bench, own

MOST = 11
TIMES = 10
_RULES = 7
"""Every tenth of the rules that are on by default, as some cost nothing and others do."""
_NOISE = 0.05
"""Seconds below which a difference tells nothing: less counts as so much."""
_UNLIMITED = "[limits]\nfindings = 1_000_000\ntotal = 1_000_000\n"
"""By default a payload has no more than a thousand findings."""


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
    """Seconds of processor time, with what does not grow taken off; or why there are none."""

    growth: Growth
    few: float
    many: float
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
    folder = bench.folder / "growth"
    work = _Work(bench, folder)
    yield Growth("JSON files", 1_000 // part, work.files)
    yield Growth("JSON Lines", 3_000 // part, work.lines)
    yield Growth("YAML documents in a file", 1_000 // part, work.documents)
    yield Growth("settings in a JSON payload", 5_000 // part, work.keys)
    yield Growth("settings in a YAML payload", 3_000 // part, work.yaml_keys)
    yield Growth("findings, a payload each", 500 // part, work.findings)
    yield Growth("findings in a payload", 500 // part, work.mistakes)
    yield Growth("words around a payload", 100_000 // part, work.words)
    yield Growth("rules switched on", _RULES, work.rules)
    yield Growth("imported elements", 300 // part, work.elements)
    yield Growth("suppressions by comment", 500 // part, work.comments)
    yield Growth("suppressions in the config file", 100 // part, work.tables)
    yield Growth("entries of the baseline", 500 // part, work.baseline)


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

    def mistakes(self, number: int) -> Command:
        count = number or 1
        file = corpora.many_mistakes(self._folder / f"mistakes-{count}.json", count)
        return self._configured(count, "unlimited", _UNLIMITED, file)

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

    def baseline(self, number: int) -> Command:
        folder = self._folder_of("known", number, dirty=1)
        file = self._folder / f"known-{number}.baseline.json"
        file.unlink(missing_ok=True)
        words = (self._script, "baseline", "--isolated", "--baseline", str(file), str(folder))
        subprocess.run(words, check=True, capture_output=True)
        return self._isolated(0, "--baseline", file, folder)

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
        return Grown(growth, 0, 0, str(error))
    return Grown(growth, 0, 0)


def measured(growth: Growth, rounds: int) -> Grown:
    """Measure a growth; of each command the least of several runs counts, as noise only adds."""
    commands = [growth.command(number) for number in (0, growth.number, growth.number * TIMES)]
    least = [float("inf")] * len(commands)
    try:
        for turn in range(rounds):
            for index, command in enumerate(commands):
                sample, printed = run(command)
                if not turn:
                    verify(command, printed)
                least[index] = min(least[index], sample.processor)
    except FailedError as error:
        return Grown(growth, 0, 0, str(error))
    none, few, many = least
    return Grown(growth, few - none, many - none)
