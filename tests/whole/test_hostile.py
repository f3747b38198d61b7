"""Hostile input gives a finding or a clear error, in bounded memory, and never a traceback."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

HANG = 60
"""Seconds after which a run counts as hanging; every one of these takes a second or two."""
MEMORY = 200_000_000
HEAD = '{"element": {"key": "box"}, "name": "x", "configuration": {"a": '
YAML_HEAD = "element: {key: box}\nname: x\nconfiguration:\n  a: "
RANDOM = random.Random(7)  # noqa: S311 - the same bytes in every run

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)

PAGE = '\n\n```json\n{"element": {"key": "box"}, "name": "x", "configuration": {"filter.response.nulls": 1}}\n```\n'
"""The end of a page with a finding, so that what stands before it is looked through for credentials."""
HTML = '<pre>{"element": {"key": "box"}, "name": "x", "configuration": {"filter.response.nulls": 1}}</pre>'
POLLER = '{"element": {"key": "box"}, "name": "x", "configuration": {"event.poller.configuration": {"files": {"url": "'

CASES: dict[str, tuple[str, bytes, set[int], str]] = {
    "deep json": ("a.json", (HEAD + "[" * 100_000).encode(), {1}, "IL902"),
    "deep json objects": ("a.json", (HEAD + '{"a":' * 100_000).encode(), {1}, "IL902"),
    "deep yaml": ("a.yaml", (YAML_HEAD + "[" * 100_000).encode(), {1}, "IL902"),
    "deep yaml blocks": ("a.yaml", (YAML_HEAD + "\n    " + "- " * 100_000).encode(), {1}, "IL902"),
    "alias bomb": ("a.yaml", (BOMB + YAML_HEAD + "*a9\n").encode(), {1}, "IL902"),
    "alias bombs in many documents": ("a.yaml", f"---\n{BOMB}{YAML_HEAD}*a5\n".encode() * 400, {1}, "IL902"),
    "many small documents": ("a.yaml", b"--- {element: {key: box}, name: x}\n" * 4_000, {1}, "IL612"),
    "aliases of themselves": ("a.yaml", (YAML_HEAD + "&a [*a]\n").encode(), {1}, "IL119"),
    "a 50 MB string": ("a.json", (HEAD + '"' + "x" * 50_000_000 + '"}}').encode(), {1}, "IL902"),
    "a 10 MB line": ("a.json", (HEAD + '"' + "x y" * 3_300_000 + '"}}').encode(), {0}, ""),
    "a 10 MB yaml line": ("a.yaml", (YAML_HEAD + "x y" * 3_300_000 + "\n").encode(), {0}, ""),
    "five million items": ("a.json", (HEAD + "[" + "1," * 5_000_000 + "1]}}").encode(), {1}, "IL902"),
    "nul characters": ("a.json", (HEAD + '"\0\0"}}').encode(), {1}, "IL117"),
    "nul characters in yaml": ("a.yaml", (YAML_HEAD + '"\0\0"\n').encode(), {1}, "IL1"),
    "random bytes after a payload": ("a.json", HEAD.encode() + RANDOM.randbytes(100_000), {1}, "IL1"),
    "random bytes after a yaml payload": ("a.yaml", YAML_HEAD.encode() + RANDOM.randbytes(100_000), {1}, "IL1"),
    "random bytes": ("a.json", RANDOM.randbytes(100_000), {0}, ""),
    "quotes without end": ("a.json", (HEAD + '"' + '\\"' * 1_000_000).encode(), {1}, "IL1"),
    "commas": ("a.json", (HEAD + "[" + "," * 100_000 + "]}}").encode(), {1}, "IL1"),
    "template braces": ("a.json", (HEAD + '"' + "${" * 200_000 + '"}}').encode(), {0, 1}, ""),
    "crosses and dashes in a page": ("a.md", ("x-" * 100_000 + PAGE).encode(), {1}, "IL210"),
    "a parameter without end in a page": ("a.md", ("?" + "key" * 100_000 + PAGE).encode(), {1}, "IL210"),
    "headers in a page": ("a.md", ("authorization:" * 30_000 + PAGE).encode(), {1}, "IL210"),
    "templates in a template": ("a.json", (POLLER + "${A_:" * 10_000 + '"}}}}').encode(), {1}, "IL309"),
    "elements in HTML": ("a.html", ("<pre>" * 100_000 + HTML).encode(), {1}, "IL210"),
    "tags without end in HTML": ("a.html", ("<pre class='a" * 100_000 + HTML).encode(), {1}, "IL210"),
    "nested tags in HTML": ("a.html", ("<div><pre><span>" * 30_000 + HTML).encode(), {1}, "IL210"),
    "broken entities in HTML": ("a.html", ("<pre>" + "&quot;&lt&#x;&#9999999;" * 30_000 + HTML).encode(), {1}, "IL210"),
    "surrogates": ("a.json", (HEAD + '"\\ud800"}}').encode(), {1}, "IL118"),
    "a huge number": ("a.json", (HEAD + "9" * 100_000 + "}}").encode(), {0, 1}, ""),
}


def _check(arguments: list[str], folder: Path) -> tuple[int, str, int]:
    """Run the command line; gives the exit code, everything printed, and the most memory used, in bytes, if known."""
    # Not getrusage: what it gives for a new process begins with the memory of the one that started it.
    script = (
        "import sys\nfrom instancelint.cli.main import main\ncode = main(sys.argv[1:])\n"
        "status = open('/proc/self/status').read() if sys.platform == 'linux' else 'VmHWM: 0 kB'\n"
        "print('\\nMEMORY', status.partition('VmHWM:')[2].split()[0])\nsys.exit(code)\n"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=HANG, check=False)
    shown = (done.stdout + done.stderr).decode("utf-8", "replace")
    used = int(shown.rpartition("MEMORY ")[2].split()[0]) if "MEMORY " in shown else 0
    return done.returncode, shown, used * 1024


@pytest.mark.parametrize("name", CASES)
def test_hostile_file(name: str, tmp_path: Path) -> None:
    file, data, codes, shown = CASES[name]
    (tmp_path / file).write_bytes(data)
    code, output, memory = _check(["check", "--isolated", "--output-format", "concise", file], tmp_path)
    assert code in codes, output[-2000:]
    assert shown in output
    assert "Traceback" not in output
    assert "IL901" not in output
    assert memory < MEMORY


@pytest.mark.skipif(sys.platform == "win32", reason="there are no FIFOs")
@pytest.mark.parametrize("kind", ["fifo", "device", "missing", "unreadable", "folder loop"])
def test_hostile_place(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    if kind == "fifo":
        os.mkfifo(place)
    elif kind == "device":
        place = Path("/dev/zero")
    elif kind == "unreadable":
        place.write_text("{}", encoding="utf-8")
        place.chmod(0)
        if os.access(place, os.R_OK):
            place.unlink()  # root reads everything: a missing file is the nearest thing
    elif kind == "folder loop":
        place = tmp_path / "loop"
        place.mkdir()
        (place / "again").symlink_to(place)
    code, output, _ = _check(["check", str(place)], tmp_path)
    assert code == (3 if kind == "folder loop" else 2)
    assert "Traceback" not in output
    assert str(place.name) in output


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed by a shell")
@pytest.mark.parametrize(
    ("closed", "words", "said"),
    [
        ("<&-", "-", "instancelint: standard input is closed; there is nothing to lint\n"),
        (">&-", "a.json", "instancelint: standard output is closed; there is nowhere to write the report\n"),
        (">&- 2>&-", "a.json", ""),
    ],
)
def test_closed_streams(closed: str, words: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    command = f"exec '{sys.executable}' -m instancelint check {words} {closed}"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, said)
