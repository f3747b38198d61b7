"""All that holds for a file, put together: config files, keys on the command line, and its options."""

from __future__ import annotations

import os
from collections.abc import Sequence

from instancelint.config.extend import KEY, chain
from instancelint.config.load import read_layer
from instancelint.config.merge import Merged, merge
from instancelint.config.options import options_layer
from instancelint.config.overrides import Overrides
from instancelint.config.registry import Registry, with_plugins
from instancelint.config.settings import ConfigError, Settings
from instancelint.config.toml_file import TomlFile, read_argument

PLUGINS = "plugins"


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
    """Give the rules that can be named: all plug-ins count, wherever they are."""
    plugins: tuple[str, ...] = ()
    for source in sources:
        named = source.table.get(PLUGINS, [])
        if not isinstance(named, list):
            continue  # told when the key itself is read
        for number, name in enumerate(named):
            if isinstance(name, str) and name not in plugins:
                plugins = (*plugins, name)
                try:
                    with_plugins(plugins)
                except ConfigError as error:
                    raise source.error((PLUGINS, number), str(error)) from None
    return with_plugins(plugins)


def to_settings(file: TomlFile) -> Settings:
    """Give the settings of a config file; raises ConfigError."""
    return merged(file).settings()


def _argument(text: str) -> TomlFile:
    given = read_argument(text)
    if KEY in given.table:
        raise given.error((KEY,), f"{KEY!r} stands in config files; on the command line, --config FILE names one")
    return given
