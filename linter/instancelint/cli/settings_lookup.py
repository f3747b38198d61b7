"""The settings of a command, from its options, the environment, config files, and the user's own config file."""

from __future__ import annotations

import os
from collections.abc import Sequence

from instancelint.base.message import safe
from instancelint.cli.terminal import CliError
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import Overrides

CONFIG = "INSTANCELINT_CONFIG"
"""Environment variable that names the config file where no option does."""
CONFIG_HOME = "XDG_CONFIG_HOME"


def settings_finder(
    overrides: Overrides | None = None, config: Sequence[str] = (), *, isolated: bool = False
) -> SettingsFinder:
    """
    Return what finds the settings; `config` are values of `--config`, each a file or a key with its value.

    Raises CliError for options that contradict each other, and ConfigError for a wrong config file.
    """
    files = [word for word in config if _names_a_file(word)]
    arguments = [word for word in config if word not in files]
    if isolated and files:
        raise CliError(f"--isolated and --config {safe(files[0])} cannot be combined")
    if len(files) > 1:
        raise CliError(
            f"--config names two files, {safe(files[0])} and {safe(files[1])}; let one of them extend the other"
        )
    named = None if isolated else next(iter(files), None) or os.environ.get(CONFIG) or None
    return SettingsFinder(overrides, config=named, isolated=isolated, arguments=arguments, fallback=user_file())


def _names_a_file(word: str) -> bool:
    return "=" not in word or os.path.isfile(word)


def user_file() -> str | None:
    """Return the path of the user's own config file, which holds where there is no other; it need not exist."""
    home = os.environ.get(CONFIG_HOME, "")
    if not os.path.isabs(home):
        home = os.path.expanduser("~/.config")
    return os.path.join(home, "instancelint", "instancelint.toml") if os.path.isabs(home) else None
