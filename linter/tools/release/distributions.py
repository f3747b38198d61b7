"""What a wheel and a source distribution contain, held against the checkout that they were built from."""

from __future__ import annotations

import email
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.release.links import relative_links

_CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
IN_SDIST = (
    *("LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "Makefile", "pyproject.toml"),
    *(".pre-commit-hooks.yaml", "zensical.toml", "Dockerfile", ".dockerignore", "action.yml"),
)
"""Files at the top of a source distribution, beside what the build adds."""
FOLDERS_IN_SDIST = ("benchmarks", "docs", "examples", "fuzz", "linter", "playground", "schema", "templates", "tests")
DATA_IN_WHEEL = ("share/man/man1/instancelint.1",)
"""Files that a wheel puts into an environment, outside the package."""
_ADDED = {"PKG-INFO", ".gitignore"}


def files_below(folder: Path) -> set[str]:
    """Return the files of a folder as they are to be packed, with `/` between the parts; git knows what is ignored."""
    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()  # noqa: S603 - a listing
    except (OSError, subprocess.CalledProcessError):  # no git, or no repository
        found = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix != ".pyc")
        names = {path.as_posix() for path in found if not _CACHES & set(path.parts)}
    else:
        names = set(listed.split("\0"))
    return {name for name in names if (folder / name).is_file()}


def expected_in_wheel(root: Path, version: str) -> set[str]:
    """Return what a wheel must contain: the package, the schemas, the manual page and the metadata; nothing else."""
    package = {f"instancelint/{name}" for name in files_below(root / "linter" / "instancelint")}
    schemas = {f"instancelint/schema/{name}" for name in files_below(root / "schema")}
    names = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    data = {f"instancelint-{version}.data/data/{name}" for name in DATA_IN_WHEEL}
    return package | schemas | data | {f"instancelint-{version}.dist-info/{name}" for name in names}


def expected_in_sdist(root: Path, version: str) -> set[str]:
    """Return what a source distribution must contain: what builds the wheel, tests it and documents it."""
    below = {f"{folder}/{name}" for folder in FOLDERS_IN_SDIST for name in files_below(root / folder)}
    return {f"instancelint-{version}/{name}" for name in {*IN_SDIST, *below, *_ADDED}}


def names_in_wheel(wheel: Path) -> set[str]:
    """Return the files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def names_in_sdist(sdist: Path) -> set[str]:
    """Return the files of a source distribution."""
    with tarfile.open(sdist) as archive:
        return {member.name for member in archive.getmembers() if member.isfile()}


def content_problems(name: str, found: set[str], expected: set[str]) -> Iterator[str]:
    """Yield what an archive lacks, and what it should not contain."""
    for lacking in sorted(expected - found):
        yield f"{name} lacks {lacking}"
    for surplus in sorted(found - expected):
        yield f"{name} must not contain {surplus}"


def metadata_problems(wheel: Path, version: str) -> Iterator[str]:
    """Yield what is wrong with what the package index would show."""
    with zipfile.ZipFile(wheel) as archive:
        message = email.message_from_bytes(archive.read(f"instancelint-{version}.dist-info/METADATA"))
    for field, expected in (("Name", "instancelint"), ("Version", version), ("License-Expression", "Apache-2.0")):
        if message[field] != expected:
            yield f"{field} of the wheel is {message[field]}, not {expected}"
    description = message.get_payload()
    if not isinstance(description, str) or not description.strip():
        yield "the wheel has no description"
        return
    yield from (f"the description has a relative link: {target}" for target in relative_links(description))
