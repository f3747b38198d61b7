"""
Finds what is wrong with Cloud Elements / SAP Open Connectors instance payloads.

The public names are loaded on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.version import __version__

if TYPE_CHECKING:
    from instancelint.api import FixedText, InputError, fix_text, lint_paths, lint_payload, lint_text
    from instancelint.config.settings import ConfigError, Profile, Settings, Suppression
    from instancelint.declared_rule import Declaration
    from instancelint.document import Document, Limits, Target
    from instancelint.finding import (
        Edit,
        FileReport,
        Finding,
        FindingsError,
        Fix,
        Kind,
        Related,
        Report,
        Safety,
        Severity,
    )
    from instancelint.repair import Add, Move, Remove, Rename, Repair, Replace
    from instancelint.rule import Example, Meta, NoOptions, Problem, Rule, head_of, key_of, option, value_of
    from instancelint.text import Position, SourceText, Span

_HOMES = {
    "api": ("FixedText", "InputError", "fix_text", "lint_paths", "lint_payload", "lint_text"),
    "config.settings": ("ConfigError", "Profile", "Settings", "Suppression"),
    "declared_rule": ("Declaration",),
    "document": ("Document", "Limits", "Target"),
    "finding": (
        "Edit",
        "FileReport",
        "Finding",
        "FindingsError",
        "Fix",
        "Kind",
        "Related",
        "Report",
        "Safety",
        "Severity",
    ),
    "repair": ("Add", "Move", "Remove", "Rename", "Repair", "Replace"),
    "rule": ("Example", "Meta", "NoOptions", "Problem", "Rule", "head_of", "key_of", "option", "value_of"),
    "text": ("Position", "SourceText", "Span"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Add",
    "ConfigError",
    "Declaration",
    "Document",
    "Edit",
    "Example",
    "FileReport",
    "Finding",
    "FindingsError",
    "Fix",
    "FixedText",
    "InputError",
    "Kind",
    "Limits",
    "Meta",
    "Move",
    "NoOptions",
    "Position",
    "Problem",
    "Profile",
    "Related",
    "Remove",
    "Rename",
    "Repair",
    "Replace",
    "Report",
    "Rule",
    "Safety",
    "Settings",
    "Severity",
    "SourceText",
    "Span",
    "Suppression",
    "Target",
    "__version__",
    "fix_text",
    "head_of",
    "key_of",
    "lint_paths",
    "lint_payload",
    "lint_text",
    "option",
    "value_of",
]


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    home = _HOME_OF.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # only those who ask for a name pay for it

    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
