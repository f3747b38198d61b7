from __future__ import annotations

import json
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
        'a.inst: 1 payload (create at 1:1), because "*.inst" is included',
        "b.json: not linted: no instance payload in it",
        "bad.json: 1 payload (create at 1:1), recognized by content; passed by name",
        "d.jsonl: 2 payloads, recognized by content",
        "e.yaml: 2 payloads (create at 1:1, response at 4:1), recognized by content",
        'kinds/c.json: 1 payload (update at 1:1), because "kinds/*" is linted as update',
    ]
    assert cli("--show-files", "b.json", "--kind", "update").out == (
        "b.json: 1 payload (update at 1:1), because every file is linted as update; passed by name\n"
    )


@pytest.mark.usefixtures("bad")
def test_files_and_folders_that_are_left_out(cli: Cli) -> None:
    write(dict.fromkeys(("vendor/a.json", "ignored/a.json", "node_modules/a.json", "b.tmp.json", "c.txt"), "{}"))
    Path("d.json").write_bytes(b"\0\0")
    Path(".gitignore").write_text("ignored/\n*.tmp.json\n")
    expected = [
        "b.tmp.json: not linted: ignored by .gitignore",
        "bad.json: not linted: its 131 bytes are more than the limit of 9",
        "d.json: not linted: not a text file",
        "ignored/: not linted: ignored by .gitignore",
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
        "page.md: 0 payloads, but requests that send one; passed by name",
        "sent.json: 1 payload (create at 1:1), recognized by content; sent by a request",
    ]


def test_standard_input(cli: Cli, bad: str) -> None:
    done = cli("--show-files", "-", "--stdin-filename", "x.json", stdin=Path(bad).read_bytes())
    assert (done.code, done.out) == (0, "x.json: 1 payload, recognized by content\n")


def test_trouble_shows_in_the_exit_code(cli: Cli, bad: str) -> None:
    done = cli("--show-files", bad, "gone.json")
    assert (done.code, done.err) == (2, "instancelint: cannot read gone.json: no such file or directory\n")
    assert done.out == "bad.json: 1 payload (create at 1:1), recognized by content; passed by name\n"
    Path("empty").mkdir()
    assert cli("--show-files", "empty").code == 3


def test_a_name_cannot_move_the_cursor(cli: Cli, bad: str) -> None:
    Path(bad).rename("\x1b[2J.json")
    assert cli("--show-files").out == "\\x1b[2J.json: 1 payload (create at 1:1), recognized by content\n"


SCRIPT = "const body = {\n  element: {key: 'box'},\n  name: 'x',\n};\n"


def test_where_each_payload_begins_and_what_it_stands_in(cli: Cli) -> None:
    write({"a.js": SCRIPT, "page.md": f"# A\n\n```js\n{SCRIPT}```\n", "b.jsonl": "{}"})
    assert cli("--show-files", ".").out.splitlines() == [
        "a.js: 1 payload (create at 1:14) in code, recognized by content",
        "b.jsonl: not linted: no instance payload in it",
        "page.md: 1 payload (create at 4:14) in markdown, code, recognized by content",
    ]
    shown = json.loads(cli("--show-files", "--output-format", "json", ".").out)
    place = {"kind": "create", "line": 4, "column": 14, "inside": ["markdown", "code"]}
    assert shown["version"] == 1
    assert shown["files"][1:] == [
        {"file": "b.jsonl", "linted": False, "why": "no instance payload in it", "payloads": []},
        {"file": "page.md", "linted": True, "why": "recognized by content", "payloads": [place]},
    ]


def test_many_payloads_are_counted(cli: Cli) -> None:
    write({"a.yaml": "---\n".join(["element: {key: box}\nname: x\n"] * 8)})
    places = ", ".join(f"create at {line}:1" for line in (1, 4, 7, 10, 13))
    assert cli("--show-files", "a.yaml").out == (
        f"a.yaml: 8 payloads ({places}, 3 more), recognized by content; passed by name\n"
    )
