"""`instancelint config`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

import click

from instancelint.base.file_patterns import matches
from instancelint.base.message import safe
from instancelint.cli.commands import check
from instancelint.cli.output import writing
from instancelint.cli.settings_lookup import CONFIG, settings_finder, user_file
from instancelint.config.describe import DEFAULT, to_data, to_toml
from instancelint.config.layer import Item
from instancelint.config.merge import Merged
from instancelint.config.select import active_rules, selects
from instancelint.domain.catalog import Catalog
from instancelint.rules.base import Context

_OPTIONS = (
    "select",
    "extend_select",
    "ignore",
    "severity",
    "fail_on",
    "profile",
    "include",
    "exclude",
    "respect_gitignore",
    "max_size",
    "max_depth",
    "baseline",
    "config",
    "isolated",
)
"""The options of `check` that are settings."""


class _Facts(NamedTuple):
    """The settings for one file, with the places where they are said."""

    kind: tuple[str | None, str]
    profile: tuple[str, str]
    excluded: Item | None
    included: Item | None
    ignored: list[Item]
    rules: list[dict[str, str]]


def _run(*, file: str | None, output_format: str, **given: Any) -> None:  # noqa: ANN401 - options of check, by name
    finder = settings_finder(check.overrides({"kind": None, **given}), given["config"], isolated=given["isolated"])
    folder = os.path.abspath(os.curdir)
    if file is not None:
        folder = os.path.abspath(file if os.path.isdir(file) else os.path.dirname(file))
    merged = finder.merged_for(folder)
    name = file if file is not None and not os.path.isdir(file) else None
    facts = _facts(merged, name) if name is not None else None
    text = _as_json(merged, name, facts) if output_format == "json" else _as_text(merged, name, facts, given)
    with writing(None) as stream:
        stream.write(text)


command = click.Command(
    "config",
    callback=_run,
    params=[
        click.Argument(["file"], required=False, type=click.Path()),
        *(parameter for parameter in check.command.params if parameter.name in _OPTIONS),
        click.Option(["--output-format"], type=click.Choice(["text", "json"]), default="text", show_default=True),
    ],
    help="""
    Show which settings hold for a file, and where each of them is said.

    FILE is a file or a folder, the current folder by default; it need not exist. The output is a config file that says
    the same.
    """,
)


def _facts(merged: Merged, name: str) -> _Facts:
    settings = merged.settings()
    ignored = [item for item in merged.items.get("per-file-ignores", ()) if matches(item.entry[0], name, merged.root)]
    own = settings.for_file(name).settings
    active = active_rules(own, Context(Catalog.default(), own.profile.value), merged.registry)
    rules = [
        {
            "code": each.entry.code,
            "name": each.entry.name,
            "severity": (each.severity or each.entry.severity).value,
        }
        for each in active
        if not any(selects(word, each.entry.code, each.entry.name) for item in ignored for word in item.value)
    ]
    kind, profile = _by_pattern(merged, "kinds", name), _by_pattern(merged, "profiles", name)
    usual = next(iter(merged.items.get("profile", ())), None)
    return _Facts(
        kind=(kind.value.value, kind.origin) if kind else (None, DEFAULT),
        profile=(own.profile.value, (profile or usual).origin if profile or usual else DEFAULT),  # type: ignore[union-attr] # one of them is set
        excluded=_in_list(merged, "exclude", name),
        included=_in_list(merged, "include", name),
        ignored=ignored,
        rules=rules,
    )


def _by_pattern(merged: Merged, key: str, name: str) -> Item | None:
    return next((item for item in merged.items.get(key, ()) if matches(item.entry[0], name, merged.root)), None)


def _in_list(merged: Merged, key: str, name: str) -> Item | None:
    return next((item for item in merged.items.get(key, ()) if matches(item.value, name, merged.root)), None)


def _as_json(merged: Merged, name: str | None, facts: _Facts | None) -> str:
    data: dict[str, Any] = {
        "file": name,
        "root": merged.root,
        "config_files": list(merged.files),
        "settings": to_data(merged),
    }
    if facts is not None:
        data["for_file"] = {
            "kind": {"value": facts.kind[0], "from": facts.kind[1]},
            "profile": {"value": facts.profile[0], "from": facts.profile[1]},
            "excluded": {"value": facts.excluded is not None, "from": _origin(facts.excluded)},
            "included": {"value": facts.included is not None, "from": _origin(facts.included)},
            "rules": facts.rules,
        }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _origin(item: Item | None) -> str:
    return item.origin if item else DEFAULT


def _as_text(merged: Merged, name: str | None, facts: _Facts | None, given: dict[str, Any]) -> str:
    lines = [f"Settings for {safe(name)}" if name else "Settings for files in this folder", *_files(merged, given)]
    if facts is not None:
        lines += _about(facts)
    return "".join(f"# {line}\n" for line in lines) + "\n" + to_toml(merged)


def _files(merged: Merged, given: dict[str, Any]) -> Iterator[str]:
    if not merged.files:
        yield "Config file: none, as --isolated asks" if given["isolated"] else "Config file: none"
        return
    first, *bases = merged.files
    named = [word for word in given["config"] if "=" not in word or os.path.isfile(word)]
    by = ""
    if named:
        by = ", named by --config"
    elif os.environ.get(CONFIG):
        by = f", named by {CONFIG}"
    elif os.path.abspath(first) == user_file():
        by = ", the user's own"
    yield f"Config file: {first}{by}"
    for base in bases:
        yield f"  which extends {base}"


def _about(facts: _Facts) -> Iterator[str]:
    """Yield the facts about a file, a line each."""
    kind, origin = facts.kind
    yield f"Kind of its payloads: {kind} ({origin})" if kind else "Kind of its payloads: told from their shape"
    yield f"Profile: {facts.profile[0]} ({facts.profile[1]})"
    if facts.included:
        yield f"Linted whatever it looks like ({facts.included.origin})"
    if facts.excluded:
        yield f"Left out where a folder is searched ({facts.excluded.origin})"
    for item in facts.ignored:
        yield f"Not looked for: {', '.join(item.value)} ({item.origin})"
    yield f"Rules that are on: {len(facts.rules)}"
