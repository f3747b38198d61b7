"""`instancelint version`."""

from __future__ import annotations

import click

from instancelint.base.version import __version__
from instancelint.cli.help_layout import HelpCommand


@click.command(name="version", cls=HelpCommand)
def command() -> None:
    """Print the version."""
    click.echo(f"instancelint {__version__}")
