"""Our own workflows: what a release may do, in which order, and that they run what there is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from repository import ROOT

FOLDER = ROOT / ".github" / "workflows"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the workflows are not part of an installation")
FILES = sorted(FOLDER.glob("*.yml"))


def load(name: str) -> dict[Any, Any]:
    return dict(yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8")))


def schema_says(schema: str, *files: Path) -> str:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_they_are_valid() -> None:
    assert schema_says("github-workflows", *FILES) == "ok -- validation done\n"
    assert schema_says("dependabot", ROOT / ".github" / "dependabot.yml") == "ok -- validation done\n"


def test_actionlint_has_nothing_to_say() -> None:
    actionlint = shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("its package downloads a program while it is installed; the job Lint of our CI has it")
    done = subprocess.run([actionlint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_job_has_more_rights_than_it_says(file: Path) -> None:
    workflow = load(file.stem)
    assert workflow["permissions"] == {}
    assert [name for name, job in workflow["jobs"].items() if "permissions" not in job] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_target_that_they_run_is_in_the_makefile(file: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {name for line in re.findall(r"^([a-z][\w -]*):", makefile, re.MULTILINE) for name in line.split()}
    text = file.read_text(encoding="utf-8").replace('"$ARCHIVE-test"', "wheel-test")
    assert set(re.findall(r"run: make ([\w-]+)", text)) <= targets


def jobs_before(jobs: dict[str, Any], name: str) -> set[str]:
    """Return the jobs that must have passed before another one starts."""
    needs = jobs[name].get("needs", [])
    direct = {needs} if isinstance(needs, str) else set(needs)
    return direct | {each for job in direct for each in jobs_before(jobs, job)}


def test_nothing_is_published_before_it_is_checked_and_tested() -> None:
    jobs = load("release")["jobs"]
    assert set(jobs) == {"build", "test", "publish", "image", "release", "docs"}
    assert jobs_before(jobs, "publish") == {"build", "test"}
    for name in ("image", "release", "docs"):
        assert jobs_before(jobs, name) == {"build", "test", "publish"}, name
    assert jobs["test"]["strategy"]["matrix"]["archive"] == ["wheel", "sdist"]
    for name in ("build", "test"):
        assert jobs[name]["permissions"] == {"contents": "read"}, name


def test_only_the_trusted_job_publishes_and_runs_nothing_else() -> None:
    """Whatever runs beside a token to publish could use it."""
    job = load("release")["jobs"]["publish"]
    assert job["permissions"] == {"id-token": "write"}
    assert job["environment"]["name"] == "pypi"
    assert [step["uses"].partition("@")[0] for step in job["steps"]] == [
        "actions/download-artifact",
        "pypa/gh-action-pypi-publish",
    ]
    assert job["steps"][1]["with"] == {"packages-dir": "build/release/dist", "attestations": True}


def test_a_release_is_made_for_a_tag_alone() -> None:
    assert load("release")[True] == {"push": {"tags": ["v*"]}}
    assert "RELEASE_TAG: ${{ github.ref_name }}" in (FOLDER / "release.yml").read_text(encoding="utf-8")


def test_the_site_is_published_by_a_release_alone() -> None:
    jobs = load("docs")["jobs"]
    assert load("release")["jobs"]["docs"]["uses"] == "./.github/workflows/docs.yml"
    assert jobs["deploy"]["if"] == "github.ref_type == 'tag'"
    assert load("docs")["concurrency"]["group"] != load("release")["concurrency"]["group"]


def test_no_expression_is_put_into_a_script() -> None:
    for file in FILES:
        for name, job in load(file.stem)["jobs"].items():
            for step in job.get("steps", ()):
                assert "${{" not in step.get("run", ""), f"{file.stem}: {name}"


def test_the_action_is_tried_on_every_system() -> None:
    job = load("ci")["jobs"]["action"]
    assert job["strategy"]["matrix"]["system"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    used = [step for step in job["steps"] if step.get("uses") == "./"]
    assert [step["id"] for step in used] == ["good", "bad"]
    assert {name for step in used for name in step["with"]} <= set(inputs)
