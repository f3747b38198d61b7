"""The manual page, linter/man/instancelint.1, from what `--help` shows and the guide says. For maintainers."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator

import click

from instancelint.base.version import __version__
from instancelint.cli.app import COMMANDS, EXAMPLES, app
from instancelint.cli.help_layout import HelpCommand, section_of
from instancelint.rules.groups import GROUPS
from tools.layout import ROOT

FILE = ROOT / "linter" / "man" / "instancelint.1"

_RELEASE = re.compile(r"^## \[[\d.]+\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_WIDTH = 66
"""Characters of a line; some of them are written as two."""
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def render() -> str:
    """Return the text of the page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    date = _RELEASE.search((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    yield '.\\" Written by `python linter/tools`.'
    yield f'.TH INSTANCELINT 1 "{date[1] if date else ""}" "instancelint {__version__}" "User Commands"'
    yield from (".nh", ".ad l")
    summary, _, rest = inspect.cleandoc(app.help or "").partition("\n\n")
    yield ".SH NAME"
    name, *more = _text(f"instancelint @ {summary[:1].lower()}{summary[1:].rstrip('.')}")
    yield from (name.replace("@", "\\-"), *more)
    yield ".SH SYNOPSIS"
    for number, name in enumerate(COMMANDS):
        yield from ([".br"] if number else [])
        yield f".B {_roff(_usage(name))}"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(rest)
    groups = ", ".join(name for name, _ in GROUPS.values())
    yield ".PP"
    yield from _text(f"RULES are codes (IL301), prefixes of codes (IL3), names, groups ({groups}), extra or ALL.")
    yield ".SH COMMANDS"
    for name in COMMANDS:
        yield from _command(name)
    yield ".SH EXIT STATUS"
    yield from _table("Exit codes")
    yield ".SH ENVIRONMENT"
    yield from _table("Environment")
    yield ".SH EXAMPLES"
    yield from _examples(EXAMPLES)
    yield ".SH SEE ALSO"
    yield from _text("The guide: https://instancelint.github.io/instancelint/")


def _called(name: str) -> click.Command:
    command = app.get_command(click.Context(app), name)
    if command is None:
        raise KeyError(name)
    return command


def _usage(name: str) -> str:
    context = click.Context(_called(name), info_name=f"instancelint {name}")
    return " ".join([context.info_name or "", *_called(name).collect_usage_pieces(context)])


def _command(name: str) -> Iterator[str]:
    command = _called(name)
    context = click.Context(command, info_name=name)
    yield f".SS instancelint {name}"
    yield from _paragraphs(inspect.cleandoc(command.help or ""))
    title = ""
    for option in command.params:
        record = option.get_help_record(context) if isinstance(option, click.Option) else None
        if record is None:
            continue
        if section_of(option) != title:
            title = section_of(option)
            yield from (".PP", f".B {_roff(title)}")
        yield from (".TP", f".B {_roff(record[0].strip())}", *_text(record[1]))
    if isinstance(command, HelpCommand) and command.examples:
        yield from (".PP", ".B Examples")
        yield from _examples(command.examples)


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        yield from ([".PP"] if number else [])
        yield from _text(paragraph)


def _examples(examples: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for purpose, line in examples:
        yield from (".TP", _roff(f"{purpose}:"), f".B {_roff(f'instancelint {line}')}")


def _table(title: str) -> Iterator[str]:
    """Yield the rows of a table of docs/cli.md."""
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    for term, meaning in re.findall(r"^\| (.+?) \| (.+) \|$", section, re.MULTILINE)[1:]:
        yield from (".TP", f".B {_roff(term)}", *_text(_LINK.sub(r"\1", meaning)))


def _text(text: str) -> Iterator[str]:
    """Yield text in lines of a length that roff's linters take."""
    yield from map(_roff, textwrap.wrap(" ".join(text.split()), _WIDTH, break_long_words=False))


def _roff(text: str) -> str:
    """Write text so that roff shows it as it is, without the backquotes of Markdown."""
    plain = text.replace("`", "").replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha")
    plain = plain.replace('"', "\\(dq").replace("'", "\\(aq")
    return f"\\&{plain}" if plain.startswith(".") else plain
