"""The commands, each loaded when it is called, and the options that several of them have."""

from __future__ import annotations

import os
from importlib import import_module

import click

from instancelint.base.suggest import did_you_mean, nearest_file
from instancelint.base.version import __version__
from instancelint.cli.terminal import fail
from instancelint.cli.usage import help_of, sentence

COMMANDS = ("baseline", "check", "config", "element", "fix", "init", "rule", "schema", "version")

_OWN_OPTIONS = frozenset({"-h", "--help", "--version"})


class Commands(click.Group):
    """The group of all commands; without one, `check` is meant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the library's signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Load a command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"instancelint.cli.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a command line; the name of the command may be left out."""
        if not ctx.resilient_parsing and means_check(args):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for a word that is none, say what it may have been meant to be."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            hint = did_you_mean(args[0], COMMANDS) or nearest_file(args[0])
            ctx.fail(f"there is no command and no file {args[0]!r}{hint or '; ' + help_of(ctx)}")
        return super().resolve_command(ctx, args)


def means_check(args: list[str]) -> bool:
    """Check whether a command line without the name of a command is a check: options, or a path comes first."""
    if not args:
        return True
    first = args[0]
    if first in COMMANDS or first in _OWN_OPTIONS:
        return False
    return first.startswith("-") or os.path.lexists(first) or "." in first or "/" in first or os.sep in first


CONFIG_OPTION = click.option(
    "--config",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="Use this config file, and no other; or set a key of it, with its value in TOML.",
)
ISOLATED_OPTION = click.option("--isolated", is_flag=True, help="Use no config file.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="instancelint", message="%(prog)s %(version)s")
def app() -> None:
    """
    Find what is wrong with Cloud Elements / SAP Open Connectors instance payloads.

    Without the name of a command, `check` is meant: `instancelint payload.yaml`.
    """


def _called(arguments: list[str]) -> click.Context:
    """Return the command that a command line calls; the group of all, where it calls none."""
    name = "check" if means_check(arguments) else arguments[0]
    top = click.Context(app, info_name="instancelint")
    command = app.get_command(top, name)
    return click.Context(command, parent=top, info_name=name) if command else top


def run_app(arguments: list[str]) -> int:
    """Run a command line; returns the exit code."""
    try:
        code = app.main(arguments, prog_name="instancelint", standalone_mode=False)
    except click.ClickException as error:
        return fail(sentence(error, _called(arguments)))
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0
