"""
What the pages about CI tell people to copy is valid, and its commands write what they say.

Every block with a `title` is taken as that file. It is held against the schema that its vendor publishes, and the lines
that call the linter run in a folder with payloads that have mistakes.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
import yaml
from repository import ROOT

PAGES = ROOT / "docs" / "ci"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the guide is not part of an installation")

_TITLED = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
_SCHEMAS = {
    "github-workflows": r"\.github/workflows/.*\.yml",
    "gitlab-ci": r"(\w+)?\.gitlab-ci\.yml",
    "azure-pipelines": r"azure-pipelines\.yml",
    "circle-ci": r"\.circleci/config\.yml",
    "bitbucket-pipelines": r"bitbucket-pipelines\.yml",
}
_SCRIPT_KEYS = ("run", "script", "command")
_RUN_HERE = ("instancelint", "mkdir")


class Snippet(NamedTuple):
    """A file that a page shows."""

    path: str
    text: str


SNIPPETS = [
    Snippet(*found) for page in sorted(PAGES.glob("*.md")) for found in _TITLED.findall(page.read_text("utf-8"))
]


def check_schema(schema: str, snippets: list[Snippet], folder: Path) -> subprocess.CompletedProcess[str]:
    files = [folder / f"{number}.yml" for number in range(len(snippets))]
    for file, snippet in zip(files, snippets, strict=True):
        file.write_text(snippet.text, encoding="utf-8")
    options = ["--builtin-schema", f"vendor.{schema}", "--regex-variant", "nonunicode"]
    command = [sys.executable, "-m", "check_jsonschema", *options, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def scripts(data: object) -> Iterator[str]:
    """Give what a pipeline runs: the texts under `run`, `script` and `command`, wherever they stand."""
    if isinstance(data, list):
        for part in data:
            yield from scripts(part)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in _SCRIPT_KEYS and isinstance(value, str):
                yield value
            elif key in _SCRIPT_KEYS and isinstance(value, list):
                yield from (line for line in value if isinstance(line, str))
            else:
                yield from scripts(value)


def lines(snippet: Snippet) -> list[str]:
    """Give the commands of a snippet that can run here: those of the linter, and what prepares them."""
    if snippet.path == "Jenkinsfile":
        texts = [
            first or second for first, second in re.findall(r"sh '''(.*?)'''|sh '([^'\n]*)'", snippet.text, re.DOTALL)
        ]
    else:
        texts = list(scripts(yaml.safe_load(snippet.text)))
    commands = [line.strip() for text in texts for line in text.replace("\\\n", " ").splitlines()]
    return [command for command in commands if command.startswith(_RUN_HERE)]


def run(script: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    env = {"PATH": path, "HOME": str(folder), **given}
    command = ["/bin/sh", "-c", script]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a folder with payloads that have mistakes."""
    shutil.copytree(ROOT / "examples" / "bad", tmp_path / "instances")
    return tmp_path


@pytest.mark.parametrize("schema", _SCHEMAS)
def test_the_vendor_accepts_it(schema: str, tmp_path: Path) -> None:
    snippets = [each for each in SNIPPETS if re.fullmatch(_SCHEMAS[schema], each.path)]
    assert snippets
    done = check_schema(schema, snippets, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_key_would_be_noticed(tmp_path: Path) -> None:
    snippet = Snippet(".gitlab-ci.yml", "job:\n  script: [make]\n  artifact: {when: always}\n")
    done = check_schema("gitlab-ci", [snippet], tmp_path)
    assert done.returncode == 1
    assert "'artifact' was unexpected" in done.stdout


def test_workflows_of_github_are_safe(tmp_path: Path) -> None:
    """GitHub's own actions may be named by their version, as in our own workflows; ours is pinned like the package."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    policy = {"actions/*": "ref-pin", "github/*": "ref-pin", "instancelint/*": "ref-pin", "*": "hash-pin"}
    settings = {"rules": {"unpinned-uses": {"config": {"policies": policy}}}}
    (folder.parent / "zizmor.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    workflows = [each for each in SNIPPETS if each.path.startswith(".github/workflows/")]
    for each in workflows:
        (tmp_path / each.path).write_text(each.text, encoding="utf-8")
    assert len({each.path for each in workflows}) == len(workflows) == 5
    done = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "zizmor"), "--offline", "--quiet", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


REPORTS = {
    ".github/workflows/review.yml": ("findings.json",),
    "job.gitlab-ci.yml": ("gl-code-quality-report.json", "junit.xml"),
    "azure-pipelines.yml": ("instancelint-junit.xml",),
    "Jenkinsfile": ("checkstyle.xml", "junit.xml"),
    ".circleci/config.yml": ("test-results/instancelint.xml",),
    "bitbucket-pipelines.yml": ("test-results/instancelint.xml",),
}
"""The files that other steps of a snippet publish."""


@pytest.mark.skipif(sys.platform == "win32", reason="the snippets are for a POSIX shell")
@pytest.mark.parametrize("path", REPORTS)
def test_its_commands_write_the_reports(path: str, repository: Path) -> None:
    (snippet,) = [each for each in SNIPPETS if each.path == path]
    script = "\n".join(lines(snippet))
    assert "instancelint check" in script
    done = run(script, repository)
    assert done.returncode == (0 if "--exit-zero" in script else 1), done.stderr
    assert done.stderr == ""
    for name in REPORTS[path]:
        assert os.path.dirname(name) or snippet.text.count(name) > 1, "written and published"
        text = (repository / name).read_text(encoding="utf-8")
        assert "box-missing-comma.json" in text
        if name.endswith(".xml"):
            ET.fromstring(text)  # noqa: S314 - our own report
        else:
            json.loads(text)


def given_to(node: object) -> Iterator[dict[str, object]]:
    """Give what pipelines hand to our action and to our component."""
    if isinstance(node, list):
        for part in node:
            yield from given_to(part)
    elif isinstance(node, dict):
        names = " ".join(str(node.get(key, "")) for key in ("uses", "component", "remote"))
        if "instancelint/instancelint" in names:
            yield {**node.get("with", {}), **node.get("inputs", {})}
        for part in node.values():
            yield from given_to(part)


@pytest.mark.parametrize(
    ("start", "file", "times"), [(".github", "action.yml", 2), ("", "templates/instancelint.yml", 2)]
)
def test_it_gives_the_action_and_the_component_what_they_take(start: str, file: str, times: int) -> None:
    declared = next(yaml.safe_load_all((ROOT / file).read_text(encoding="utf-8")))
    inputs = declared.get("spec", declared)["inputs"]
    is_github = bool(start)
    snippets = [
        each for each in SNIPPETS if each.path.endswith(".yml") and each.path.startswith(".github") is is_github
    ]
    found = [given for each in snippets for given in given_to(yaml.safe_load(each.text))]
    assert len(found) == times
    for given in found:
        assert set(given) <= set(inputs)


def named(path: str) -> str:
    """Give the commands of the one snippet of that path."""
    (snippet,) = [each for each in SNIPPETS if each.path == path]
    return "\n".join(lines(snippet))


@pytest.mark.skipif(sys.platform == "win32", reason="the snippets are for a POSIX shell")
def test_annotations_come_by_themselves_on_github(repository: Path) -> None:
    given = {"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "Payloads"}
    done = run(named(".github/workflows/payloads-command.yml"), repository, **given)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=instances/box-missing-comma.json,line=11,")


@pytest.mark.skipif(sys.platform == "win32", reason="the snippets are for a POSIX shell")
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("path", [".github/workflows/payloads-changed.yml", "changed.gitlab-ci.yml"])
def test_only_what_a_change_brings(path: str, repository: Path) -> None:
    git = "git -c user.name=a -c user.email=a@b.example"
    commit = f"git add --all && {git} commit --quiet -m a"
    old = "sed -i.old 's/poling/polling/' instances/guide.md && rm instances/*.old"
    prepared = run(f"git init --quiet && {old} && {commit} && git update-ref refs/remotes/origin/main HEAD", repository)
    assert (prepared.returncode, prepared.stderr) == (0, "")
    new = "sed -i.old 's/polling/poling/' instances/guide.md && rm instances/*.old"
    assert run(f"{new} && {commit}", repository).returncode == 0
    given = {"GITHUB_BASE_REF": "main", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD~1"}
    done = run(named(path), repository, **given)
    assert done.returncode == 1, done.stderr
    assert "error IL312 " in done.stdout
    assert done.stdout.count(" IL") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the snippets are for a POSIX shell")
@pytest.mark.parametrize("path", ["lint.sh", "by-file.sh"])
def test_scripts(path: str, repository: Path) -> None:
    (snippet,) = [each for each in SNIPPETS if each.path == path]
    if "jq " in snippet.text and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    done = run(snippet.text, repository)
    assert done.stderr == ""
    expected = (1, "there are findings") if path == "lint.sh" else (0, "instances/zendesk-polling.yaml\tIL504")
    assert (done.returncode, done.stdout.splitlines()[-1].strip().removeprefix("1 ")) == expected
