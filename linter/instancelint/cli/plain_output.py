"""What people ask for most, printed without the command line library, whose import takes longer than a check."""

from __future__ import annotations

_WIDTH = 80
"""Columns that help is written for; the library wraps it where a terminal has fewer."""


def plain_output(arguments: list[str]) -> str | None:
    """
    Return what a command line prints: help, `rule CODE` or `element KEY`; None for any other.

    Whatever this declines is read by the library, with the same outcome for what both understand.
    """
    if arguments[-1:] in (["-h"], ["--help"]):
        return _help(arguments[:-1]) if _columns() >= _WIDTH else None
    if len(arguments) != len(("rule", "CODE")) or arguments[1].startswith("-"):
        return None
    command, name = arguments
    return _rule(name) if command == "rule" else _element(name) if command == "element" else None


def _help(words: list[str]) -> str | None:
    from instancelint.cli.help_texts_generated import TEXTS

    return TEXTS.get(" ".join(words))


def _rule(name: str) -> str | None:
    """Return the text of a rule of this package."""
    from instancelint.rulebook.rule_texts_generated import CODES, TEXTS

    return TEXTS.get(CODES.get(name, name.upper()))


def _element(key: str) -> str:
    from instancelint.cli.element_lookup import catalog, find
    from instancelint.domain.element_text import describe

    known = catalog()
    return describe(find(known, key), known)


def _columns() -> int:
    """Return how wide the terminal is; where there is none, as wide as the library takes it to be."""
    from shutil import get_terminal_size

    return get_terminal_size((_WIDTH, 24)).columns
