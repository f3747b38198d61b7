"""The Python examples of the guide run; those with a title are files, such as the plug-in of tests/whole/plugins."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from guide_pages import written_pages
from repository import ROOT

PAGES = [ROOT / "README.md", *written_pages()]
_PYTHON = re.compile(r"^```python(?![^\n]*title=)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
WITH_PYTHON = [page for page in PAGES if page.exists() and _PYTHON.search(page.read_text(encoding="utf-8"))]
pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="the guide is not part of an installation")


@pytest.mark.parametrize("page", WITH_PYTHON, ids=lambda page: page.name)
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page run one after the other, in a folder that has payloads in `instances/`."""
    shutil.copytree(ROOT / "examples" / "good", tmp_path / "instances")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "example"}
    for number, block in enumerate(_PYTHON.findall(page.read_text(encoding="utf-8")), 1):
        exec(compile(block, f"{page.name}, block {number}", "exec"), names)  # noqa: S102 - our own pages
