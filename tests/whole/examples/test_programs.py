"""The example programs run: the service, the tests in Python and in JavaScript, and the notebook."""

from __future__ import annotations

import ast
import json
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mock_client import Client
from repository import EXAMPLES

pytestmark = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the examples are not part of an installation")
NOTEBOOK = EXAMPLES / "notebook" / "payloads.ipynb"


def test_the_service_answers_with_findings() -> None:
    pytest.importorskip("fastapi")
    client = Client(runpy.run_path(str(EXAMPLES / "service" / "service.py"))["app"])
    good = (EXAMPLES / "good" / "salesforce-polling.json").read_bytes()
    assert client.post("/check", content=good).status_code == 200
    refused = client.post("/check", content=b'{"element": {"key": "box"} "name": "Contracts", "configuration": {}}')
    assert (refused.status_code, [each["code"] for each in refused.json()["findings"]]) == (422, ["IL101"])
    secret = b'{"element": {"key": "box"}, "name": "C", "configuration": {"oauth.api.secret": "k1v9d8s7f6a5q4w3"}}'
    assert client.post("/check", content=secret).json()["findings"] == []
    assert client.post("/check", content=b"\xff\xfe{").status_code == 422


def test_the_tests_in_python_pass(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "testing", tmp_path / "testing")
    shutil.copytree(EXAMPLES / "good", tmp_path / "good")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio"]
    done = subprocess.run(command, cwd=tmp_path / "testing", capture_output=True, text=True, check=False)
    files = len(list((EXAMPLES / "good").iterdir()))
    assert f"{files + 4} passed" in done.stdout, done.stdout


def test_the_tests_in_javascript_pass(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    shutil.copy(EXAMPLES / "testing" / "instances.test.mjs", tmp_path)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [node, "--test"],
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "NO_PROXY": "127.0.0.1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "# pass 2\n" in done.stdout, done.stdout
    assert done.returncode == 0


def test_the_notebook_shows_what_its_cells_give(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    number = 0
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        number += 1
        shown = _run("".join(cell["source"]), names)
        printed = capsys.readouterr().out
        (output,) = cell["outputs"]
        if output["output_type"] == "stream":
            assert printed == "".join(output["text"])
        elif hasattr(shown, "_repr_html_"):
            assert shown._repr_html_() == "".join(output["data"]["text/html"])
        else:
            assert ast.literal_eval("".join(output["data"]["text/plain"])) == shown
    assert number == 4


def _run(source: str, names: dict[str, object]) -> object:
    """Run a cell; the value of its last line, if that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102 - our own notebook
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - as above
