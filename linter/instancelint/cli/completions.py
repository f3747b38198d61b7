"""What a shell completes besides commands, options and files: rules and elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
from click.shell_completion import CompletionItem


def rule_lists(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click's signature
    """Complete the last of a list of rules that are separated by commas."""
    before, comma, word = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{name}", help=text) for name, text in _matching(_selectors(), word)]


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a code, a name or a group of rules."""
    return rule_lists(ctx, param, incomplete) if "," not in incomplete else []


def severities(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - as above
    """Complete RULE=LEVEL."""
    from instancelint.config.keys import SEVERITIES

    rule, equals, level = incomplete.partition("=")
    if equals:
        return [CompletionItem(f"{rule}={word}") for word in SEVERITIES if word.startswith(level)]
    return [CompletionItem(f"{name}=", help=text) for name, text in _matching(_rules(), rule)]


def elements(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - as above
    """Complete the key of an element of the published catalogue."""
    from instancelint.domain.catalog import Catalog

    known = Catalog.default()
    titled = ((element.key, known.title(element.key) or "") for element in known.elements())
    return [CompletionItem(key, help=title) for key, title in _matching(titled, incomplete)]


def _matching(words: Iterable[tuple[str, str]], start: str) -> Iterator[tuple[str, str]]:
    """Yield the words that begin with something, in whichever case codes are typed."""
    typed = start.upper() if start.upper().startswith("IL") else start
    return ((word, text) for word, text in words if word.startswith((start, typed)))


def _rules() -> Iterator[tuple[str, str]]:
    from instancelint.cli.rule_search import summary_of
    from instancelint.config.registry import OWN

    for entry in OWN.entries:
        yield entry.code, summary_of(entry)
        yield entry.name, summary_of(entry)


def _selectors() -> Iterator[tuple[str, str]]:
    from instancelint.config.registry import EVERY, EXTRA
    from instancelint.rules.groups import GROUPS

    yield EVERY, "All rules."
    yield EXTRA, "All opt-in rules."
    for name, title in GROUPS.values():
        yield name, f"{title}."
    yield from _rules()
