"""The files that settings come from: config files, baselines and element definitions, and whether they have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator

from instancelint.config.find import NAMES
from instancelint.config.settings import ConfigError
from instancelint.language.session import Session

_State = tuple[int, int, int] | None


class WatchedFiles:
    """What was last seen of the files that the settings of a session come from, also of those that may appear."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._seen: dict[str, _State] = {}

    def watch(self) -> None:
        """Remember how files are now that were not looked at before, before anything else is done with them."""
        for path in self._paths():
            if path not in self._seen:
                self._seen[path] = _state(path)

    def have_changed(self) -> bool:
        """Check whether a file has appeared, changed or gone since it was last looked at."""
        before = self._seen
        self._seen = {path: _state(path) for path in before}
        return before != self._seen

    def _paths(self) -> Iterator[str]:
        yield from self._session.finder.files
        for name in self._session.texts:
            yield from _config_files(os.path.dirname(os.path.abspath(name)))
        for settings in self._session.finder.in_use():
            try:
                yield settings.baseline_path
            except ConfigError:
                continue
            for path in settings.elements:
                yield path
                if os.path.isdir(path):
                    yield from (entry.path for entry in os.scandir(path))


def _config_files(folder: str) -> Iterator[str]:
    """Yield the paths of config files that hold for a folder if they exist."""
    while True:
        yield from (os.path.join(folder, name) for name in NAMES)
        if os.path.dirname(folder) == folder:
            return
        folder = os.path.dirname(folder)


def _state(path: str) -> _State:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
