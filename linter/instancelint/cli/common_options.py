"""Options that several commands have."""

from __future__ import annotations

import click

CONFIG_OPTION = click.option(
    "--config",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="Use this config file, and no other; or set a key of it, with its value in TOML.",
)
ISOLATED_OPTION = click.option("--isolated", is_flag=True, help="Use no config file.")
