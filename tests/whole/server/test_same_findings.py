"""An editor shows what the command line reports: over the samples of the tests, and the examples of all rules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from repository import ROOT

from instancelint.config.find import SettingsFinder
from instancelint.language.session import Session
from instancelint.model.finding import Finding
from instancelint.parse.encoding import decode
from instancelint.rulebook.rule_examples import bare
from instancelint.rules._generated import ALL_RULES
from instancelint.run.discover import Candidate
from instancelint.run.runner import run

_SUFFIXES = {"yaml": "yaml", "yaml-only": "yaml", "json-only": "json", "shell": "sh", "markdown": "md", "http": "http"}
_FOLDERS = [
    ROOT / "tests" / "data",
    ROOT / "examples",
    *map(Path, filter(None, [os.environ.get("INSTANCELINT_CORPUS")])),
]
"""Folders with samples; the environment may name another one."""


def _shown(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return [
        (each.code, each.severity, each.span, each.message, each.path, each.payload, each.suppressed_by, each.fix)
        for each in findings
    ]


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and path.stat().st_size < 1_000_000)


def _compare(session: Session, name: str) -> None:
    session.open(name, decode(Path(name).read_bytes(), name)[0].text)
    checked = session.check(name)
    session.close(name)
    outcome = run([Candidate(name, explicit=True)], SettingsFinder().for_file)
    if outcome.failures:
        assert checked.failure == outcome.failures[0].text
    else:
        (file,) = (file for file in outcome.report.files if file.name == name)
        assert _shown(checked.report.findings) == _shown(file.findings)


@pytest.mark.parametrize("folder", [folder for folder in _FOLDERS if folder.is_dir()], ids=lambda folder: folder.name)
def test_files_have_the_findings_of_the_command_line(folder: Path) -> None:
    session = Session(SettingsFinder)
    files = list(_files(folder))
    assert files
    for path in files:
        _compare(session, str(path))


def test_examples_have_the_findings_of_the_command_line(tmp_path: Path) -> None:
    session = Session(SettingsFinder)
    for rule in ALL_RULES:
        for number, example in enumerate((*rule.meta.bad, *rule.meta.good)):
            path = tmp_path / f"{rule.meta.name}-{number}.{_SUFFIXES[example.notation]}"
            path.write_bytes(bare(example.text).encode(example.encoding, "surrogateescape"))
            _compare(session, str(path))
