"""A config file with the files that it extends."""

from __future__ import annotations

import os

from instancelint.base.suggest import nearest_file
from instancelint.config.required_version import check_version
from instancelint.config.settings import ConfigError
from instancelint.config.toml_file import PYPROJECT, TomlFile, read

KEY = "extend"


def chain(file: TomlFile) -> list[TomlFile]:
    """
    Return a config file and all that it extends, the farthest first.

    Raises ConfigError, which names the place, when one of them cannot be read, is in the chain twice, or is for another
    version.
    """
    found = [file]
    while KEY in found[-1].table:
        check_version(found[-1])
        base = _base(found[-1])
        if os.path.realpath(base.path) in {os.path.realpath(other.path) for other in found}:
            names = " -> ".join(other.name for other in (*found, base))
            raise found[-1].error((KEY,), f"circular 'extend': {names}", value=True)
        found.append(base)
    check_version(found[-1])
    return found[::-1]


def _base(file: TomlFile) -> TomlFile:
    path = file.table[KEY]
    if not isinstance(path, str) or not path:
        raise file.error((KEY,), f"{KEY!r} must be a quoted path")
    full = file.allowed((KEY,), os.path.expanduser(path))
    if os.path.isdir(full):
        raise file.error((KEY,), f"{path!r} is a folder; name the config file in it", value=True)
    if not os.path.lexists(full):
        raise file.error((KEY,), f"file {path!r} not found{nearest_file(full, path)}", value=True)
    try:
        base = read(full, required=True, trusted=file.trusted)
    except ConfigError as error:
        if os.path.basename(full) == PYPROJECT and "no [tool" in str(error):
            raise file.error((KEY,), f"no [tool.instancelint] table in {path!r}", value=True) from None
        raise
    assert base is not None  # noqa: S101 - what `required` means
    return base
