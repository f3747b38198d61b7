"""All that holds for a file, put together: config files, keys on the command line, and its options."""

from __future__ import annotations

import os
from collections.abc import Sequence

from instancelint.config.command_line import options_layer
from instancelint.config.extend import KEY, chain
from instancelint.config.items import Item
from instancelint.config.load import read_layer
from instancelint.config.merge import Merged, merge
from instancelint.config.registry import Registry, with_more
from instancelint.config.settings import ConfigError, Overrides, Settings
from instancelint.config.toml_file import TomlFile, read_argument

PLUGINS, CUSTOM_RULES = "plugins", "custom-rules"


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
    return merge(layers, registry, root, (each.name for each in reversed(files)))


def _registry(sources: Sequence[TomlFile]) -> Registry:
    """Give the rules that can be named: those of all plug-ins, and all that are declared."""
    plugins: tuple[str, ...] = ()
    for source in sources:
        for number, name in enumerate(_list(source, PLUGINS)):
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
            raise item.source.error(item.keys, f"there is a rule {word!r} already; give this one another name or code")
        taken |= words
    return with_more(plugins, tuple(item.value for item in declared))


def _declared(sources: Sequence[TomlFile]) -> list[Item]:
    """Give the rules that config files declare; of two with one name, the nearer one."""
    declared: dict[str, Item] = {}
    for source in sources:
        if CUSTOM_RULES in source.table:
            from instancelint.config.custom_rules import read_custom_rules  # few config files have any

            declared |= {item.value.name: item for item in read_custom_rules(source, source.table[CUSTOM_RULES])}
    return list(declared.values())


def _list(source: TomlFile, key: str) -> list[object]:
    """Give a list of a config file; anything else is told about when the key itself is read."""
    value = source.table.get(key, [])
    return value if isinstance(value, list) else []


def to_settings(file: TomlFile) -> Settings:
    """Give the settings of a config file; raises ConfigError."""
    return merged(file).settings()


def _argument(text: str) -> TomlFile:
    given = read_argument(text)
    if KEY in given.table:
        raise given.error((KEY,), f"{KEY!r} stands in config files; on the command line, --config FILE names one")
    return given
