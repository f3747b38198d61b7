"""The example clients of each language against the mock: the same bad body, the same answer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess
from repository import EXAMPLES, ROOT

CLIENTS = EXAMPLES / "clients"
NODE_MODULES = ROOT / "build" / "consumers" / "node_modules"
ANSWER = (
    "400\n"
    "IL301\n"
    'events are enabled but no callback URL is set; add "event.notification.callback.url", '
    "or suppress this if only formulas use the events\n"
)
COMMANDS = {
    "create.sh": ("sh", "curl"),
    "create_requests.py": (sys.executable,),
    "create_httpx.py": (sys.executable,),
    "create_fetch.mjs": ("node",),
    "create_axios.mjs": ("node",),
    "Create.java": ("java",),
    "create.rb": ("ruby",),
}
pytestmark = pytest.mark.skipif(not CLIENTS.is_dir(), reason="the examples are not part of an installation")


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MockProcess]:
    started = MockProcess(tmp_path_factory.mktemp("mock"))
    yield started
    started.stop()


def test_every_example_is_tried() -> None:
    assert {path.name for path in CLIENTS.iterdir()} == {*COMMANDS, "README.md"}
    assert ANSWER in (CLIENTS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_client_is_told_what_is_wrong(name: str, mock: MockProcess, tmp_path: Path) -> None:
    missing = [program for program in COMMANDS[name] if shutil.which(program) is None]
    if missing:
        pytest.skip(f"{missing[0]} is not installed")
    if name == "create_axios.mjs":
        if not (NODE_MODULES / "axios").is_dir():
            pytest.skip("axios is not installed; `make test-consumers` does that")
        (tmp_path / "node_modules").symlink_to(NODE_MODULES)
    shutil.copy(CLIENTS / name, tmp_path)
    environment = {**os.environ, "ELEMENTS_URL": mock.url, "NO_PROXY": "127.0.0.1"}
    command = [COMMANDS[name][0], name]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (ANSWER, "")
