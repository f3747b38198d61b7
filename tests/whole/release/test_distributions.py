"""A wheel or a source distribution with too much or too little in it is noticed."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.release import distributions
from tools.release.check import Release

GIT = shutil.which("git")
METADATA = """\
Metadata-Version: 2.4
Name: instancelint
Version: 1.2.3
License-Expression: Apache-2.0

{}"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a checkout with one file in each folder, and caches."""
    root = tmp_path / "checkout"
    for name in (
        "linter/instancelint/api.py",
        "linter/instancelint/__pycache__/api.cpython-311.pyc",
        "linter/tools/generate.py",
        "schema/instance.schema.json",
        "tests/test_a.py",
        "tests/.pytest_cache/README.md",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")
    return root


IN_WHEEL = {
    "instancelint/api.py",
    "instancelint/schema/instance.schema.json",
    *(f"instancelint-1.2.3.dist-info/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")),
    "instancelint-1.2.3.dist-info/licenses/LICENSE",
    "instancelint-1.2.3.data/data/share/man/man1/instancelint.1",
}


def test_what_a_wheel_contains(checkout: Path) -> None:
    assert distributions.expected_in_wheel(checkout, "1.2.3") == IN_WHEEL


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_what_git_ignores_is_not_packed(checkout: Path) -> None:
    (checkout / ".gitignore").write_text("/schema/made.json\n__pycache__/\n", encoding="utf-8")
    (checkout / "schema" / "made.json").write_text("", encoding="utf-8")
    assert "instancelint/schema/made.json" in distributions.expected_in_wheel(checkout, "1.2.3")
    subprocess.run([str(GIT), "init", "--quiet", str(checkout)], check=True)
    assert distributions.expected_in_wheel(checkout, "1.2.3") == IN_WHEEL


def test_what_an_sdist_contains(checkout: Path) -> None:
    expected = distributions.expected_in_sdist(checkout, "1.2.3")
    assert {name for name in expected if name.count("/") > 1} == {
        "instancelint-1.2.3/linter/instancelint/api.py",
        "instancelint-1.2.3/linter/tools/generate.py",
        "instancelint-1.2.3/schema/instance.schema.json",
        "instancelint-1.2.3/tests/test_a.py",
    }
    assert {f"instancelint-1.2.3/{name}" for name in ("LICENSE", "README.md", "PKG-INFO", "action.yml")} <= expected


def test_names_and_problems(tmp_path: Path) -> None:
    wheel = tmp_path / "a.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in sorted(IN_WHEEL - {"instancelint/schema/instance.schema.json"} | {"tests/test_a.py"}):
            archive.writestr(name, "")
    assert list(distributions.content_problems("the wheel", distributions.names_in_wheel(wheel), IN_WHEEL)) == [
        "the wheel lacks instancelint/schema/instance.schema.json",
        "the wheel must not contain tests/test_a.py",
    ]
    sdist = tmp_path / "a.tar.gz"
    with tarfile.open(sdist, "w:gz") as packed:
        packed.addfile(tarfile.TarInfo("a/b.py"), io.BytesIO())
    assert distributions.names_in_sdist(sdist) == {"a/b.py"}


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        (METADATA.format("See [the guide](https://example.com/a) and [below](#b).\n"), []),
        (METADATA.format("See [the guide](docs/a.md).\n"), ["the description has a relative link: docs/a.md"]),
        (METADATA.format(""), ["the wheel has no description"]),
        (METADATA.format("A.").replace("1.2.3", "1.2.4"), ["Version of the wheel is 1.2.4, not 1.2.3"]),
        (
            METADATA.format("A.").replace("License-Expression", "License"),
            ["License-Expression of the wheel is None, not Apache-2.0"],
        ),
    ],
)
def test_metadata(metadata: str, expected: list[str], tmp_path: Path) -> None:
    wheel = tmp_path / "a.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("instancelint-1.2.3.dist-info/METADATA", metadata)
    assert list(distributions.metadata_problems(wheel, "1.2.3")) == expected


def test_the_steps_come_in_an_order_in_which_each_can_run() -> None:
    root = Path(__file__).resolve().parents[3]
    assert [name for name, _ in Release(root, None, root / "build" / "release").steps()] == [
        "versions agree",
        "hook manifest is valid",
        "wheel and sdist build, twice the same",
        "metadata is accepted",
        "contents are as expected",
        "installs and runs in an empty environment",
        "release notes",
    ]
