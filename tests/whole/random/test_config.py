"""Whatever a config file or a command line holds: settings come of it, or one sentence that names a place."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instancelint.config.describe import to_data, to_toml, toml
from instancelint.config.keys import CUSTOM_RULE_HELP, KEYS, LIMIT_HELP, SUPPRESSION_HELP
from instancelint.config.merge import merged
from instancelint.config.settings import ConfigError
from instancelint.config.toml_file import TomlFile, read_argument

WORDS = st.sampled_from(
    [
        *("IL3", "IL301", "events", "ALL", "custom", "region-known", "ACME1", "docs", "update", "error", "never"),
        *(
            "*.json",
            "docs/**",
            "//a",
            "[",
            "/a/*",
            "/**/**",
            "$.a[*]",
            "{value}",
            "{",
            ">=0.1",
            "a\n\x1b",
            "",
            "\u202e",
        ),
    ]
)
NAMES = st.sampled_from(
    [
        *(key.name for key in KEYS if key.name != "plugins"),
        *SUPPRESSION_HELP,
        *CUSTOM_RULE_HELP,
        *LIMIT_HELP,
        *("type", "enum", "anyOf", "properties", "$ref", "$defs", "placeholder-value", "extra-patterns", "x y"),
    ]
)
SCALARS = WORDS | st.booleans() | st.integers(-1, 9) | st.sampled_from([0.5, 1e99])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | WORDS, inner, max_size=4),
    max_leaves=12,
)
TABLES = st.dictionaries(NAMES, VALUES, max_size=5)

SELECTORS = st.sampled_from(["IL3", "IL301", "events", "ALL", "custom", "extra", "name-generic", "IL999", "nonsense"])
RULES = st.sampled_from(["IL301", "name-generic", "region-known", "placeholder-value", "nonsense"])
PATTERNS = st.sampled_from(["*.json", "docs/**", "/a/b", "//tmp/x", "[", "a b", '"', "\\", "ü", ""])
FRAGMENTS = st.sampled_from(
    [{"type": "string"}, {"enum": [1, "a"]}, {"anyOf": [{"const": 1.5}, True]}, {"required": ["a"]}, {"typ": 1}, {}]
)
SEVERITIES = st.sampled_from(["error", "warning", "info", "eror"])
POINTERS = st.sampled_from(["/a", "/**/a", "/*/~1", "a"])
SHAPED = st.fixed_dictionaries(
    {},
    optional={
        "required-version": st.sampled_from([">=0.1", "0.1.0", "~=0.1", ">9", "x"]),
        "select": st.lists(SELECTORS, max_size=3),
        "extend-select": st.lists(SELECTORS, max_size=3),
        "ignore": st.lists(
            SELECTORS
            | st.fixed_dictionaries(
                {"rule": SELECTORS},
                optional={"files": PATTERNS, "pointer": POINTERS, "reason": WORDS, "expires": WORDS},
            ),
            max_size=3,
        ),
        "require-reasons": st.booleans(),
        "baseline": WORDS,
        "severity": st.dictionaries(RULES, SEVERITIES, max_size=2),
        "include": st.lists(PATTERNS, max_size=2),
        "exclude": st.lists(PATTERNS, max_size=2),
        "per-file-ignores": st.dictionaries(PATTERNS, st.lists(SELECTORS, max_size=2), max_size=2),
        "kinds": st.dictionaries(PATTERNS, st.sampled_from(["update", "create", "updte"]), max_size=2),
        "profiles": st.dictionaries(PATTERNS, st.sampled_from(["docs", "deploy"]), max_size=2),
        "profile": st.sampled_from(["docs", "doc"]),
        "elements": st.lists(PATTERNS, max_size=2),
        "payloads": st.lists(st.sampled_from(["$.a[*].b", "/a/*", "a"]), max_size=2),
        "limits": st.dictionaries(st.sampled_from([*LIMIT_HELP, "x"]), st.integers(0, 9), max_size=2),
        "fail-on": SEVERITIES,
        "custom-rules": st.lists(
            st.fixed_dictionaries(
                {"name": st.sampled_from(["region-known", "other"]), "pointer": POINTERS, "message": WORDS},
                optional={"schema": FRAGMENTS, "when": FRAGMENTS, "severity": SEVERITIES, "required": st.booleans()},
            ),
            max_size=2,
        ),
        "rules": st.dictionaries(
            RULES, st.dictionaries(st.just("extra-patterns"), st.lists(WORDS, max_size=2), max_size=1), max_size=2
        ),
    },
)
PLACE = re.compile(r"[\w.-]*instancelint\.toml:[0-9]+:[0-9]+: \S")


def told(pattern: re.Pattern[str], what: Callable[[], object]) -> None:
    """Demand of a failure that it is one line, with the place."""
    try:
        what()
    except ConfigError as error:
        message = str(error)
    else:
        return
    assert message.isprintable()
    assert pattern.match(message), message


def written(table: dict[str, object]) -> str:
    return "".join(f"{json.dumps(key)} = {toml(value)}\n" for key, value in table.items())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(TABLES | SHAPED)
def test_any_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: dict[str, object]) -> None:
    monkeypatch.chdir(tmp_path)
    text = written(table)
    assert tomllib.loads(text) == table
    told(PLACE, lambda: _round(text))


def _round(text: str) -> None:
    """Read a config file, and what is said of it."""
    result = merged(TomlFile("instancelint.toml", text, tomllib.loads(text)))
    result.settings()
    json.dumps(to_data(result))
    again = to_toml(result)
    back = merged(TomlFile("instancelint.toml", again, tomllib.loads(again)))
    assert to_data(back) == _moved(to_data(result), to_data(back))


def _moved(data: dict[str, dict[str, Any]], other: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Give data with the places of another, as these are all that may differ."""
    return {key: {"value": value["value"], "from": other[key]["from"]} for key, value in data.items()}


@given(st.text(max_size=40) | st.builds("{} = {}".format, NAMES, st.text(max_size=9) | VALUES.map(toml)))
def test_any_argument(text: str) -> None:
    if "plugins" in text or "extend" in text:
        return
    told(re.compile(r"--config .*:[0-9]+:[0-9]+: \S"), lambda: _read(text))


def _read(text: str) -> None:
    read_argument(text)
    merged(None, (text,)).settings()
