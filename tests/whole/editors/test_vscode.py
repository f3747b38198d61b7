"""
The extension in VS Code itself, used in a browser as a person uses it.

`make test-vscode` runs these; it builds and installs VS Code and the extension.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import chromium
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

INSTALLED = "INSTANCELINT_TEST_VSCODE"
"""Environment variable: the folder that holds code-server and the extension."""
if INSTALLED not in os.environ:
    pytest.skip("make test-vscode runs these", allow_module_level=True)

PROGRAM = Path(os.environ.get(INSTALLED, "."), "node_modules", "code-server", "out", "node", "entry.js")
EXTENSION = Path(os.environ.get(INSTALLED, "."), "instancelint.vsix")
SETTINGS = {
    "editor.minimap.enabled": False,
    "extensions.autoCheckUpdates": False,
    "git.enabled": False,
    "security.workspace.trust.enabled": False,
    "telemetry.telemetryLevel": "off",
    "window.autoDetectColorScheme": False,
    "workbench.startupEditor": "none",
}
PATIENCE = 120_000
"""Milliseconds that are waited for anything to show: on a busy machine VS Code takes half a minute to start."""

BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"
BROKEN = '{\n  "element": { "key": "box" }\n  "name": "Deals",\n  "configuration": { "oauth.api.key": "${KEY}" }\n}\n'
URL = "https://api.cloud-elements.com/elements/api-v2/instances"
GUIDE = (
    f"# Guide\n\n```sh\ncurl -X POST {URL} -H 'Authorization: User ${{U}}' \\\n"
    "  -H 'Content-Type: application/json' -d '{\n"
    '    "element": {"key": "box"},\n    "name": "Guide",\n    "configuration": {\n      \n    }\n  }\'\n```\n'
)


class VSCode:
    """A server of VS Code, with settings and extensions of its own."""

    def __init__(self, folder: Path, browser: Browser) -> None:
        self._folder = folder
        self._browser = browser
        self._options = [f"--{name}={folder / name}" for name in ("user-data-dir", "extensions-dir")]
        user = folder / "user-data-dir" / "User"
        user.mkdir(parents=True)
        (user / "settings.json").write_text(json.dumps(SETTINGS))
        node = os.pathsep.join(["/usr/local/bin", "/usr/bin", "/bin"])
        self._env = {"PATH": node, "HOME": str(folder), "LANG": "C.UTF-8", "EXTENSIONS_GALLERY": "{}"}
        self._run("--install-extension", str(EXTENSION)).communicate(timeout=240)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        flags = ("--auth=none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override")
        self._server = self._run(*flags, f"--bind-addr=127.0.0.1:{self._port}")

    def _run(self, *options: str) -> subprocess.Popen[bytes]:
        command = ["node", str(PROGRAM), *self._options, *options]
        return subprocess.Popen(
            command,
            cwd=self._folder,
            env=self._env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def close(self) -> None:
        """End the server with all that it started."""
        os.killpg(self._server.pid, signal.SIGKILL)
        self._server.wait()

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0

    def open(self, workspace: Path) -> Window:
        """Open a folder in a window."""
        page = self._browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.set_default_timeout(PATIENCE)
        end = time.monotonic() + PATIENCE / 1000
        while not self._answers() and time.monotonic() < end:
            time.sleep(0.2)
        page.goto(f"http://127.0.0.1:{self._port}/?folder={workspace}")
        page.wait_for_selector(".explorer-folders-view .monaco-list-row")
        return Window(page)


class Window:
    """A window of VS Code: what a person sees and does in it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def close(self) -> None:
        """Close the window."""
        self.page.context.close()

    def open(self, name: str) -> None:
        """Open a file from the explorer."""
        self.page.locator(".explorer-folders-view .monaco-list-row", has_text=name).first.dblclick()
        self.page.wait_for_selector(f".tab.active[data-resource-name='{name}']")
        self.page.wait_for_selector(".editor-instance .view-line")

    def command(self, title: str) -> None:
        """Run a command of the palette."""
        self.page.keyboard.press("F1")
        self.page.wait_for_selector(".quick-input-widget input")
        self.page.keyboard.type(title)
        self.page.locator(".quick-input-list .monaco-list-row.focused", has_text=title).wait_for()
        self.page.keyboard.press("Enter")

    def show_problems(self) -> None:
        """Show the list of problems."""
        self.page.keyboard.press("Control+Shift+M")
        self.page.wait_for_selector(".markers-panel-container")

    def problems(self, *expected: str) -> None:
        """Wait until the problems, each as the name of its source and its code, are these; the list must be shown."""
        end = time.monotonic() + PATIENCE / 1000
        while (found := self._problems()) != sorted(expected) and time.monotonic() < end:
            self.page.wait_for_timeout(200)
        assert found == sorted(expected)

    def _problems(self) -> list[str]:
        rows = self.page.locator(".markers-panel-container .monaco-list-row")
        found = rows.evaluate_all(
            """rows => rows.map(row => [
                row.querySelector('.marker-source')?.textContent ?? '',
                row.querySelector('.marker-code')?.textContent ?? '',
            ])"""
        )
        return sorted(f"{source} {code}" for source, code in found if source)

    def lines(self) -> list[str]:
        """Return the lines of the active editor."""
        found = self.page.locator(".editor-group-container.active .view-lines .view-line")
        tops = found.evaluate_all("lines => lines.map(line => [parseFloat(line.style.top), line.innerText])")
        return [text.replace("\xa0", " ") for _, text in sorted(tops)]

    def go_to(self, line: int, column: int) -> None:
        """Put the cursor at a place."""
        self.page.keyboard.press("Control+G")
        self.page.wait_for_selector(".quick-input-widget input")
        self.page.keyboard.type(f"{line}:{column}")
        self.page.keyboard.press("Enter")
        self.page.locator(".statusbar-item", has_text=f"Ln {line}, Col {column}").wait_for()

    def fix(self, title: str) -> None:
        """Choose the first quick fix at the cursor, which has this title."""
        self.page.keyboard.press("Control+.")
        self.page.locator(".action-widget .monaco-list-row.focused", has_text=title).wait_for()
        self.page.keyboard.press("Enter")

    def status(self) -> str:
        """Return what the status bar says once the server is there, or is not."""
        item = self.page.locator(".statusbar-item", has_text="instancelint")
        item.locator(".codicon-check, .codicon-warning").wait_for()
        return str(item.get_attribute("aria-label"))

    def notification(self) -> str:
        """Return the text of the one notification."""
        toast = self.page.locator(".notification-toast .notification-list-item-message")
        toast.first.wait_for()
        self.page.wait_for_timeout(3000)
        (text,) = toast.all_inner_texts()
        return str(text)


if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def vscode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VSCode]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium.executable(), args=list(chromium.FLAGS))
        opened = VSCode(tmp_path_factory.mktemp("vscode"), browser)
        yield opened
        opened.close()
        browser.close()


def workspace(folder: Path, program: str = "", **files: str) -> Path:
    """Write a folder whose environment contains a program: ours, unless another one is given."""
    scripts = folder / ".venv" / "bin"
    scripts.mkdir(parents=True)
    ours = f'#!/bin/sh\nexec "{sys.executable}" -m instancelint "$@"\n'
    (scripts / "instancelint").write_text(program or ours)
    (scripts / "instancelint").chmod(0o755)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_a_file_from_its_first_finding_to_its_end(vscode: VSCode, tmp_path: Path) -> None:
    folder = workspace(tmp_path, box_yaml=BOX)
    window = vscode.open(folder)
    window.open("box.yaml")
    window.show_problems()
    window.problems("instancelint IL222")
    assert window.page.locator(".view-overlays .squiggly-info").count() == 1
    assert ".venv/bin/instancelint, version " in window.status()
    window.page.locator(".editor-group-container.active .view-line").first.click()
    window.go_to(5, 28)
    window.fix("Remove the quotes")
    window.problems()
    assert window.lines()[4] == "  filter.response.nulls: true"
    window.go_to(2, 11)
    window.page.keyboard.type("x # 😀")
    window.problems("instancelint IL701")
    (folder / "instancelint.toml").write_text('ignore = ["IL701"]\n')
    window.problems()
    (folder / "instancelint.toml").unlink()
    window.problems("instancelint IL701")
    window.command("instancelint: Restart server")
    window.status()
    window.problems("instancelint IL701")
    window.page.keyboard.press("Control+S")
    (folder / "box.yaml").unlink()
    window.problems()
    window.close()


def test_settings_are_offered_in_a_request_in_markdown(vscode: VSCode, tmp_path: Path) -> None:
    window = vscode.open(workspace(tmp_path, guide_md=GUIDE))
    window.open("guide.md")
    window.status()
    window.page.locator(".editor-group-container.active .view-line").first.click()
    window.go_to(9, 7)
    window.page.keyboard.type('"')
    rows = window.page.locator(".suggest-widget.visible .monaco-list-row")
    rows.first.wait_for()
    assert [row.split("\n") for row in rows.all_inner_texts()[:3]] == [
        ["oauth.api.key", "required"],
        ["oauth.api.secret", "required"],
        ["oauth.callback.url", "required"],
    ]
    window.page.keyboard.press("Enter")
    window.page.locator(".view-line", has_text="OAUTH_API_KEY").wait_for()
    assert '      "oauth.api.key": "${OAUTH_API_KEY}"' in window.lines()
    window.close()


def test_a_missing_comma_is_reported_once_and_fixed(vscode: VSCode, tmp_path: Path) -> None:
    window = vscode.open(workspace(tmp_path, deals_json=BROKEN))
    window.open("deals.json")
    window.status()
    window.page.get_by_text("box: 2 missing").wait_for()
    window.show_problems()
    window.problems("json 514")
    window.page.locator(".editor-group-container.active .view-line").first.click()
    window.go_to(3, 4)
    window.fix("Add the comma")
    window.problems()
    assert window.lines()[1] == '  "element": { "key": "box" },'
    window.close()


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (
            '#!/bin/sh\necho "Error: the setting is wrong" >&2\nexit 2\n',
            "instancelint could not be started: Error: the setting is wrong",
        ),
        ("", "instancelint was not found; install it in the workspace's environment: pip install instancelint"),
    ],
    ids=["failing", "absent"],
)
def test_why_there_is_no_server_is_said_once(vscode: VSCode, tmp_path: Path, program: str, reason: str) -> None:
    folder = workspace(tmp_path, program, box_yaml=BOX)
    ours = folder / ".venv" / "bin" / "instancelint"
    if not program:
        ours.rename(ours.with_name("elsewhere"))
    window = vscode.open(folder)
    window.open("box.yaml")
    assert window.notification() == reason
    assert reason in window.status()
    if not program:
        ours.with_name("elsewhere").rename(ours)
        window.page.get_by_role("button", name="Retry").click()
        window.show_problems()
        window.problems("instancelint IL222")
    window.close()
