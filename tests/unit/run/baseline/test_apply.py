"""A baseline knows its findings again, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from instancelint import ConfigError, Finding, Report, Settings, lint_paths, lint_payload, lint_text
from instancelint.base.source_text import SourceText
from instancelint.config.settings import BASELINE
from instancelint.run.baseline import baseline_file
from instancelint.run.baseline.baseline_file import Baseline, BaselineEntry, read, read_text, render

RULES = ("surrounding-whitespace", "configuration-required", "oauth-keys-missing", "IL5", "IL915", "IL916")
PAYLOAD: dict[str, Any] = {
    "element": {"key": "box"},
    "name": "Contracts",
    "tags": ["ok", " b", " c"],
    "configuration": {"x": " a"},
}
SECRET = "aB3dE5fG7hJ9kL1m"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("instancelint.toml").write_text(f"select = {json.dumps(RULES)}\n")


def put(name: str, payload: object = PAYLOAD, indent: int | None = 2) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(json.dumps(payload, indent=indent))


def changed(**parts: object) -> dict[str, Any]:
    return {**PAYLOAD, **parts}


def learn(*paths: str) -> list[BaselineEntry]:
    """Write down what is found."""
    Path(BASELINE).unlink(missing_ok=True)
    empty = Baseline(str(Path(BASELINE).absolute()))
    entries = [entry for finding in lint_paths(paths or ".").findings if (entry := empty.entry(finding))]
    Path(BASELINE).write_text(render(entries))
    return entries


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(finding.file, finding.code, finding.pointer) for finding in findings]


def new(*paths: str) -> list[tuple[str, str, str]]:
    return places(lint_paths(paths or ".").findings)


def test_what_is_known_does_not_count() -> None:
    put("box.json")
    entries = learn()
    assert [(entry.file, entry.payload, entry.rule, entry.pointer) for entry in entries] == [
        ("box.json", "box/Contracts", "surrounding-whitespace", pointer)
        for pointer in ("/tags/1", "/tags/2", "/configuration/x")
    ]
    report = lint_paths(".")
    assert {finding.suppressed_by for finding in report} == {"baseline"}
    report.raise_for_findings()
    assert len(report.files) == 1


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(PAYLOAD),
        json.dumps(dict(reversed(PAYLOAD.items())), indent="\t").replace("\n", "\r\n"),
        "\n\n\n" + json.dumps(PAYLOAD, indent=4),
        json.dumps(changed(tags=[" b", "new", " c"])),
        json.dumps(changed(name="Other name")),
        json.dumps(changed(externalAuthentication="none")),
        json.dumps(PAYLOAD).replace(', "name"', ' "name"'),
    ],
    ids=["one line", "reordered", "moved", "items moved", "renamed payload", "more", "does not parse"],
)
def test_what_it_survives(text: str) -> None:
    put("box.json")
    learn()
    Path("box.json").write_bytes(text.encode())
    assert new() == []


def test_it_survives_another_notation_and_name() -> None:
    put("box.json")
    learn()
    Path("box.json").unlink()
    Path("sub").mkdir()
    Path("sub/contracts.yaml").write_text(
        'element: {key: box}\nname: Contracts\ntags:\n- ok\n- " b"\n- " c"\nconfiguration:\n  x: " a"\n'
    )
    report = lint_paths(".")
    (finding,) = report.findings
    assert (finding.file, finding.code, finding.pointer, finding.severity.value) == (
        BASELINE,
        "IL916",
        "/findings/0",
        "info",
    )
    assert finding.message == (
        "box.json is now sub/contracts.yaml, and its findings are still known; run instancelint baseline --update"
    )
    assert sum(each.suppressed_by == "baseline" for each in report) == 3


def test_a_copy_is_new() -> None:
    put("box.json")
    learn()
    put("copy.json")
    assert new() == [("copy.json", "IL223", place) for place in ("/tags/1", "/tags/2", "/configuration/x")]


@pytest.mark.parametrize(
    "payload",
    [
        changed(configuration={"x": " of another length"}),
        changed(configuration={"y": " a"}),
        changed(configuration={"x": "a", "z": " a"}),
    ],
)
def test_another_mistake_of_the_same_rule_is_new(payload: object) -> None:
    put("box.json")
    learn()
    put("box.json", payload)
    (stale, other) = new()
    assert stale == (BASELINE, "IL915", "/findings/0")
    assert other[:2] == ("box.json", "IL223")


def test_one_of_about_the_same_length_is_known_where_values_are_not_public() -> None:
    put("box.json")
    learn()
    put("box.json", changed(configuration={"x": " z"}))
    assert new() == []


def test_a_second_one_like_a_known_one_is_new() -> None:
    put("box.json")
    learn()
    put("box.json", changed(tags=[" b", " b", " c"]))
    assert len(new()) == 1


def test_a_stale_entry_is_a_finding_with_a_fix() -> None:
    put("box.json")
    learn()
    put("box.json", changed(tags=["ok"], configuration={"x": " a"}))
    report = lint_paths(".")
    assert [finding.message for finding in report.findings] == [
        "surrounding-whitespace no longer finds this in box.json; run instancelint baseline --prune"
    ] * 2
    source = next(file.source for file in report.files if file.name == BASELINE)
    assert source is not None
    for finding in report.findings:
        assert finding.span is not None
        assert json.loads(source.slice(finding.span))["pointer"] in {"/tags/1", "/tags/2"}
        assert finding.fix is not None
        (edit,) = finding.fix.edits
        left = source.text[: edit.span.start] + edit.text + source.text[edit.span.end :]
        assert len(json.loads(left)["findings"]) == 2


def test_what_a_run_cannot_see_is_not_stale() -> None:
    put("box.json")
    put("other.json", changed(name="Other"))
    learn()
    put("box.json", changed(tags=[], configuration={}))
    assert new("other.json") == []
    Path("instancelint.toml").write_text('select = ["IL202", "IL915"]\n')
    assert new() == []


def test_a_deleted_file_is_stale_when_its_folder_was_searched() -> None:
    put("sub/box.json", changed(tags=[]))
    put("other.json", {"element": {"key": "box"}, "configuration": {}, "name": "Other"})
    learn()
    Path("sub/box.json").unlink()
    assert new("other.json") == []
    assert new() == [(BASELINE, "IL915", "/findings/0")]


def test_a_suppressed_finding_needs_no_entry() -> None:
    Path("box.yaml").write_text('element: {key: box}\nname: " a"\nconfiguration: {}\n')
    learn()
    Path("box.yaml").write_text('element: {key: box}\nname: " a"  # instancelint: ignore[IL223]\nconfiguration: {}\n')
    assert new() == [(BASELINE, "IL915", "/findings/0")]


def test_no_secret_and_no_digest_of_one() -> None:
    put("box.json", changed(configuration={"oauth.api.secret": SECRET}, tags=[]))
    (entry,) = learn()
    assert entry[2:] == ("hardcoded-secret", "/configuration/oauth.api.secret", "string of 16-31 characters")
    assert SECRET[:6] not in Path(BASELINE).read_text()
    put("box.json", changed(configuration={"oauth.api.secret": "Zz9yY8xX7wW6vV5u"}, tags=[]))
    assert new() == []
    put("box.json", changed(configuration={"oauth.api.secret": SECRET + SECRET}, tags=[]))
    assert new() == [(BASELINE, "IL915", "/findings/0"), ("box.json", "IL501", "/configuration/oauth.api.secret")]


def test_the_file_is_sorted_with_an_entry_a_line() -> None:
    entries = [
        BaselineEntry("b", "p", "r", "/é", "v"),
        BaselineEntry("a", "p", "r", "/2", "v"),
        BaselineEntry("a", "p", "r", "/1", "v"),
    ]
    assert render(entries) == (
        '{"version": 1, "findings": [\n'
        '{"file": "a", "payload": "p", "rule": "r", "pointer": "/1", "value": "v"},\n'
        '{"file": "a", "payload": "p", "rule": "r", "pointer": "/2", "value": "v"},\n'
        '{"file": "b", "payload": "p", "rule": "r", "pointer": "/é", "value": "v"}\n'
        "]}\n"
    )
    assert render([]) == '{"version": 1, "findings": []}\n'
    Path("x.json").write_text(render(entries), encoding="utf-8")
    assert sorted(read(str(Path("x.json").absolute())).entries) == sorted(entries)


def test_a_baseline_of_any_number_of_findings_is_read() -> None:
    entries = tuple(
        BaselineEntry(f"{number:06}.json", "/*", "name-whitespace", "/name", "") for number in range(40_000)
    )
    assert read_text(SourceText(BASELINE, render(entries))).entries == entries


def test_a_baseline_that_is_too_large_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    put("box.json")
    Path(BASELINE).write_text(render([]) + " " * 100)
    monkeypatch.setattr(baseline_file, "LARGEST", 100)
    with pytest.raises(ConfigError) as caught:
        lint_paths(".")
    assert str(caught.value) == (
        f"baseline {BASELINE} is larger than 100 bytes; fix findings, or split the files among baselines"
    )


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}', '{"version": 1}']
)
def test_a_wrong_file_is_an_error(text: str) -> None:
    put("box.json")
    Path(BASELINE).write_text(text)
    with pytest.raises(ConfigError) as caught:
        lint_paths(".")
    assert (
        str(caught.value)
        == f"{BASELINE} is not a valid baseline for this version; run 'instancelint baseline' to write one"
    )


def test_the_library_honours_it_alike() -> None:
    put("box.json")
    learn()
    Path("known").mkdir()
    Path(BASELINE).rename("known/base.json")
    assert len(new()) == 3
    Path("known/base.json").write_text(Path("known/base.json").read_text().replace('"box.json"', '"../box.json"'))
    assert lint_paths(".", baseline="known/base.json").findings == ()
    settings = Settings(select=RULES, baseline=str(Path("known/base.json").absolute()))
    assert lint_text(json.dumps(PAYLOAD), "box.json", settings=settings).findings == ()
    assert lint_payload(PAYLOAD, name="box.json", settings=settings).findings == ()
    off = Settings(select=RULES, baseline=settings.baseline, use_baseline=False)
    assert len(lint_payload(PAYLOAD, name="box.json", settings=off).findings) == 3
    with pytest.raises(ConfigError, match=r"cannot read baseline .*nowhere\.json: no such file"):
        lint_paths(".", baseline="nowhere.json")


def test_a_config_file_names_it_relative_to_itself() -> None:
    put("sub/box.json")
    Path("sub/instancelint.toml").write_text('select = ["IL223"]\nbaseline = "known.json"\n')
    Path("sub/known.json").write_text(render([]))
    assert len(new()) == 3
    report = lint_paths(".", settings=Settings(select=RULES))
    entries = [
        entry for finding in report if (entry := Baseline(str(Path("sub/known.json").absolute())).entry(finding))
    ]
    assert {entry.file for entry in entries} == {"box.json"}
    Path("sub/known.json").write_text(render(entries))
    assert new() == []


def test_findings_without_an_identity_are_not_matched() -> None:
    assert Baseline("/x/y").entry(next(iter(Report(())), None) or _bare()) is None


def _bare() -> Finding:
    (finding,) = lint_payload({"element": {"key": "box"}, "name": " a"}, settings=Settings(select=("IL223",))).findings
    return Finding(
        finding.code, finding.name, None, finding.severity, finding.message, finding.file, None, finding.path
    )
