from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from instancelint.cli.terminal import use_color
from instancelint.domain.schemas import load
from instancelint.embedded.source_code import code_file

EVENTS = ("--select", "IL3")
Cli = Callable[..., Any]

CONCISE = "bad.json:6:5: error IL301 events are enabled but no callback URL is set; add "


def concise(cli: Cli, *arguments: str, **more: Any) -> Any:  # noqa: ANN401 - what the fixture gives
    return cli("check", "--output-format", "concise", *arguments, **more)


def test_findings_exit_with_1(cli: Cli, bad: str) -> None:
    done = cli(bad, "--select", "events-callback-url-missing")
    assert done.code == 1
    assert done.out.startswith("error IL301 events-callback-url-missing: events are enabled but no callback URL")
    assert done.out.endswith("Found 1 error in 1 of 1 payload (1 file).\n")
    assert done.err == ""


def test_a_clean_file_exits_with_0(cli: Cli, clean: str) -> None:
    assert cli(*EVENTS, clean) == (0, "No problems in 1 payload (1 file).\n", "")


def test_files_without_a_payload_exit_with_0(cli: Cli) -> None:
    Path("other.json").write_text("{}")
    done = cli("other.json")
    assert done.code == 0
    assert done.out == (
        "No payloads found (1 file).\nSkipped (not a payload): other.json. Use --kind to lint it anyway.\n"
    )
    assert done.err == ("instancelint: skipped (not a payload): other.json. Use --kind to lint it anyway.\n")
    found = cli(".")
    assert found.out == "No payloads found (1 file).\n"
    assert found.err == "instancelint: no payloads found (1 file).\n"


@pytest.mark.parametrize("arguments", [("-q",), ("--skip-others",)])
def test_quiet_runs_and_hooks_say_nothing_of_what_is_no_payload(cli: Cli, arguments: tuple[str, ...]) -> None:
    Path("other.json").write_text("{}")
    assert concise(cli, "other.json", *arguments) == (0, "", "")


def test_a_file_of_a_kind_that_is_not_read_is_named(cli: Cli) -> None:
    Path("client.rs").write_text("let body = json!({ element: { key: 'box' }, configuration: {} });\n")
    assert concise(cli, "client.rs") == (
        0,
        "",
        "instancelint: skipped (files of this kind are not read): client.rs.\n",
    )


def test_source_code_without_what_it_is_read_with(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_file, "find_spec", lambda _: None)
    Path("client.js").write_text("send({ element: { key: 'Box' }, configuration: {} });\n")
    Path("other.js").write_text("send({ name: 'x' });\n")
    why = "source code needs an extra; run: pip install 'instancelint[code]'"
    assert concise(cli, "client.js").err == f"instancelint: skipped ({why}): client.js.\n"
    assert concise(cli, ".").err == "instancelint: no payloads found (2 files).\n"


def test_payloads_may_be_demanded(cli: Cli, clean: str) -> None:
    Path("other.json").write_text("{}")
    lacking = "instancelint: no payload found, but --require-payloads requires one\n"
    done = concise(cli, "-q", "--require-payloads", "other.json")
    assert done == (1, "", lacking)
    assert concise(cli, "-q", "--require-payloads", "--exit-zero", "other.json") == (0, "", lacking)
    assert concise(cli, "-q", "--require-payloads", *EVENTS, "other.json", clean) == (0, "", "")
    Path("instancelint.toml").write_text("require-payloads = true\n")
    assert concise(cli, "-q", "other.json").code == 1


def test_named_files_without_a_payload_are_named_in_reports(cli: Cli) -> None:
    Path("other.json").write_text("{}")
    reports = {
        name: cli("-q", "other.json", "--output-format", name).out
        for name in ("json", "sarif", "junit", "tap", "markdown")
    }
    assert json.loads(reports["json"])["skipped"] == [{"file": "other.json", "reason": "no instance payload in it"}]
    (invocation,) = json.loads(reports["sarif"])["runs"][0]["invocations"]
    assert invocation["toolExecutionNotifications"] == [
        {"level": "note", "message": {"text": "other.json was not linted: no instance payload in it"}}
    ]
    assert '<skipped message="no instance payload in it"/>' in reports["junit"]
    assert reports["tap"] == "TAP version 13\n1..1\nok 1 - other.json # SKIP no instance payload in it\n"
    assert reports["markdown"].endswith("\nNot linted:\n\n- `other.json`: no instance payload in it\n")
    assert "skipped" not in json.loads(cli("-q", ".", "--output-format", "json").out)


def test_a_request_whose_payload_is_elsewhere_is_no_payload(cli: Cli) -> None:
    url = "https://api.cloud-elements.com/elements/api-v2/instances"
    Path("send.sh").write_text(f"curl -X POST -d @instance.json {url}\n")
    done = cli("send.sh")
    assert done.out.endswith("Found 1 warning in 1 request without a payload (1 file).\n")


def test_a_kind_has_any_file_linted(cli: Cli) -> None:
    Path("other.json").write_text("{}")
    done = concise(cli, "other.json", "--kind", "create", "--select", "element-key-required")
    assert done.code == 1
    assert done.out.startswith("other.json:1:1: error IL")


def test_an_empty_folder_exits_with_3(cli: Cli) -> None:
    Path("empty").mkdir()
    assert cli("empty") == (3, "", "instancelint: no files to lint in empty\n")
    done = cli("empty", "--output-format", "json")
    assert (done.code, json.loads(done.out)["summary"]["files"]) == (3, 0)


def test_a_path_that_is_not_there_exits_with_2_and_the_others_are_linted(cli: Cli, bad: str) -> None:
    done = concise(cli, bad, "gone.json", "gone/", *EVENTS)
    assert done.code == 2
    assert done.out.startswith(CONCISE)
    assert done.err == (
        "instancelint: cannot read gone.json: no such file or directory\n"
        "instancelint: cannot read gone/: no such file or directory\n"
    )


def test_only_excluded_files_is_fine_when_exclusion_is_forced(cli: Cli, bad: str) -> None:
    Path("instancelint.toml").write_text("exclude = ['*.json']\nselect = ['IL3']\n")
    assert cli(bad, "-q").code == 1
    assert cli("--force-exclude", bad, "-q") == (0, "", "")
    assert cli("check", "--force-exclude", bad).code == 0
    assert cli(".").code == 3


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("-e",), 0),
        (("--fail-on", "error"), 1),
        (("--fail-on", "never"), 0),
        (("--severity", "IL301=info"), 0),
        (("--severity", "events-callback-url-missing=info", "--fail-on", "info"), 1),
        (("--severity", "IL301=warning"), 1),
        (("--severity", "IL301=warning", "--fail-on", "error"), 0),
    ],
)
def test_what_fails_a_run(cli: Cli, bad: str, options: tuple[str, ...], code: int) -> None:
    assert cli(bad, "--select", "IL301", *options).code == code


def test_exit_zero_does_not_hide_trouble(cli: Cli) -> None:
    assert cli("--exit-zero", "gone.json").code == 2


def test_each_file_fails_by_its_own_config(cli: Cli, bad: str) -> None:
    Path("instancelint.toml").write_text("select = ['IL301']\nfail-on = 'never'\n")
    assert cli(bad).code == 0
    Path("sub").mkdir()
    Path("sub/instancelint.toml").write_text("select = ['IL301']\n")
    Path("sub/bad.json").write_text(Path(bad).read_text())
    assert cli(".").code == 1


def test_selectors(cli: Cli, bad: str) -> None:
    assert concise(cli, bad, "--select", "IL301,IL6").out.count("\n") == 1
    assert concise(cli, bad, "--select", "IL3", "--ignore", "IL301,").out == ""
    assert concise(cli, bad, "--select", "IL6", "--extend-select", "events-callback-url-missing").out.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "IL999"), "unknown rule 'IL999'; 'instancelint rule' lists all rules"),
        (("--ignore", "name-requird"), "unknown rule 'name-requird'; did you mean 'name-required'?"),
        (("--severity", "name-requird=info"), "unknown rule 'name-requird'; did you mean 'name-required'?"),
        (("--config", "gone.toml"), "config file 'gone.toml' not found"),
        (("-", "x.json"), "'-' (standard input) cannot be combined with other paths"),
    ],
)
def test_wrong_usage_exits_with_2(cli: Cli, bad: str, arguments: tuple[str, ...], message: str) -> None:
    paths = () if "-" in arguments else (bad,)
    assert cli("check", *arguments, *paths) == (2, "", f"instancelint: {message}\n")


def test_a_wrong_config_exits_with_2(cli: Cli, bad: str) -> None:
    Path("instancelint.toml").write_text("selct = ['IL3']\n")
    message = "instancelint: instancelint.toml:1:1: unknown key 'selct'; did you mean 'select'?\n"
    assert cli(bad) == (2, "", message)
    assert cli(bad, "--isolated", *EVENTS).code == 1


def test_config_from_the_environment(cli: Cli, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mine.toml").write_text("select = ['IL6']\n")
    Path("instancelint.toml").write_text("select = ['IL3']\n")
    monkeypatch.setenv("INSTANCELINT_CONFIG", "mine.toml")
    assert cli(bad).code == 0
    assert cli("check", bad, "--config", "instancelint.toml").code == 1


def test_standard_input(cli: Cli, bad: str) -> None:
    text = Path(bad).read_bytes()
    done = concise(cli, "-", *EVENTS, stdin=text)
    assert done.code == 1
    assert done.out.startswith("<stdin>:6:5: error IL301 ")
    named = concise(cli, "-", "--stdin-filename", "sub/x.json", *EVENTS, stdin=text)
    assert named.out.startswith("sub/x.json:6:5: error IL301 ")


def test_the_name_of_standard_input_decides_settings(cli: Cli, bad: str) -> None:
    Path("sub").mkdir()
    Path("sub/instancelint.toml").write_text("ignore = ['ALL']\nexclude = ['x.json']\n")
    text = Path(bad).read_bytes()
    assert cli("-", "--stdin-filename", "sub/y.json", stdin=text).code == 0
    forced = cli("-", "--stdin-filename", "sub/x.json", "--force-exclude", "--output-format", "json", stdin=text)
    assert (forced.code, json.loads(forced.out)["summary"]["files"]) == (0, 0)


def test_standard_input_that_is_no_payload(cli: Cli) -> None:
    done = cli("-", stdin=b"")
    assert done.code == 0
    assert "Skipped (not a payload): <stdin>." in done.out


def test_output_file(cli: Cli, bad: str) -> None:
    assert cli("check", bad, "-o", "out/report.json", "--output-format", "json").err == (
        "instancelint: cannot write out/report.json: no such file or directory\n"
    )
    Path("out").mkdir()
    done = cli("check", bad, *EVENTS, "-o", "out/report.json", "--output-format", "json", "--jobs", "1")
    assert (done.code, done.out, done.err) == (1, "", "")
    assert json.loads(Path("out/report.json").read_text())["summary"]["errors"] == 1
    assert os.listdir("out") == ["report.json"]


@pytest.mark.usefixtures("bad")
def test_a_report_may_be_written_again(cli: Cli) -> None:
    for _ in range(2):
        assert cli("check", ".", *EVENTS, "-o", "report.json", "--output-format", "json").code == 1
    assert json.loads(Path("report.json").read_text())["summary"]["files"] == 1


@pytest.mark.parametrize("path", ["bad.json", "."])
def test_an_input_is_never_written_over(cli: Cli, bad: str, path: str) -> None:
    before = Path(bad).read_text()
    done = cli("check", path, "-o", "./bad.json")
    assert (done.code, done.out) == (2, "")
    assert done.err == "instancelint: the output file ./bad.json is one of the files to lint; choose another\n"
    assert Path(bad).read_text() == before


def test_statistics(cli: Cli, bad: str) -> None:
    done = cli("--statistics", "--select", "IL301", bad, "-q")
    assert done.code == 1
    assert done.out.splitlines()[2] == "events-callback-url-missing  IL301  error         1        0"


def test_the_most_severe_findings_alone(cli: Cli, bad: str) -> None:
    Path("a.json").write_text(Path(bad).read_text().replace("true", '"true"'))
    done = concise(cli, ".", "--select", "IL222,IL301", "--max-findings", "2")
    assert done.code == 1
    first, second, more = done.out.splitlines()
    assert (first[:22], second[: len(CONCISE)], more) == (
        "a.json:6:5: error IL30",
        CONCISE,
        "1 finding not shown because of --max-findings.",
    )
    done = concise(cli, ".", "--max-findings", "0", "-q")
    assert (done.code, done.out) == (1, "")


def test_limits(cli: Cli, bad: str) -> None:
    done = concise(cli, bad, "--max-size", "20")
    assert done.code == 1
    assert done.out.startswith("bad.json:1:1: error IL902 ")


def test_ignored_files(cli: Cli, bad: str) -> None:
    Path(".gitignore").write_text("*.json\n")
    assert cli().code == 3
    assert cli("--no-respect-gitignore", *EVENTS).code == 1
    assert cli(bad, *EVENTS).code == 1


def test_patterns_on_the_command_line(cli: Cli, bad: str) -> None:
    Path("x.payload").write_text(Path(bad).read_text())
    out = concise(cli, ".", "--include", "*.payload", "--exclude", "bad.json", *EVENTS).out
    assert out.startswith("x.payload:")
    assert "bad.json" not in out


@pytest.mark.parametrize(
    ("option", "environment", "coloured"),
    [
        ("auto", "", False),
        ("always", "NO_COLOR=1", True),
        ("never", "FORCE_COLOR=1", False),
        ("auto", "FORCE_COLOR=1", True),
        ("auto", "CLICOLOR_FORCE=1", True),
        ("auto", "CLICOLOR_FORCE=0", False),
        ("auto", "FORCE_COLOR=1 NO_COLOR=1", False),
        ("auto", "FORCE_COLOR=1 NO_COLOR=", True),
    ],
)
def test_colours(monkeypatch: pytest.MonkeyPatch, option: str, environment: str, *, coloured: bool) -> None:
    for setting in environment.split():
        name, _, value = setting.partition("=")
        monkeypatch.setenv(name, value)
    assert use_color(option, io.StringIO()) is coloured


def test_colour_reaches_the_report(cli: Cli, bad: str) -> None:
    assert "\x1b[" in cli(bad, "--color", "always").out
    assert "\x1b[" not in cli(bad).out


def test_the_short_way_and_the_long_way_agree(cli: Cli, bad: str, clean: str) -> None:
    Path("instancelint.toml").write_text("select = ['IL3']\n")
    long = cli("check", bad, clean, "--color", "auto")
    assert cli(bad, clean) == cli("check", bad, clean) == long
    assert cli() == cli("check") == cli(".") == cli("check", ".", "--color", "auto")


def test_statistics_as_json(cli: Cli, bad: str) -> None:
    done = cli("check", bad, "--statistics", "--output-format", "json", "--select", "events,name-generic")
    data = json.loads(done.out)
    jsonschema.Draft202012Validator(load("statistics")).validate(data)
    assert (done.code, done.err) == (1, "")
    assert data["rules"] == [
        {"code": "IL301", "name": "events-callback-url-missing", "severity": "error", "count": 1, "fixable": 0}
    ]
    assert data["summary"] == json.loads(cli("check", bad, "--output-format", "json", *EVENTS).out)["summary"]


def test_statistics_of_nothing_as_json(cli: Cli, clean: str) -> None:
    data = json.loads(cli("check", clean, "--statistics", "--output-format", "json", *EVENTS).out)
    jsonschema.Draft202012Validator(load("statistics")).validate(data)
    assert data["rules"] == []


def test_unsafe_fixes_alone_do_nothing(cli: Cli, clean: str) -> None:
    note = "instancelint: --unsafe-fixes has no effect without --fix or --diff\n"
    assert cli("check", clean, *EVENTS, "--unsafe-fixes").err == note
    assert cli("check", clean, *EVENTS, "--unsafe-fixes", "--diff").err == ""
    assert cli("fix", clean, *EVENTS, "--unsafe-fixes").err == ""
