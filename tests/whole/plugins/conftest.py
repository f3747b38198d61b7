"""Plug-ins in scratch packages, installed by pip into a folder of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from repository import ROOT

from instancelint.cli.main import main

PAGE = ROOT / "docs" / "writing-rules.md"

BACKEND = '''\
"""The least that builds a wheel of the modules in this folder; nothing has to be downloaded for it."""

import glob
import tomllib
import zipfile


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    with open("pyproject.toml", "rb") as file:
        project = tomllib.load(file)["project"]
    name, version = project["name"].replace("-", "_"), project["version"]
    points = "".join(
        f"[{group}]\\n" + "".join(f"{key} = {value}\\n" for key, value in rows.items())
        for group, rows in project["entry-points"].items()
    )
    texts = {
        "METADATA": f"Metadata-Version: 2.1\\nName: {project['name']}\\nVersion: {version}\\n",
        "WHEEL": "Wheel-Version: 1.0\\nGenerator: scratch\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        "entry_points.txt": points,
        "RECORD": "",
    }
    wheel = f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(f"{wheel_directory}/{wheel}", "w") as file:
        for module in glob.glob("*.py"):
            if module != "scratch_backend.py":
                file.write(module)
        for title, text in texts.items():
            file.writestr(f"{name}-{version}.dist-info/{title}", text)
    return wheel
'''


class Ran(NamedTuple):
    """What a program came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def blocks(plugin: str = "acme") -> dict[str, str]:
    """Give the files of a plug-in that the guide shows."""
    found = re.findall(
        rf'^```\w+ title="{plugin}/([^"]+)"\n(.*?)^```$', PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return dict(found)


def install(project: Path, target: Path) -> None:
    """Install a project as pip does; only its build backend is replaced by one that needs no download."""
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    project.joinpath("pyproject.toml").write_text(
        re.sub(
            r"\[build-system\].*?\n\n",
            '[build-system]\nrequires = []\nbuild-backend = "scratch_backend"\nbackend-path = ["."]\n\n',
            text,
            flags=re.DOTALL,
        ),
        encoding="utf-8",
    )
    project.joinpath("scratch_backend.py").write_text(BACKEND, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-build-isolation", "--target", str(target), str(project)], check=True)


@pytest.fixture(scope="session")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the plug-ins of the guide; gives the folder that they are in, with the source of each beside it."""
    folder = tmp_path_factory.mktemp("acme")
    for plugin in ("acme", "lua"):
        source = folder / plugin
        source.mkdir()
        for name, text in blocks(plugin).items():
            (source / name).write_text(text, encoding="utf-8")
        install(source, folder / "site")
    return folder / "site"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test start in a folder of its own, without settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("INSTANCELINT_CONFIG", "INSTANCELINT_DEBUG", "INSTANCELINT_OUTPUT_FORMAT", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-config"))
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def run(acme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line with the plug-in of the guide installed; with `program`, as a process of its own."""
    monkeypatch.syspath_prepend(str(acme))
    path = os.pathsep.join([str(acme), *filter(None, [os.environ.get("PYTHONPATH")])])

    def start(*arguments: str, program: str | None = None) -> Ran:
        if program is None:
            code = main(arguments)
            return Ran(code, *capsys.readouterr())
        done = subprocess.run(
            [sys.executable, "-m", program, *arguments],
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return start
