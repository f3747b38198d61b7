"""The GitHub action does what its inputs say: its scripts run in bash, as a runner would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from repository import ROOT

from instancelint.api import lint_paths

FILE = ROOT / "action.yml"
BASH = shutil.which("bash")
pytestmark = [
    pytest.mark.skipif(not FILE.exists(), reason="the action is not part of an installation"),
    pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="its scripts are for bash on a runner"),
]

_EXPRESSION = re.compile(r"\$\{\{ (\S+) \}\}")


class Done(NamedTuple):
    """What a step gave."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]


class Runner:
    """Runs the steps of the action in a folder, one after the other."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.action: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
        given = {name: each["default"] for name, each in self.action["inputs"].items()}
        assert set(inputs) <= {name.replace("-", "_") for name in given}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        self.values: dict[str, str] = {f"inputs.{name}": value for name, value in given.items()}
        self.values["steps.python.outputs.python-path"] = sys.executable
        self.values["steps.install.outputs.bin"] = os.path.dirname(sys.executable)
        self.folder = folder
        self.temporary = folder.parent / "runner temp"
        self.temporary.mkdir()
        self.summary = self.temporary / "summary.md"

    def run(self, name: str, **environment: str) -> Done:
        (step,) = [each for each in self.action["runs"]["steps"] if each.get("name") == name]
        given = {key: _EXPRESSION.sub(self._value, text) for key, text in step.get("env", {}).items()}
        output = self.temporary / "output"
        output.write_text("", encoding="utf-8")
        env = {
            **{key: os.environ[key] for key in ("PATH", "LANG", "TMPDIR") if key in os.environ},
            "HOME": str(self.temporary),
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            **given,
            **environment,
        }
        script = self.temporary / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        command = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        done = subprocess.run(
            command, cwd=self.folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
        )
        pairs = [line.partition("=") for line in output.read_text(encoding="utf-8").splitlines()]
        outputs = {key: value for key, _, value in pairs}
        if "id" in step:
            self.values |= {f"steps.{step['id']}.outputs.{key}": value for key, value in outputs.items()}
        return Done(done.returncode, done.stdout, done.stderr, outputs)

    def _value(self, found: re.Match[str]) -> str:
        return self.values.get(found[1], "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a checkout with payloads, good and bad ones."""
    shutil.copytree(ROOT / "examples", tmp_path / "check out")
    return tmp_path / "check out"


def test_findings_become_annotations(folder: Path) -> None:
    runner = Runner(folder)
    done = runner.run("Check payloads")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("::error file=bad/box-missing-comma.json,line=11,")
    assert (done.outputs["exit-code"], int(done.outputs["findings"])) == ("1", len(list(lint_paths([folder]))))
    assert "sarif-file" not in done.outputs
    assert "box-missing-comma.json" in runner.summary.read_text(encoding="utf-8")
    assert runner.run("Pass on the exit code").code == 1


def test_nothing_to_find(folder: Path) -> None:
    runner = Runner(folder, paths="good/box-webhook.yaml\n", args="--quiet", summary="false")
    done = runner.run("Check payloads")
    assert done == (0, "", "", {"exit-code": "0", "findings": "0"})
    assert not runner.summary.exists()
    assert runner.run("Pass on the exit code").code == 0


def test_paths_and_options_are_one_per_line(folder: Path) -> None:
    shutil.copy(folder / "bad" / "zendesk-polling.yaml", folder / "a b.yaml")
    (folder / "-x.yaml").write_text("", encoding="utf-8")
    runner = Runner(folder, paths="a b.yaml\r\n\n-x.yaml\n", args="--select=IL504\n\n--severity\nIL504=error\n")
    done = runner.run("Check payloads")
    assert (done.code, done.outputs) == (0, {"exit-code": "1", "findings": "1"})
    assert done.out.startswith("::error file=a b.yaml,line=8,")


def test_a_value_is_never_a_part_of_a_script(folder: Path) -> None:
    evil = "$(touch pwned)`touch pwned`\"; touch pwned; '"
    inputs = ("paths", "args", "config", "fail_on", "sarif_file", "category", "extras", "version")
    for number, name in enumerate(inputs):
        place = folder / str(number) / "repository"
        place.mkdir(parents=True)
        done = Runner(place, **{name: evil}).run("Check payloads")
        assert done.outputs["exit-code"] in {"2", "3"}, name
    assert list(folder.rglob("pwned")) == []
    expressions = [step["run"] for step in Runner(folder).action["runs"]["steps"] if "run" in step]
    assert [script for script in expressions if "${{" in script] == []


def test_config_and_severity(folder: Path) -> None:
    (folder / "own.toml").write_text('ignore = ["IL504"]\n', encoding="utf-8")
    runner = Runner(folder, paths="bad/zendesk-polling.yaml", config="own.toml", fail_on="error")
    done = runner.run("Check payloads")
    assert done.outputs["exit-code"] == "0"
    assert int(done.outputs["findings"]) == 2
    assert "IL504" not in done.out


def test_a_report_for_code_scanning(folder: Path) -> None:
    runner = Runner(folder, sarif_file="reports.sarif")
    done = runner.run("Check payloads")
    assert done.outputs["sarif-file"] == "reports.sarif"
    results = json.loads((folder / "reports.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert str(len(results)) == done.outputs["findings"]


def test_a_report_that_is_uploaded_needs_no_name(folder: Path) -> None:
    runner = Runner(folder, upload_sarif="true")
    done = runner.run("Check payloads")
    assert done.outputs["sarif-file"] == str(runner.temporary / "instancelint.sarif")
    assert os.path.getsize(done.outputs["sarif-file"])


def test_an_error_of_usage_is_passed_on(folder: Path) -> None:
    runner = Runner(folder, args="--nothing-of-the-kind", upload_sarif="true")
    done = runner.run("Check payloads")
    assert (done.code, done.outputs) == (0, {"exit-code": "2"})
    assert "--nothing-of-the-kind" in done.err
    assert runner.run("Pass on the exit code").code == 2


def test_nothing_of_the_checkout_is_imported(folder: Path) -> None:
    for name in ("json.py", "sys.py", "instancelint.py", "pip.py", "venv.py"):
        (folder / name).write_text("raise SystemExit('imported')\n", encoding="utf-8")
    done = Runner(folder, paths="good/box-webhook.yaml").run("Check payloads")
    assert (done.code, done.outputs) == (0, {"exit-code": "0", "findings": "0"})


@pytest.mark.parametrize(
    ("inputs", "package"),
    [
        ({}, str(ROOT)),
        ({"extras": "code,zst"}, f"{ROOT}[code,zst]"),
        ({"version": "0.1.0"}, "instancelint==0.1.0"),
        ({"version": "v0.1.0", "extras": "code"}, "instancelint[code]==0.1.0"),
    ],
)
@pytest.mark.parametrize("scripts", ["bin", "Scripts"])
def test_what_is_installed(inputs: dict[str, str], package: str, scripts: str, folder: Path) -> None:
    """A program in the place of Python writes down how it is called, and makes an environment as Python does."""
    runner = Runner(folder, **inputs)
    python = runner.temporary / "python"
    log = runner.temporary / "log"
    python.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{log}"\n'
        f'[ "$2 $3" != "-m venv" ] || {{ mkdir -p "$5/{scripts}" && cp "$0" "$5/{scripts}/python"; }}\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    runner.values["steps.python.outputs.python-path"] = str(python)
    done = runner.run("Install instancelint")
    place = runner.temporary / "instancelint"
    assert done == (0, "", "", {"bin": str(place / scripts)})
    assert log.read_text(encoding="utf-8").splitlines() == [
        f"-I -m venv --clear {place}",
        f"-I -m pip install --quiet --disable-pip-version-check {package}",
    ]


def uses() -> Iterator[str]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        _, found, action = line.partition(" uses: ")
        if found:
            yield action


def test_every_action_is_pinned_by_its_commit() -> None:
    assert len(list(uses())) == 2
    for action in uses():
        assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_it_is_a_valid_action() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_is_safe() -> None:
    zizmor = os.path.join(os.path.dirname(sys.executable), "zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--quiet", "--no-config", "--persona=pedantic", str(FILE)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
