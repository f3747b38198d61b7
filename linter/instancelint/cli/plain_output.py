"""What people ask for most, printed without the command line library, whose import takes longer than a check."""

from __future__ import annotations

import os
import sys

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
    """Return how wide the terminal is, as the standard library finds out: 80 columns where there is none."""
    try:
        set_by_hand = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        set_by_hand = 0
    if set_by_hand > 0:
        return set_by_hand
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _WIDTH  # type: ignore[union-attr]  # as below
    except (AttributeError, ValueError, OSError):  # none, closed or no terminal
        return _WIDTH
