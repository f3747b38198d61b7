"""
Containers from other packages: entry points of the group `instancelint.containers`, which lead to a `Container`.

They are loaded only when a config file names them; few do, so that all that takes time is imported then.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from instancelint.base import file_kinds

if TYPE_CHECKING:
    from instancelint.config.settings import Settings
    from instancelint.embedded.containers import Container


def container_for(name: str, settings: Settings) -> Container | None:
    """Return the container of a plug-in that reads a file, by its name; raises ConfigError for one that is wrong."""
    return containers_of(settings.plugins).get(file_kinds.suffix_of(name)) if settings.plugins else None


@lru_cache(maxsize=32)
def containers_of(plugins: tuple[str, ...]) -> Mapping[str, Container]:
    """Return the containers of plug-ins, by suffix; raises ConfigError, which names the plug-in that is wrong."""
    from importlib.metadata import entry_points

    from instancelint.config.plugins import CONTAINERS, loaded, unusable
    from instancelint.embedded.containers import Container

    found: dict[str, Container] = {}
    for point in entry_points(group=CONTAINERS):
        if point.name not in plugins:
            continue
        container = loaded(point)
        if not isinstance(container, Container):
            raise unusable(point, f"{point.value} is not a Container")
        wrong = next(filter(None, map(_objection, container.suffixes)), "")
        if wrong:
            raise unusable(point, wrong)
        found.update(dict.fromkeys(container.suffixes, container))
    return found


def _objection(suffix: object) -> str:
    """Return what is wrong with a suffix, or ''."""
    if not (isinstance(suffix, str) and suffix[:1] == "." and suffix == suffix.lower()):
        return f"{suffix!r} is not a lower-case suffix such as '.cfm'"
    is_read = suffix in file_kinds.CONTAINERS or suffix in file_kinds.DATA
    return f"files with the suffix {suffix} are already read" if is_read else ""
