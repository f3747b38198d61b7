"""The settings for a file: those of the closest config file above it, with the command line's over them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from instancelint.config.settings import FileSettings, Overrides, Settings

if TYPE_CHECKING:
    from instancelint.config.merge import Merged
    from instancelint.config.toml_file import TomlFile

NAMES = (".instancelint.toml", "instancelint.toml", "pyproject.toml")
"""Names of config files, in the order of precedence inside one folder."""


class SettingsFinder:
    """
    Finds the settings for files and folders.

    `config` names one config file for everything; with `isolated` none is read; `settings` hold as they are. All unset,
    the closest config file above each file holds, or else `fallback`, a file that need not exist. `arguments` are keys
    with values, written as in a config file, that hold over whatever file there is.
    """

    def __init__(  # noqa: PLR0913 - each is one of the places that settings come from
        self,
        overrides: Overrides | None = None,
        *,
        config: str | None = None,
        isolated: bool = False,
        settings: Settings | None = None,
        arguments: Sequence[str] = (),
        fallback: str | None = None,
    ) -> None:
        self._overrides = overrides or Overrides()
        self._arguments = tuple(arguments)
        self._fallback = None if isolated else fallback
        self._by_folder: dict[str, Settings] = {}
        self._default: Settings | None = None
        self._fixed = settings
        self.files: set[str] = set()
        """The config files that were read so far, in full."""
        self.notes: dict[str, None] = {}
        """What to say about the settings that were read so far, each sentence once."""
        self._is_alone = isolated or config is not None
        self._config = config
        if self._is_alone and settings is None:
            self._fixed = self._without_search()

    def for_file(self, name: str) -> FileSettings:
        """Return what holds for a file; raises ConfigError when its config file is wrong."""
        return self.above(name).for_file(name)

    def above(self, name: str) -> Settings:
        """Return the settings that hold where a file lies; raises ConfigError."""
        return self._fixed or self.for_folder(os.path.dirname(os.path.abspath(name)))

    def for_folder(self, folder: str) -> Settings:
        """Return the settings for what lies directly in a folder (an absolute path); raises ConfigError."""
        if self._fixed:
            return self._fixed
        pending = []
        settings = self._by_folder.get(folder)
        while settings is None:
            pending.append(folder)
            file = _here(folder)
            parent = os.path.dirname(folder)
            if file is not None:
                settings = self._merged(file).settings()
            else:
                settings = self._without_file() if parent == folder else self._by_folder.get(parent)
            folder = parent
        for visited in pending:
            self._by_folder[visited] = settings
        return settings

    def in_use(self) -> tuple[Settings, ...]:
        """Return the settings that were asked for so far, each once."""
        found = (self._fixed, self._default, *self._by_folder.values())
        return tuple(dict.fromkeys(settings for settings in found if settings is not None))

    def merged_for(self, folder: str) -> Merged:
        """Return what holds in a folder (an absolute path), each value with the place where it is said."""
        if self._is_alone:
            return self._merged(self._named())
        file = _here(folder)
        while file is None and os.path.dirname(folder) != folder:
            folder = os.path.dirname(folder)
            file = _here(folder)
        return self._merged(file or self._user_file())

    def _without_search(self) -> Settings:
        file = self._named()
        return self._merged(file).settings() if file or self._says_anything() else self._plain()

    def _without_file(self) -> Settings:
        """Return what holds where there is no config file above."""
        if self._default is None:
            file = self._user_file()
            self._default = self._merged(file).settings() if file or self._says_anything() else self._plain()
        return self._default

    def _says_anything(self) -> bool:
        return bool(self._arguments) or self._overrides != Overrides(force_exclude=self._overrides.force_exclude)

    def _plain(self) -> Settings:
        return Settings(root=os.getcwd(), force_exclude=self._overrides.force_exclude)

    def _named(self) -> TomlFile | None:
        if self._config is None:
            return None
        from instancelint.config.toml_file import read  # runs without a config file do not pay for it

        return read(self._config, required=True, trusted=True)

    def _user_file(self) -> TomlFile | None:
        if self._fallback is None or not os.path.isfile(self._fallback):
            return None
        from instancelint.config.toml_file import read  # see above

        file = read(self._fallback, required=True, trusted=True)
        if file is not None:
            file.root = os.getcwd()  # it lies beside no payload, so its patterns are those of whoever calls
        return file

    def _merged(self, file: TomlFile | None) -> Merged:
        from instancelint.config.lifecycle import notes  # see above
        from instancelint.config.merge import merged

        found = merged(file, self._arguments, self._overrides)
        self.files.update(found.paths)
        self.notes.update(dict.fromkeys(notes(found.items, found.registry)))
        return found


def _here(folder: str) -> TomlFile | None:
    """Read the config file of a folder, if there is one."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            from instancelint.config.toml_file import read_found  # see above

            file = read_found(path)
            if file is not None:
                return file
    return None
