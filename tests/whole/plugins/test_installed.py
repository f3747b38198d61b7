"""The plug-in of the guide, installed by pip: what its users see, and its author."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PAYLOAD = """\
element: {key: box}
name: Contracts
tags: [legal, Europe]
"""
FOUND = 'box.yaml:3:15: warning ACME101 capital letters in the tag "Europe"; use "europe"\n'
ONE_RULE = ("--output-format", "concise", "--select", "ACME101")


@pytest.fixture(autouse=True)
def payload(run: Run) -> None:  # noqa: ARG001 - it sets the folder
    Path("box.yaml").write_text(PAYLOAD)
    Path("instancelint.toml").write_text('plugins = ["acme"]\n')


def test_it_finds_and_fixes(run: Run) -> None:
    assert run("check", *ONE_RULE, "box.yaml", program="instancelint") == (1, FOUND, "")
    assert FOUND in run("check", "--output-format", "concise", "box.yaml").out
    done = run("fix", *ONE_RULE, "box.yaml")
    assert (done.code, done.err) == (0, "")
    assert Path("box.yaml").read_text() == PAYLOAD.replace("Europe", "europe")


def test_it_is_not_loaded_unless_it_is_named(run: Run) -> None:
    Path("instancelint.toml").write_text("")
    program = "import sys; from instancelint.cli.main import main; main(['box.yaml'])\n"
    Path("once.py").write_text(program + "print(*sorted({'acme_rules', 'importlib.metadata'} & {*sys.modules}))\n")
    assert run(program="once").out.splitlines()[-1] == ""
    Path("instancelint.toml").write_text('plugins = ["acme"]\n')
    assert run(program="once").out.splitlines()[-1] == "acme_rules importlib.metadata"


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ('ignore = ["ACME101"]', 0),
        ('ignore = ["ACME"]', 0),
        ('ignore = ["acme-tag-case"]', 0),
        ('ignore = ["custom"]', 0),
        ('select = ["IL2"]', 0),
        ('select = ["custom"]', 1),
        ('select = ["ACME1"]', 1),
        ('per-file-ignores."*.yaml" = ["ACME101"]', 0),
        ('severity.ACME101 = "info"', 0),
        ('rules.acme-tag-case.spared = ["Europe"]', 0),
        ('ignore = [{ rule = "ACME101", pointer = "/tags/*" }]', 0),
        ('ignore = [{ rule = "ACME101", pointer = "/name" }]', 1),
    ],
)
def test_the_config_file_speaks_of_it_as_of_any_rule(run: Run, config: str, code: int) -> None:
    Path("instancelint.toml").write_text(f'plugins = ["acme"]\n{config}\n')
    Path("box.yaml").write_text(PAYLOAD.replace("Europe", "Europe,\n  sales") + "configuration: {}\n")
    done = run("check", "--output-format", "concise", "--extend-select", "IL2", "--ignore", "IL301", "box.yaml")
    assert ("ACME101" in done.out) is (code == 1 or "info" in config), done
    assert done.err == ""


def test_comments_speak_of_it_too(run: Run) -> None:
    comment = "tags: [legal, Europe]  # instancelint: ignore[{}] the portal wants it\n"
    for rule, code in (("ACME101", 0), ("acme-tag-case", 0), ("ACME", 0)):
        Path("box.yaml").write_text(PAYLOAD.replace("tags: [legal, Europe]\n", comment.format(rule)))
        assert run("check", *ONE_RULE, "box.yaml").code == code
    Path("box.yaml").write_text(PAYLOAD.replace("tags: [legal, Europe]\n", comment.format("ACME102")))
    done = run("check", "--output-format", "concise", "box.yaml")
    assert "IL911 " in done.out or "ACME102" in done.out
    assert "ACME101" in done.out


def test_a_baseline_knows_it(run: Run) -> None:
    assert run("baseline", "box.yaml").code == 0
    assert '"acme-tag-case"' in Path(".instancelint-baseline.json").read_text()
    assert run("check", *ONE_RULE, "box.yaml").code == 0


def test_it_is_explained(run: Run) -> None:
    done = run("rule", "ACME101")
    assert done.out.startswith("ACME101 acme-tag-case (warning)\n\nTag with capital letters.\n")
    assert '                  ^^^^^^ capital letters in the tag "Europe"; use "europe"\n' in done.out
    assert "spared = []  Tags to accept as they are." in done.out
    assert done.out.endswith("See https://rules.acme.example/acme-tag-case\n")
    assert "\nACME101  warning  acme-tag-case" in run("rule").out
    assert json.loads(run("rule", "acme-tag-case", "--output-format", "json").out)["group"] == "custom"
    assert run("rule", "ACME102").err == ("instancelint: unknown rule 'ACME102'; did you mean 'ACME101'?\n")


def test_reports_tell_of_it(run: Run) -> None:
    done = run("check", "--output-format", "sarif", "--select", "ACME", "box.yaml")
    (rule,) = json.loads(done.out)["runs"][0]["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("ACME101", "Tag with capital letters.")
    assert rule["helpUri"] == "https://rules.acme.example/acme-tag-case"


def test_it_works_in_worker_processes(run: Run) -> None:
    folder = Path("many")
    folder.mkdir()
    for number in range(560):
        (folder / f"{number:03}.yaml").write_text(PAYLOAD)
    done = run("check", *ONE_RULE, "--jobs", "2", "many", program="instancelint")
    assert done.code == 1
    assert done.out == "".join(FOUND.replace("box.yaml", f"many/{number:03}.yaml") for number in range(560))
    assert "Traceback" not in done.err


def test_its_author_tests_it(run: Run, acme: Path) -> None:
    source = acme.parent / "acme"
    done = run("-q", "-p", "no:cacheprovider", "--rootdir", str(source), str(source), program="pytest")
    assert done.code == 0, done.out
    assert "7 passed" in done.out
    broken = (source / "acme_rules.py").read_text().replace("~~~~~~ capitals", "~~~~~ capitals")
    Path("acme_rules.py").write_text(broken)
    Path("test_it.py").write_text((source / "test_acme_rules.py").read_text())
    done = run("-q", "-p", "no:cacheprovider", "--rootdir", ".", "test_it.py", program="pytest")
    assert done.code == 1
    assert "claimed [Marker(line=3, start=15, end=20, message='capitals')]" in done.out
