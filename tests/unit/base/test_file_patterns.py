"""Patterns of file names."""

from __future__ import annotations

import pytest

from instancelint.base.file_patterns import matches


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("*.json", "a.json", True),
        ("*.json", "deep/down/a.json", True),
        ("/*.json", "a.json", True),
        ("/*.json", "deep/a.json", False),
        ("envs/*.yaml", "envs/a.yaml", True),
        ("envs/*.yaml", "other/envs/a.yaml", False),
        ("envs/**/*.yaml", "envs/a.yaml", True),
        ("envs/**/*.yaml", "envs/x/y/a.yaml", True),
        ("**/test", "a/b/test/c.json", True),
        ("build/", "build/a.json", True),
        ("build", "src/build/a.json", True),
        ("a?c.[jy]*", "abc.json", True),
        ("[!a].json", "a.json", False),
        ("[!a].json", "b.json", True),
        ("a.json", "axjson", False),
        (r"a\*.json", "a*.json", True),
    ],
)
def test_matches(pattern: str, name: str, expected: bool) -> None:  # noqa: FBT001 - a table row
    assert matches(pattern, name) is expected


def test_names_are_taken_relative_to_the_root() -> None:
    assert matches("envs/*.yaml", "/repo/envs/a.yaml", "/repo")
    assert not matches("envs/*.yaml", "/repo/sub/envs/a.yaml", "/repo")
