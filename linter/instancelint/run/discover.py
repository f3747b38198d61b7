"""The search for files: those named, and those found in the folders named."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.base.file_kinds import CONTAINERS, DATA, is_read
from instancelint.base.inside import is_inside
from instancelint.base.message import safe
from instancelint.base.read_file import NotRegularError, reason
from instancelint.config.container_plugins import container_for
from instancelint.config.settings import BASELINE, Settings
from instancelint.model.report import Failure

if TYPE_CHECKING:
    from instancelint.base.file_patterns import FilePatterns
    from instancelint.base.gitignore import Ignores

SUFFIXES = (*DATA, *CONTAINERS)
SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", ".jj", "node_modules"})
"""Folders that are never searched, as nobody keeps payloads of their own there."""
_A_BASELINE = "baseline"

SettingsFor: TypeAlias = Callable[[str], Settings]
"""Gives the settings that hold for the files of a folder, which is named by its absolute path."""


class Candidate(NamedTuple):
    """A file to look at, by the name it is reported under; `explicit` when a person named it."""

    name: str
    explicit: bool = False


class Discovery:
    """
    What was found: the files in the order of their names, and a sentence for each path that could not be read.

    `excluded` counts the files that were named and left out all the same, because an `exclude` pattern is forced.
    `left_out` says why, for these and for each file and folder (its name ends with `/`) that a search passed over.
    """

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self.failures: list[Failure] = []
        self.excluded = 0
        self.left_out: list[tuple[str, str]] = []

    @cached_property
    def named(self) -> frozenset[str]:
        """The names of the files that a person named."""
        return frozenset(candidate.name for candidate in self.candidates if candidate.explicit)

    @cached_property
    def searched(self) -> frozenset[str]:
        """The names of the files that were found in folders."""
        return frozenset(candidate.name for candidate in self.candidates if not candidate.explicit)


def discover(paths: Iterable[str], settings_for: SettingsFor) -> Discovery:
    """
    Find the files that paths stand for; each real file counts once, however many paths lead to it.

    A named file is always taken, unless `force_exclude` is set and it is excluded. Links to folders are followed only
    where they are named, and links to files only where they stay inside the folder that is searched. Raises ConfigError
    when a config file on the way is wrong.
    """
    search = _Search(settings_for)
    named = chain.from_iterable(map(_expanded, paths)) if os.name == "nt" else paths
    folders = [path for path in named if not search.add_file(path)]
    for folder in folders:
        search.walk(_tidy(folder))
    search.found.candidates.sort()
    return search.found


def _expanded(path: str) -> list[str]:
    """Return the paths that a pattern on a command line stands for; shells do this everywhere but on Windows."""
    if not any(sign in path for sign in "*?["):
        return [path]
    import glob  # few command lines have patterns

    return [path] if os.path.lexists(path) else sorted(glob.glob(path, recursive=True)) or [path]


class _Search:
    def __init__(self, settings_for: SettingsFor) -> None:
        self.found = Discovery()
        self._settings_for = settings_for
        self._seen: set[str] = set()
        self._top = ""

    def add_file(self, path: str) -> bool:
        """Take a path as a person wrote it; False when it is a folder, which is searched after all named files."""
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            self._fail(path, error)
            return True
        if stat.S_ISREG(mode):
            self._add_named(_tidy(path))
        elif not stat.S_ISDIR(mode):
            self._fail(path, NotRegularError())
        return not stat.S_ISDIR(mode)

    def _fail(self, path: str, error: OSError | ValueError) -> None:
        hint = ""
        if isinstance(error, FileNotFoundError):
            from instancelint.base.suggest import nearest_file  # most paths are there

            hint = nearest_file(path)
        text = f"cannot read {safe(path)}: {reason(error)}{safe(hint)}"
        self.found.failures.append(Failure(path, text))

    def _add_named(self, name: str) -> None:
        settings = self._settings_for(os.path.dirname(os.path.abspath(name)))
        pattern = exclusion(name, settings) if settings.force_exclude else None
        if pattern is not None or (settings.force_exclude and os.path.basename(name) == BASELINE):
            self.found.excluded += 1
            self._leave_out(name, _excluded_by(pattern) if pattern else _A_BASELINE)
        else:
            self._take(name, os.path.realpath(name), explicit=True)

    def _take(self, name: str, real: str, *, explicit: bool) -> None:
        if real not in self._seen:
            self._seen.add(real)
            self.found.candidates.append(Candidate(name, explicit))

    def walk(self, top: str) -> None:
        """Search a folder and those below it, without recursion."""
        from instancelint.base import gitignore  # a hook names files and has no use for it

        pending = [(top, os.path.realpath(top), gitignore.above(os.path.abspath(top)))]
        self._top = pending[0][1]
        while pending:
            folder, real, ignores = pending.pop()
            if real in self._seen:
                continue
            self._seen.add(real)
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError as error:
                self._fail(folder, error)
                continue
            pending.extend(self._entries(entries, folder, real, ignores))

    def _entries(
        self, entries: list[os.DirEntry[str]], folder: str, real: str, ignores: "Ignores"
    ) -> "Iterator[tuple[str, str, Ignores]]":
        """Take the files of a folder; gives its folders that are to be searched."""
        from instancelint.base import gitignore  # see above

        full = os.path.abspath(folder)
        settings = self._settings_for(full)
        excluded = _patterns(settings.exclude) if settings.exclude else None
        if settings.respect_gitignore:
            ignores = (*ignores, *gitignore.inside(full))
        prefix = "" if folder == "." else os.path.join(folder, "")
        below, real = os.path.join(full, ""), os.path.join(real, "")
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            name = f"{prefix}{entry.name}"
            if not (is_folder or _is_wanted(entry, name, settings)):
                continue
            shown = f"{name}/" if is_folder else name
            number = next(excluded.matching(name, settings.root), None) if excluded else None
            if number is not None:
                self._leave_out(shown, _excluded_by(settings.exclude[number]))
                continue
            path = f"{below}{entry.name}"
            if settings.respect_gitignore and gitignore.ignored(ignores, path, is_folder=is_folder):
                self._leave_out(shown, "ignored by .gitignore")
                continue
            if not is_folder:
                self._add_found(name, f"{real}{entry.name}", is_link=entry.is_symlink())
            elif entry.name in SKIPPED_FOLDERS:
                self._leave_out(shown, "never searched")
            else:
                yield name, f"{real}{entry.name}", ignores

    def _add_found(self, name: str, real: str, *, is_link: bool) -> None:
        if is_link:
            real = os.path.realpath(name)
            if not is_inside(real, self._top):
                self._leave_out(name, "link to a file outside the searched folder")
                return
        self._take(name, real, explicit=False)

    def _leave_out(self, name: str, reason: str) -> None:
        self.found.left_out.append((name, reason))


def _excluded_by(pattern: str) -> str:
    return f'excluded by "{pattern}"'


def _is_wanted(entry: os.DirEntry[str], name: str, settings: Settings) -> bool:
    """Check whether a file of a searched folder is one to look at; pipes, devices and dead links never are."""
    if entry.name == BASELINE:
        return False
    named = (
        is_read(entry.name)
        or (settings.include and _first(settings.include, name, settings) is not None)
        or container_for(name, settings) is not None
    )
    try:
        return named and entry.is_file()
    except OSError:
        return False


def exclusion(name: str, settings: Settings) -> str | None:
    """Return the `exclude` pattern that names a file, or a folder above it; None where there is none."""
    number = _first(settings.exclude, name, settings) if settings.exclude else None
    return None if number is None else settings.exclude[number]


def _first(patterns: tuple[str, ...], name: str, settings: Settings) -> int | None:
    """Return the number of the first pattern that matches a file's name; None where none does."""
    return next(_patterns(patterns).matching(name, settings.root), None)


def _patterns(patterns: tuple[str, ...]) -> "FilePatterns":
    from instancelint.base.file_patterns import patterns_of  # few settings have patterns

    return patterns_of(patterns)


def is_excluded(name: str, settings: Settings) -> bool:
    """Check whether an `exclude` pattern names a file, or a folder above it."""
    return exclusion(name, settings) is not None


def _tidy(path: str) -> str:
    """Drop what says nothing in a name: a leading `./`, and a `/` at the end, or what the system has for a `/`."""
    separators = f"/{os.sep}"
    tidy = path.rstrip(separators) or path[:1]
    while tidy.startswith(("./", f".{os.sep}")):
        tidy = tidy[2:].lstrip(separators) or "."
    return path if os.path.splitdrive(path)[0] == tidy else tidy  # `C:` is not `C:\`
