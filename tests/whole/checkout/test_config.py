"""A config file that was only found names nothing outside its folder and the current one."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from untrusted import BROKEN, CANARY, Cli

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")

CLEAN = json.dumps({"element": {"key": "box"}, "name": "x", "configuration": {}})
DEFINITION = json.dumps({"key": "own", "configuration": []})


@pytest.fixture(autouse=True)
def payload(checkout: Path) -> None:
    (checkout / "a.json").write_text(CLEAN)


def config(checkout: Path, **values: object) -> None:
    (checkout / "instancelint.toml").write_text(
        "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
    )


@pytest.mark.parametrize(
    ("key", "value", "column"),
    [
        ("extend", "../outside/more.toml", 10),
        ("extend", "{outside}/more.toml", 10),
        ("extend", "~/../../../../etc/passwd", 10),
        ("baseline", "../outside/known.json", 12),
        ("elements", ["{outside}"], 13),
        ("elements", ["{outside}/*.json"], 13),
        ("elements", ["../**/*.json"], 13),
        ("elements", ["/**/*.json"], 13),
        ("elements", ["/proc"], 13),
        ("elements", ["x/../../outside/private.json"], 13),
    ],
)
def test_a_path_out_of_the_checkout_is_an_error(  # noqa: PLR0913, PLR0917 - fixtures and a case
    cli: Cli, checkout: Path, outside: Path, key: str, value: object, column: int
) -> None:
    hint = " or give --baseline FILE on the command line" if key == "baseline" else ""
    written = json.loads(json.dumps(value).replace("{outside}", str(outside)))
    config(checkout, **{key: written})
    done = cli("check", ".")
    path = written if isinstance(written, str) else written[0]
    shown = os.path.expanduser(path) if key == "extend" else path
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"instancelint: instancelint.toml:1:{column}: {shown!r} is outside the folder of this config file and the"
        f" current folder; use --config with this file to allow it{hint}\n"
    )


@needs_links
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("extend", "link/more.toml"),
        ("extend", "file.toml"),
        ("extend", "link/../outside/more.toml"),
        ("baseline", "link/known.json"),
        ("elements", ["link"]),
        ("elements", ["link/*.json"]),
        ("elements", ["private.json"]),
    ],
)
def test_a_link_leads_no_further(cli: Cli, checkout: Path, outside: Path, key: str, value: object) -> None:
    (checkout / "link").symlink_to(outside)
    (checkout / "file.toml").symlink_to(outside / "more.toml")
    (checkout / "private.json").symlink_to(outside / "private.json")
    (outside / "more.toml").write_text(f"{CANARY} = 1\n")
    (outside / "known.json").write_text("{}")
    config(checkout, **{key: value})
    done = cli("check", ".")
    assert (done.code, CANARY in done.out + done.err) == (2, False)
    assert "is outside the folder of this config file" in done.err


@needs_links
@pytest.mark.parametrize("value", ["elements", "elements/*.json", "**/*.json", "*/private.json"])
def test_a_link_among_definitions_leads_no_further(cli: Cli, checkout: Path, outside: Path, value: str) -> None:
    (checkout / "elements").mkdir()
    (checkout / "elements" / "own.json").write_text(DEFINITION)
    (checkout / "elements" / "private.json").symlink_to(outside / "private.json")
    (checkout / "a.json").unlink()
    (checkout / "b.yaml").write_text(CLEAN)
    config(checkout, elements=[value])
    done = cli("check", "--select", "ALL", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("elements/private.json: is a link to a file outside its folder; name that file instead\n")


@needs_links
def test_a_search_for_definitions_goes_through_no_link(cli: Cli, checkout: Path, outside: Path) -> None:
    (checkout / "sub").mkdir()
    (checkout / "sub" / "own.json").write_text(DEFINITION)
    for name in ("link", "sub/link"):
        (checkout / name).symlink_to(outside)
    (checkout / "root").symlink_to("/")
    (checkout / "sub" / "b.yaml").write_text(CLEAN.replace("box", "own"))
    for pattern in ("sub/**/*.json", "s*/**/own.json", "s*/o*.json", "**/own.json"):
        config(checkout, elements=[pattern])
        assert cli("check", "--select", "element-key-unknown", "sub").code == 0, pattern


def test_who_names_the_file_may_name_everything_in_it(cli: Cli, checkout: Path, outside: Path) -> None:
    (outside / "own.json").write_text(DEFINITION)
    (outside / "more.toml").write_text("elements = ['own.json']\n")
    (checkout / "a.json").write_text(CLEAN.replace("box", "own"))
    config(checkout, extend="../outside/more.toml", baseline=str(outside / "known.json"))
    (outside / "known.json").write_text('{"version": 1, "findings": []}\n')
    assert cli("check", "--select", "element-key-unknown", "--config", "instancelint.toml", ".").code == 0
    (checkout / "instancelint.toml").unlink()
    given = f"elements = [{json.dumps(str(outside / 'own.json'))}]"
    assert cli("check", "--select", "element-key-unknown", "--config", given, ".").code == 0
    assert cli("check", "--select", "element-key-unknown", ".").code == 1


def test_a_config_file_above_may_name_what_is_beside_it(
    cli: Cli, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / "sub").mkdir()
    (checkout / "sub" / "a.json").write_text(CLEAN.replace("box", "own"))
    (checkout / "elements").mkdir()
    (checkout / "elements" / "own.json").write_text(DEFINITION)
    config(checkout, elements=["elements"])
    monkeypatch.chdir(checkout / "sub")
    assert cli("check", "--select", "element-key-unknown", ".").code == 0
    (checkout / "sub" / "instancelint.toml").write_text('elements = ["../elements"]\n')
    assert cli("check", "--select", "element-key-unknown", ".").code == 2
    monkeypatch.chdir(checkout)
    assert cli("check", "--select", "element-key-unknown", "sub").code == 0


@needs_links
def test_a_config_file_that_is_a_link_out_of_the_checkout_is_an_error(cli: Cli, checkout: Path, outside: Path) -> None:
    (outside / "credentials").write_text(f"[default]\n{CANARY} = {CANARY}\n")
    (checkout / "instancelint.toml").symlink_to(outside / "credentials")
    done = cli("check", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "instancelint: instancelint.toml: the config file is a link to a file outside its folder and the current"
        " folder; name it with --config to use it, or use --isolated\n"
    )
    assert cli("check", "--isolated", ".").code == 0


@needs_links
@pytest.mark.parametrize(
    "arguments", [("check", "."), ("check", "--fix", "."), ("baseline", "."), ("baseline", "--update", ".")]
)
def test_a_baseline_that_is_a_link_out_of_the_checkout_is_neither_read_nor_written(
    cli: Cli, checkout: Path, outside: Path, arguments: tuple[str, ...]
) -> None:
    known = outside / "known.json"
    known.write_text('{"version": 1, "findings": []}\n')
    (checkout / ".instancelint-baseline.json").symlink_to(known)
    (checkout / "a.json").write_text(BROKEN)
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(" is a link to a file outside its folder; name it with --baseline to use it\n")
    assert known.read_text() == '{"version": 1, "findings": []}\n'


@pytest.mark.parametrize(
    "text",
    [
        CANARY,
        f"{CANARY} = {CANARY}",
        f"a = {{{CANARY} = 1, {CANARY} = 2}}",
        f"[{CANARY}]\n[{CANARY}]",
        f"{CANARY} = {{}}\n{CANARY}.b = 1",
        f"{CANARY} = 1\n{CANARY} = 2",
        f'a = "{CANARY}\n"',
        f"a = '{CANARY}\x01'",
    ],
)
def test_no_error_about_toml_quotes_the_file(cli: Cli, checkout: Path, text: str) -> None:
    (checkout / "more.toml").write_text(text)
    config(checkout, extend="more.toml")
    done = cli("check", ".")
    assert (done.code, done.out, CANARY in done.err) == (2, "", False)
    assert done.err.startswith("instancelint: more.toml:")
    assert ": not valid TOML: " in done.err


@pytest.mark.parametrize(
    "text",
    [CANARY, f'{{"{CANARY}"', f'{{"key": "{CANARY}", "configuration": ["{CANARY}"]}}', f'["{CANARY}"]', f'"{CANARY}"'],
)
def test_no_error_about_a_definition_quotes_the_file(cli: Cli, checkout: Path, text: str) -> None:
    (checkout / "own.txt").write_text(text)
    config(checkout, elements=["own.txt"])
    done = cli("check", "--select", "ALL", ".")
    assert (done.code, done.out, CANARY in done.err) == (2, "", False)


@pytest.mark.parametrize(
    "name", ["instancelint.toml", "more.toml", "pyproject.toml", ".instancelint-baseline.json", "a.json"]
)
def test_a_report_replaces_nothing_that_the_run_reads(cli: Cli, checkout: Path, name: str) -> None:
    if name == "pyproject.toml":
        (checkout / name).write_text("[tool.instancelint]\n")
    else:
        config(checkout, extend="more.toml")
        (checkout / "more.toml").write_text("")
    (checkout / ".instancelint-baseline.json").write_text('{"version": 1, "findings": []}\n')
    before = {path.name: path.read_bytes() for path in checkout.iterdir()}
    what = {"a.json": "one of the files to lint", ".instancelint-baseline.json": "the baseline"}
    for path in (name, f"sub/../{name}"):
        (checkout / "sub").mkdir(exist_ok=True)
        for arguments in (["."], ["-"] if name != "a.json" else ["a.json"]):
            done = cli("check", "--output-format", "json", "-o", path, *arguments)
            assert (done.code, done.out) == (2, "")
            role = what.get(name, "a config file of this run")
            assert done.err == f"instancelint: the output file {path} is {role}; choose another\n"
    shutil.rmtree(checkout / "sub")
    assert {path.name: path.read_bytes() for path in checkout.iterdir()} == before
