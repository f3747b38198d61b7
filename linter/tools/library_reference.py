"""The page of the site about the public names of the library: signatures and docstrings, as griffe reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tools.layout import ROOT

GROUPS = {
    "Linting and fixing": (
        "lint_payload",
        "lint_text",
        "lint_paths",
        "fix_text",
        "warm_up",
        "Choices",
        "FixedText",
        "InputError",
    ),
    "Reports and findings": (
        "Report",
        "FileReport",
        "Finding",
        "Fix",
        "Edit",
        "Related",
        "Severity",
        "Safety",
        "Kind",
        "FindingsError",
    ),
    "Settings": ("Settings", "Profile", "Suppression", "Limits", "Declaration", "ConfigError"),
    "Writing rules": (
        "Rule",
        "Meta",
        "Example",
        "Problem",
        "value_of",
        "key_of",
        "head_of",
        "option",
        "NoOptions",
        "Document",
        "Format",
        "Target",
    ),
    "Repairs": ("Repair", "Replace", "Remove", "Rename", "Add", "Move"),
    "Text and containers": (
        "SourceText",
        "Span",
        "Position",
        "Container",
        "Embedded",
        "Region",
        "OffsetMap",
        "Piece",
    ),
    "instancelint.testing": ("testing.cases", "testing.check", "testing.check_rule"),
    "instancelint.pytest_plugin": (
        "pytest_plugin.assert_instance",
        "pytest_plugin.instance_tests",
        "pytest_plugin.instancelint_mock",
        "mock.running_mock.RunningMock",
        "mock.journal.AnsweredRequest",
    ),
    "instancelint.clients.httpx": (
        "clients.httpx.LintingTransport",
        "clients.httpx.AsyncLintingTransport",
        "clients.httpx.RequestLinter",
    ),
    "instancelint.clients.requests": ("clients.requests.LintingAdapter",),
    "instancelint.arrow": ("arrow.lint_batches",),
    "instancelint.spark": ("spark.lint",),
}
"""Every public name, in the order of the page."""

_HEAD = """\
# Library reference

Generated from the code; [the library](library.md) shows how to use it. Import everything from `instancelint`, unless
the heading of the section names a module.
"""
_WIDTH = 88


def page() -> str:
    """Return the page in Markdown."""
    package = _load()
    parts = [_HEAD]
    for title, names in GROUPS.items():
        parts.append(f"## {title}\n")
        parts.extend("\n".join(_described(name, package[name])) for name in names)
    return "\n".join(parts)


def _load() -> Any:  # noqa: ANN401 - griffe is there only where the site is built
    import griffe

    return griffe.load("instancelint", search_paths=[ROOT / "linter"], allow_inspection=False, resolve_aliases=True)


def _described(name: str, entry: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the section of a function or class."""
    found = entry.final_target if entry.is_alias else entry
    yield f"### {name.rpartition('.')[2]}"
    yield ""
    yield from ("```python", _signature(found) if found.is_function else _class_line(found), "```", "")
    yield from _docstring(found)
    if found.is_class:
        yield from _fields(found)
        for method in found.members.values():
            if method.is_function and not method.name.startswith("_"):
                yield f"#### {found.name}.{method.name}"
                yield from ("", "```python", _signature(method), "```", "")
                yield from _docstring(method)


def _signature(function: Any) -> str:  # noqa: ANN401 - as above
    """Return a signature on one line, or with a parameter a line where it is long."""
    text: str = function.signature()
    text = text.replace("(self, ", "(").replace("(self)", "()")
    if len(text) <= _WIDTH:
        return text
    head, _, rest = text.partition("(")
    inner, _, tail = rest.rpartition(")")
    parameters = re.split(r", (?=[\w*])(?![^\[]*\])", inner)
    return "\n".join([f"{head}(", *(f"    {parameter}," for parameter in parameters), f"){tail}"])


def _class_line(found: Any) -> str:  # noqa: ANN401 - as above
    bases = [str(base) for base in found.bases if str(base) not in {"NamedTuple", "TypedDict", "Generic[OptionsT]"}]
    return f"class {found.name}({', '.join(bases)})" if bases else f"class {found.name}"


def _docstring(found: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    if found.docstring:
        yield from (found.docstring.value, "")


def _default(member: Any) -> str:  # noqa: ANN401 - as above
    """Return the default of a field as code; '' where it has none."""
    value = "" if member.value is None or "class-attribute" not in member.labels else str(member.value)
    made = re.search(r"default_factory=(\w+)", value)
    if value == "_NOTHING" or (made and made[1] == "dict"):
        value = "{}"
    return f"`{value}`" if value and not value.startswith("field(") else ""


def _fields(found: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the table of the fields, members and properties of a class."""
    is_enum = any(str(base).endswith("Enum") for base in found.bases)
    rows = []
    for name, member in found.members.items():
        if not member.is_attribute or name.startswith("_"):
            continue
        told = " ".join(member.docstring.value.split()) if member.docstring else ""
        default = _default(member)
        kind = "" if is_enum or member.annotation is None else f"`{member.annotation}`"
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in (f"`{name}`", kind, default, told)) + " |")
    if rows:
        yield from ("| Name | Type | Default | Meaning |", "|---|---|---|---|", *rows, "")
