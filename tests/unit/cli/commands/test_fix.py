from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.fix.content import fix_bytes

Cli = Callable[..., Any]

TEXT = """\
{
  "element": {"key": "box"},
  "configuration": {
    "filter.response.nulls": "true",
    "oauth.callback.url": "http://auth.acme.io/oauth"
  },
  "name": " Contracts "
}
"""
SAFE = TEXT.replace('"true"', "true").replace('" Contracts "', '"Contracts"')
BOTH = SAFE.replace("http:", "https:")
RULES = ("--select", "IL222,IL223,IL504")

DIFF = """\
--- box.json
+++ box.json
@@ -1,8 +1,8 @@
 {
   "element": {"key": "box"},
   "configuration": {
-    "filter.response.nulls": "true",
+    "filter.response.nulls": true,
     "oauth.callback.url": "http://auth.acme.io/oauth"
   },
-  "name": " Contracts "
+  "name": "Contracts"
 }
"""


@pytest.fixture
def box() -> Path:
    path = Path("box.json")
    path.write_text(TEXT)
    return path


def test_the_summary_says_what_can_be_fixed(cli: Cli, box: Path) -> None:
    assert cli(str(box), *RULES).out.endswith("\n2 can be fixed with --fix (1 more with --unsafe-fixes).\n")
    assert cli(str(box), *RULES, "--unsafe-fixes").out.endswith("\n3 can be fixed with --fix --unsafe-fixes.\n")
    assert cli(str(box), "--select", "IL504").out.endswith("\n1 can be fixed with --fix --unsafe-fixes.\n")
    assert cli(str(box), "--select", "IL223").out.endswith("\n1 can be fixed with --fix.\n")
    assert box.read_text() == TEXT


@pytest.mark.parametrize("command", [("check", "--fix"), ("fix",), ("--fix",)])
def test_safe_fixes(cli: Cli, box: Path, command: tuple[str, ...]) -> None:
    done = cli(*command, str(box), *RULES)
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("warning IL504 ")
    assert done.out.endswith(
        "Found 1 warning in 1 of 1 payload (1 file).\nFixed 2 mistakes (1 more with --unsafe-fixes).\n"
    )
    assert box.read_text() == SAFE


def test_unsafe_fixes_and_a_clean_end(cli: Cli, box: Path) -> None:
    done = cli("fix", str(box), *RULES, "--unsafe-fixes")
    assert done == (0, "No problems in 1 payload (1 file).\nFixed 3 mistakes.\n", "")
    assert box.read_text() == BOTH
    again = cli("fix", str(box), *RULES, "--unsafe-fixes")
    assert again == (0, "No problems in 1 payload (1 file).\n", "")


def test_only_files_with_something_to_fix_are_written(cli: Cli, box: Path, clean: str) -> None:
    os.utime(clean, (1, 1))
    cli("fix", ".", *RULES)
    assert os.stat(clean).st_mtime == 1
    assert box.read_text() == SAFE
    assert sorted(os.listdir()) == ["box.json", "clean.json"]


def test_diff_writes_nothing(cli: Cli, box: Path, clean: str) -> None:
    assert cli("check", "--diff", str(box), clean, *RULES) == (1, DIFF, "")
    assert cli("fix", "--diff", str(box), *RULES) == (1, DIFF, "")
    assert cli("check", "--diff", str(box), *RULES, "--exit-zero").code == 0
    assert cli("check", "--diff", clean, *RULES) == (0, "", "")
    assert "+++ box.json" in cli("check", "--diff", str(box), *RULES, "--color", "always").out
    assert box.read_text() == TEXT
    assert cli("check", "--diff", str(box), *RULES, "-o", "out.diff").out == ""
    assert Path("out.diff").read_text() == DIFF
    assert "+" + '    "oauth.callback.url": "https:' in cli("--diff", "--unsafe-fixes", str(box), *RULES).out


def test_diff_without_files(cli: Cli) -> None:
    Path("empty").mkdir()
    assert cli("--diff", "empty") == (3, "", "instancelint: no files to lint in empty\n")
    assert cli("--diff", "gone.json").code == 2


def test_a_masked_line_is_marked(cli: Cli, box: Path) -> None:
    box.write_text(TEXT.replace('"filter.response.nulls": "true"', '"oauth.api.secret": " hunter2xyz "'))
    out = cli("--diff", str(box), "--select", "IL223").out
    assert '-    "oauth.api.secret": " ********** ",\n\\ Part of this line is masked\n' in out
    assert '+    "oauth.api.secret": "**********",\n\\ Part of this line is masked\n' in out


def test_standard_input_becomes_standard_output(cli: Cli) -> None:
    done = cli("fix", "-", "--stdin-filename", "box.json", *RULES, stdin=TEXT.encode())
    assert (done.code, done.out) == (1, SAFE)
    assert done.err.startswith("warning IL504 ")
    assert done.err.endswith("Fixed 2 mistakes (1 more with --unsafe-fixes).\n")
    assert cli("--fix", "-", stdin=b"{}").out == "{}"
    assert cli("--fix", "-", "--max-size", "20", stdin=TEXT.encode()).out == TEXT
    shown = cli("--diff", "-", "--stdin-filename", "box.json", *RULES, stdin=TEXT.encode())
    assert shown == (1, DIFF, "")


def test_excluded_standard_input_passes_through(cli: Cli) -> None:
    Path("instancelint.toml").write_text("exclude = ['box.json']\n")
    done = cli("fix", "--force-exclude", "-", "--stdin-filename", "box.json", stdin=TEXT.encode())
    assert (done.code, done.out) == (0, TEXT)


def test_what_cannot_be_proven_is_told(cli: Cli, box: Path) -> None:
    payload = json.loads(BOTH) | {"configuration": {"event.poller.urls": "users"}}
    box.write_text(json.dumps(payload))
    done = cli("fix", "--unsafe-fixes", str(box), "--select", "IL301,IL302")
    assert done.err == (
        "instancelint: box.json /configuration/event.poller.urls: IL302 was not fixed: "
        "it would cause IL301 events-callback-url-missing\n"
    )
    assert (done.code, box.read_text()) == (1, json.dumps(payload))
    assert cli("fix", "-q", "--unsafe-fixes", str(box), "--select", "IL301,IL302").err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another thing there")
def test_a_file_that_cannot_be_written(cli: Cli, box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda _, mode: mode != os.W_OK)  # root may write whatever the mode says
        done = cli("fix", str(box), *RULES)
        assert (done.code, done.err) == (2, "instancelint: cannot fix box.json: it is read-only\n")
        assert done.out.endswith("\n1 can be fixed with --unsafe-fixes.\n")
        assert "cannot fix box.json: it is read-only" in cli("fix", str(box), *RULES, "--output-format", "sarif").out
        assert box.read_text() == TEXT

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = cli("fix", str(box), *RULES)
    assert (done.code, done.err) == (2, "instancelint: cannot fix box.json: no space left on device\n")
    assert (box.read_text(), os.listdir()) == (TEXT, ["box.json"])


def test_a_file_that_changes_meanwhile_is_not_overwritten(cli: Cli, box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - what the real one takes and gives
        box.write_text("{}")
        return fix_bytes(*arguments, **named)

    monkeypatch.setattr("instancelint.fix.files.fix_bytes", slow)
    done = cli("fix", str(box), *RULES)
    assert (done.code, box.read_text()) == (2, "{}")
    assert done.err == "instancelint: cannot fix box.json: it was changed in the meantime; run the command again\n"


def test_a_failure_of_the_linter_itself_changes_nothing(cli: Cli, box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "hunter2"
        raise RuntimeError(message)

    monkeypatch.setattr("instancelint.fix.files.fix_bytes", fail)
    done = cli("fix", str(box), *RULES)
    assert (done.code, box.read_text()) == (2, TEXT)
    assert done.err.startswith("instancelint: cannot fix box.json: internal error (RuntimeError); ")


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        (b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), ".json"),
        (TEXT.encode("utf-16"), ".json"),
        (json.dumps(json.loads(TEXT)).encode() * 1, ".jsonl"),
    ],
)
def test_encoding_and_line_breaks_stay(cli: Cli, text: bytes, suffix: str) -> None:
    path = Path(f"box{suffix}")
    path.write_bytes(text)
    encoding = "utf-16" if suffix == ".json" and text[:1] == b"\xff" else "utf-8"
    cli("fix", str(path), *RULES)
    wanted = text.decode(encoding).replace('"true"', "true").replace('" Contracts "', '"Contracts"')
    assert path.read_bytes() == wanted.encode(encoding)


def test_bytes_that_are_no_text_are_left_alone(cli: Cli, box: Path) -> None:
    data = TEXT.encode().replace(b"acme", b"\xe9acme")
    box.write_bytes(data)
    done = cli("fix", str(box), *RULES)
    assert box.read_bytes() == data
    assert "IL223 was not fixed: the file contains bytes that are not text and cannot be written back" in done.err


@pytest.mark.parametrize(
    "options", [("--fix", "--show-files"), ("--diff", "--statistics"), ("--diff", "--output-format", "json")]
)
def test_options_that_exclude_each_other(cli: Cli, box: Path, options: tuple[str, ...]) -> None:
    done = cli("check", str(box), *options)
    assert (done.code, done.out, box.read_text()) == (2, "", TEXT)
    assert "cannot be combined with" in done.err


def test_no_line_of_a_diff_is_a_command(cli: Cli) -> None:
    Path("box.yaml").write_text(
        "element: {key: box}\ntags:\n- \"x\n::error::x\n  ::add-mask::y ##vso[task.complete]\"\nname: ' Box '\n"
    )
    assert cli("check", "--diff", "--select", "surrounding-whitespace", "box.yaml").out.splitlines()[3:] == [
        ' - "x',
        r" :\x3aerror::x",
        r'   :\x3aadd-mask::y #\x23vso[task.complete]"',
        "-name: ' Box '",
        "+name: 'Box'",
    ]
