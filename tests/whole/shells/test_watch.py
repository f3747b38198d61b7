"""`check --watch` on a terminal: it lints again when something changes, and ends when it is interrupted."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from instancelint.cli.main import main

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this system has terminals of another kind")
BAD = "element: {key: box}\nname: ' Contracts'\nconfiguration: {}\n"
GOOD = "element: {key: box}\nname: Contracts\nconfiguration: {}\n"
READY = "press Ctrl-C to stop."
CLEAR = "\033[2J"

Watched = Callable[..., contextlib.AbstractContextManager[Any]]


class Terminal:
    """A program on a terminal, and what it has written so far."""

    def __init__(self, master: int, process: subprocess.Popen[bytes]) -> None:
        self._master = master
        self.process = process

    def screen(self) -> str:
        """Return what is written up to and with the next line that says that it waits."""
        written = ""
        end = time.monotonic() + 120
        while READY not in written:
            assert time.monotonic() < end, f"nothing more than {written!r}"
            if select.select([self._master], [], [], 1)[0]:
                written += os.read(self._master, 65536).decode()
        return written.replace("\r\n", "\n")

    def interrupt(self) -> int:
        """Type Ctrl-C; return the exit code."""
        os.write(self._master, b"\x03")
        return self.process.wait(timeout=60)


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    pytest.importorskip("watchfiles")

    @contextlib.contextmanager
    def run(*arguments: str, **environment: str) -> Iterator[Terminal]:
        import pty

        master, slave = pty.openpty()
        command = [sys.executable, "-m", "instancelint", "check", "--watch", "--color", "never", *arguments]
        kept = {name: value for name, value in os.environ.items() if name != "CI"}
        with subprocess.Popen(
            command,
            cwd=tmp_path / "payloads",
            env=kept | {"TERM": "xterm", **environment},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - the terminal must be the program's own for Ctrl-C to reach it
        ) as process:
            os.close(slave)
            try:
                yield Terminal(master, process)
            finally:
                if process.poll() is None:
                    process.send_signal(signal.SIGKILL)
                os.close(master)

    folder = tmp_path / "payloads"
    folder.mkdir()
    (folder / "box.yaml").write_text(BAD)
    return run


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_changes_are_linted_until_it_is_interrupted(watched: Watched, tmp_path: Path) -> None:
    box = tmp_path / "payloads" / "box.yaml"
    with watched() as terminal:
        first = terminal.screen()
        assert first.startswith(CLEAR)
        assert "IL223" in first
        box.write_text(GOOD)
        second = terminal.screen()
        assert second.startswith(CLEAR)
        assert "IL223" not in second
        box.with_name("new.yaml").write_text(BAD)
        assert "new.yaml:2:7" in terminal.screen()
        assert terminal.interrupt() == 0


def test_config_files_that_come_and_go_hold(watched: Watched, tmp_path: Path) -> None:
    """Also those above the folder, and those that are wrong."""
    config = tmp_path / "instancelint.toml"
    with watched("box.yaml") as terminal:
        assert "IL223" in terminal.screen()
        config.write_text('ignore = ["IL223"]\n')
        assert "IL223" not in terminal.screen()
        config.write_text('ignore = ["IL2233"]\n')
        assert "unknown rule" in terminal.screen()
        config.unlink()
        assert "IL223 " in terminal.screen()
        assert terminal.interrupt() == 0


def test_a_folder_that_goes_and_comes_back_is_linted_again(watched: Watched, tmp_path: Path) -> None:
    """As when a branch without it is checked out for a while."""
    folder, away = tmp_path / "folder", tmp_path / "away"
    folder.mkdir()
    (folder / "box.yaml").write_text(BAD)
    with watched(str(folder)) as terminal:
        assert "IL223" in terminal.screen()
        folder.rename(away)
        assert "no such file or directory" in terminal.screen()
        away.rename(folder)
        assert "IL223" in terminal.screen()
        (folder / "box.yaml").write_text(GOOD)
        assert "IL223" not in terminal.screen()
        assert terminal.interrupt() == 0


def test_a_dumb_terminal_is_not_cleared(watched: Watched) -> None:
    with watched(TERM="dumb") as terminal:
        assert CLEAR not in terminal.screen()
        assert terminal.interrupt() == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["."], "--watch requires a terminal as standard output"),
    ],
)
def test_without_a_terminal(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    assert main(["check", "--watch", *arguments]) == 2
    assert capsys.readouterr() == ("", f"instancelint: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-"], "--watch cannot be combined with standard input"),
        (["-o", "out.txt"], "--watch cannot be combined with --output-file"),
        (["--column", "body"], "--watch cannot be combined with rows"),
        (["gone.yaml"], "cannot watch gone.yaml: no such file or directory"),
    ],
)
def test_what_cannot_be_watched(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    message: str,
) -> None:
    pytest.importorskip("watchfiles")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["check", "--watch", *arguments]) == 2
    assert capsys.readouterr().err == f"instancelint: {message}\n"


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["check", "--watch"]) == 2
    assert capsys.readouterr().err == (
        "instancelint: --watch requires watchfiles; run pip install 'instancelint[watch]'\n"
    )
