"""What the pages about the hook and about editors tell people to write works."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml
from repository import ROOT

DOCS = ROOT / "docs"
pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="the guide is not part of an installation")

_TITLED = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^    (\S.*)$", re.MULTILINE)


def titled(page: str) -> list[tuple[str, str]]:
    return _TITLED.findall((DOCS / page).read_text(encoding="utf-8"))


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "INSTANCELINT_"))}
    return subprocess.run(command, cwd=folder, env=env | {"PATH": path}, capture_output=True, text=True, check=False)


def test_the_hook_configurations_are_valid(tmp_path: Path) -> None:
    blocks = [text for path, text in titled("hook.md") if path == ".pre-commit-config.yaml"]
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert len(blocks) == 2
    for block in blocks:
        (tmp_path / "config.yaml").write_text(block, encoding="utf-8")
        done = run([sys.executable, "-m", "pre_commit", "validate-config", "config.yaml"], tmp_path)
        assert (done.returncode, done.stdout + done.stderr) == (0, "")
        (repository,) = yaml.safe_load(block)["repos"]
        assert {hook["id"] for hook in repository["hooks"]} <= known


@pytest.mark.skipif(sys.platform == "win32", reason="a hook in POSIX shell")
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_hook_of_ones_own_stops_a_commit(tmp_path: Path) -> None:
    script = dict(titled("hook.md"))[".git/hooks/pre-commit"]
    run(["git", "init", "--quiet"], tmp_path)
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.write_text(script, encoding="utf-8")
    hook.chmod(0o755)
    shutil.copy(ROOT / "examples" / "bad" / "servicenow-tags.yml", tmp_path / "a b.yml")
    run(["git", "add", "--all"], tmp_path)
    commit = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "a"]
    done = run(commit, tmp_path)
    assert done.returncode == 1
    assert "a b.yml:" in done.stdout + done.stderr
    shutil.copy(ROOT / "examples" / "good" / "servicenow-basic.yml", tmp_path / "a b.yml")
    run(["git", "add", "--all"], tmp_path)
    assert run(commit, tmp_path).returncode == 0


def test_the_schema_of_the_page_marks_mistakes_in_an_editor(tmp_path: Path) -> None:
    page = (DOCS / "editors.md").read_text(encoding="utf-8")
    commands = [line for line in _INDENTED.findall(page) if line.startswith("instancelint")]
    (tmp_path / "schemas").mkdir()
    for command in commands:
        done = run([sys.executable, "-m", *command.split()], tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), command
    schema = json.loads((tmp_path / "schemas" / "instance.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    assert schema["$schema"] == validator.META_SCHEMA["$schema"]
    payload = yaml.safe_load(dict(titled("editors.md"))["instances/box.yaml"])
    assert list(validator.iter_errors(payload)) == []
    payload["configuration"]["filter.response.nulls"] = "yes please"
    payload["nmae"] = payload.pop("name")
    assert len(list(validator.iter_errors(payload))) >= 2
    assert "properties" in json.loads((tmp_path / "schemas" / "instancelint.json").read_text(encoding="utf-8"))


def test_the_settings_name_that_schema() -> None:
    settings = json.loads(dict(titled("editors.md"))[".vscode/settings.json"])
    assert [each["url"] for each in settings["json.schemas"]] == list(settings["yaml.schemas"])
    assert list(settings["yaml.schemas"]) == ["./schemas/instance.json"]
    modeline = dict(titled("editors.md"))["instances/box.yaml"].splitlines()[0]
    assert modeline == "# yaml-language-server: $schema=../schemas/instance.json"


def test_editors_are_told_to_start_the_server() -> None:
    parts = dict(titled("editors.md"))
    helix = tomllib.loads(parts["~/.config/helix/languages.toml"])
    assert helix["language-server"]["instancelint"] == {"command": "instancelint", "args": ["server"]}
    assert all("instancelint" in each["language-servers"] for each in helix["language"])
    kate = json.loads(parts["User Server Settings"])["servers"]
    assert {tuple(each["command"]) for each in kate.values()} == {("instancelint", "server")}
    sublime = json.loads(parts["LSP.sublime-settings"])["clients"]["instancelint"]
    assert (sublime["enabled"], sublime["command"]) == (True, ["instancelint", "server"])
