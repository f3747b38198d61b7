"""Whatever an ignore file holds, its patterns leave out what git leaves out."""

from __future__ import annotations

import os
import re
import subprocess
from functools import lru_cache
from shutil import which
from tempfile import TemporaryDirectory

from sample import sample

from instancelint.base.gitignore import NAME, IgnoreFile, ignored, lines

_PATH = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))(?!\.git|:)[^/\0\x7f-\uffff]{1,60}(?:/[^/\0\x7f-\uffff]{1,60}){0,9}")
"""A path that git takes as it is."""


def ignore(data: bytes) -> None:
    """Ask for a path, which is the first line, and compare with git where it is installed."""
    given = sample(data)
    path = given.head.decode("utf-8", "replace")
    if not _PATH.fullmatch(path):
        path = "docs/a.json"
    base = os.sep + "base"
    file = IgnoreFile(base, lines(given.body.decode("utf-8", "surrogateescape").removeprefix("\ufeff")))
    parts = path.split("/")
    left_out = False
    for length in range(1, len(parts) + 1):
        place = os.sep.join((base, *parts[:length]))
        left_out = left_out or ignored((file,), place, is_folder=length < len(parts))
    if _GIT is not None and b"\0" not in given.body:
        assert left_out == _by_git(_GIT, given.body, path), f"git says {not left_out} of {path!r}"


_GIT = which("git")


@lru_cache(maxsize=1)
def _repository(git: str) -> TemporaryDirectory[str]:
    """Make an empty repository, once for the process."""
    folder = TemporaryDirectory()
    subprocess.run([git, "init", "--quiet", folder.name], check=True)
    return folder


def _by_git(git: str, patterns: bytes, path: str) -> bool:
    folder = _repository(git).name
    with open(os.path.join(folder, NAME), "wb") as file:
        file.write(patterns)
    command = [git, "-C", folder, "-c", "core.excludesFile=", "check-ignore", "--no-index", "--quiet", "--stdin", "-z"]
    done = subprocess.run(command, input=path.encode() + b"\0", check=False, capture_output=True)
    assert done.returncode in {0, 1}, done.stderr
    return done.returncode == 0
