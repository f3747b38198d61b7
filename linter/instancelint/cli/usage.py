"""Mistakes in a command line, each in one sentence: what was written, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from instancelint.base.suggest import did_you_mean, nearest, nearest_file

_ELSEWHERE = {
    "-V": "--version",
    "--check": "omit it: nothing is changed without --fix",
    "--config-file": "--config",
    "--disable": "--ignore",
    "--dry-run": "--diff",
    "--enable": "--select",
    "--error-format": "--output-format",
    "--exclude-rules": "--ignore",
    "--extend-exclude": "--exclude, which adds to the config file",
    "--extend-ignore": "--ignore, which adds to the config file",
    "--fail-level": "--fail-on",
    "--fail-severity": "--fail-on",
    "--files": "--show-files",
    "--format": "--output-format",
    "--json": "--output-format json",
    "--level": "--fail-on",
    "--list-files": "--show-files",
    "--list-rules": "instancelint rule",
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
    "--show-settings": "instancelint config",
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


_OTHER_COMMANDS = {
    "autofix": "fix",
    "complete": "completion",
    "completions": "completion",
    "elements": "element",
    "explain": "rule",
    "format": "fix",
    "lint": "check",
    "list": "rule",
    "new": "init",
    "rules": "rule",
    "run": "check",
    "scan": "check",
    "schemas": "schema",
    "settings": "config",
    "show": "rule",
    "validate": "check",
    "verify": "check",
}
"""Commands of other linters, with the command to use here."""

_OF_ALL_COMMANDS = ("--help", "--version")


def sentence(error: click.ClickException, command: click.Context) -> str:
    """Write what is wrong; `command` is the command that was called, which not every error names."""
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
        return f"unexpected argument {words!r}; {help_of(error.ctx)}"
    return said


def unknown_command(words: list[str], commands: Iterable[str], ctx: click.Context) -> str:
    """Write that the first of some words is neither a command nor a file, with what may have been meant."""
    word = words[0]
    if word == "help":
        topic = next((f" {other}" for other in words[1:] if other in commands), "")
        return f"unknown command 'help'; use 'instancelint{topic} --help'"
    if word in _OTHER_COMMANDS:
        return f"unknown command {word!r}; use 'instancelint {_OTHER_COMMANDS[word]}'"
    hint = did_you_mean(word, commands) or nearest_file(word)
    return f"unknown command or file {word!r}{hint or '; ' + help_of(ctx)}"


def _unknown_option(error: click.NoSuchOption) -> str:
    name, ctx = error.option_name, error.ctx
    unknown = f"unknown option {name!r}"
    known = [*_options(ctx), *_OF_ALL_COMMANDS]
    meant = _ELSEWHERE.get(name, "")
    if meant and not meant.startswith("-"):
        return f"{unknown}; use {meant!r}" if meant.startswith("instancelint ") else f"{unknown}; {meant}"
    if meant and (meant == "-" or meant.split(",")[0].split()[0] in known):
        option, comma, why = meant.partition(",")
        return f"{unknown}; use {option!r}{comma}{why}"
    bare = {option.lstrip("-"): option for option in known}
    close = [bare[word] for word in nearest(name.lstrip("-"), bare)] or [
        option for word, option in bare.items() if len(name) > len("--xx") and name.lstrip("-") in word.split("-")
    ]
    if close:
        return f"{unknown}; did you mean {' or '.join(map(repr, close))}?"
    return f"{unknown}; {help_of(ctx)}"


def _bad_value(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return error.format_message()
    name = _name(parameter)
    if isinstance(error, click.MissingParameter):
        what = "option" if isinstance(parameter, click.Option) else "argument"
        return f"missing {what} {name}; {help_of(error.ctx)}"
    kind = parameter.type
    value = _between_quotes(error.message)
    if isinstance(kind, click.Choice):
        choices = [str(choice) for choice in kind.choices]
        return f"invalid value {value!r} for {name} (choose {any_of(choices)}){did_you_mean(value, choices)}"
    if isinstance(kind, click.IntRange):
        value = value or error.message.split(" ", 1)[0]
        return f"invalid value {value!r} for {name} (expected a whole number{_within(kind)})"
    if isinstance(kind, click.Path) and "is a directory" in error.message:
        return f"invalid value {value!r} for {name} (expected a file, found a folder)"
    return f"{name}: {error.message}"


def _within(numbers: click.IntRange) -> str:
    if numbers.max is not None:
        return f" from {numbers.min} to {numbers.max}"
    return f", {numbers.min} or more"


def _without_value(error: click.BadOptionUsage) -> str:
    option = next((each for each in _parameters(error.ctx) if error.option_name in each.opts), None)
    if option is not None and "does not take a value" in error.message:
        return f"option {error.option_name} does not take a value"
    shown = getattr(option, "metavar", None) or "a value"
    if option is not None and isinstance(option.type, click.Choice):
        shown = any_of([str(choice) for choice in option.type.choices])
    return f"option {error.option_name} requires a value: {shown}"


def any_of(words: Sequence[str]) -> str:
    """Write a list of words to choose from: `a, b or c`."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


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


def help_of(ctx: click.Context | None) -> str:
    """Write where to look."""
    return f"see '{ctx.command_path if ctx else 'instancelint'} --help'"
