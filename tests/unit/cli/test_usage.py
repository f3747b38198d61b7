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

HELP = "'instancelint check --help' shows what there is"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("check --ouput-format x", "there is no option '--ouput-format'; did you mean '--output-format'?"),
        ("--selct IL3 .", "there is no option '--selct'; did you mean '--select'?"),
        (
            "check --max 5",
            "there is no option '--max'; did you mean '--max-findings' or '--max-size' or '--max-depth'?",
        ),
        (
            "check --findings 5",
            "there is no option '--findings'; did you mean '--max-findings'?",
        ),
        ("--nonsense", f"there is no option '--nonsense'; {HELP}"),
        ("-z", f"there is no option '-z'; {HELP}"),
        ("check --format json", "there is no option '--format'; here it is '--output-format'"),
        (
            "--extend-ignore IL3",
            "there is no option '--extend-ignore'; here it is '--ignore', which adds to what the config file says",
        ),
        ("--show-settings", "there is no option '--show-settings'; there is the command 'instancelint config'"),
        ("check --stdin", "there is no option '--stdin'; here it is '-'"),
        ("check --check", "there is no option '--check'; leave it out: nothing is changed without --fix"),
        ("baseline --strict", "there is no option '--strict'; 'instancelint baseline --help' shows what there is"),
        ("baseline --dry-run", "there is no option '--dry-run'; 'instancelint baseline --help' shows what there is"),
        ("--profile deplo .", "--profile is one of default, docs, deploy, and not 'deplo'; did you mean 'deploy'?"),
        ("--color red", "--color is one of auto, always, never, and not 'red'"),
        (
            "schema instnce",
            (
                "NAME is one of instance, create-for-element, update, response, parameters, elements, config, "
                "findings, and not 'instnce'; did you mean 'instance'?"
            ),
        ),
        ("--jobs 0", "--jobs is a whole number, 1 or more, and not '0'"),
        ("--jobs two", "--jobs is a whole number, 1 or more, and not 'two'"),
        ("--select", "--select needs RULES after it"),
        ("check --color", "--color needs one of auto, always, never after it"),
        ("check -o", "-o needs FILE after it"),
        ("check --exit-zero=1 .", "--exit-zero takes no value"),
        ("check -o folder", "--output-file names a file, and 'folder' is a folder"),
        ("init", "'instancelint init' needs --element; 'instancelint init --help' shows what there is"),
        (
            "rule IL301 IL302",
            "'instancelint rule' does not know what to do with 'IL302'; 'instancelint rule --help' shows what there is",
        ),
        ("chek", "there is no command and no file 'chek'; did you mean 'check'?"),
        ("xyzzy", "there is no command and no file 'xyzzy'; 'instancelint --help' shows what there is"),
        ("folder/bx.yaml", "cannot read folder/bx.yaml: no such file or directory; did you mean 'folder/box.yaml'?"),
        ("floder/box.yaml", "cannot read floder/box.yaml: no such file or directory; did you mean 'folder/box.yaml'?"),
        (
            "check folder/box.yml",
            "cannot read folder/box.yml: no such file or directory; did you mean 'folder/box.yaml'?",
        ),
        ("a/b/c.yaml", "cannot read a/b/c.yaml: no such file or directory"),
        (
            "--severity IL301=eror .",
            "--severity takes RULE=LEVEL with a level of error, warning, info, not 'IL301=eror'; did you mean 'error'?",
        ),
        ("--severity IL3O1=error .", "there is no rule 'IL3O1'; did you mean 'IL301' or 'IL311' or 'IL321'?"),
        ("--ignore events-callback-url .", "there is no rule 'events-callback-url'; `instancelint rule` lists them"),
        ("--baseline a --no-baseline", "--baseline and --no-baseline exclude each other"),
        (
            "--show-files --fix",
            "--show-files shows files and leaves them as they are; it does not go with --fix or --diff",
        ),
        (
            "--statistics --output-format json",
            "--statistics counts for people; it does not go with --output-format json",
        ),
        ("--quiet --verbose", "--quiet shows less and --verbose shows more; leave one of them out"),
        ("--stdin-filename a.yaml", "--stdin-filename names standard input, which '-' asks for; add '-'"),
        ("- a.yaml", "'-' reads standard input; give it alone, without other paths"),
        ("element bxo", "there is no element 'bxo'; did you mean 'box'?"),
        ("rule --all IL301", "name a rule or give --all, not both"),
    ],
)
def test_what_is_said(cli: Cli, line: str, message: str) -> None:
    Path("folder").mkdir()
    Path("folder/box.yaml").touch()
    assert cli(*shlex.split(line)) == (2, "", f"instancelint: {message}\n")


def test_several_mistakes_in_paths_are_told_together(cli: Cli, clean: str) -> None:
    assert cli("check", clean, "clena.json", "gone.json").err == (
        "instancelint: cannot read clena.json: no such file or directory; did you mean 'clean.json'?\n"
        "instancelint: cannot read gone.json: no such file or directory\n"
    )


def test_hostile_words_stay_on_one_line(cli: Cli) -> None:
    assert cli("check", "a\n\x1b[31m::error::.json").err == (
        "instancelint: cannot read a\\n\\x1b[31m::error::.json: no such file or directory\n"
    )
    assert cli("--a\nb").err == f"instancelint: there is no option '--a\\nb'; {HELP}\n"


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
    assert "the linter itself failed" not in done.err
    if "-" not in words:  # what fixing standard input left is reported on standard error
        assert all(line.startswith("instancelint: ") for line in done.err.splitlines()), done.err
    assert bool(done.err) or done.code in {0, 1}
