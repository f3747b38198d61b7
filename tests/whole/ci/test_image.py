"""The container image has what it needs and no more; its build runs here but for the base image."""

from __future__ import annotations

import fnmatch
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repository import ROOT

FILE = ROOT / "Dockerfile"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the image is not part of an installation")


def instructions() -> list[tuple[str, str]]:
    """Return the instructions with their arguments, continued lines joined."""
    text = re.sub(r"(?m)^#.*\n", "", FILE.read_text(encoding="utf-8"))
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines) if name]


def arguments(name: str) -> list[str]:
    return [rest for each, rest in instructions() if each == name]


def test_both_stages_have_one_pinned_base() -> None:
    build, final = arguments("FROM")
    assert build == f"{final} AS build"
    assert re.fullmatch(r"python:3\.\d+\.\d+-slim-[a-z]+", final)


def test_it_runs_as_nobody_in_particular_in_the_mounted_folder() -> None:
    final = instructions()[[rest for _, rest in instructions()].index(arguments("FROM")[1]) :]
    assert [each for each in final if each[0] in {"USER", "WORKDIR", "ENTRYPOINT", "CMD", "RUN"}] == [
        ("USER", "1000:1000"),
        ("WORKDIR", "/work"),
        ("ENTRYPOINT", '["instancelint"]'),
        ("CMD", '["check"]'),
    ]


def test_what_is_copied_is_in_the_context() -> None:
    kept = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert kept[0] == "*"
    allowed = [line[1:] for line in kept if line.startswith("!")]
    sources = [source for rest in arguments("COPY") if "--from" not in rest for source in rest.split()[:-1]]
    assert sources == ["pyproject.toml", "README.md", "LICENSE", "linter/instancelint", "linter/man", "schema"]
    for source in sources:
        assert (ROOT / source).exists()
        assert any(fnmatch.fnmatch(source, f"{each}*") for each in allowed), source
    assert {line for line in kept[1:] if not line.startswith("!")} == {"linter/tools", "**/__pycache__"}


def test_hadolint_has_nothing_to_say() -> None:
    hadolint = os.path.join(os.path.dirname(sys.executable), "hadolint")
    if not os.path.exists(hadolint):
        pytest.skip("there is no hadolint for this system")
    done = subprocess.run([hadolint, "--no-color", str(FILE)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="its scripts are for a POSIX shell")
def test_its_scripts_install_the_linter(tmp_path: Path) -> None:
    """The files are copied and the scripts run below a scratch folder; without the dependencies, which are here."""
    source = tmp_path / "src"
    source.mkdir()
    for rest in arguments("COPY"):
        *sources, target = rest.split()
        for name in sources if "--from" not in rest else ():
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, source / target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, source / target)
    (script,) = arguments("RUN")
    script = script.replace("/opt/", f"{tmp_path}/opt/").replace("/wheels", f"{tmp_path}/wheels")
    script = script.replace("pip wheel ", f"{sys.executable} -m pip wheel ").replace(
        "install --no", "install --no-deps --no"
    )
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "INSTANCELINT_"))}
    command = ["/bin/sh", "-ec", script]
    done = subprocess.run(command, cwd=source, env=env | {"PATH": path}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    installed = tmp_path / "opt" / "instancelint"
    (python, site) = (installed / "bin" / "python", next(installed.glob("lib/python3*/site-packages")))
    assert (site / "instancelint" / "schema" / "instance.schema.json").is_file()
    shown = subprocess.run(
        [python, "-I", "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True, check=True
    )
    assert "instancelint==" in shown.stdout
    assert (installed / "bin" / "instancelint").is_file()
