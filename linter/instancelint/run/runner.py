"""
A run over many files: read each, lint it, and gather the reports in an order that depends on nothing but their names.

Small runs stay in this process: starting workers costs more than a few hundred payloads do.
"""

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from instancelint.base import read_file
from instancelint.base.file_kinds import BINARY, LINES, compression_of, is_binary, suffix_of
from instancelint.config.settings import FileSettings, Settings, SettingsFor
from instancelint.lint.lint_input import BytesInput, Input, LinesInput, content_input, skip_reason
from instancelint.model.report import EVERYTHING, Failure, FileReport, Report, Wanted
from instancelint.run.discover import Candidate
from instancelint.run.worker import Worker, cannot_read

if TYPE_CHECKING:
    from instancelint.lint.linter import Linter
    from instancelint.lint.payload_cache import PayloadCache

_FORKS = sys.platform == "linux" and sys.version_info < (3, 14)
"""Whether workers begin as copies of this process, with all that is loaded; elsewhere each loads everything again."""
_START = 0.15 if _FORKS else 0.6
"""Seconds that two workers take to start, so that waiting for as long costs twice as much at most."""
_FEW = 50
"""Payload files that are linted in this process in any case, as loading the rules takes time too."""
_CHUNK = 32
"""Files that are sent to a worker at a time: 16 cost a tenth more processor time, and 128 save nothing."""

_LONG = 1_500_000 if _FORKS else 6_000_000
"""Bytes of a file of lines above which workers share it; linting it takes more than twice as long as they to start."""

_HEAD = 8192
"""Bytes that are read of every file, whatever the limit: they tell what it is."""


class Run(NamedTuple):
    """What was found, and what could not be linted; `files` are the reports before they were compared."""

    report: Report
    failures: tuple[Failure, ...] = ()
    files: tuple[FileReport, ...] = ()


Tell: TypeAlias = Callable[[FileReport | Failure], object]
"""Is told what became of a file."""


def run(  # noqa: PLR0913 - what to lint, how, and who is told
    candidates: Iterable[Candidate],
    settings_for: SettingsFor,
    *,
    jobs: int = 1,
    folders: Sequence[str] = (),
    follow: bool = False,
    seen: Tell | None = None,
    before: Run | None = None,
    changed: Collection[str] = (),
    wanted: Wanted = EVERYTHING,
    cache: "PayloadCache | None" = None,
) -> Run:
    """
    Lint files, with up to `jobs` worker processes when there are many; `folders` are those that were searched.

    A file that a request among them sends is linted as a payload; with `follow` also one that is not among them.
    `seen` is called with what became of each file, in no particular order. After a run `before`, only files that were
    `changed` since are linted again. Findings lack what is not `wanted`. A `cache` is for runs in a row.
    Raises ConfigError when a config file, a baseline, or an element definition that a config file names, is wrong.
    """
    worker = Worker(cache, wanted=wanted)
    found, failures = list[FileReport](), list[Failure]()
    if before is not None:
        candidates = [each for each in candidates if each.name in changed]
        found += (file for file in before.files if file.name not in changed)
        failures += (failure for failure in before.failures if failure.name not in changed)

    def tell(outcome: FileReport | Failure) -> None:
        _sort(outcome, found, failures)
        if seen is not None:
            seen(outcome)

    _lint_all(_read_all(candidates, settings_for, tell), worker, jobs, tell)
    if any(report.bodies for report in found):
        found = _with_bodies(found, failures, settings_for, worker, follow=follow)
    found.sort(key=lambda file: file.name)
    report = _gather(found, partial(_read_again, worker=worker, settings_for=settings_for))
    ordered = tuple(sorted(failures, key=lambda failure: failure.text))
    return Run(_with_baselines(report, settings_for, folders), ordered, tuple(found))


def _sort(outcome: FileReport | Failure, found: list[FileReport], failures: list[Failure]) -> None:
    if isinstance(outcome, Failure):
        failures.append(outcome)
    else:
        found.append(outcome)


def _lint_all(work: Iterator[Input], worker: Worker, jobs: int, tell: Tell) -> None:
    """Lint inputs here for as long as workers would take to start, and share the rest among them."""
    spent = 0.0
    for number, given in enumerate(work, 1):
        began = perf_counter()
        tell(_split(given, jobs, worker) if _is_long(given, jobs) else worker.lint(given))
        spent += perf_counter() - began
        if jobs > 1 and number >= _FEW and spent >= _START:
            break
    first = next(work, None)
    if first is not None:
        from instancelint.run.workers import lint_in_workers  # few runs are large enough for workers

        for outcome in lint_in_workers(first, work, worker.wanted, jobs=jobs, chunk=_CHUNK):
            tell(outcome)


def _is_long(given: Input, jobs: int) -> TypeGuard[LinesInput]:
    """Check whether a file of lines is so long that sharing it out pays; one that is compressed cannot be."""
    return jobs > 1 and isinstance(given, LinesInput) and given.size >= _LONG and not compression_of(given.name)


def _split(given: LinesInput, jobs: int, worker: Worker) -> FileReport | Failure:
    from instancelint.run.workers import lint_parts  # few files are so long

    worker.linter(given.settings.settings).examiner  # noqa: B018 - what is loaded before the workers start, they share
    found = lint_parts(given, jobs, worker.wanted)
    return found if isinstance(found, Failure) else found.report()


def _read_again(file: FileReport, *, worker: Worker, settings_for: SettingsFor) -> "tuple[Linter, Input] | None":
    """Read a file once more; None where that cannot be done."""
    settings = settings_for(file.name)
    given: Input
    try:
        if suffix_of(file.name) in LINES:
            given = LinesInput(file.name, settings, 0)
        else:
            data = read_file.read(file.name, settings.settings.limits.size + 1).data
            given = BytesInput(file.name, settings, data, len(data))
    except OSError:
        return None
    return worker.linter(settings.settings), given


def _with_bodies(
    reports: list[FileReport],
    failures: list[Failure],
    settings_for: SettingsFor,
    worker: Worker,
    *,
    follow: bool,
) -> list[FileReport]:
    """Lint the files that requests send, as what they have to be; what goes wrong is added to `failures`."""
    from instancelint.run.request_bodies import bodies_to_lint  # few inputs hold requests

    kinds = bodies_to_lint(reports, follow=follow)

    def settings_of(name: str) -> FileSettings:
        return settings_for(name)._replace(kind=kinds[name], is_payload=True)

    added: list[FileReport] = []
    tell = partial(_sort, found=added, failures=failures)
    for given in _read_all(map(Candidate, sorted(kinds)), settings_of, tell):
        tell(worker.lint(given))
    names = {report.name for report in added}
    return [*(report for report in reports if report.name not in names), *added]


def run_text(data: bytes, name: str, settings: Settings, wanted: Wanted = EVERYTHING) -> Run:
    """Lint one text that was not read from a file, such as standard input."""
    worker = Worker(wanted=wanted)
    own = settings.for_file(name)
    given = content_input(name, own, data)
    outcome = worker.lint(given)
    if isinstance(outcome, Failure):
        return Run(Report(), (outcome,))
    report = _gather([outcome], lambda _: (worker.linter(own.settings), given))
    return Run(_with_baselines(report, lambda _: own))


def _with_baselines(report: Report, settings_for: SettingsFor, folders: Sequence[str] = ()) -> Report:
    """Mark what baselines list, if there are any."""
    names = {os.path.dirname(file.name): file.name for file in report.files}.values()
    settings = {settings_for(name).settings for name in names}  # all files of a folder share a config file
    if not any(each.baseline_file for each in settings):
        return report
    from instancelint.run.baseline.apply import mark_known  # most repositories have no baseline

    return mark_known(report, settings_for, folders)


def _gather(files: "list[FileReport]", input_of: "Callable[[FileReport], tuple[Linter, Input] | None]") -> Report:
    """Put files in order, with what only several payloads together can show."""
    if any(file.claims for file in files):
        from instancelint.lint.cross_file import compare_files  # runs without a payload do not need it

        return compare_files(files, input_of)
    return Report(tuple(sorted(files, key=lambda file: file.name)))


def _read_all(candidates: Iterable[Candidate], settings_for: SettingsFor, tell: Tell) -> Iterator[Input]:
    """Read files one by one and yield those to be linted; `tell` is told what becomes of the others."""
    for candidate in candidates:
        name = candidate.name
        settings = settings_for(name)
        try:
            is_stream = suffix_of(name) in LINES
            content = read_file.read(name, 0 if is_stream else max(settings.settings.limits.size + 1, _HEAD))
        except OSError as error:
            tell(cannot_read(name, error))
            continue
        if is_stream:
            yield LinesInput(name, settings, content.size)
            continue
        given = BytesInput(name, settings, content.data, content.size)
        reason = BINARY if is_binary(content.data) else skip_reason(given)
        if reason is None:
            yield given._replace(is_relevant=True)
        else:
            tell(FileReport(name, skipped=reason))
