"""Patterns of file names."""

from __future__ import annotations

import re

import pytest

from instancelint.base.file_patterns import matches, matching


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
        ("./envs/*.yaml", "envs/a.yaml", True),
        ("envs//", "envs/a.yaml", True),
        ("a*b*c", "aXbXbXc", True),
        ("a*b*c", "aXbXbX", False),
        ("**/a*b/**/c*d", "x/aXb/y/z/cXd", True),
        ("**/a/b/**/c", "a/a/b/x/c", True),
        ("a/**b", "a/xb", True),
        ("a/**b", "a/x/b", False),
        ("a/**", "a/b/c", True),
        ("*" * 5000, "a", False),
    ],
)
def test_matches(pattern: str, name: str, expected: bool) -> None:  # noqa: FBT001 - a table row
    assert matches(pattern, name) is expected


def test_names_are_taken_relative_to_the_root() -> None:
    assert matches("envs/*.yaml", "/repo/envs/a.yaml", "/repo")
    assert not matches("envs/*.yaml", "/repo/sub/envs/a.yaml", "/repo")


def test_many_stars_take_no_time_to_share_a_name_out() -> None:
    name = "/".join(["a" * 200] * 10)
    assert not matches("*a" * 500 + "b", name)
    assert not matches("**/*a*a/" * 100 + "b", name)


def test_only_patterns_that_may_match_are_compiled_and_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_pattern = re.compile

    def counted(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return compile_pattern(text, flags)

    monkeypatch.setattr(re, "compile", counted)
    patterns = tuple(f"once{number}*" for number in range(2_000))
    for number in (3, 4, 3):
        assert list(matching(patterns, f"a/once{number}_.json")) == [number]
    assert len(compiled) == 2


def test_patterns_are_numbered_in_their_order_whatever_they_are_relative_to() -> None:
    patterns = ("a.json", "//repo/a.json", "*.yaml", "/a.*", "//repo", "**")
    assert list(matching(patterns, "/repo/a.json", "/repo")) == [0, 1, 3, 4, 5]
    assert list(matching(patterns, "")) == []
