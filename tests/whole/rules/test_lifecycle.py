"""The life of a rule: in preview, stable, deprecated, removed."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from repository import ROOT

from instancelint import Document, Example, Meta, Problem, Rule, Severity, value_of
from instancelint.cli.main import main
from instancelint.config import plugins
from instancelint.config.config_schema import render_config_schema
from instancelint.rulebook.rule_page import page
from instancelint.rules import removed
from instancelint.rules.base import NoOptions
from instancelint.rules.registration import entry_of

Run = Callable[..., tuple[int, str, str]]
GOOD = Example("element: {key: box}\nname: Box contracts\nconfiguration: {}\n")
BAD = Example("element: {key: box}\nname: acme\n      ~~~~ named\nconfiguration: {}\n")
GONE = removed.RemovedRule("IL699", "name-odd", "0.3.0", "it found nothing but names that were fine", "name-generic")
SENTENCE = "rule IL699 name-odd was removed in 0.3.0: it found nothing but names that were fine; use name-generic\n"
NUMBERS = itertools.count()


class _Acme(Rule[NoOptions]):
    def check(self, doc: Document) -> Iterator[Problem]:
        if isinstance(doc.data, dict) and doc.data.get("name") == "acme":
            yield Problem(value_of("name"), "named")


def _meta(code: str, name: str, *, preview: bool = False, deprecated: str = "") -> Meta:
    return Meta(
        code=code,
        name=name,
        since="1.0",
        severity=Severity.WARNING,
        messages={"named": "name of the company; use another"},
        bad=(BAD,),
        good=(GOOD,),
        preview=preview,
        deprecated=deprecated,
    )


class New(_Acme):
    """
    Name of the company.

    It says nothing.
    """

    meta = _meta("ACME201", "acme-new", preview=True)


class Old(_Acme):
    """
    Name of the company, as it was found before.

    It says nothing.
    """

    meta = _meta("ACME101", "acme-old", deprecated="use acme-new")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line where a plug-in brings the two rules, and one of ours was removed."""
    plugin = f"acme{next(NUMBERS)}"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(plugins, "load_plugin", lambda _: (entry_of(Old), entry_of(New)))
    monkeypatch.setattr(removed, "REMOVED", (GONE,))
    Path("box.yaml").write_text("element: {key: box}\nname: acme\nconfiguration: {}\n")

    def run(*arguments: str, config: str = "") -> tuple[int, str, str]:
        Path("instancelint.toml").write_text(f'plugins = ["{plugin}"]\n{config}')
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def _codes(run: Run, *arguments: str, config: str = "") -> list[str]:
    data = json.loads(run("check", "box.yaml", "--output-format", "json", *arguments, config=config)[1])
    return [finding["code"] for finding in data["findings"] if finding["code"].startswith("ACME")]


@pytest.mark.parametrize(
    ("arguments", "config", "codes"),
    [
        ([], "", ["ACME101"]),
        (["--preview"], "", ["ACME101", "ACME201"]),
        ([], "preview = true\n", ["ACME101", "ACME201"]),
        (["--no-preview"], "preview = true\n", ["ACME101"]),
        (["--extend-select", "acme-new"], "", ["ACME101", "ACME201"]),
        (["--select", "ACME201"], "", ["ACME201"]),
        (["--select", "ACME2"], "", []),
        (["--select", "ACME2", "--preview"], "", ["ACME201"]),
        (["--select", "ALL"], "", ["ACME101"]),
        (["--preview", "--ignore", "acme-new"], "", ["ACME101"]),
        (["--preview", "--ignore", "ACME"], "", []),
    ],
)
def test_a_rule_in_preview_is_off_unless_asked_for(
    run: Run, arguments: list[str], config: str, codes: list[str]
) -> None:
    assert _codes(run, *arguments, config=config) == codes


def test_a_deprecated_rule_works_and_who_names_it_is_told_what_to_use(run: Run) -> None:
    sentence = "rule ACME101 acme-old is deprecated; use acme-new\n"
    assert run("check", "box.yaml", "-q")[2] == ""
    code, out, err = run("check", "box.yaml", "--select", "ACME101", "--output-format", "concise", "-q")
    assert (code, out) == (1, "box.yaml:2:7: warning ACME101 name of the company; use another\n")
    assert err == f"instancelint: --select: {sentence}"
    assert run("check", "box.yaml", "-q", config='severity = { acme-old = "info" }\n')[2] == (
        f"instancelint: instancelint.toml:2:14: {sentence}"
    )


@pytest.mark.parametrize(
    ("arguments", "config", "place"),
    [
        (["--extend-select", "IL699"], "", "--extend-select"),
        (["--ignore", "name-odd"], "", "--ignore"),
        (["--severity", "name-odd=error"], "", "--severity"),
        ([], 'ignore = ["naming", "IL699"]\n', "instancelint.toml:2:21"),
        ([], '[per-file-ignores]\n"*.yaml" = ["name-odd"]\n', "instancelint.toml:3:1"),
        ([], '[severity]\nIL699 = "error"\n', "instancelint.toml:3:1"),
        ([], "[rules.name-odd]\nwords = 3\n", "instancelint.toml:3:1"),
        ([], '[[ignore]]\nrule = "name-odd"\n', "instancelint.toml:2:3"),
    ],
)
def test_who_names_a_removed_rule_is_warned_and_not_refused(
    run: Run, arguments: list[str], config: str, place: str
) -> None:
    code, _, err = run("check", "box.yaml", "-q", "--exit-zero", *arguments, config=config)
    assert (code, err) == (
        0,
        f"instancelint: {place}: {SENTENCE}",
    )


def test_a_suppression_of_a_removed_rule_is_unused(run: Run) -> None:
    Path("box.yaml").write_text(
        "element: {key: box}\n# instancelint: ignore[name-odd] as ever\nname: Box contracts\nconfiguration: {}\n"
    )
    code, out, err = run("check", "box.yaml", "--output-format", "json")
    (finding,) = json.loads(out)["findings"]
    assert (code, err, finding["name"]) == (1, "", "suppression-unused")


def test_an_entry_of_a_removed_rule_in_a_baseline_is_stale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("box.yaml").write_text('element: {key: box}\nname: " Contracts"\nconfiguration: {}\n')
    assert run("baseline", "box.yaml")[0] == 0
    known = Path(".instancelint-baseline.json")
    known.write_text(known.read_text().replace("surrounding-whitespace", "name-odd"))
    monkeypatch.setattr(removed, "REMOVED", ())
    assert "baseline-stale" not in run("check", "box.yaml", "--output-format", "json")[1]
    monkeypatch.setattr(removed, "REMOVED", (GONE,))
    assert '"name": "baseline-stale"' in run("check", "box.yaml", "--output-format", "json")[1]


def test_the_stage_of_a_rule_is_shown(run: Run) -> None:
    assert run("rule", "acme-new")[1].startswith("ACME201 acme-new (warning; preview)\n")
    assert "\nDeprecated: use acme-new\n" in run("rule", "ACME101")[1]
    listed = run("rule", "acme")[1]
    assert "  acme-old  (deprecated) Name of the company, as it was found before.\n" in listed
    assert "  acme-new  (preview) Name of the company.\n" in listed
    data = json.loads(run("rule", "acme", "--output-format", "json")[1])
    assert [(rule["code"], rule["stage"], rule["deprecated"]) for rule in data] == [
        ("ACME101", "deprecated", "use acme-new"),
        ("ACME201", "preview", None),
    ]
    assert "\n> **Deprecated.** Use acme-new.\n" in page(Old)
    assert "\n> **Preview.** " in page(New)
    assert "\n## Enable it\n" in page(New)
    sarif = json.loads(run("check", "box.yaml", "--preview", "--output-format", "sarif")[1])
    tags = {rule["id"]: rule["properties"]["tags"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert (tags["ACME101"], tags["ACME201"]) == (["custom", "deprecated"], ["custom", "preview"])


def test_a_removed_rule_says_what_became_of_it(run: Run) -> None:
    assert run("rule", "IL699") == (
        2,
        "",
        f"instancelint: {SENTENCE}",
    )


@pytest.mark.skipif(not (ROOT / "linter" / "tools").exists(), reason="the generator is not part of an installation")
def test_a_removed_rule_has_a_page_that_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "linter"))
    sys.modules.pop("tools", None)
    from tools.rule_pages import forwarding_page

    assert forwarding_page(GONE) == (
        "# IL699 name-odd\n\n> **Removed in 0.3.0.** It found nothing but names that were fine.\n\n"
        "Use [name-generic](name-generic.md) instead.\n\n"
        "Settings, suppressions and baselines that still name this rule have no effect; remove the name from them.\n"
    )


def test_the_schema_of_the_config_file_takes_a_removed_rule_and_says_what_became_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def schema() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(render_config_schema())
        return found

    settings = {"select": ["name-odd"], "severity": {"IL699": "error"}}
    assert not jsonschema.Draft7Validator(schema()).is_valid(settings)
    monkeypatch.setattr(removed, "REMOVED", (GONE,))
    jsonschema.Draft7Validator(schema()).validate(settings)
    sentence = SENTENCE.replace("rule IL699", "Rule IL699").rstrip("\n") + "."
    assert {
        "enum": ["IL699", "name-odd"],
        "description": sentence,
        "deprecated": True,
        "deprecationMessage": sentence,
    } in schema()["definitions"]["own-selector"]["anyOf"]


def test_a_code_or_name_is_never_used_again() -> None:
    from instancelint.rules._generated import ENTRIES

    in_use = {word for entry in ENTRIES for word in (entry.code, entry.name)}
    assert in_use.isdisjoint(word for rule in removed.REMOVED for word in (rule.code, rule.name))
    assert all(not rule.successor or rule.successor in in_use for rule in removed.REMOVED)
