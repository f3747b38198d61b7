"""Which settings hold for a file: those of the closest config file above it, with the command line's over them."""

from __future__ import annotations

import os

from instancelint.config.overrides import Overrides
from instancelint.config.settings import Settings

NAMES = (".instancelint.toml", "instancelint.toml", "pyproject.toml")
"""Names of config files, in the order of precedence inside one folder."""


class SettingsFinder:
    """
    Gives the settings for files and folders.

    `config` names one config file for everything; with `isolated` none is read; `settings` hold as they are. All unset,
    the closest config file above each file holds. Files with equal settings get one object, so that a caller can share
    what it builds from it.
    """

    def __init__(
        self,
        overrides: Overrides | None = None,
        *,
        config: str | None = None,
        isolated: bool = False,
        settings: Settings | None = None,
    ) -> None:
        self._overrides = overrides or Overrides()
        self._by_folder: dict[str, Settings] = {}
        self._fixed = settings
        self._default = self._overrides.over(Settings(root=os.getcwd()))
        if isolated:
            self._fixed = self._default
        elif config is not None:
            self._fixed = self._load(config, required=True)

    def for_file(self, name: str) -> Settings:
        """Give the settings for a file; raises ConfigError when its config file is wrong."""
        return self._fixed or self.for_folder(os.path.dirname(os.path.abspath(name)))

    def for_folder(self, folder: str) -> Settings:
        """Give the settings for what lies directly in a folder (an absolute path); raises ConfigError."""
        if self._fixed:
            return self._fixed
        pending = []
        settings = self._by_folder.get(folder)
        while settings is None:
            pending.append(folder)
            settings = self._here(folder)
            parent = os.path.dirname(folder)
            if settings is None:
                settings = self._default if parent == folder else self._by_folder.get(parent)
            folder = parent
        for visited in pending:
            self._by_folder[visited] = settings
        return settings

    def _here(self, folder: str) -> Settings | None:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                settings = self._load(path, required=False)
                if settings is not None:
                    return settings
        return None

    def _load(self, path: str, *, required: bool) -> Settings | None:
        from instancelint.config.toml_file import read  # runs without a config file do not pay for it

        file = read(path, required=required)
        if file is None:
            return None
        from instancelint.config.load import to_settings

        return self._overrides.over(to_settings(file))
