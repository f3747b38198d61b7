"""The GitLab component is valid with every input, and its script writes the reports that it publishes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from repository import ROOT

FILE = ROOT / "templates" / "instancelint.yml"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the component is not part of an installation")
posix = pytest.mark.skipif(sys.platform == "win32", reason="its script is for a POSIX shell")

_INPUT = re.compile(r"\$\[\[ inputs\.([\w-]+) \]\]")


def parts() -> tuple[dict[str, Any], str]:
    """Return the declared inputs, and the text in which they are used."""
    header, text = FILE.read_text(encoding="utf-8").split("\n---\n")
    return yaml.safe_load(header)["spec"]["inputs"], text


def job(**given: object) -> dict[str, Any]:
    """Return the job as GitLab makes it: whole values keep their type, others are put into the string."""
    declared, text = parts()
    values = {name: each["default"] for name, each in declared.items()}
    values |= {name.replace("_", "-"): value for name, value in given.items()}

    def filled(node: Any) -> Any:  # noqa: ANN401 - a node of YAML
        if isinstance(node, dict):
            return {filled(key): filled(value) for key, value in node.items()}
        if isinstance(node, list):
            return [filled(each) for each in node]
        if not isinstance(node, str):
            return node
        whole = _INPUT.fullmatch(node)
        return values[whole[1]] if whole else _INPUT.sub(lambda found: str(values[found[1]]), node)

    return dict(filled(yaml.safe_load(text)))


def valid(*documents: dict[str, Any], folder: Path) -> subprocess.CompletedProcess[str]:
    files = []
    for number, document in enumerate(documents):
        files.append(str(folder / f"{number}.yml"))
        (folder / f"{number}.yml").write_text(yaml.safe_dump(document), encoding="utf-8")
    options = ["--builtin-schema", "vendor.gitlab-ci", "--regex-variant", "nonunicode"]
    command = [sys.executable, "-m", "check_jsonschema", *options, *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_gitlab_accepts_it(tmp_path: Path) -> None:
    declared, _ = parts()
    done = valid({"spec": {"inputs": declared}}, job(), job(stage="lint", allow_failure=True), folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    done = valid({"spec": {"inputs": {"a": {"type": "text"}}}}, folder=tmp_path)
    assert done.returncode == 1


def test_every_input_is_declared_explained_and_used() -> None:
    declared, text = parts()
    assert {found[1] for found in _INPUT.finditer(text)} == set(declared)
    assert [name for name, each in declared.items() if not each["description"].endswith(".")] == []
    assert list(job(job_name="payloads")) == ["payloads"]


def run(folder: Path, **given: object) -> subprocess.CompletedProcess[str]:
    """Run the script of the job, but for the installation, as a runner does: all lines in one shell."""
    (found,) = job(**given).values()
    install, *script = found["script"]
    assert install.startswith("pip install ")
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    env = {"PATH": path, "HOME": str(folder), **found["variables"]}
    command = ["/bin/sh", "-ec", "\n".join(script)]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "check out")
    return tmp_path / "check out"


@posix
def test_it_writes_what_it_publishes(folder: Path) -> None:
    done = run(folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert "error IL101 json-missing-comma" in done.stdout
    ((_, found),) = job().items()
    reports = found["artifacts"]["reports"]
    assert found["artifacts"]["when"] == "always"
    assert len(json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))) > 20
    tree = ET.parse(folder / reports["junit"])  # noqa: S314 - our own report
    assert int(tree.getroot().attrib["failures"]) > 20


@posix
def test_a_clean_folder_passes(folder: Path) -> None:
    done = run(folder, paths="good")
    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_paths_and_options_are_one_per_line(folder: Path) -> None:
    for name in ("a b.yaml", "-x.yaml", "*.yaml"):
        shutil.copy(folder / "bad" / "zendesk-polling.yaml", folder / name)
    args = "--select\nIL504\n--output-format=concise\n-o\nfound.txt"
    done = run(folder, paths="a b.yaml\n-x.yaml\n*.yaml\n", args=args)
    assert done.returncode == 1, done.stderr
    lines = (folder / "found.txt").read_text(encoding="utf-8").splitlines()
    assert [line.partition(":")[0] for line in lines] == ["*.yaml", "-x.yaml", "a b.yaml"]


@posix
def test_severity_and_failure(folder: Path) -> None:
    assert run(folder, paths="bad/zendesk-polling.yaml", fail_on="error").returncode == 0
    assert run(folder, paths="bad/zendesk-polling.yaml", fail_on="warning").returncode == 1


@posix
def test_a_value_is_never_a_command(folder: Path) -> None:
    evil = "$(touch pwned)`touch pwned`\"; touch pwned; '"
    for name in ("paths", "args", "fail_on"):
        assert run(folder, **{name: evil}).returncode == 2, name
    assert list(folder.rglob("pwned")) == []


@posix
@pytest.mark.parametrize(
    ("given", "package"), [({}, "instancelint=={}"), ({"extras": "code,zst"}, "instancelint[code,zst]=={}")]
)
def test_what_is_installed(given: dict[str, object], package: str, tmp_path: Path) -> None:
    ((_, found),) = job(**given).items()
    pip = tmp_path / "pip"
    pip.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    pip.chmod(0o755)
    env = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", **found["variables"]}
    command = ["/bin/sh", "-ec", found["script"][0]]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    version = parts()[0]["version"]["default"]
    assert done.stdout.splitlines() == ["install", "--quiet", package.format(version)]
