"""
Finds what is wrong with Cloud Elements / SAP Open Connectors instance payloads.

The public names are loaded on first use, so that importing the package costs next to nothing.
"""

from instancelint.base.version import __version__

TYPE_CHECKING = False  # `python -m` would look for `typing`, as for any import here, in the current folder first
if TYPE_CHECKING:
    from instancelint.api import (
        FixedText,
        InputError,
        fix_text,
        lint_paths,
        lint_payload,
        lint_text,
        warm_up,
    )
    from instancelint.base.source_text import Position, SourceText, Span
    from instancelint.config.choices import Choices
    from instancelint.config.settings import ConfigError, Profile, Settings, Suppression
    from instancelint.embedded.containers import Container
    from instancelint.embedded.embedded_text import Embedded
    from instancelint.model.document import Document, Format, Target
    from instancelint.model.finding import Edit, Finding, Fix, Related
    from instancelint.model.region import OffsetMap, Piece, Region
    from instancelint.model.repair import Add, Move, Remove, Rename, Repair, Replace
    from instancelint.model.report import FileReport, FindingsError, Report
    from instancelint.model.terms import Kind, Limits, Safety, Severity
    from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, head_of, key_of, option, value_of
    from instancelint.rules.declared import Declaration

_HOMES = {
    "api": (
        "FixedText",
        "InputError",
        "Report",
        "fix_text",
        "lint_paths",
        "lint_payload",
        "lint_text",
        "warm_up",
    ),
    "base.source_text": (
        "Position",
        "SourceText",
        "Span",
    ),
    "config.choices": ("Choices",),
    "config.settings": (
        "ConfigError",
        "Profile",
        "Settings",
        "Suppression",
    ),
    "embedded.containers": ("Container",),
    "embedded.embedded_text": ("Embedded",),
    "model.document": (
        "Document",
        "Format",
        "Target",
    ),
    "model.finding": (
        "Edit",
        "Finding",
        "Fix",
        "Related",
    ),
    "model.region": (
        "OffsetMap",
        "Piece",
        "Region",
    ),
    "model.repair": (
        "Add",
        "Move",
        "Remove",
        "Rename",
        "Repair",
        "Replace",
    ),
    "model.report": (
        "FileReport",
        "FindingsError",
    ),
    "model.terms": (
        "Kind",
        "Limits",
        "Safety",
        "Severity",
    ),
    "rules.base": (
        "Example",
        "Meta",
        "NoOptions",
        "Problem",
        "Rule",
        "head_of",
        "key_of",
        "option",
        "value_of",
    ),
    "rules.declared": ("Declaration",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Add",
    "Choices",
    "ConfigError",
    "Container",
    "Declaration",
    "Document",
    "Edit",
    "Embedded",
    "Example",
    "FileReport",
    "Finding",
    "FindingsError",
    "Fix",
    "FixedText",
    "Format",
    "InputError",
    "Kind",
    "Limits",
    "Meta",
    "Move",
    "NoOptions",
    "OffsetMap",
    "Piece",
    "Position",
    "Problem",
    "Profile",
    "Region",
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
    "warm_up",
]


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # only those who ask for a name pay for it

    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
