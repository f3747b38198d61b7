from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from instancelint.base.version import __version__
from instancelint.cli.app import COMMANDS, app, means_check
from instancelint.cli.main import plain_paths
from instancelint.domain import schemas
from instancelint.rules._generated import ALL_RULES

Cli = Callable[..., Any]


def test_version(cli: Cli) -> None:
    assert cli("version") == cli("--version") == (0, f"instancelint {__version__}\n", "")


def test_help_names_every_command(cli: Cli) -> None:
    done = cli("--help")
    assert done.code == 0
    assert all(f"\n  {name} " in done.out for name in COMMANDS)
    for name in COMMANDS:
        assert cli(name, "--help").out.startswith(f"Usage: instancelint {name} ")


def test_a_word_that_is_nothing_is_wrong_usage(cli: Cli) -> None:
    done = cli("chekc")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("instancelint: there is no command and no file 'chekc'; did you mean 'check'?\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["check"], False),
        (["--help"], False),
        (["--version"], False),
        (["-q"], True),
        (["-"], True),
        (["a.yaml"], True),
        (["some/folder"], True),
        (["here"], True),
        (["word"], False),
    ],
)
def test_when_check_is_meant(arguments: list[str], expected: bool) -> None:  # noqa: FBT001 - a table of cases
    Path("here").mkdir()
    assert means_check(arguments) is expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (".",)),
        (["check"], (".",)),
        (["check", "a", "b"], ("a", "b")),
        (["check", "--force-exclude", "a"], ("a",)),
        (["here.json"], ("here.json",)),
        (["here.json", "check"], ("here.json", "check")),
        (["gone.json"], None),
        (["check", "-q", "a"], None),
        (["-"], None),
        (["check", "-"], None),
        (["rule"], None),
        (["--help"], None),
    ],
)
def test_what_needs_no_command_line_library(arguments: list[str], expected: tuple[str, ...] | None) -> None:
    Path("here.json").write_text("{}")
    assert plain_paths(arguments) == expected


def test_a_rule(cli: Cli) -> None:
    by_code = cli("rule", "IL301")
    assert by_code.code == 0
    assert cli("rule", "events-callback-url-missing") == cli("rule", "il301") == by_code
    lines = by_code.out.splitlines()
    assert lines[0].startswith("IL301 events-callback-url-missing (error")
    assert "Bad:" in lines
    assert "Good:" in lines
    assert any(line.strip().startswith("^^^") for line in lines)
    assert not any("~~~" in line for line in lines)
    assert lines[-2] == 'To switch it off: ignore = ["events-callback-url-missing"]'
    assert lines[-1].startswith("See https://")


def test_a_rule_that_is_not_there(cli: Cli) -> None:
    expected = "instancelint: there is no rule 'name-requird'; did you mean 'name-required'?\n"
    assert cli("rule", "name-requird") == (2, "", expected)
    assert cli("rule", "IL301", "--all").code == 2


def test_all_rules(cli: Cli) -> None:
    listed = cli("rule").out.splitlines()
    assert [line.split()[0] for line in listed] == [rule.meta.code for rule in ALL_RULES]
    everything = cli("rule", "--all")
    assert everything.code == 0
    assert everything.out.count("To switch it off: ") == len(ALL_RULES)


def test_rules_as_data(cli: Cli) -> None:
    one = json.loads(cli("rule", "IL301", "--output-format", "json").out)
    assert (one["code"], one["name"], one["severity"], one["group"]) == (
        "IL301",
        "events-callback-url-missing",
        "error",
        "events",
    )
    assert "~~~" not in "".join(one["bad"])
    for arguments in (("--all",), ()):
        data = json.loads(cli("rule", *arguments, "--output-format", "json").out)
        assert [rule["code"] for rule in data] == [rule.meta.code for rule in ALL_RULES]
    assert one in data


@pytest.mark.parametrize("name", schemas.NAMES)
def test_schemas(cli: Cli, name: str) -> None:
    done = cli("schema", name)
    assert (done.code, json.loads(done.out)) == (0, schemas.load(name))


def test_a_schema_in_one_file(cli: Cli) -> None:
    assert json.loads(cli("schema").out) == schemas.load("instance")
    assert json.loads(cli("schema", "--bundle").out) == schemas.bundle("instance")
    assert json.loads(cli("schema", "update", "--draft", "7").out) == schemas.bundle("update", draft="7")
    assert json.loads(cli("schema", "--strict").out) == schemas.bundle("instance", strict=True)
    done = cli("schema", "-o", "box.schema.json", "--element", "box")
    assert (done.code, done.out) == (0, "")
    schema = json.loads(Path("box.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("schema", "elements", "--bundle"), "the element catalogue is data, not a schema"),
        (("schema", "--element", "boxx"), "there is no element 'boxx'; did you mean 'box'?"),
        (("element", "boxx"), "there is no element 'boxx'; did you mean 'box'?"),
        (
            ("element", "qqqqqqqqqqqq"),
            "there is no element 'qqqqqqqqqqqq'; `instancelint element --search TEXT` searches",
        ),
        (("element", "--search", "qqqqqqqq"), "no element is like that"),
        (("init", "--element", "boxx"), "there is no element 'boxx'; did you mean 'box'?"),
        (("init", "--element", "box", "--events", "polling"), None),
    ],
)
def test_wrong_elements(cli: Cli, arguments: tuple[str, ...], message: str | None) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("instancelint: ")
    if message:
        assert done.err == f"instancelint: {message}\n"


def test_elements(cli: Cli) -> None:
    assert cli("element", "box").out.startswith("box  Box\n")
    assert json.loads(cli("element", "box", "--output-format", "json").out)["key"] == "box"
    listed = cli("element").out.splitlines()
    assert len(listed) > 190
    assert [line.split()[0] for line in cli("element", "--search", "dropbox").out.splitlines()[1:3]] == [
        "dropbox",
        "dropboxbusiness",
    ]
    assert cli("element", "box", "--search", "x").code == 2


EXPORT = {
    "key": "acmecrm",
    "name": "Acme CRM",
    "hub": "crm",
    "authentication": {"type": "basic"},
    "configuration": [{"key": "acme.tenant", "name": "Tenant", "type": "TEXTFIELD_32", "required": True}],
}


def test_own_elements(cli: Cli) -> None:
    Path("acme.json").write_text(json.dumps(EXPORT))
    assert cli("element", "--from", "acme.json").out.startswith("acmecrm  Acme CRM\n")
    assert cli("element", "acmecrm").code == 2
    Path("instancelint.toml").write_text("elements = ['*.json']\n")
    assert cli("element", "acmecrm").out.startswith("acmecrm  Acme CRM\n")
    assert "acme.tenant" in cli("init", "--element", "acmecrm").out
    Path("acme.json").write_text("{")
    done = cli("element", "acmecrm")
    assert (done.code, done.out) == (2, "")
    assert "acme.json:1:2: " in done.err
    assert cli("element", "--from", "acme.json").code == 2


def test_a_payload_to_start_from(cli: Cli) -> None:
    done = cli("init", "--element", "box", "-o", "box.json")
    assert (done.code, done.out) == (0, "")
    assert json.loads(Path("box.json").read_text())["element"] == {"key": "box"}
    again = cli("init", "--element", "box", "-o", "box.json")
    assert again == (
        2,
        "",
        "instancelint: box.json exists; name another file, or use --force to write over it\n",
    )
    assert cli("init", "--element", "box", "-o", "box.json", "--format", "yaml", "--force").code == 0
    assert "element:\n  key: box\n" in Path("box.json").read_text()


def test_completion_offers_commands_and_options() -> None:
    runner = CliRunner()
    environment = {"_INSTANCELINT_COMPLETE": "bash_complete", "COMP_WORDS": "instancelint ", "COMP_CWORD": "1"}
    done = runner.invoke(app, [], prog_name="instancelint", env=environment)
    assert [line.partition(",")[2] for line in done.output.splitlines()] == list(COMMANDS)
    environment |= {"COMP_WORDS": "instancelint check --prof", "COMP_CWORD": "2"}
    done = runner.invoke(app, [], prog_name="instancelint", env=environment)
    assert done.output == "plain,--profile\n"
