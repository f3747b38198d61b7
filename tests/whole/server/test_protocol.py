"""The server as a process: how it begins and ends, what it refuses, and what it never says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from editor import RESOLVES, Editor

Connect = Callable[..., Editor]

BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"
URI = "untitled:Untitled-1"
CANARY = "Zk39fjQpXw72LmN0vB"
SECRET = (
    "element:\n  key: box\nname: Contracts\nconfiguration:\n"
    f"  oauth.api.secret: {CANARY}\n  oauth.api.key: {CANARY[::-1]}\n"
)


@pytest.mark.parametrize("verbose", [False, True])
def test_it_ends_as_the_protocol_says(connect: Connect, *, verbose: bool) -> None:
    editor = connect(*(["--verbose"] if verbose else []))
    editor.open(URI, BOX)
    assert editor.codes(URI) == ["IL222"]
    assert editor.leave() == 0
    assert (b"textDocument/didOpen" in editor.logged) == verbose


def test_exit_without_shutdown_is_1(connect: Connect) -> None:
    editor = connect()
    editor.tell("exit", None)
    assert (editor.wait(), editor.logged) == (1, b"")


def test_an_editor_that_is_gone_is_1_and_no_traceback(connect: Connect) -> None:
    editor = connect()
    editor.open(URI, BOX)
    editor.published(URI)
    assert (editor.drop(), editor.logged) == (1, b"")


def test_nothing_is_answered_before_initialize_and_after_shutdown(connect: Connect) -> None:
    editor = connect()
    editor.ask("shutdown", None)
    answer = editor.try_to_ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": _at(0, 0)})
    assert answer["error"]["code"] == -32600
    editor.tell("exit", None)
    assert editor.wait() == 0


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("textDocument/nonsense", {}, -32601),
        ("textDocument/hover", {"textDocument": 5}, -32602),
        ("textDocument/codeAction", {"textDocument": {"uri": CANARY}}, -32602),
        ("codeAction/resolve", {"title": "Fix", "data": 99}, -32801),
        ("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, -32600),
    ],
)
def test_what_it_cannot_answer_is_refused_and_it_goes_on(
    connect: Connect, method: str, params: object, code: int
) -> None:
    editor = connect()
    assert editor.try_to_ask(method, params)["error"]["code"] == code
    editor.tell("textDocument/didChange", {"textDocument": {"uri": "untitled:other"}})
    editor.open(URI, BOX)
    assert editor.codes(URI) == ["IL222"]
    assert editor.leave() == 0
    assert CANARY.encode() not in editor.sent + editor.logged


def test_a_completion_that_was_never_offered_stays_as_it_is(connect: Connect) -> None:
    editor = connect()
    item = {"label": "name", "data": -1}
    assert editor.ask("completionItem/resolve", item) == item
    assert editor.leave() == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", None])
def test_positions_are_counted_as_the_editor_does(connect: Connect, encoding: str | None) -> None:
    general = {"general": {"positionEncodings": [encoding]}} if encoding else {}
    editor = connect(capabilities=general)
    assert editor.capabilities["positionEncoding"] == (encoding or "utf-16")
    text = '{"element": {"key": "box"}, "name": "😀", "configuration": {"filter.response.nulls": "true"}}'
    editor.open(URI, text, "json")
    (found,) = [each for each in editor.published(URI) if each["code"] == "IL222"]
    before = text[: text.index('"true"')]
    units = {"utf-8": len(before.encode()), "utf-32": len(before)}.get(encoding or "", len(before) + 1)
    assert found["range"] == {"start": _at(0, units), "end": _at(0, units + 6)}


def test_a_diagnostic_says_all_that_is_known(connect: Connect) -> None:
    editor = connect()
    editor.open(URI, '{"element": {"key": "box"}, "name": "A", "name": "B", "configuration": {}}', "json")
    (found,) = [
        each for each in editor.published(URI, 1) if each["codeDescription"]["href"].endswith("/duplicate-key.html")
    ]
    assert found["source"] == "instancelint"
    assert found["code"] == "IL107"
    (related,) = found["relatedInformation"]
    assert related["location"] == {"uri": URI, "range": {"start": _at(0, 28), "end": _at(0, 34)}}


def test_secrets_are_in_no_message_and_no_log(connect: Connect) -> None:
    editor = connect("--verbose", capabilities=RESOLVES)
    editor.open(URI, SECRET)
    assert "IL501" in editor.codes(URI, 1)
    everywhere = {"start": _at(0, 0), "end": _at(9, 0)}
    where = {"textDocument": {"uri": URI}}
    for line, text in enumerate(SECRET.splitlines()):
        for character in range(0, len(text), 5):
            editor.ask("textDocument/hover", {**where, "position": _at(line, character)})
    editor.ask("textDocument/codeAction", {**where, "range": everywhere, "context": {"diagnostics": []}})
    editor.change(URI, SECRET.replace("name:", "name"), 2)
    editor.published(URI, 2)
    assert editor.leave() == 0
    for secret in (CANARY, CANARY[::-1]):
        pieces = {secret[start : start + 6].encode() for start in range(len(secret) - 5)}
        assert not [piece for piece in pieces if piece in editor.sent + editor.logged]


def test_a_wrong_option_is_reported_before_anything_is_served(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "instancelint", "server", "--config", "gone.toml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (2, "")


def _at(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def test_a_change_of_a_text_that_is_not_open_is_passed_over(connect: Connect) -> None:
    editor = connect()
    editor.change("untitled:box.yaml", "element:\n  key: box\n", 2)
    assert editor.leave() == 0
    assert editor.logged == b""
