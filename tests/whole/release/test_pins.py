"""The versions that the guide tells people to pin are the one in `pyproject.toml`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from repository import ROOT

from instancelint.base.version import __version__
from tools.release import pins
from tools.release.check import Release, version_of


def test_every_pin_is_the_version() -> None:
    assert version_of(ROOT) == __version__
    found = [pin for page in pins.pages(ROOT) for pin in pins.pins(page)]
    assert [pin for pin in found if pin.version != __version__] == []
    by_page = Counter(pin.path.relative_to(ROOT).as_posix() for pin in found)
    for page in ("README.md", "docs/hook.md", "docs/install.md", "docs/ci/index.md", "templates/instancelint.yml"):
        assert by_page[page], page


@pytest.mark.parametrize(
    "line",
    [
        "    rev: v1.2.3",
        "    rev: 1.2.3",
        "pip install instancelint==1.2.3",
        "pip install 'instancelint[code,zst]==1.2.3'",
        "- uses: instancelint/instancelint@v1.2.3",
        "  - component: $CI_SERVER_FQDN/instancelint/instancelint/instancelint@1.2.3",
        "  - remote: https://raw.githubusercontent.com/instancelint/instancelint/v1.2.3/templates/instancelint.yml",
        "docker build https://github.com/instancelint/instancelint.git#v1.2.3",
        "pip install git+https://github.com/instancelint/instancelint.git@v1.2.3",
        "docker run ghcr.io/instancelint/instancelint:1.2.3",
        "instancelint 1.2.3",
        '      default: "1.2.3"',
        "    version: 1.2.3",
    ],
)
def test_what_is_a_pin(line: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"First.\n{line}\n", encoding="utf-8")
    assert list(pins.pins(page)) == [pins.Pin(page, 2, "1.2.3")]
    assert list(pins.wrong([page], "1.2.3")) == []
    assert list(pins.wrong([page], "1.2.4")) == [pins.Pin(page, 2, "1.2.3")]


@pytest.mark.parametrize(
    "line",
    [
        "  uses: actions/checkout@v4.1.2",
        "version: 2.1",
        '  "version": "2.1.0",',
        'required-version = ">=0.1,<0.3"',
        "image: python:3.13.1-slim",
        "instancelint 1.2.3 and 1.2.4 differ",
    ],
)
def test_what_is_none(line: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{line}\n", encoding="utf-8")
    assert list(pins.pins(page)) == []


def checkout(folder: Path) -> Path:
    """Write down as much of a checkout as has versions."""
    (folder / "docs").mkdir()
    (folder / "pyproject.toml").write_text(f'[project]\nversion = "{__version__}"\n', encoding="utf-8")
    (folder / "CHANGELOG.md").write_text((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "docs" / "hook.md").write_text(f"    rev: v{__version__}\n", encoding="utf-8")
    return folder


def test_versions_that_agree(tmp_path: Path) -> None:
    assert list(Release(checkout(tmp_path), None, tmp_path / "out").version_problems()) == []


def test_versions_that_do_not(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    (folder / "pyproject.toml").write_text('[project]\nversion = "9.8.7"\n', encoding="utf-8")
    assert list(Release(folder, "v9.8.6", tmp_path / "out").version_problems())[:2] == [
        f"base/version.py has {__version__}, pyproject.toml has 9.8.7",
        "the tag is v9.8.6, the version is 9.8.7",
    ]
    found = list(Release(folder, None, tmp_path / "out").version_problems())
    assert found[1:] == [
        "CHANGELOG.md: the section after [Unreleased] must be [9.8.7]",
        f"docs/hook.md:1: pins {__version__}, not 9.8.7",
    ]
