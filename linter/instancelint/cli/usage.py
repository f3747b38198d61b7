"""Mistakes in a command line, each in one sentence: what was written, and what to write instead."""

from __future__ import annotations

import click

from instancelint.base.suggest import did_you_mean, nearest

_ELSEWHERE = {
    "--check": "leave it out: nothing is changed without --fix",
    "--config-file": "--config",
    "--disable": "--ignore",
    "--dry-run": "--diff",
    "--enable": "--select",
    "--error-format": "--output-format",
    "--exclude-rules": "--ignore",
    "--extend-exclude": "--exclude, which adds to what the config file says",
    "--extend-ignore": "--ignore, which adds to what the config file says",
    "--fail-level": "--fail-on",
    "--fail-severity": "--fail-on",
    "--files": "--show-files",
    "--format": "--output-format",
    "--json": "--output-format json",
    "--level": "--fail-on",
    "--list-files": "--show-files",
    "--list-rules": "the command 'instancelint rule'",
    "--min-severity": "--fail-on",
    "--no-color": "--color never",
    "--no-config": "--isolated",
    "--no-fail": "--exit-zero",
    "--out": "--output-file",
    "--output": "--output-file",
    "--parallel": "--jobs",
    "--per-file-ignores": "the key 'per-file-ignores' of the config file",
    "--processes": "--jobs",
    "--reporter": "--output-format",
    "--rules": "--select",
    "--rulesdir": "the key 'plugins' of the config file",
    "--sarif": "--output-format sarif",
    "--schemafile": "the key 'custom-rules' of the config file",
    "--show-settings": "the command 'instancelint config'",
    "--silent": "--quiet",
    "--skip": "--ignore",
    "--stdin": "-",
    "--stdin-file-path": "--stdin-filename",
    "--stdin-filepath": "--stdin-filename",
    "--strict": "--fail-on info",
    "--summary": "--statistics",
    "--threads": "--jobs",
    "--warn-only": "--exit-zero",
    "--workers": "--jobs",
    "--write": "--fix",
}
"""Options of other linters, with what they are called here."""


def sentence(error: click.ClickException, command: click.Context) -> str:
    """Write what is wrong; `command` is the command that was called, which not every error tells."""
    if isinstance(error, click.UsageError):
        error.ctx = error.ctx or command
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return _without_value(error)
    said = error.format_message()
    if isinstance(error, click.UsageError) and said.startswith("Got unexpected extra argument"):
        words = said.partition("(")[2].rstrip(").")
        return f"{_command(error.ctx)} does not know what to do with {words!r}; {help_of(error.ctx)}"
    return said


def _unknown_option(error: click.NoSuchOption) -> str:
    name, ctx = error.option_name, error.ctx
    there = f"there is no option {name!r}"
    known = _options(ctx)
    meant = _ELSEWHERE.get(name)
    if meant and not meant.startswith("-"):
        return f"{there}; there is {meant}" if meant.startswith("the ") else f"{there}; {meant}"
    if meant and (meant == "-" or meant.split(",")[0].split()[0] in known):
        option, comma, why = meant.partition(",")
        return f"{there}; here it is {option!r}{comma}{why}"
    bare = {option.lstrip("-"): option for option in known}
    close = [bare[word] for word in nearest(name.lstrip("-"), bare)] or [
        option for word, option in bare.items() if len(name) > len("--xx") and name.lstrip("-") in word.split("-")
    ]
    if close:
        return f"{there}; did you mean {' or '.join(map(repr, close))}?"
    return f"{there}; {help_of(ctx)}"


def _bad_value(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return error.format_message()
    name = _name(parameter)
    if isinstance(error, click.MissingParameter):
        return f"{_command(error.ctx)} needs {name}; {help_of(error.ctx)}"
    kind = parameter.type
    value = _between_quotes(error.message)
    if isinstance(kind, click.Choice):
        choices = [str(choice) for choice in kind.choices]
        hint = did_you_mean(value, choices)
        return f"{name} is one of {', '.join(choices)}, and not {value!r}{hint}"
    if isinstance(kind, click.IntRange):
        value = value or error.message.split(" ", 1)[0]
        return f"{name} is a whole number{f', {kind.min} or more' if kind.min is not None else ''}, and not {value!r}"
    if isinstance(kind, click.Path):
        return f"{name} names a file, and {value!r} is a folder" if "is a directory" in error.message else error.message
    return f"{name}: {error.message}"


def _without_value(error: click.BadOptionUsage) -> str:
    option = next((each for each in _parameters(error.ctx) if error.option_name in each.opts), None)
    if option is not None and "does not take a value" in error.message:
        return f"{error.option_name} takes no value"
    shown = getattr(option, "metavar", None) or "a value"
    if option is not None and isinstance(option.type, click.Path):
        shown = "FILE"
    if option is not None and isinstance(option.type, click.Choice):
        shown = f"one of {', '.join(map(str, option.type.choices))}"
    return f"{error.option_name} needs {shown} after it"


def _between_quotes(message: str) -> str:
    """Return the first word in quotes, which is the value that was written."""
    _, _, rest = message.partition("'")
    return rest.partition("'")[0]


def _name(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name.strip("[]")


def _options(ctx: click.Context | None) -> list[str]:
    return [name for each in _parameters(ctx) for name in (*each.opts, *each.secondary_opts) if name.startswith("--")]


def _parameters(ctx: click.Context | None) -> list[click.Parameter]:
    return ctx.command.get_params(ctx) if ctx else []


def _command(ctx: click.Context | None) -> str:
    return repr(ctx.command_path if ctx else "instancelint")


def help_of(ctx: click.Context | None) -> str:
    """Write where to look."""
    return f"'{ctx.command_path if ctx else 'instancelint'} --help' shows what there is"
