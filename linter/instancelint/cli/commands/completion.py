"""`instancelint completion`."""

from __future__ import annotations

import click

from instancelint.cli.help_layout import HelpCommand

SHELLS = ("bash", "zsh", "fish")

_SPLIT, _SPLIT_ONCE = '(string split "," $completion)', '(string split -m 1 "," $completion)'
"""In the script for fish: what follows the first comma may have commas of its own, as lists of rules do."""


@click.command(
    name="completion",
    cls=HelpCommand,
    examples=(
        ("Complete in bash, for every new shell", "completion bash >> ~/.bashrc"),
        ("Complete in zsh, for every new shell", "completion zsh >> ~/.zshrc"),
        ("Complete in fish, for every new shell", "completion fish > ~/.config/fish/completions/instancelint.fish"),
    ),
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
    script = kind(app, {}, "instancelint", "_INSTANCELINT_COMPLETE").source()
    with writing(None) as stream:
        stream.write(script.replace(_SPLIT, _SPLIT_ONCE) + "\n")
