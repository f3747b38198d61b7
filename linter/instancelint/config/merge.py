"""
All that holds for a file, put together: config files, keys on the command line, and its options.

A config file over the one it extends works as the command line does over a config file: single values are replaced,
lists and tables are added to, and `select` replaces the whole choice of rules.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from instancelint.base.file_patterns import rebased
from instancelint.config.extend import KEY, chain
from instancelint.config.keys import BY_NAME, FORMS, Form, Shape
from instancelint.config.layer import Item, Layer, options_layer
from instancelint.config.load import read_layer
from instancelint.config.registry import Registry, with_more
from instancelint.config.settings import ConfigError, Overrides, Settings
from instancelint.config.toml_file import TomlFile, read_argument
from instancelint.model.terms import Limits

PLUGINS, CUSTOM_RULES = "plugins", "custom-rules"

_CHOICE_OF_RULES = ("select", "extend-select", "ignore")


class Merged(NamedTuple):
    """
    What holds, by key: each value with the place where it was said; patterns are relative to `root`.

    `files` are the names of the config files, each before the one that it extends.
    """

    root: str
    files: tuple[str, ...]
    registry: Registry
    items: Mapping[str, Sequence[Item]]
    paths: tuple[str, ...] = ()
    """The config files in full."""

    def settings(self) -> Settings:
        """Return the settings that this comes to."""
        given: dict[str, Any] = {key.replace("-", "_"): _value(key, items) for key, items in self.items.items()}
        if "plugins" in given:
            given["plugins"] = tuple(dict.fromkeys(given["plugins"]))
        options: dict[str, dict[str, object]] = {}
        for item in self.items.get("rules", ()):
            options.setdefault(item.entry[0], {})[item.entry[1]] = item.value
        given |= {
            "root": self.root,
            "source": next(iter(self.files), None),
            "limits": Limits()._replace(**given.get("limits", {})),
            "options": options,
        }
        return Settings(**{field: given[field] for field in Settings._fields if field in given})


def _value(key: str, items: Sequence[Item]) -> object:
    if FORMS[key] is Form.SINGLE:
        return items[0].value
    if FORMS[key] is Form.LIST:
        return tuple(item.value for item in items)
    table = {item.entry[0]: item.value for item in items}
    return tuple(table.items()) if BY_NAME[key].shape.is_by_pattern else table


def merged(file: TomlFile | None, arguments: Sequence[str] = (), overrides: Overrides | None = None) -> Merged:
    """
    Put a config file with what it extends, keys with values from the command line, and its options over each other.

    Raises ConfigError for a mistake in any of them.
    """
    files = chain(file) if file else []
    sources = [*files, *map(_argument, arguments)]
    registry = _registry(sources)
    layers = [read_layer(source, registry) for source in sources]
    if overrides is not None:
        if overrides.profile is not None:
            for layer in layers:
                layer.pop("profiles", None)  # the option holds for every file
        layers.append(options_layer(overrides, registry))
    root = file.root if file else os.getcwd()
    held = _laid(layers, registry)
    items = {key: [_rebased(key, item, root) for item in items] for key, items in held.items() if items}
    names = tuple(each.name for each in reversed(files))
    return Merged(root, names, registry, items, tuple(each.path for each in reversed(files)))


def _argument(text: str) -> TomlFile:
    given = read_argument(text)
    if KEY in given.table:
        raise given.error((KEY,), f"{KEY!r} is only valid in config files; use --config FILE instead")
    return given


def _registry(sources: Sequence[TomlFile]) -> Registry:
    """Return the rules that can be named: those of all plug-ins, and all that are declared."""
    plugins: tuple[str, ...] = ()
    for source in sources:
        listed = source.table.get(PLUGINS)
        for number, name in enumerate(listed if isinstance(listed, list) else ()):  # others fail when the key is read
            if isinstance(name, str) and name not in plugins:
                plugins = (*plugins, name)
                try:
                    with_more(plugins)
                except ConfigError as error:
                    raise source.error((PLUGINS, number), str(error)) from None
    declared = _declared(sources)
    taken = set(with_more(plugins).words())
    for item in declared:
        words = {item.value.name, item.value.code}
        for word in sorted(words & taken):
            raise item.source.error(item.keys, f"rule {word!r} already exists; use another name or code")
        taken |= words
    return with_more(plugins, tuple(item.value for item in declared))


def _declared(sources: Sequence[TomlFile]) -> list[Item]:
    """Return the rules that config files declare; of two with one name, the nearer one."""
    declared: dict[str, Item] = {}
    for source in sources:
        if CUSTOM_RULES in source.table:
            from instancelint.config.declared_tables import read_custom_rules  # few config files have any

            declared |= {item.value.name: item for item in read_custom_rules(source, source.table[CUSTOM_RULES])}
    return list(declared.values())


def _laid(layers: Iterable[Layer], registry: Registry) -> Layer:
    """Put layers over each other, the nearest last; raises ConfigError for a suppression that needs a reason."""
    held: Layer = {}
    for layer in layers:
        _lay(held, layer, registry)
    if not any(item.value for item in held.get("require-reasons", ())):
        held["extend-select"] = [item for item in held.get("extend-select", ()) if item.keys[0] != "require-reasons"]
        return held
    for item in held.get("suppressions", ()):
        if not item.value.reason:
            raise item.source.error(item.keys, "missing 'reason' in this suppression ('require-reasons' is set)")
    return held


def _lay(held: Layer, layer: Layer, registry: Registry) -> None:
    """Put one layer over what holds below it."""
    if "select" in layer:
        for key in _CHOICE_OF_RULES:
            held.pop(key, None)
    asked = {registry.canonical(item.value) for item in layer.get("extend-select", ())}
    if asked and "ignore" in held:
        held["ignore"] = [item for item in held["ignore"] if registry.canonical(item.value) not in asked]
    for key, items in layer.items():
        named = {item.entry for item in items if item.entry}
        kept = [item for item in held.get(key, ()) if item.entry not in named]
        if FORMS[key] is Form.SINGLE:
            held[key] = items
        else:
            held[key] = [*kept, *items] if FORMS[key] is Form.LIST else [*items, *kept]


def _rebased(key: str, item: Item, root: str) -> Item:
    """Write the pattern of an item as seen from the folder that the settings belong to."""
    shape = BY_NAME[key].shape if key in BY_NAME else None
    if shape is Shape.PATTERNS:
        return item._replace(value=rebased(item.value, item.source.root, root))
    if shape is not None and shape.is_by_pattern:
        return item._replace(entry=(rebased(item.entry[0], item.source.root, root),))
    if key == "suppressions":
        return item._replace(value=item.value._replace(files=rebased(item.value.files, item.source.root, root)))
    return item
