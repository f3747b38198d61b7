"""The completion of each shell, as the shell itself runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from instancelint.cli.commands.completion import SHELLS

PROGRAM = Path(sys.executable).parent / "instancelint"
LINES = [
    ("rul", "rule"),
    ("complet", "completion"),
    ("--exit-ze", "--exit-zero"),
    ("rule events-callback-url-mis", "events-callback-url-missing"),
    ("rule IL31", "IL310"),
    ("rule portabil", "portability"),
    ("check --ignore IL301,events-callback-url-mis", "IL301,events-callback-url-missing"),
    ("element zendes", "zendesk"),
    ("init --element freshdeskv", "freshdeskv2"),
    ("check --output-format sar", "sarif"),
    ("check --profile dep", "deploy"),
    ("check --kind poll", "poller-configuration"),
]
"""What is typed after the name of the program, and what may come of its last word."""


def _needs(shell: str) -> str:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed")
    if not PROGRAM.exists():
        pytest.skip("the program is not installed beside this Python")
    return path


def _environment() -> dict[str, str]:
    return {**os.environ, "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}", "TERM": "dumb"}


def _run(*command: str) -> list[str]:
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_each_shell_reads_its_script(tmp_path: Path) -> None:
    for shell in SHELLS:
        if shutil.which(shell) and PROGRAM.exists():
            script = tmp_path / shell
            script.write_text("\n".join(_run(str(PROGRAM), "completion", shell)))
            assert _run(shell, "-n", str(script)) == []


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_bash(line: str, expected: str) -> None:
    bash = _needs("bash")
    words = f"instancelint {line}".split()
    script = (
        'eval "$(instancelint completion bash)"\n'
        f"COMP_WORDS=({' '.join(words)}) COMP_CWORD={len(words) - 1}\n"
        "_instancelint_completion instancelint\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    assert expected in _run(bash, "--norc", "-c", script)


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_fish(line: str, expected: str) -> None:
    fish = _needs("fish")
    found = _run(fish, "--no-config", "-c", f"instancelint completion fish | source; complete -C 'instancelint {line}'")
    assert expected in [offered.partition("\t")[0] for offered in found]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has terminals of another kind")
def test_zsh(tmp_path: Path) -> None:
    """Type each line and a tab at zsh's own prompt; what has one completion is completed in place."""
    zsh = _needs("zsh")
    import pty

    master, slave = pty.openpty()
    environment = {**_environment(), "ZDOTDIR": str(tmp_path), "HOME": str(tmp_path), "TERM": "xterm"}
    with subprocess.Popen(
        [zsh, "-f", "-i"], stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
    ) as shell:
        os.close(slave)
        set_up = "autoload -U compinit; compinit -u; PROMPT='> '; unsetopt zle_bracketed_paste PROMPT_SP\n"
        os.write(master, f'{set_up}eval "$(instancelint completion zsh)"; print re""ady\n'.encode())
        _read_until(master, "\nready")
        for line, expected in LINES:
            if expected.startswith("IL31"):
                continue  # one of several, which zsh shows as a menu
            os.write(master, f"instancelint {line}\t".encode())
            _read_until(master, expected)
            os.write(master, b"\x15")  # empties the line
        os.write(master, b"exit\n")
        shell.wait(timeout=60)
        os.close(master)


def _read_until(terminal: int, expected: str) -> None:
    """Read what a shell writes until it has written something; fails after two minutes."""
    import select

    written = ""
    end = time.monotonic() + 120
    while expected not in written.replace("\r", ""):
        assert time.monotonic() < end, f"no {expected!r} in {written!r}"
        if select.select([terminal], [], [], 1)[0]:
            written += os.read(terminal, 65536).decode(errors="replace")
