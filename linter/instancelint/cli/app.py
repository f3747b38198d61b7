"""The commands, each loaded when it is called, and the options that several of them have."""

from __future__ import annotations

import os
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from instancelint.base.version import __version__
from instancelint.cli.help_layout import options_of, write_examples
from instancelint.cli.terminal import fail
from instancelint.cli.usage import sentence, unknown_command

COMMANDS = {
    "baseline": "Record current findings so that only new ones fail.",
    "check": "Lint the payloads in files and folders.",
    "completion": "Print the completion script of a shell.",
    "config": "Show the effective settings for a file and where each comes from.",
    "element": "Describe an element, or list all elements.",
    "fix": "Fix the payloads in files and folders, and report what is left.",
    "init": "Write a payload with placeholders to start from.",
    "mock": "Run the platform's instances API on this machine.",
    "rule": "Explain a rule, search the rules, or list them all.",
    "schema": "Print a published schema, for editors and other validators.",
    "server": "Run a language server for editors.",
    "version": "Print the version.",
}
"""The first sentence of each command's help, so that the list of commands loads none of them."""

EXAMPLES = (
    ("Lint the current folder", "check"),
    ("Lint two files", "check box.yaml payloads/crm.json"),
    ("Apply safe fixes", "fix payloads/"),
    ("Explain a rule", "rule IL301"),
)

_OWN_OPTIONS = frozenset({"-h", "--help", "--version"})


class Commands(click.Group):
    """The group of all commands; without one, `check` is run."""

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
        """Read a command line; the name of the command may be omitted."""
        if means_check(args) and (args or not ctx.resilient_parsing):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the first word: a command, an option of `check`, or a file."""
        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            check = self.get_command(ctx, "check")
            found += check.shell_complete(ctx, incomplete) if check else []
        return found or [CompletionItem(incomplete, type="file")]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for a word that is not one, say what may have been meant."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            ctx.fail(unknown_command(args, COMMANDS, ctx))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write examples."""
        write_examples(formatter, EXAMPLES)


def means_check(args: list[str]) -> bool:
    """Check whether a command line without the name of a command is a check: options, or a path comes first."""
    if not args:
        return True
    first = args[0]
    if first in COMMANDS or first in _OWN_OPTIONS:
        return False
    return first.startswith("-") or os.path.lexists(first) or "." in first or "/" in first or os.sep in first


_option = options_of("Configuration")
CONFIG_OPTION = _option(
    "--config",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="Use only this config file; or set one of its keys, with a value in TOML.",
)
ISOLATED_OPTION = _option("--isolated", is_flag=True, help="Ignore all config files.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(
    __version__, prog_name="instancelint", message="%(prog)s %(version)s", help="Print the version and exit."
)
def app() -> None:
    """
    Find mistakes in Cloud Elements / SAP Open Connectors instance payloads.

    If no command is given, `check` is run: `instancelint payload.yaml`.
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
