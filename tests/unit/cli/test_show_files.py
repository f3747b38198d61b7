from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]

PAGE = "```\ncurl -X POST https://api.cloud-elements.com/elements/api-v2/instances -d @sent.json\n```\n"


def write(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


@pytest.mark.usefixtures("bad")
def test_files_that_are_linted(cli: Cli) -> None:
    text = Path("bad.json").read_text()
    two = "element: {key: box}\nname: a\n---\nelement: {key: box}\nid: 7\ntoken: x\nname: b\n"
    lines = '{"element": {"key": "box"}}\n' * 2
    write({"a.inst": text, "b.json": "{}", "kinds/c.json": text, "d.jsonl": lines, "e.yaml": two})
    write({"instancelint.toml": "include = ['*.inst']\n[kinds]\n'kinds/*' = 'update'\n"})
    done = cli("--show-files", "bad.json", ".", "--fail-on", "info")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        'a.inst: 1 payload (create), as "*.inst" is included',
        "b.json: not linted: no instance payload in it",
        "bad.json: 1 payload (create), by its looks; it was named",
        "d.jsonl: 2 payloads, by their looks",
        "e.yaml: 2 payloads (create, response), by their looks",
        'kinds/c.json: 1 payload (update), as "kinds/*" is linted as update',
    ]
    assert cli("--show-files", "b.json", "--kind", "update").out == (
        "b.json: 1 payload (update), as every file is linted as update; it was named\n"
    )


@pytest.mark.usefixtures("bad")
def test_files_and_folders_that_are_left_out(cli: Cli) -> None:
    write(dict.fromkeys(("vendor/a.json", "ignored/a.json", "node_modules/a.json", "b.tmp.json", "c.txt"), "{}"))
    Path("d.json").write_bytes(b"\0\0")
    Path(".gitignore").write_text("ignored/\n*.tmp.json\n")
    expected = [
        "b.tmp.json: not linted: left out by .gitignore",
        "bad.json: not linted: its 131 bytes are more than the limit of 9",
        "d.json: not linted: not a text file",
        "ignored/: not linted: left out by .gitignore",
        "node_modules/: not linted: never searched",
        'vendor/: not linted: excluded by "vendor"',
    ]
    done = cli("--show-files", "--exclude", "vendor", "--max-size", "9")
    assert done.out.splitlines() == expected
    named = cli("--show-files", "--exclude", "vendor", "--force-exclude", "vendor/a.json")
    assert (named.code, named.out) == (0, 'vendor/a.json: not linted: excluded by "vendor"\n')


@pytest.mark.usefixtures("bad")
def test_what_requests_send(cli: Cli) -> None:
    Path("bad.json").rename("sent.json")
    write({"page.md": PAGE})
    done = cli("--show-files", "page.md", "--follow")
    assert done.out.splitlines() == [
        "page.md: 0 payloads, but requests that send one; it was named",
        "sent.json: 1 payload (create), by its looks; a request sends it",
    ]


def test_standard_input(cli: Cli, bad: str) -> None:
    done = cli("--show-files", "-", "--stdin-filename", "x.json", stdin=Path(bad).read_bytes())
    assert (done.code, done.out) == (0, "x.json: 1 payload, by its looks\n")


def test_trouble_shows_in_the_exit_code(cli: Cli, bad: str) -> None:
    done = cli("--show-files", bad, "gone.json")
    assert (done.code, done.err) == (2, "instancelint: cannot read gone.json: no such file or directory\n")
    assert done.out == "bad.json: 1 payload (create), by its looks; it was named\n"
    Path("empty").mkdir()
    assert cli("--show-files", "empty").code == 3


def test_a_name_cannot_move_the_cursor(cli: Cli, bad: str) -> None:
    Path(bad).rename("\x1b[2J.json")
    assert cli("--show-files").out == "\\x1b[2J.json: 1 payload (create), by its looks\n"
