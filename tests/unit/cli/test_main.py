from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.cli.main import plain_paths

Cli = Callable[..., Any]
HEAVY = {
    "click",
    "html",
    "jsonschema",
    "yaml",
    "tomllib",
    "multiprocessing",
    "concurrent.futures",
    "importlib.metadata",
    "unicodedata",
    "subprocess",
    "textwrap",
    "instancelint.cli.progress",
    "instancelint.reporters.draw",
    "instancelint.reporters.frame",
    "instancelint.edits.writer",
    "instancelint.run.workers",
}


def test_a_failure_of_the_linter_itself(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "hunter2"
        raise RuntimeError(message)

    monkeypatch.setattr("instancelint.cli.check_run.discover", fail)
    done = cli(bad)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "instancelint: internal error (RuntimeError); please report it at "
        "https://github.com/instancelint/instancelint/issues (set INSTANCELINT_DEBUG=1 for details)\n"
    )


def test_interruption(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("instancelint.cli.check_run.discover", interrupt)
    assert cli(bad).code == 130
    assert cli("check", bad, "-q").code == 130


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize("options", [[], ["--output-format", "json"]])
def test_a_reader_that_goes_away_is_no_failure(bad: str, options: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "instancelint", "check", bad, *options],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_terminal_that_knows_no_unicode(bad: str) -> None:
    text = Path(bad).read_text().replace("Box contracts", "契約")
    Path(bad).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "instancelint", "check", bad, "--select", "IL301"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.isascii()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
@pytest.mark.parametrize("command", [["check", "bad.json"], ["rule"], ["schema"]])
def test_a_full_disk_is_told(bad: str, command: list[str]) -> None:
    assert bad
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "instancelint", *command], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (
        2,
        b"instancelint: cannot write standard output: no space left on device\n",
    )


def test_the_order_of_output_does_not_hang_on_hashing(bad: str) -> None:
    payload = json.loads(Path(bad).read_text()) | {"tags": [5, None, "a", "a", ""], "nam": 1, "tokn": 2, "id": 3}
    for number in range(4):
        Path(f"{number}.json").write_text(json.dumps(payload, indent=1))
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "instancelint", "--select", "ALL", "--output-format", "json"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["summary"]["findings"] > 20


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (".",)),
        (["check"], (".",)),
        (["check", "a", "b"], ("a", "b")),
        (["check", "--force-exclude", "a"], ("a",)),
        (["here.json"], ("here.json",)),
        (["here.json", "check"], ("here.json", "check")),
        (["gone.json"], None),
        (["check", "-q", "a"], None),
        (["-"], None),
        (["check", "-"], None),
        (["rule"], None),
        (["--help"], None),
    ],
)
def test_what_needs_no_command_line_library(arguments: list[str], expected: tuple[str, ...] | None) -> None:
    Path("here.json").write_text("{}")
    assert plain_paths(arguments) == expected


@pytest.mark.parametrize(
    "arguments", [["clean.json"], ["check", "clean.json"], ["check", "--force-exclude", "clean.json"]]
)
def test_a_clean_file_loads_only_what_it_needs(clean: str, arguments: list[str]) -> None:
    payload = json.loads(Path(clean).read_text())
    Path(clean).write_text(json.dumps(payload))
    done = loaded(arguments, HEAVY | {"dataclasses", "inspect", "hashlib"})
    assert done == "[] 0"


@pytest.mark.parametrize("name", ["bad.json", "bad.yaml"])
def test_a_file_with_findings_loads_only_what_it_needs(bad: str, name: str) -> None:
    Path(name).write_text(Path(bad).read_text())
    unwanted = HEAVY | {"dataclasses", "inspect"}
    unwanted -= {"yaml"} if name == "bad.yaml" else set()
    assert loaded(["check", name], unwanted) == "[] 1"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["rule", "IL301"], ["element", "box"]])
def test_what_people_ask_most_loads_only_what_it_needs(arguments: list[str]) -> None:
    unwanted = HEAVY - ({"textwrap"} if arguments[0] == "element" else set())
    assert loaded(arguments, unwanted) == "[] 0"


def loaded(arguments: list[str], modules: set[str]) -> str:
    """Run a command line in another process; return which modules it loads, and its exit code."""
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom instancelint.cli.main import main\n"
        f"code = main({arguments!r})\n"
        f"print(sorted({modules!r} & (set(sys.modules) - before)), code)"
    )
    environ = {name: value for name, value in os.environ.items() if name != "INSTANCELINT_OUTPUT_FORMAT"}
    done = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]
