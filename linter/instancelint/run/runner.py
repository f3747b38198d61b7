"""
A run over many files: read each, lint it, and gather the reports in an order that depends on nothing but their names.

Small runs stay in this process; starting workers costs more than a few hundred payloads do.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from instancelint.base import read_file
from instancelint.base.file_kinds import (
    BINARY,
    LINES,
    NOT_A_PAYLOAD,
    compression_of,
    is_binary,
    looks_relevant,
    suffix_of,
)
from instancelint.base.message import safe
from instancelint.base.version import DEBUG, ISSUES_URL
from instancelint.config.settings import ConfigError, Settings
from instancelint.lint.fast_path import Passed, Quick
from instancelint.model.report import Claim, Contested, FileReport, Report
from instancelint.run.discover import Candidate

if TYPE_CHECKING:
    from instancelint.lint.cross_file import Again
    from instancelint.lint.json_lines import FoundInLines, Part
    from instancelint.lint.linter import Linter
    from instancelint.model.finding import Mention

_FEW = 500
"""Payload files that are linted in this process before workers are started for the rest."""
_CHUNK = 32
"""Files that are sent to a worker at a time."""

_LONG = 4_000_000
"""Bytes of a file of lines above which workers share it."""

_HEAD = 8192
"""Bytes that are read of every file, whatever the limit: they tell what it is."""

FileSettings: TypeAlias = Callable[[str], Settings]
"""Gives the settings for a file by its name; the same object for all files of which they hold."""


class Run(NamedTuple):
    """What was found, and a sentence for each file that could not be linted."""

    report: Report
    errors: tuple[str, ...] = ()


class Job(NamedTuple):
    """A file that was read and is to be linted; `key` stands for its settings during a run, in every process."""

    key: int
    settings: Settings
    name: str
    data: bytes
    size: int
    streamed: bool = False
    """Whether the file is read again, line by line, as it may be larger than memory."""


T = TypeVar("T")

Outcome: TypeAlias = FileReport | str
"""What became of a file: its report, or why there is none."""

Tell: TypeAlias = Callable[[Outcome], object]
"""Is told what became of a file."""


class Linters:
    """One linter for all files under the same settings."""

    def __init__(self) -> None:
        self._linters: dict[int, Linter] = {}
        self._quick: dict[int, Quick] = {}

    def get(self, job: Job) -> "Linter":
        """Give the linter of a job; raises ConfigError when an element definition that its settings name is wrong."""
        linter = self._linters.get(job.key)
        if linter is None:
            from instancelint.lint.linter import Linter  # imports every rule, which runs without a payload do not need

            linter = self._linters[job.key] = Linter(job.settings)
            if job.settings.elements:
                _read_definitions(linter)
        return linter

    def lint(self, job: Job) -> Outcome:
        """Lint a file; what goes wrong is told in one sentence."""
        return self.guarded(job, partial(self._lint, job))

    def lint_part(self, job: Job, part: "Part") -> "FoundInLines | str":
        """Lint the lines that begin in a part of a file."""
        return self.guarded(job, partial(self._lint_part, job, part))

    def guarded(self, job: Job, work: Callable[[], T]) -> T | str:
        """Do some work; a failure of the linter itself is told in one sentence that cannot hold a secret."""
        try:
            return work()
        except OSError as error:
            return cannot_read(job.name, error)
        except Exception as error:
            if isinstance(error, ConfigError) or os.environ.get(DEBUG) == "1":
                raise
            return (
                f"cannot lint {safe(job.name)}: the linter itself failed with {type(error).__name__}; "
                f"please report it at {ISSUES_URL} ({DEBUG}=1 shows where)"
            )

    def _lint(self, job: Job) -> FileReport:
        passed = None if job.streamed else self._pass(job)
        if passed is not None:
            return FileReport(job.name, payloads=passed.payloads, claims=passed.claims)
        linter = self.get(job)
        if job.streamed:
            from instancelint.base.unpack import open_lines  # few files are streams

            with open_lines(job.name) as stream:
                return linter.lint_lines(stream, job.name)
        return linter.lint_bytes(job.data, job.name, job.size, doubted=True)

    def _lint_part(self, job: Job, part: "Part") -> "FoundInLines":
        from instancelint.lint.json_lines import part_lines  # as above

        linter = self.get(job)
        with open(job.name, "rb") as stream:
            return linter.found_in_lines(part_lines(stream, part, job.settings.limits.size), job.name)

    def _pass(self, job: Job) -> Passed | None:
        """Pass over a file in which surely nothing is wrong."""
        quick = self._quick.get(job.key)
        if quick is None:
            quick = self._quick[job.key] = Quick(job.settings)
        return quick.file(job.data, job.name) if job.size == len(job.data) else None

    def mentions(self, job: Job, contested: Contested, claims: Iterable[Claim]) -> "list[Mention]":
        """Lint a file once more, for what is contested; raises OSError where it cannot be read any more."""
        linter = self.get(job)
        if job.streamed:
            from instancelint.base.unpack import open_lines  # see above

            with open_lines(job.name) as stream:
                return list(linter.mentions_in_lines(stream, job.name, contested, claims))
        return list(linter.mentions_in_bytes(job.data, job.name, contested, claims))


def _read_definitions(linter: "Linter") -> None:
    from instancelint.domain.definitions import DefinitionError  # few settings name definitions

    try:
        linter.catalog  # noqa: B018 - reads the definitions
    except DefinitionError as error:
        raise ConfigError(str(error)) from None


def run(  # noqa: PLR0913 - what to lint, how, and who is told
    candidates: Iterable[Candidate],
    settings_for: FileSettings,
    *,
    jobs: int = 1,
    folders: Sequence[str] = (),
    follow: bool = False,
    seen: Tell | None = None,
) -> Run:
    """
    Lint files, with up to `jobs` worker processes when there are many; `folders` are those that were searched.

    A file that a request among them sends is linted as a payload; with `follow` also one that is not among them.
    `seen` is called with what became of each file, in no particular order.

    Raises ConfigError when a config file, a baseline, or an element definition that a config file names, is wrong.
    """
    linters = Linters()
    outcomes: list[Outcome] = []
    tell = outcomes.append if seen is None else _both(outcomes.append, seen)
    work = _read_all(candidates, settings_for, tell)
    for job in islice(work, _FEW if jobs > 1 else None):
        tell(_split(job, jobs, linters) if _is_long(job, jobs) else linters.lint(job))
    first = next(work, None)
    if first is not None:
        from instancelint.run.workers import lint_in_workers  # few runs are large enough for workers

        for outcome in lint_in_workers(first, work, jobs=jobs, chunk=_CHUNK):
            tell(outcome)
    reports = [outcome for outcome in outcomes if isinstance(outcome, FileReport)]
    if any(report.bodies for report in reports):
        reports = _with_bodies(reports, settings_for, outcomes, linters, follow=follow)
    errors = [outcome for outcome in outcomes if isinstance(outcome, str)]
    again = partial(_read_again, linters=linters, settings_for=settings_for)
    return Run(_known(_gather(reports, again), settings_for, folders), tuple(sorted(errors)))


def _is_long(job: Job, jobs: int) -> bool:
    """Tell whether a file of lines is so long that sharing it out pays; one that is compressed cannot be."""
    return jobs > 1 and job.streamed and job.size >= _LONG and not compression_of(job.name)


def _split(job: Job, jobs: int, linters: Linters) -> Outcome:
    from instancelint.run.workers import lint_parts  # few files are so long

    linters.get(job)  # what is loaded before the workers start, they share
    found = lint_parts(job, jobs)
    return found if isinstance(found, str) else found.report()


def _read_again(
    file: FileReport, contested: Contested, *, linters: Linters, settings_for: FileSettings
) -> "list[Mention]":
    """Lint a file once more; one that cannot be read any more has nothing to add."""
    settings = settings_for(file.name)
    lines = suffix_of(file.name) in LINES
    try:
        data = b"" if lines else read_file.read(file.name, settings.limits.size + 1).data
        return linters.mentions(Job(id(settings), settings, file.name, data, len(data), lines), contested, file.claims)
    except OSError:
        return []


def _both(one: Tell, other: Tell) -> Tell:
    def tell(outcome: Outcome) -> None:
        one(outcome)
        other(outcome)

    return tell


def _with_bodies(
    reports: list[FileReport], settings_for: FileSettings, outcomes: list[Outcome], linters: Linters, *, follow: bool
) -> list[FileReport]:
    """Lint the files that requests send, as what they have to be; what goes wrong is added to `outcomes`."""
    from instancelint.run.request_bodies import bodies_to_lint  # few inputs hold requests

    kinds = bodies_to_lint(reports, follow=follow)
    settings = {name: settings_for(name)._replace(kind=kind) for name, kind in kinds.items()}
    jobs = list(_read_all(map(Candidate, sorted(kinds)), settings.__getitem__, outcomes.append))
    found = [linters.lint(job) for job in jobs]
    outcomes.extend(outcome for outcome in found if isinstance(outcome, str))
    added = {outcome.name: outcome for outcome in found if isinstance(outcome, FileReport)}
    return [*(report for report in reports if report.name not in added), *added.values()]


def run_text(data: bytes, name: str, settings: Settings) -> Run:
    """Lint one text that was not read from a file, such as standard input."""
    linters = Linters()
    job = Job(0, settings, name, data, len(data))
    outcome = linters.lint(job)
    if isinstance(outcome, str):
        return Run(Report(), (outcome,))
    report = _gather([outcome], lambda file, contested: linters.mentions(job, contested, file.claims))
    return Run(_known(report, lambda _: settings))


def _known(report: Report, settings_for: FileSettings, folders: Sequence[str] = ()) -> Report:
    """Mark what baselines know, if there are any."""
    settings = {id(each): each for file in report.files for each in (settings_for(file.name),)}
    if not any(each.baseline_file for each in settings.values()):
        return report
    from instancelint.run.baseline.apply import mark_known  # most repositories have no baseline

    return mark_known(report, settings_for, folders)


def _gather(files: list[FileReport], again: "Again") -> Report:
    """Put files in order, with what only several payloads together can show."""
    if any(file.claims for file in files):
        from instancelint.lint.cross_file import compare_files  # runs without a payload do not need it

        return compare_files(files, again)
    return Report(tuple(sorted(files, key=lambda file: file.name)))


def cannot_read(name: str, error: OSError) -> str:
    """Say why a file could not be read."""
    return f"cannot read {safe(name)}: {read_file.reason(error)}"


def _is_wanted(settings: Settings) -> bool:
    """Tell whether settings may say that a file holds payloads which do not look like any."""
    return bool(settings.kind or settings.kinds or settings.include or settings.payloads)


def _read_all(candidates: Iterable[Candidate], settings_for: FileSettings, tell: Tell) -> Iterator[Job]:
    """Read files one by one and give those to be linted; `tell` is told what becomes of the others."""
    for candidate in candidates:
        settings = settings_for(candidate.name)
        try:
            is_stream = suffix_of(candidate.name) in LINES
            content = read_file.read(candidate.name, 0 if is_stream else max(settings.limits.size + 1, _HEAD))
        except OSError as error:
            tell(cannot_read(candidate.name, error))
            continue
        if is_stream:
            yield Job(id(settings), settings, candidate.name, b"", content.size, streamed=True)
        elif is_binary(content.data):
            tell(FileReport(candidate.name, skipped=BINARY))
        elif not (looks_relevant(content.data, candidate.name) or _is_wanted(settings)):
            tell(FileReport(candidate.name, skipped=NOT_A_PAYLOAD))
        else:
            yield Job(id(settings), settings, candidate.name, content.data, content.size)
