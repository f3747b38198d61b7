"""`instancelint version`."""

from __future__ import annotations

import click

from instancelint.base.version import __version__


@click.command(name="version")
def command() -> None:
    """Print the version."""
    click.echo(f"instancelint {__version__}")
