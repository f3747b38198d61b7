"""What is said of a wrong command line: what was written, and what to write instead."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Cli = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("check --ouput-format x", "unknown option '--ouput-format'; did you mean '--output-format'?"),
        ("--selct IL3 .", "unknown option '--selct'; did you mean '--select'?"),
        ("check --max 5", "unknown option '--max'; did you mean '--max-findings' or '--max-size' or '--max-depth'?"),
        ("check --findings 5", "unknown option '--findings'; did you mean '--max-findings'?"),
        ("--nonsense", "unknown option '--nonsense'; see 'instancelint check --help'"),
        ("-z", "unknown option '-z'; see 'instancelint check --help'"),
        ("check --format json", "unknown option '--format'; use '--output-format'"),
        ("--extend-ignore IL3", "unknown option '--extend-ignore'; use '--ignore', which adds to the config file"),
        ("--show-settings", "unknown option '--show-settings'; use 'instancelint config'"),
        ("check --stdin", "unknown option '--stdin'; use '-'"),
        ("check --check", "unknown option '--check'; omit it: nothing is changed without --fix"),
        ("baseline --strict", "unknown option '--strict'; see 'instancelint baseline --help'"),
        ("baseline --dry-run", "unknown option '--dry-run'; see 'instancelint baseline --help'"),
        (
            "--profile deplo .",
            "invalid value 'deplo' for --profile (choose default, docs or deploy); did you mean 'deploy'?",
        ),
        ("--color red", "invalid value 'red' for --color (choose auto, always or never)"),
        (
            "schema instnce",
            (
                "invalid value 'instnce' for NAME (choose instance, create-for-element, update, response, parameters, "
                "elements, config, findings or statistics); did you mean 'instance'?"
            ),
        ),
        ("--jobs 0", "invalid value '0' for --jobs (expected a whole number, 1 or more)"),
        ("--jobs two", "invalid value 'two' for --jobs (expected a whole number, 1 or more)"),
        ("mock --port 65536", "invalid value '65536' for --port (expected a whole number from 0 to 65535)"),
        ("mock --seed x", "invalid value 'x' for --seed (expected a whole number, 0 or more)"),
        ("--select", "option --select requires a value: RULES"),
        ("check --color", "option --color requires a value: auto, always or never"),
        ("check -o", "option -o requires a value: FILE"),
        ("check --exit-zero=1 .", "option --exit-zero does not take a value"),
        ("check -o folder", "invalid value 'folder' for --output-file (expected a file, found a folder)"),
        ("init", "missing option --element; see 'instancelint init --help'"),
        ("chek", "unknown command or file 'chek'; did you mean 'check'?"),
        ("xyzzy", "unknown command or file 'xyzzy'; see 'instancelint --help'"),
        ("folder/bx.yaml", "cannot read folder/bx.yaml: no such file or directory; did you mean 'folder/box.yaml'?"),
        ("floder/box.yaml", "cannot read floder/box.yaml: no such file or directory; did you mean 'folder/box.yaml'?"),
        (
            "check folder/box.yml",
            "cannot read folder/box.yml: no such file or directory; did you mean 'folder/box.yaml'?",
        ),
        ("a/b/c.yaml", "cannot read a/b/c.yaml: no such file or directory"),
        (
            "--severity IL301=eror .",
            "invalid level 'eror' in --severity IL301=eror (choose error, warning or info); did you mean 'error'?",
        ),
        ("--severity IL3O1=error .", "unknown rule 'IL3O1'; did you mean 'IL301' or 'IL311' or 'IL321'?"),
        ("--ignore events-callback-url .", "unknown rule 'events-callback-url'; 'instancelint rule' lists all rules"),
        ("--baseline a --no-baseline", "--baseline and --no-baseline cannot be combined"),
        ("--show-files --fix", "--show-files cannot be combined with --fix or --diff"),
        ("--quiet --verbose", "--quiet and --verbose cannot be combined"),
        ("--stdin-filename a.yaml", "--stdin-filename requires '-' (standard input) as the path"),
        ("- a.yaml", "'-' (standard input) cannot be combined with other paths"),
        ("element bxo", "unknown element 'bxo'; did you mean 'box'?"),
        ("rule --all IL301", "--all cannot be combined with words"),
        ("--versoin", "unknown option '--versoin'; did you mean '--version'?"),
        ("-V", "unknown option '-V'; use '--version'"),
        ("--hlep", "unknown option '--hlep'; did you mean '--help'?"),
        ("help", "unknown command 'help'; use 'instancelint --help'"),
        ("help rule", "unknown command 'help'; use 'instancelint rule --help'"),
        ("explain IL301", "unknown command 'explain'; use 'instancelint rule'"),
        ("lint a", "unknown command 'lint'; use 'instancelint check'"),
        ("validate", "unknown command 'validate'; use 'instancelint check'"),
        ("--list-rules", "unknown option '--list-rules'; use 'instancelint rule'"),
        ("rule --output-format yaml", "invalid value 'yaml' for --output-format (choose text or json)"),
        ("--severity IL301", "invalid value 'IL301' for --severity (expected RULE=LEVEL)"),
        ("element --diff", "--diff requires --from, which names the definitions to compare"),
        ("element box --search x", "KEY and --search cannot be combined"),
        ("completion", "missing argument SHELL; see 'instancelint completion --help'"),
        ("completion tcsh", "invalid value 'tcsh' for SHELL (choose bash, zsh or fish)"),
        ("schema config extra", "unexpected argument 'extra'; see 'instancelint schema --help'"),
        (
            "--statistics --output-format sarif",
            "--statistics cannot be combined with --output-format sarif; use text or json",
        ),
        ("rule nothing like this", "no rule matches 'nothing like this'; 'instancelint rule' lists all rules"),
        ("rule name-requird", "unknown rule 'name-requird'; did you mean 'name-required'?"),
    ],
)
def test_what_is_said(cli: Cli, line: str, message: str) -> None:
    Path("folder").mkdir()
    Path("folder/box.yaml").touch()
    assert cli(*shlex.split(line)) == (2, "", f"instancelint: {message}\n")


@pytest.mark.parametrize("name", ["help", "lint", "validate", "explain"])
def test_a_file_named_like_a_command_of_other_tools_is_linted(cli: Cli, name: str) -> None:
    Path(name).mkdir()
    Path(name, "box.json").write_text("{")
    assert cli(name).out == "No payloads found (1 file).\n"


def test_several_mistakes_in_paths_are_told_together(cli: Cli, clean: str) -> None:
    assert cli("check", clean, "clena.json", "gone.json").err == (
        "instancelint: cannot read clena.json: no such file or directory; did you mean 'clean.json'?\n"
        "instancelint: cannot read gone.json: no such file or directory\n"
    )


def test_hostile_words_stay_on_one_line(cli: Cli) -> None:
    assert cli("check", "a\n\x1b[31m::error::.json").err == (
        "instancelint: cannot read a\\n\\x1b[31m::error::.json: no such file or directory\n"
    )
    assert cli("--a\nb").err == "instancelint: unknown option '--a\\nb'; see 'instancelint check --help'\n"


WORDS = st.sampled_from(
    [
        *(
            "check",
            "fix",
            "config",
            "rule",
            "schema",
            "init",
            "element",
            "baseline",
            "version",
            "nonsense",
            "a.json",
            "-",
        ),
        *("--select", "IL3", "--config", "profile='docs'", "x=", "--output-format", "json", "--jobs", "0", "--help"),
        *(
            "--kind",
            "update",
            "--element",
            "box",
            "--",
            "-o",
            "--fix",
            "--diff",
            "",
            "\x1b",
            "--\u202e",
            "-qv",
            "=",
        ),
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=4))
def test_no_words_at_all_end_in_a_failure_of_the_linter(cli: Cli, words: list[str]) -> None:
    done = cli(*words, stdin=b"")
    assert done.code in {0, 1, 2, 3}
    assert "internal error" not in done.err
    if "-" not in words:  # what fixing standard input left is reported on standard error
        assert all(line.startswith("instancelint: ") for line in done.err.splitlines()), done.err
    assert bool(done.err) or done.code in {0, 1}
