from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.cli.destinations import Output, pair, resolve
from instancelint.reporters.formats import FORMATS

Cli = Callable[..., Any]
SEARCHED = {"json": "json", "sarif": "json", "gitlab": "json", "rdjson": "json", "jsonl": "jsonl", "markdown": "md"}
"""Suffixes that a search takes for payloads, of formats that are likely to be written to such a file."""
EVENTS = ("--select", "IL3")

CONCISE = "bad.json:6:5: error IL301 "
ANNOTATION = "::error file=bad.json,line=6,"

PAIRED = {
    "": (Output(),),
    "f:json": (Output("json"),),
    "o:a": (Output("auto", "a"),),
    "f:json o:a": (Output("json", "a"),),
    "o:a f:json": (Output("json", "a"),),
    "f:text f:sarif o:a": (Output("text"), Output("sarif", "a")),
    "f:sarif o:a f:text": (Output("sarif", "a"), Output("text")),
    "o:a f:sarif o:b f:text": (Output("sarif", "a"), Output("text", "b")),
    "f:sarif o:a f:text o:-": (Output("sarif", "a"), Output("text")),
    "f:json o:/dev/null": (Output("json", "/dev/null"),),
}
REFUSED = {
    "f:text f:json": "both text and json would be written to standard output; give each its own -o FILE",
    "f:text o:- f:json": "both text and json would be written to standard output; give each its own -o FILE",
    "f:text o:a f:json o:./a": "both text and json would be written to ./a; give each its own -o FILE",
    "f:text o:a o:b": "-o b has no format; put --output-format before each -o",
    "o:a o:b f:text": "-o a has no format; put --output-format before each -o",
}


def paired(line: str) -> tuple[Output, ...]:
    words = [word.split(":") for word in line.split()]
    order = [{"f": "output_format", "o": "output_file"}[word[0]] for word in words]
    return pair(order, [word[1] for word in words if word[0] == "f"], [word[1] for word in words if word[0] == "o"])


@pytest.mark.parametrize("line", PAIRED)
def test_a_file_belongs_to_the_format_beside_it(line: str) -> None:
    assert paired(line) == PAIRED[line]


@pytest.mark.parametrize("line", REFUSED)
def test_two_documents_in_one_place_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(REFUSED[line])}$"):
        paired(line)


@pytest.fixture
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INSTANCELINT_OUTPUT_FORMAT", "GITHUB_ACTIONS", "GITHUB_WORKFLOW", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("plain_environment")
@pytest.mark.parametrize(
    ("environment", "terminal", "plain", "chosen"),
    [
        ({}, True, False, "text"),
        ({}, False, False, "concise"),
        ({"PRE_COMMIT": "1"}, False, False, "text"),
        ({"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "CI"}, False, False, "github"),
        ({"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "CI"}, False, True, "concise"),
        ({"GITHUB_ACTIONS": "true"}, False, False, "concise"),
        ({"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "CI", "PRE_COMMIT": "1"}, False, False, "github"),
        ({"INSTANCELINT_OUTPUT_FORMAT": "junit", "GITHUB_ACTIONS": "1", "GITHUB_WORKFLOW": "CI"}, True, False, "junit"),
        ({"INSTANCELINT_OUTPUT_FORMAT": "junit"}, True, True, "text"),
        ({"INSTANCELINT_OUTPUT_FORMAT": "concise"}, True, True, "concise"),
        ({"INSTANCELINT_OUTPUT_FORMAT": "auto"}, True, False, "text"),
        ({"INSTANCELINT_OUTPUT_FORMAT": ""}, False, False, "concise"),
    ],
)
def test_auto(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], chosen: str, *, terminal: bool, plain: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (output,) = resolve((Output(),), Terminal() if terminal else io.StringIO(), plain=plain)
    assert output == Output(chosen)


@pytest.mark.usefixtures("plain_environment")
def test_a_file_holds_text_where_no_format_is_named(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "CI")
    assert cli("check", bad, *EVENTS, "-o", "report.txt") == (1, "", "")
    assert Path("report.txt").read_text().startswith("error IL301 events-callback-url-missing: ")


@pytest.mark.usefixtures("plain_environment")
def test_plain_checks_choose_as_others_do(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in ((bad,), ("check", bad), ("check", bad, "--output-format", "auto")):
        assert cli(*arguments).out.startswith("bad.json:")
    monkeypatch.setenv("INSTANCELINT_OUTPUT_FORMAT", "json")
    for arguments in ((bad,), ("check", bad)):
        assert json.loads(cli(*arguments).out)["summary"]["errors"] == 1
    assert cli("check", bad, "--output-format", "concise").out.startswith("bad.json:")
    assert cli("check", bad, "--statistics", *EVENTS).out.count("\n") > 1
    monkeypatch.setenv("INSTANCELINT_OUTPUT_FORMAT", "jsno")
    for arguments in ((bad,), ("check", bad)):
        expected = "instancelint: invalid value 'jsno' for INSTANCELINT_OUTPUT_FORMAT; did you mean 'json'?\n"
        assert cli(*arguments) == (2, "", expected)


def test_several_reports_of_one_run(cli: Cli, bad: str) -> None:
    done = cli(
        "check", bad, *EVENTS,
        "--output-format", "sarif", "-o", "out.sarif",
        "--output-format", "github",
        "--output-format", "junit", "-o", "out.xml",
    )  # fmt: skip
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(ANNOTATION)
    results = json.loads(Path("out.sarif").read_text())["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["IL301"]
    assert 'failures="1"' in Path("out.xml").read_text()


def test_wrong_pairs_are_usage_errors(cli: Cli, bad: str) -> None:
    done = cli("check", bad, "--output-format", "json", "--output-format", "sarif")
    assert (done.code, done.out) == (2, "")
    assert "instancelint: both json and sarif would be written to standard output" in done.err
    done = cli("check", bad, "--output-format", "json", "-o", "a", "--output-format", "sarif", "-o", f"{os.curdir}/a")
    assert (done.code, Path("a").exists()) == (2, False)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there is no /dev/stdout")
def test_standard_output_by_its_name_is_standard_output(bad: str) -> None:
    command = [sys.executable, "-m", "instancelint", "check", bad, "--output-format", "json"]
    more = ["--output-format", "text", "-o", "/dev/stdout"]
    done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")


def test_an_output_that_is_an_input_is_refused(cli: Cli, bad: str, clean: str) -> None:
    before = Path(clean).read_text()
    done = cli("check", bad, clean, "--output-format", "json", "-o", "x.json", "--output-format", "sarif", "-o", clean)
    assert done == (2, "", "instancelint: the output file clean.json is one of the files to lint; choose another\n")
    assert Path(clean).read_text() == before
    assert not Path("x.json").exists()
    done = cli("check", ".", "--output-format", "sarif", "-o", clean)
    assert done.code == 2
    assert Path(clean).read_text() == before


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_replaced_by_the_next_one_and_not_linted(cli: Cli, bad: str, name: str) -> None:
    target = f"report.{SEARCHED.get(name, 'txt')}"
    written = set()
    for _ in range(2):
        assert cli("check", ".", "--output-format", name, "-o", target).code == 1
        written.add(Path(target).read_bytes())
    assert len(written) == 1
    Path(bad).write_text("{}")
    for _ in range(2):
        assert cli("check", ".", "--output-format", name, "-o", target).code == 0


@pytest.mark.parametrize("name", ["gitlab", "jsonl", "sarif"])
def test_so_is_one_that_begins_with_a_rule_of_the_config_file(cli: Cli, name: str) -> None:
    Path("instancelint.toml").write_text(
        'select = ["names"]\n[[custom-rules]]\nname = "names"\npointer = "/name"\nschema = { const = "x" }\n'
        'message = "name the configuration, not the element"\n'
    )
    Path("a.json").write_text(json.dumps({"element": {"key": "box"}, "configuration": {}, "name": "Box"}))
    target = "report.jsonl" if name == "jsonl" else "report.json"
    for _ in range(2):
        assert cli("check", ".", "--output-format", name, "-o", target).code == 1
    assert '"CUSTOM' in Path(target).read_text()


@pytest.mark.parametrize("name", FORMATS)
def test_the_exit_code_is_the_same_for_every_format(cli: Cli, bad: str, clean: str, name: str) -> None:
    asked = ("--output-format", name)
    assert cli("check", bad, *EVENTS, *asked).code == 1
    assert cli("check", bad, *EVENTS, *asked, "--exit-zero").code == 0
    assert cli("check", clean, *EVENTS, *asked).code == 0
    assert cli("check", "gone.json", *asked).code == 2
    Path("empty").mkdir()
    assert cli("check", "empty", *asked).code == 3


def test_a_document_is_written_where_there_is_nothing_to_lint(cli: Cli) -> None:
    Path("empty").mkdir()
    for name in ("sarif", "junit", "gitlab", "checkstyle", "rdjson", "json", "markdown", "tap"):
        assert cli("check", "empty", "--output-format", name).out
    assert cli("check", "empty", "--output-format", "concise").out == ""


def test_paths_are_those_in_the_repository(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".git").mkdir()
    Path("sub dir").mkdir()
    Path("sub dir", "link.json").symlink_to(Path("..", bad))
    monkeypatch.chdir("sub dir")
    Path("there.json").write_text(Path("..", bad).read_text())
    root = os.path.realpath("..")
    run = json.loads(cli("check", ".", "../bad.json", *EVENTS, "--output-format", "sarif").out)["runs"][0]
    assert run["originalUriBaseIds"] == {"SRCROOT": {"uri": Path(root).as_uri() + "/"}}
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]]
    assert {(place["uri"], place["uriBaseId"]) for place in places} == {
        ("bad.json", "SRCROOT"),
        ("sub%20dir/there.json", "SRCROOT"),
    }
    assert "file=sub dir/there.json," in cli("check", "there.json", "--output-format", "github").out


def test_standard_input_is_named_as_it_was_given(cli: Cli, bad: str) -> None:
    text = Path(bad).read_bytes()
    issues = json.loads(cli("check", "-", *EVENTS, "--output-format", "gitlab", stdin=text).out)
    assert [issue["location"]["path"] for issue in issues] == ["<stdin>"]
    named = ("--stdin-filename", "new/box.json")
    issues = json.loads(cli("check", "-", *named, *EVENTS, "--output-format", "gitlab", stdin=text).out)
    assert [issue["location"]["path"] for issue in issues] == ["new/box.json"]


def test_what_fixing_standard_input_left_goes_to_standard_error_in_any_format(bad: str) -> None:
    script = "import sys; from instancelint.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "check", "-", "--fix", "--output-format", "sarif"]
    done = subprocess.run([*command, *EVENTS], input=Path(bad).read_bytes(), capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stdout == Path(bad).read_bytes()
    assert json.loads(done.stderr)["runs"][0]["results"][0]["ruleId"] == "IL301"
