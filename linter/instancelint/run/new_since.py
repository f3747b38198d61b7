"""
Findings on lines that changed since a revision, for pull requests: git says which lines those are.

What a branch changed counts from where it left the revision. A finding is new when a line of it, or of a second place
that it names, was written since, or when a line right beside it was removed.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from instancelint.base.message import safe
from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Report

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BINARY = (b"Binary files ", b" differ")
_SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "diff.external=",
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_KEPT = ("GIT_CONFIG_", "GIT_OBJECT_", "GIT_ALTERNATE_", "GIT_QUARANTINE_", "GIT_EXEC_PATH", "GIT_CEILING_")
"""What is kept of the environment: where settings and objects are, and not which repository or program to use."""
_PATIENCE = 600
"""Seconds that git may take for an answer."""
_MANY = 500
"""Names that are given to git at a time."""


class GitError(Exception):
    """Git cannot tell what changed; the text is one plain sentence."""


@dataclass(slots=True)
class Changes:
    """The lines of a file that changed, as ranges of 1-based line numbers, both ends included; `whole` for all."""

    ranges: list[tuple[int, int]] = field(default_factory=list)
    whole: bool = False

    def touch(self, first: int, last: int) -> bool:
        """Check whether a line of a range changed; the ranges are in order."""
        index = bisect_left(self.ranges, first, key=lambda lines: lines[1])
        return self.whole or (index < len(self.ranges) and self.ranges[index][0] <= last)


def mark_old(report: Report, revision: str) -> Report:
    """Mark the findings on lines that are as they were at a revision; raises GitError."""
    reports = [file for file in report.files if any(finding.suppressed_by is None for finding in file.findings)]
    by_root: dict[str, list[str]] = {}
    for file in reports:
        path = os.path.realpath(file.name)
        by_root.setdefault(_root(path), []).append(path)
    if not by_root:
        _commit(_root(os.path.join(os.getcwd(), "")), revision)
    changes: dict[str, Changes] = {}
    for root, paths in by_root.items():
        changes.update(_changes(root, revision, paths))
    sources = {file.name: file.source for file in report.files}
    marked = {file.name: _marked(file, f"unchanged since {safe(revision)}", changes, sources) for file in reports}
    return Report(tuple(marked.get(file.name, file) for file in report.files))


def _marked(
    file: FileReport, by: str, changes: dict[str, Changes], sources: dict[str, SourceText | None]
) -> FileReport:
    findings = (
        finding if finding.suppressed_by or _is_new(finding, changes, sources) else finding._replace(suppressed_by=by)
        for finding in file.findings
    )
    return file._replace(findings=tuple(findings))


def _is_new(finding: Finding, changes: dict[str, Changes], sources: dict[str, SourceText | None]) -> bool:
    places = [(finding.file, finding.span), *((other.file or finding.file, other.span) for other in finding.related)]
    return any(_is_changed(name, span, changes, sources.get(name)) for name, span in places)


def _is_changed(name: str, span: Span | None, changes: dict[str, Changes], source: SourceText | None) -> bool:
    found = changes.get(os.path.realpath(name))
    if found is None or span is None or source is None:
        return found is not None and found.whole
    first = source.position(span.start).line
    return found.touch(first, max(first, source.position(max(span.start, span.end - 1)).line))


def _root(path: str) -> str:
    """Return the top of the working tree that a file lies in; raises GitError."""
    folder = os.path.dirname(path)
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            raise GitError(f"--new-since requires git, but {safe(path)} is not in a git repository")
        folder = parent
    return folder


def _git(root: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git so that it starts no program that the repository names, and fetches nothing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", "--no-pager", "-C", root, *settings, *arguments]
    environment = {**kept, **_ENVIRONMENT}
    try:
        return subprocess.run(  # noqa: S603 - git itself
            command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        message = f"--new-since: git did not respond within {_PATIENCE} seconds in {safe(root)}"
        raise GitError(message) from None
    except OSError as error:
        raise GitError(f"--new-since requires git, which cannot be run: {error.strerror}") from None


def _commit(root: str, revision: str) -> str:
    """Return the commit to compare with: where HEAD left the revision, or the revision itself; raises GitError."""
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if found.returncode:
        raise GitError(f"--new-since: unknown revision {safe(revision)!r} in {safe(root)}; was it fetched?")
    commit = found.stdout.decode().strip()
    base = _git(root, "merge-base", commit, "HEAD")
    return base.stdout.decode().strip() or commit


def _without_filters(root: str) -> list[str]:
    """Return options under which git starts none of the filters that a repository configures; raises GitError."""
    listed = _git(root, "config", "--null", "--name-only", "--get-regexp", r"^filter\.").stdout
    filters = dict.fromkeys(os.fsdecode(name).rpartition(".")[0] for name in listed.split(b"\0") if name)
    if any("=" in each for each in filters):
        message = f"--new-since: a filter in the git settings of {safe(root)} cannot be disabled: its name contains '='"
        raise GitError(message)
    words = ("clean=", "smudge=", "process=", "required=false")
    return [option for each in filters for word in words for option in ("-c", f"{each}.{word}")]


def _changes(root: str, revision: str, paths: Sequence[str]) -> Iterator[tuple[str, Changes]]:
    commit = _commit(root, revision)
    unfiltered = _without_filters(root)
    for start in range(0, len(paths), _MANY):
        names = [os.path.relpath(path, root) for path in paths[start : start + _MANY]]
        listed = _git(root, "ls-files", "-z", "--", *names)
        tracked = {os.fsdecode(name) for name in listed.stdout.split(b"\0") if name}
        for name in names:
            if name.replace(os.sep, "/") not in tracked:
                yield os.path.join(root, name), Changes(whole=True)
        options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-relative")
        prefixes = ("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all")
        done = _git(root, *unfiltered, "diff", *options, *prefixes, commit, "--", *names)
        if done.returncode:
            raise GitError(f"--new-since: git diff failed in {safe(root)}")
        for name, changes in _read(done.stdout.split(b"\n")):
            yield os.path.normpath(os.path.join(root, name)), changes


def _read(lines: Iterable[bytes]) -> Iterator[tuple[str, Changes]]:
    """Read a diff without context: which lines of the new files it names."""
    changes: Changes | None = None
    content = 0
    for line in lines:
        if content and line[:1] in {b"+", b"-"}:
            content -= 1
            continue
        hunk = _HUNK.match(line)
        if hunk and changes is not None:
            removed, added = (int(number) if number is not None else 1 for number in (hunk[1], hunk[3]))
            content = removed + added
            first = int(hunk[2])
            changes.ranges.append((first, first + added - 1) if added else (first, first + 1))
        elif line.startswith(b"+++ "):
            changes = Changes()
            yield _name(line[4:]), changes
        elif line.startswith(_BINARY[0]) and line.endswith(_BINARY[1]):
            yield _name(line.removesuffix(_BINARY[1]).rpartition(b" and ")[2]), Changes(whole=True)


def _name(written: bytes) -> str:
    """Read a file's name as a diff writes it: with a prefix, and in quotes where it holds odd characters."""
    written = written.rstrip(b"\t")
    if written.startswith(b'"'):
        written = written.strip(b'"').decode("unicode_escape").encode("latin-1")
    return os.fsdecode(written[2:])
