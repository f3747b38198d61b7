"""The hook gets every file that a search would find, and no binary one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from identify import identify
from repository import ROOT

from instancelint.base.file_kinds import COMPRESSED
from instancelint.run.discover import SUFFIXES

FILE = ROOT / ".pre-commit-hooks.yaml"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the hook file is not part of an installation")


def takes(hook: dict[str, list[str]], name: str, tags: set[str]) -> bool:
    return bool(re.search(str(hook["files"]), name)) and bool(tags & set(hook["types_or"]))


@pytest.mark.parametrize("suffix", [*(suffix for suffix in SUFFIXES if suffix not in COMPRESSED), ".JSON"])
def test_every_kind_of_file_is_given_to_the_hooks(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"payload{suffix}"
    path.write_text("{}", encoding="utf-8")
    for hook in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        assert takes(hook, str(path), identify.tags_from_path(str(path)))


@pytest.mark.parametrize("name", ["a.py", "a.json.bak", "json", *COMPRESSED])
def test_other_files_are_not(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("{}", encoding="utf-8")
    for hook in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        assert not takes(hook, name, identify.tags_from_path(str(path)))
