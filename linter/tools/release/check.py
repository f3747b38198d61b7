"""
Check everything about a release but its publication.

    python linter/tools release-check [--tag v0.1.0] [--out build/release]
    python linter/tools release-notes

Without --tag, the tag is the one that RELEASE_TAG names in the environment, if any.

What was checked lies in the folder: `dist/` with the wheel and the source distribution, and `notes.md`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.layout import ROOT
from tools.release import changelog, distributions, pins
from tools.release.installed import run_problems

CHANGELOG = "CHANGELOG.md"


class Release:
    """The release that a checkout would make."""

    def __init__(self, root: Path, tag: str | None, out: Path) -> None:
        self._root = root
        self._tag = tag
        self._out = out
        self.version = version_of(root)
        self._changelog = (root / CHANGELOG).read_text(encoding="utf-8")

    @property
    def _wheel(self) -> Path:
        return self._out / "dist" / f"instancelint-{self.version}-py3-none-any.whl"

    @property
    def _sdist(self) -> Path:
        return self._out / "dist" / f"instancelint-{self.version}.tar.gz"

    def steps(self) -> Iterator[tuple[str, Callable[[], Iterator[str]]]]:
        """Yield what is checked, in order, by a name."""
        yield "versions agree", self.version_problems
        yield "hook manifest is valid", self._manifest_problems
        yield "wheel and sdist build, twice the same", self._build_problems
        yield "metadata is accepted", self._twine_problems
        yield "contents are as expected", self._content_problems
        yield "installs and runs in an empty environment", lambda: run_problems(self._wheel, self.version, self._root)
        yield "release notes", self._notes_problems

    def version_problems(self) -> Iterator[str]:
        """Yield where a version differs from that of `pyproject.toml`."""
        from instancelint.base.version import __version__

        if __version__ != self.version:
            yield f"base/version.py has {__version__}, pyproject.toml has {self.version}"
        if self._tag is not None and self._tag != f"v{self.version}":
            yield f"the tag is {self._tag}, the version is {self.version}"
        for problem in changelog.problems(self._changelog, self.version, is_tagged=self._tag is not None):
            yield f"{CHANGELOG}: {problem}"
        for pin in pins.wrong(pins.pages(self._root), self.version):
            yield f"{pin.path.relative_to(self._root).as_posix()}:{pin.line}: pins {pin.version}, not {self.version}"

    def _manifest_problems(self) -> Iterator[str]:
        yield from _run("pre_commit", "validate-manifest", str(self._root / ".pre-commit-hooks.yaml"))

    def _build_problems(self) -> Iterator[str]:
        """Build both twice: the wheel from the sdist, then both from the checkout under other circumstances."""
        shutil.rmtree(self._out, ignore_errors=True)
        dist = self._out / "dist"
        stamp = str(self._stamp())
        yield from _run("build", "--outdir", str(dist), str(self._root), SOURCE_DATE_EPOCH=stamp)
        with tempfile.TemporaryDirectory() as again:
            command = ("build", "--sdist", "--wheel", "--outdir", again, str(self._root))
            yield from _run(*command, SOURCE_DATE_EPOCH=stamp, TZ="Pacific/Auckland", PYTHONHASHSEED="7", UMASK="077")
            for path in (self._wheel, self._sdist):
                if not path.is_file():
                    yield f"the build gave no {path.name}"
                elif not _same(path, Path(again) / path.name):
                    yield f"{path.name} differs from build to build"

    def _stamp(self) -> int:
        """Return the time that files of the archives have: the day of the release, so that anyone can build them."""
        section = changelog.released(self._changelog, self.version)
        date = dt.date.fromisoformat(section.date) if section else dt.date(2026, 1, 1)
        return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())

    def _twine_problems(self) -> Iterator[str]:
        yield from _run("twine", "check", "--strict", str(self._wheel), str(self._sdist))

    def _content_problems(self) -> Iterator[str]:
        found = distributions.names_in_wheel(self._wheel)
        expected = distributions.expected_in_wheel(self._root, self.version)
        yield from distributions.content_problems("the wheel", found, expected)
        found = distributions.names_in_sdist(self._sdist)
        expected = distributions.expected_in_sdist(self._root, self.version)
        yield from distributions.content_problems("the sdist", found, expected)
        yield from distributions.metadata_problems(self._wheel, self.version)

    def _notes_problems(self) -> Iterator[str]:
        try:
            notes = changelog.notes(self._changelog, self.version)
        except LookupError:
            yield f"{CHANGELOG} says nothing of {self.version}"
        else:
            (self._out / "notes.md").write_text(notes, encoding="utf-8", newline="\n")


def version_of(root: Path) -> str:
    """Return the version in `pyproject.toml`."""
    import tomllib

    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and filecmp.cmp(one, other, shallow=False)


def _run(module: str, *arguments: str, **environment: str) -> Iterator[str]:
    """Run a Python module; yields what it prints if it fails."""
    umask = int(environment.pop("UMASK", "022"), 8)
    done = subprocess.run(  # noqa: S603 - tools of our own environment
        [sys.executable, "-m", module, *arguments],
        env=os.environ | environment,
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        yield f"{module} {arguments[0]} failed:\n{re.sub('(?m)^', '    ', done.stdout.rstrip())}"


def check(tag: str | None, out: Path) -> int:
    """Run every step up to the first one that fails; gives the exit code."""
    release = Release(ROOT, tag, out)
    for name, step in release.steps():
        problems = list(step())
        print(f"{'FAILED' if problems else 'ok    '} {name}")
        for problem in problems:
            print(f"       {problem}", file=sys.stderr)
        if problems:
            return 1
    print(f"instancelint {release.version} is ready in {out}")
    return 0


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    parser = commands.add_parser("release-check", help="check everything about a release but its publication")
    tag = os.environ.get("RELEASE_TAG") or None
    parser.add_argument("--tag", default=tag, help="the tag of the release; nothing may be unreleased then")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "release", metavar="FOLDER")
    commands.add_parser("release-notes", help="print the notes of the current version")


def print_notes() -> int:
    """Print the notes of the current version; gives the exit code."""
    print(changelog.notes((ROOT / CHANGELOG).read_text(encoding="utf-8"), version_of(ROOT)), end="")
    return 0
