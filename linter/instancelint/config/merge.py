"""
From what config files and the command line say, to the settings that hold.

A config file over the one it extends works as the command line does over a config file: single values are replaced,
lists and tables are added to, and `select` replaces the whole choice of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from instancelint.base.file_patterns import rebased
from instancelint.config.items import Item, Layer
from instancelint.config.keys import BY_NAME, Form
from instancelint.config.registry import Registry
from instancelint.config.settings import Profile, Settings
from instancelint.config.suppression_tables import demand_reason
from instancelint.model.limits import Limits
from instancelint.model.terms import Severity

_CHOICE_OF_RULES = ("select", "extend-select", "ignore")
_PATTERN_LISTS = ("include", "exclude")
_PATTERN_TABLES = ("per-file-ignores", "kinds", "profiles")


class Merged(NamedTuple):
    """
    What holds, by key: each value with the place where it was said; patterns are relative to `root`.

    `files` are the names of the config files, each before the one that it extends.
    """

    root: str
    files: tuple[str, ...]
    registry: Registry
    items: Mapping[str, Sequence[Item]]

    def settings(self) -> Settings:
        """Give the settings that this comes to."""
        return _settings(self)


def merge(layers: Iterable[Layer], registry: Registry, root: str, files: Iterable[str] = ()) -> Merged:
    """Put layers over each other, the nearest last; raises ConfigError."""
    held: Layer = {}
    for layer in layers:
        _lay(held, layer, registry)
    if not any(item.value for item in held.get("require-reasons", ())):
        held["extend-select"] = [item for item in held.get("extend-select", ()) if item.keys[0] != "require-reasons"]
    else:
        demand_reason(held.get("suppressions", ()))
    return Merged(
        root, tuple(files), registry, {key: _rebased(key, items, root) for key, items in held.items() if items}
    )


def _lay(held: Layer, layer: Layer, registry: Registry) -> None:
    """Put one layer over what holds below it."""
    if "select" in layer:
        for key in _CHOICE_OF_RULES:
            held.pop(key, None)
    asked = {registry.canonical(item.value) for item in layer.get("extend-select", ())}
    if asked and "ignore" in held:
        held["ignore"] = [item for item in held["ignore"] if registry.canonical(item.value) not in asked]
    for key, items in layer.items():
        form = BY_NAME[key].shape.form if key in BY_NAME else Form.LIST
        if form is Form.SINGLE:
            held[key] = list(items)
        elif key == "custom-rules":
            own = {item.entry for item in items}
            held[key] = [*(item for item in held.get(key, ()) if item.entry not in own), *items]
        elif form is Form.LIST:
            held[key] = [*held.get(key, ()), *items]
        else:
            own = {item.entry for item in items}
            held[key] = [*items, *(item for item in held.get(key, ()) if item.entry not in own)]


def _rebased(key: str, items: Sequence[Item], root: str) -> Sequence[Item]:
    """Write the patterns of a key as seen from the folder that the settings belong to."""
    if key in _PATTERN_LISTS:
        return [item._replace(value=rebased(item.value, item.source.root, root)) for item in items]
    if key in _PATTERN_TABLES:
        return [item._replace(entry=(rebased(item.entry[0], item.source.root, root),)) for item in items]
    if key == "suppressions":
        return [
            item._replace(value=item.value._replace(files=rebased(item.value.files, item.source.root, root)))
            for item in items
        ]
    return items


def _settings(merged: Merged) -> Settings:
    def single(key: str, default: Any) -> Any:  # noqa: ANN401 - the shape of the key decides
        items = merged.items.get(key)
        return items[0].value if items else default

    def values(key: str) -> tuple[Any, ...]:
        return tuple(item.value for item in merged.items.get(key, ()))

    def table(key: str) -> dict[str, Any]:
        return {item.entry[0]: item.value for item in merged.items.get(key, ())}

    options: dict[str, dict[str, object]] = {}
    for item in merged.items.get("rules", ()):
        options.setdefault(item.entry[0], {})[item.entry[1]] = item.value
    return Settings(
        root=merged.root,
        source=next(iter(merged.files), None),
        profile=single("profile", Profile.DEFAULT),
        profiles=tuple(table("profiles").items()),
        select=values("select"),
        extend_select=values("extend-select"),
        ignore=values("ignore"),
        suppressions=values("suppressions"),
        baseline=single("baseline", None),
        use_baseline=single("use-baseline", default=True),
        severity=table("severity"),
        include=values("include"),
        exclude=values("exclude"),
        per_file_ignores=tuple(table("per-file-ignores").items()),
        kinds=tuple(table("kinds").items()),
        kind=single("kind", None),
        payloads=values("payloads"),
        elements=values("elements"),
        custom_rules=values("custom-rules"),
        plugins=tuple(dict.fromkeys(values("plugins"))),
        options=options,
        limits=Limits()._replace(**table("limits")),
        respect_gitignore=single("respect-gitignore", default=True),
        force_exclude=single("force-exclude", default=False),
        fail_on=single("fail-on", Severity.WARNING),
    )
