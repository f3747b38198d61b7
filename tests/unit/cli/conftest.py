from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

import pytest

from instancelint.cli.main import main


class Done(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


ABOUT_TERMINALS = (
    "CI",
    "CLICOLOR_FORCE",
    "DOMTERM",
    "FORCE_COLOR",
    "FORCE_HYPERLINK",
    "KITTY_WINDOW_ID",
    "KONSOLE_VERSION",
    "NO_COLOR",
    "TERM",
    "TERM_PROGRAM",
    "TMUX",
    "VTE_VERSION",
    "WT_SESSION",
)

PAYLOAD = {
    "element": {"key": "box"},
    "configuration": {"event.notification.enabled": True},
    "name": "Box contracts",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test start in a folder of its own, without settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in (*ABOUT_TERMINALS, "INSTANCELINT_CONFIG", "INSTANCELINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-config"))


@pytest.fixture
def bad() -> str:
    """Give the name of a file with one error of the events group."""
    Path("bad.json").write_text(json.dumps(PAYLOAD, indent=2))
    return "bad.json"


@pytest.fixture
def clean() -> str:
    """Give the name of a file with nothing to find in the events group."""
    Path("clean.json").write_text(json.dumps({**PAYLOAD, "configuration": {}}, indent=2))
    return "clean.json"


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run a command line in this process."""

    def run(*arguments: str, stdin: bytes | None = None) -> Done:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """Give a stream that writes to a terminal of 80 columns."""
    master, slave = _open_terminal()
    with open(slave, "w", encoding="utf-8") as stream:
        yield stream
    os.close(master)


@pytest.fixture
def on_terminal() -> Callable[..., str]:
    """Run the linter, or with `module=False` Python itself, on a terminal of 80 columns; gives all that it writes."""

    def run(*arguments: str, module: bool = True, **environment: str) -> str:
        master, slave = _open_terminal()
        command = [sys.executable, *(["-m", "instancelint"] if module else []), *arguments]
        with subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env={**os.environ, **environment}
        ) as process:
            os.close(slave)
            written = b"".join(_read_all(master))
        assert process.returncode in {0, 1}, written
        return written.decode().replace("\r\n", "\n")

    return run


def _open_terminal() -> tuple[int, int]:
    pty = pytest.importorskip("pty", reason="this system has terminals of another kind")
    import fcntl
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return master, slave


def _read_all(master: int) -> Iterator[bytes]:
    try:
        while chunk := os.read(master, 65536):
            yield chunk
    except OSError:  # how Linux says that the other end is closed
        pass
    finally:
        os.close(master)
