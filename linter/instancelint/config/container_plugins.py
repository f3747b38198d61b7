"""
Containers from other packages: entry points of the group `instancelint.containers`, which lead to a `Container`.

They are loaded only when a config file names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from instancelint.base.file_kinds import CONTAINERS, DATA, suffix_of
from instancelint.base.message import safe
from instancelint.config.plugins import CONTAINERS as GROUP
from instancelint.config.settings import ConfigError, Settings
from instancelint.embedded.containers import Container


def container_for(name: str, settings: Settings) -> Container | None:
    """Return the container of a plug-in that reads a file, by its name; raises ConfigError for one that is wrong."""
    return containers_of(settings.plugins).get(suffix_of(name)) if settings.plugins else None


@lru_cache(maxsize=32)
def containers_of(plugins: tuple[str, ...]) -> Mapping[str, Container]:
    """Return the containers of plug-ins, by suffix; raises ConfigError, which names the plug-in that is wrong."""
    from importlib.metadata import entry_points  # few runs have plug-ins

    found: dict[str, Container] = {}
    for point in entry_points(group=GROUP):
        if point.name not in plugins:
            continue
        try:
            container = point.load()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever goes wrong in it is the plug-in's, not ours
            reason = safe(" ".join(str(error).split()))
            raise ConfigError(
                f"the plug-in {point.name!r} cannot be loaded: {type(error).__name__}: {reason}".rstrip(": ")
            ) from None
        wrong = _objection(container, point.value)
        if wrong:
            raise ConfigError(f"the plug-in {point.name!r} is not usable: {wrong}")
        found.update(dict.fromkeys(container.suffixes, container))
    return found


def _objection(container: object, value: str) -> str:
    """Say what is wrong with what an entry point leads to; '' where nothing is."""
    if not isinstance(container, Container):
        return f"{value} is no Container"
    for suffix in container.suffixes:
        if not (isinstance(suffix, str) and suffix[:1] == "." and suffix == suffix.lower()):
            return f"{suffix!r} is no suffix in small letters, such as '.cfm'"
        if suffix in CONTAINERS or suffix in DATA:
            return f"files that end with {suffix} are read already"
    return ""
