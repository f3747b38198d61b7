"""The help of the command line as it is printed in 80 columns. For maintainers."""

from __future__ import annotations

import click

from instancelint.cli.app import COMMANDS, app
from tools.layout import formatted

_WIDTH = 78
"""Columns that the library uses of 80."""


def render() -> str:
    """Return the text of cli/help_texts_generated.py."""
    texts = {name: f"{help_of(name)}\n" for name in ("", *COMMANDS)}
    return formatted(f'''"""
What `--help` prints, by the name of the command. Written by `python linter/tools`.

It is as fast as a check this way: the command line library is not imported.
"""

TEXTS = {texts!r}
''')


def help_of(name: str) -> str:
    """Return the help of a command; of all of them for no name."""
    top = click.Context(app, info_name="instancelint", terminal_width=_WIDTH, **app.context_settings)
    command = app.get_command(top, name)
    if command is None:
        return app.get_help(top)
    return command.get_help(click.Context(command, parent=top, info_name=name))
