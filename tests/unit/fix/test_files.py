from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.config.settings import Settings
from instancelint.fix.files import FixRun, fix_files
from instancelint.rules.verdict import verdict
from instancelint.run.discover import Candidate
from instancelint.run.runner import run

PAYLOADS = 20


def test_a_round_looks_again_at_what_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every payload needs a grant, and one of them has a fix."""
    monkeypatch.chdir(tmp_path)
    body = '{"element": {"key": "box"}, "name": "C%d%s", "configuration": {"oauth.api.key": "${KEY}"}}'
    fences = [f"```json\n{body % (number, ' ' if number == 7 else '')}\n```\n" for number in range(PAYLOADS)]
    text = "\n".join(fences)
    Path("a.md").write_text(text, encoding="utf-8")
    settings = Settings()
    report = run([Candidate("a.md")], settings.for_file).report
    asked: list[object] = []
    check = verdict.check

    def counted(data: object, *args: object, **options: object) -> object:
        asked.append(data)
        return check(data, *args, **options)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr(verdict, "check", counted)
    assert fix_files(report, settings.for_file) == FixRun(1, changed=("a.md",))
    assert Path("a.md").read_text(encoding="utf-8") == text.replace('"C7 "', '"C7"')
    assert len(asked) == PAYLOADS + 1
