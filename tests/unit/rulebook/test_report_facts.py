from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from instancelint import lint_paths, lint_payload
from instancelint.cli.main import main
from instancelint.reporters.formats import FORMATS

BODY = {"element": {"key": "box"}, "name": " Contracts", "configuration": {"event.notification.enabled": True}}


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_library_writes_what_the_command_line_writes(
    output_format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "payloads").mkdir()
    (tmp_path / "payloads" / "box.json").write_text(json.dumps(BODY))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-config"))
    assert main(("check", "--output-format", output_format, "payloads")) == 1
    assert lint_paths(["payloads"]).render(output_format) == capsys.readouterr().out


def test_a_sarif_report_describes_its_rules() -> None:
    (run,) = json.loads(lint_payload(BODY).render("sarif"))["runs"]
    rules = {rule["name"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {"events-callback-url-missing", "surrounding-whitespace"}
    for rule in rules.values():
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} {rule['name']}\n")
        assert re.search(r"\nGood:\n", rule["help"]["text"])


def test_a_payload_in_memory_names_no_folder() -> None:
    assert "uriBaseId" not in lint_payload(BODY).render("sarif")
    assert str(Path.cwd()) not in lint_payload(BODY).render("sarif")
