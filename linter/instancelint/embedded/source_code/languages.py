"""The languages that are read, by the suffix of their files; a language is a module beside this one."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from instancelint.embedded.source_code.syntax import Syntax

_PHP_FRAGMENT = "php"

_MODULES = {
    **dict.fromkeys((".js", ".mjs", ".cjs", ".jsx"), ("javascript", "JAVASCRIPT")),
    **dict.fromkeys((".ts", ".mts", ".cts"), ("javascript", "TYPESCRIPT")),
    ".tsx": ("javascript", "TSX"),
    **dict.fromkeys((".py", ".pyi"), ("python", "PYTHON")),
    **dict.fromkeys((".rb", ".rake"), ("ruby", "RUBY")),
    ".php": ("php", "PHP"),
    _PHP_FRAGMENT: ("php", "FRAGMENT"),
    ".go": ("go", "GO"),
    ".java": ("java", "JAVA"),
    **dict.fromkeys((".kt", ".kts"), ("kotlin", "KOTLIN")),
    ".cs": ("csharp", "CSHARP"),
}

LABELS = {
    **dict.fromkeys(("javascript", "js", "jsx", "mjs", "cjs", "node"), ".js"),
    **dict.fromkeys(("typescript", "ts"), ".ts"),
    "tsx": ".tsx",
    **dict.fromkeys(("python", "py", "python3"), ".py"),
    **dict.fromkeys(("ruby", "rb"), ".rb"),
    "php": ".php",
    **dict.fromkeys(("go", "golang"), ".go"),
    "java": ".java",
    **dict.fromkeys(("kotlin", "kt"), ".kt"),
    **dict.fromkeys(("csharp", "cs", "c#"), ".cs"),
}
"""The words by which pages say that a block is in a language, with the suffix of its files."""


def syntax_of(suffix: str, text: str) -> Syntax:
    """Return the language that a text of a suffix is written in; raises KeyError for a suffix that is not read."""
    if suffix == ".php" and "<?" not in text:
        suffix = _PHP_FRAGMENT
    module, name = _MODULES[suffix]
    found = import_module(f"instancelint.embedded.source_code.{module}")
    return cast("Syntax", getattr(found, name))
