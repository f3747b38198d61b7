"""The layout of help: options in sections, examples and exit codes, in at most 80 columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

GENERAL = "Options"
"""The section of options that belong to no other."""
EXIT_CODES = "Exit codes"
EXAMPLES = "Examples"

_WIDEST = 26
"""Columns for the names of options; longer names get a line of their own."""


class SectionOption(click.Option):
    """An option with the section of the help in which it is shown."""

    def __init__(self, *args: Any, section: str = GENERAL, **attrs: Any) -> None:  # noqa: ANN401 - click's own arguments
        super().__init__(*args, **attrs)
        self.section = section

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return names and help; the values to choose from are added where neither the name nor the help has them."""
        record = super().get_help_record(ctx)
        missing = missing_choices(self)
        if record is None or not missing:
            return record
        text, bracket, default = record[1].partition("  [")
        return record[0], f"{text} One of {', '.join(missing)}.{bracket}{default}"

    def get_help_extra(self, ctx: click.Context) -> Any:  # noqa: ANN401 - a table of click's own
        """Return what is shown in brackets after the help; ranges of numbers are not."""
        return {key: value for key, value in super().get_help_extra(ctx).items() if key != "range"}


def options_of(section: str) -> Callable[..., Callable[[_Command], _Command]]:
    """Return what declares options of a section, as `click.option` does."""
    return partial(click.option, cls=SectionOption, section=section)


def section_of(parameter: click.Parameter) -> str:
    """Return the section in which an option is shown."""
    return parameter.section if isinstance(parameter, SectionOption) else GENERAL


def missing_choices(option: click.Option) -> list[str]:
    """Return the values to choose from if an option shows them neither in its name nor in its help."""
    if not isinstance(option.type, click.Choice) or option.metavar is None:
        return []
    choices = [str(choice) for choice in option.type.choices]
    return [] if all(choice in (option.help or "") for choice in choices) else choices


class HelpCommand(click.Command):
    """
    A command whose help has sections.

    `examples` are pairs of what a command line does and the line itself, without the name of the program. `codes` are
    the exit codes that mean something of their own here.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - click's own arguments
        examples: Sequence[tuple[str, str]] = (),
        codes: Sequence[tuple[int, str]] = (),
        **attrs: Any,  # noqa: ANN401 - as above
    ) -> None:
        super().__init__(*args, **attrs)
        self.examples = tuple(examples)
        self.codes = tuple(codes)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each section under its title and all names in one column."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                sections.setdefault(section_of(parameter), []).append(record)
        sections[GENERAL] = sections.pop(GENERAL)  # at the end: `--help` is there
        for title, rows in sections.items():
            with formatter.section(title):
                formatter.write_dl(_aligned(rows), col_max=_WIDEST)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write exit codes and examples."""
        super().format_epilog(ctx, formatter)
        if self.codes:
            with formatter.section(EXIT_CODES):
                formatter.write_dl([(str(code), meaning) for code, meaning in self.codes])
        write_examples(formatter, self.examples)


def write_examples(formatter: click.HelpFormatter, examples: Sequence[tuple[str, str]]) -> None:
    """Write examples, each with what it does above it."""
    if not examples:
        return
    with formatter.section(EXAMPLES):
        for purpose, line in examples:
            formatter.write_text(f"# {purpose}")
            formatter.write_text(f"instancelint {line}")


def _aligned(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(names.ljust(_WIDEST), text) for names, text in rows]
