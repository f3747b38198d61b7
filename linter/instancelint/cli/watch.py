"""A check that runs again whenever a file that concerns it changes, until it is interrupted."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator

from instancelint.base.message import safe
from instancelint.cli.check_options import STDIN, CheckOptions
from instancelint.cli.exit_codes import OK
from instancelint.cli.required_extra import require_extra
from instancelint.cli.settings_lookup import CONFIG, user_file
from instancelint.cli.terminal import CliError, fail
from instancelint.config.find import NAMES
from instancelint.config.settings import ConfigError
from instancelint.lint.payload_cache import PayloadCache

_DEBOUNCE = 300
"""Milliseconds in which changes are gathered, as an editor or `git` makes several at once."""
_EVERY = 200
"""Milliseconds between two looks at the config files, which may lie above the folders that are watched."""
_CLEAR = "\033[2J\033[3J\033[H"


def watch(options: CheckOptions, check: Callable[[CheckOptions], int]) -> int:
    """Check, and again after every change; returns the exit code when it is interrupted. Raises CliError."""
    _refuse(options)
    require_extra("watch", "--watch requires watchfiles", "watchfiles")
    folders, files = _places(options.paths)
    settings = _Files(list(_config_files(options, (*folders, *map(os.path.dirname, files)))))
    options = options._replace(cache=PayloadCache())
    try:
        for has_changed in _looks(folders, files):
            if settings.have_changed() or has_changed:
                _run(options, check)
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    return OK


def _refuse(options: CheckOptions) -> None:
    """Raise CliError for options that cannot be combined with --watch."""
    refusals = {
        "--watch requires a terminal as standard output": not sys.stdout.isatty(),
        "--watch cannot be combined with standard input": STDIN in options.paths,
        "--watch cannot be combined with --output-file": any(output.file for output in options.outputs),
        "--watch cannot be combined with rows": options.takes_records,
    }
    for message, refused in refusals.items():
        if refused:
            raise CliError(message)


def _places(paths: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """Return the folders and the files to watch, as absolute paths; raises CliError for one that does not exist."""
    missing = [path for path in paths if not os.path.exists(path)]
    if missing:
        raise CliError(f"cannot watch {safe(missing[0])}: no such file or directory")
    found = [os.path.realpath(path) for path in paths]
    folders = {path for path in found if os.path.isdir(path)}
    return folders, {path for path in found if path not in folders}


def _looks(folders: set[str], files: set[str]) -> Iterator[bool]:
    """
    Yield a few times a second whether a file has changed, or has not been looked at yet.

    The system tells nothing more of a folder that is removed or renamed, as when another branch is checked out: its
    place is looked at until there is one again.
    """
    import watchfiles

    is_known = watchfiles.DefaultFilter()

    def concerns(change: watchfiles.Change, path: str) -> bool:
        inside = path in files or any(path.startswith(os.path.join(folder, "")) for folder in folders)
        return inside and is_known(change, path)

    watched = sorted({*folders, *map(os.path.dirname, files)})
    while True:
        before = list(map(_identity, watched))
        is_new = True  # told once files are watched, so that no change is missed
        try:
            for changes in watchfiles.watch(
                *(path for path, identity in zip(watched, before, strict=True) if identity),
                watch_filter=concerns,
                debounce=_DEBOUNCE,
                rust_timeout=_EVERY,
                yield_on_timeout=True,
                recursive=bool(folders),
            ):
                yield bool(changes) or is_new
                is_new = False
                if list(map(_identity, watched)) != before:
                    break
        except FileNotFoundError:  # gone since it was looked at
            time.sleep(_EVERY / 1000)


def _identity(folder: str) -> tuple[int, int] | None:
    """Return what tells a folder from another at its path."""
    try:
        found = os.stat(folder)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _run(options: CheckOptions, check: Callable[[CheckOptions], int]) -> None:
    """Check on an empty screen; what is wrong with the settings may be fixed while this goes on."""
    if os.environ.get("TERM") != "dumb":
        sys.stdout.write(_CLEAR)
        sys.stdout.flush()
    try:
        check(options)
    except (CliError, ConfigError) as error:
        fail(str(error))
    sys.stdout.write("\nWatching for changes; press Ctrl-C to stop.\n")
    sys.stdout.flush()


def _config_files(options: CheckOptions, folders: tuple[str, ...]) -> Iterator[str]:
    """Yield the paths of config files that hold if they exist."""
    yield from (word for word in (*options.config, os.environ.get(CONFIG, "")) if word and "=" not in word)
    yield from filter(None, [user_file()])
    for folder in folders:
        above = folder
        while True:
            yield from (os.path.join(above, name) for name in NAMES)
            if os.path.dirname(above) == above:
                break
            above = os.path.dirname(above)


class _Files:
    """Files that may exist, and what was last seen of them."""

    def __init__(self, paths: list[str]) -> None:
        self._paths = list(dict.fromkeys(paths))
        self._seen = self._look()

    def have_changed(self) -> bool:
        """Check whether a file has appeared, changed or gone since the last look."""
        before, self._seen = self._seen, self._look()
        return before != self._seen

    def _look(self) -> list[tuple[int, int, int] | None]:
        return list(map(_state, self._paths))


def _state(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
