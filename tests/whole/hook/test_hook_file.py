"""The hook gets every file that a search would find, and no binary one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from identify import identify
from repository import ROOT

from instancelint.base.file_kinds import COMPRESSED, SOURCE
from instancelint.run.discover import SUFFIXES

FILE = ROOT / ".pre-commit-hooks.yaml"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the hook file is not part of an installation")


def takes(hook: dict[str, list[str]], name: str, tags: set[str]) -> bool:
    return bool(re.search(str(hook["files"]), name)) and bool(tags & set(hook["types_or"]))


def hooks_for(path: Path, name: str) -> list[object]:
    """Return the ids of the hooks that are given a file."""
    path.write_text("{}", encoding="utf-8")
    tags = identify.tags_from_path(str(path))
    return [hook["id"] for hook in yaml.safe_load(FILE.read_text(encoding="utf-8")) if takes(hook, name, tags)]


@pytest.mark.parametrize("suffix", [*(each for each in SUFFIXES if each not in (*COMPRESSED, *SOURCE)), ".JSON"])
def test_every_kind_of_file_is_given_to_the_hooks(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"payload{suffix}"
    assert hooks_for(path, str(path)) == ["instancelint", "instancelint-fix"]


@pytest.mark.parametrize("suffix", SOURCE)
def test_source_code_is_given_to_a_hook_of_its_own(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"payload{suffix}"
    assert hooks_for(path, str(path)) == ["instancelint-code"]


@pytest.mark.parametrize("name", ["Dockerfile", "build/Dockerfile.dev", "Makefile", "ci/Jenkinsfile"])
def test_files_by_their_whole_name_are_given_to_the_hooks(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    assert hooks_for(path, str(path)) == ["instancelint", "instancelint-fix"]


@pytest.mark.parametrize("name", ["a.rs", "MyMakefile", "Dockerfile.d/x", "a.json.bak", "json", *COMPRESSED])
def test_other_files_are_not(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    assert hooks_for(path, name) == []
