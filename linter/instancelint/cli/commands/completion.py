"""`instancelint completion`."""

from __future__ import annotations

import click

from instancelint.cli.help_layout import HelpCommand

SHELLS = ("bash", "zsh", "fish")


@click.command(
    name="completion",
    cls=HelpCommand,
    examples=(("Complete in bash: add this line to ~/.bashrc", 'eval "$(instancelint completion bash)"'),),
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(*, shell: str) -> None:
    """
    Print the completion script of a shell.

    SHELL is bash, zsh or fish.
    """
    from click.shell_completion import get_completion_class

    from instancelint.cli.app import app
    from instancelint.cli.output import writing

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click has no completion for {shell}")
    with writing(None) as stream:
        stream.write(kind(app, {}, "instancelint", "_INSTANCELINT_COMPLETE").source() + "\n")
