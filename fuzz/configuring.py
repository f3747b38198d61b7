"""Whatever a config file holds: settings come of it that the linter can work with, or one line that names the place."""

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from instancelint.api import InputError, lint_paths
from instancelint.config import toml_file
from instancelint.config.describe import to_data
from instancelint.config.merge import merged
from instancelint.config.settings import ConfigError

NAME = "instancelint.toml"
_PAYLOAD = '{"element": {"key": "box"}, "name": " x", "tags": ["a", "a"], "configuration": {"region": "eu"}}\n'
_PLACE = re.compile(r"[^\n]*:[0-9]+:[0-9]+: \S")


def configure(data: bytes) -> None:
    """Read a config file and lint a payload beside it."""
    with TemporaryDirectory() as folder, chdir(folder):
        Path(NAME).write_bytes(data)
        Path("a.json").write_text(_PAYLOAD, encoding="utf-8")
        message = _objection()
        assert message is None or all(map(str.isprintable, message.split("\n"))), "a message has a control character"


def _objection() -> str | None:
    """Return what is said of the config file, or of the run that it leads to; None where nothing is."""
    try:
        file = toml_file.read_found(NAME)
        assert file is not None, "a config file is passed over"
        result = merged(file)
        to_data(result)
        settings = result.settings()
    except ConfigError as error:
        message = str(error)
        return message if _PLACE.match(message) else f"\0 no place is named: {message}"
    settings.for_file("a.json")
    try:
        lint_paths(".")
    except (ConfigError, InputError) as error:
        return str(error)
    return None
