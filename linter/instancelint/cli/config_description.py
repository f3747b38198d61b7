"""The settings that hold for a file, with the place where each is said: as a config file, and as JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from instancelint.base.file_patterns import matches
from instancelint.base.message import safe
from instancelint.cli.settings_lookup import CONFIG, user_file
from instancelint.config.describe import DEFAULT, to_data, to_toml
from instancelint.config.layer import Item
from instancelint.config.merge import Merged
from instancelint.config.select import active_rules, selects
from instancelint.domain.catalog import Catalog
from instancelint.rules.base import Context


class _Facts(NamedTuple):
    """The settings for one file, with the places where they are said."""

    kind: tuple[str | None, str]
    profile: tuple[str, str]
    excluded: Item | None
    included: Item | None
    ignored: list[Item]
    rules: list[dict[str, str]]


def describe_settings(merged: Merged, name: str | None, given: dict[str, Any], *, as_json: bool) -> str:
    """Describe the settings of a folder, for the file `name` if there is one; `given` are the options."""
    facts = _facts(merged, name) if name is not None else None
    return _as_json(merged, name, facts) if as_json else _as_text(merged, name, facts, given)


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
    kind, profile = _first(merged, "kinds", name), _first(merged, "profiles", name)
    usual = next(iter(merged.items.get("profile", ())), None)
    return _Facts(
        kind=(kind.value.value, kind.origin) if kind else (None, DEFAULT),
        profile=(own.profile.value, (profile or usual).origin if profile or usual else DEFAULT),  # type: ignore[union-attr] # one of them is set
        excluded=_first(merged, "exclude", name),
        included=_first(merged, "include", name),
        ignored=ignored,
        rules=rules,
    )


def _first(merged: Merged, key: str, name: str) -> Item | None:
    """Return the first item of a list or table of patterns that fits a file."""
    items = merged.items.get(key, ())
    return next((item for item in items if matches((item.entry or (item.value,))[0], name, merged.root)), None)


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
        yield "Config file: none (--isolated)" if given["isolated"] else "Config file: none"
        return
    first, *bases = merged.files
    named = [word for word in given["config"] if "=" not in word or os.path.isfile(word)]
    by = ""
    if named:
        by = ", named by --config"
    elif os.environ.get(CONFIG):
        by = f", named by {CONFIG}"
    elif os.path.abspath(first) == user_file():
        by = ", the user's"
    yield f"Config file: {first}{by}"
    for base in bases:
        yield f"  which extends {base}"


def _about(facts: _Facts) -> Iterator[str]:
    """Yield the facts about a file, a line each."""
    kind, origin = facts.kind
    yield f"Kind of its payloads: {kind} ({origin})" if kind else "Kind of its payloads: detected from their shape"
    yield f"Profile: {facts.profile[0]} ({facts.profile[1]})"
    if facts.included:
        yield f"Always treated as payloads ({facts.included.origin})"
    if facts.excluded:
        yield f"Skipped when a folder is searched ({facts.excluded.origin})"
    for item in facts.ignored:
        yield f"Ignored rules: {', '.join(item.value)} ({item.origin})"
    yield f"Rules that are on: {len(facts.rules)}"
