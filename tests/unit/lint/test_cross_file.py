"""What only several payloads show stands at its place, whatever the file is otherwise, and however it is linted."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from linting import lint_files

from instancelint.config.settings import Settings
from instancelint.model.report import Report
from instancelint.reporters.entries import entries
from instancelint.reporters.formats import Options, render
from instancelint.run.discover import Candidate
from instancelint.run.runner import run, run_text

ONE = '{"element": {"key": "box"}, "name": "Contracts", "configuration": {"oauth.api.key": "${K}"}}'
LAID_OUT = ONE.replace(", ", ",\n ")
YAML = "element: {key: box}\nname: Contracts\nconfiguration:\n  oauth.api.key: ${K}\n"
CURL = f"curl -X POST https://api.openconnectors.ext.hanatrial.ondemand.com/elements/api-v2/instances -d '{ONE}'\n"


def places(report: Report) -> list[str]:
    found = [f"{entry.place} {entry.finding.code}" for entry in entries(report, Options())]
    for finding in report.findings:
        assert [other.message for other in finding.related] == ["also here"]
    return found


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ({"a.json": ONE, "b.json": ONE}, "b.json:1:37 IL612"),
        ({"a.json": ONE, "b.json": LAID_OUT}, "b.json:2:10 IL612"),
        ({"a.json": ONE, "b.yaml": YAML}, "b.yaml:2:7 IL612"),
        ({"a.json": f"[{ONE},\n {ONE}]"}, "a.json:2:38 IL612"),
        ({"a.yaml": f"{YAML}---\n{YAML}"}, "a.yaml:7:7 IL612"),
        ({"a.jsonl": f"{ONE}\n{{}}\n\n\u00e4\n{ONE}\n"}, "a.jsonl:5:37 IL612"),
        ({"a.md": f"```json\n{ONE}\n```\n\n```json\n{LAID_OUT}\n```\n"}, "a.md:7:10 IL612"),
        ({"a.json": ONE, "b.sh": CURL}, f"b.sh:1:{CURL.index(chr(34) + 'Contracts') + 1} IL612"),
    ],
)
def test_each_notation_has_the_place(contents: dict[str, str], expected: str) -> None:
    settings = Settings(ignore=("IL12", "IL106", "IL501"))
    report = lint_files({name: text.encode() for name, text in contents.items()}, settings)
    assert [place for place in places(report) if "IL612" in place] == [expected]
    sources = {file.name: file.source for file in report.files}
    (finding,) = [finding for finding in report.findings if finding.code == "IL612"]
    other = finding.related[0]
    source, first = sources[finding.file], sources[other.file or finding.file]
    assert source is not None
    assert finding.span is not None
    assert first is not None
    assert other.span is not None
    assert source.slice(finding.span).strip('"') == first.slice(other.span).strip('"') == "Contracts"


def test_lines_with_findings_of_their_own_keep_their_places() -> None:
    bad = ONE.replace('"${K}"', '"${K}", "event.notification.enabled": "false"')
    report = lint_files({"a.jsonl": f"{bad}\n{ONE}\n{ONE}\n".encode()})
    found = [f"{entry.place} {entry.finding.code}" for entry in entries(report, Options())]
    assert found == [f"a.jsonl:1:{bad.index(chr(34) + 'false') + 1} IL222", "a.jsonl:2:37 IL612", "a.jsonl:3:37 IL612"]


def test_a_text_without_a_finding_stays_without_its_text() -> None:
    other = ONE.replace("Contracts", "Invoices")
    report = lint_files({"a.json": ONE.encode(), "b.json": ONE.encode(), "c.json": other.encode()})
    assert [(file.name, file.source is not None) for file in report.files] == [
        ("a.json", True),
        ("b.json", True),
        ("c.json", False),
    ]


def test_secrets_beside_the_place_are_masked() -> None:
    secret = "Kx7canary" + "naryQ2w9Zr4"
    text = ONE.replace("api.key", "api.secret").replace("${K}", secret).encode()
    report = lint_files({"a.json": text, "b.json": text})
    assert {"IL507", "IL612"} <= {entry.finding.code for entry in entries(report, Options())}
    assert all(file.source and secret not in file.source.text for file in report.files)
    stream = io.StringIO()
    render("text", report, stream)
    assert secret not in stream.getvalue()


@pytest.mark.parametrize("secret", ["my_secret_password", "sample-Kx7naryQ2w9", "demo123demo"])
def test_a_sample_is_no_shared_secret(secret: str) -> None:
    text = ONE.replace("api.key", "api.secret").replace("${K}", secret)
    report = lint_files({"a.json": text.encode(), "b.json": text.replace("Contracts", "Invoices").encode()})
    assert places(report) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_are_placed_with_any_number_of_workers(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("instancelint.run.runner._FEW", 1)
    monkeypatch.setattr("instancelint.run.runner._START", 0)
    names = ["a.json", "b.json", "c.jsonl"]
    for name in names:
        Path(name).write_text(LAID_OUT if name == "b.json" else ONE, encoding="utf-8")
    found = run(map(Candidate, names), Settings().for_file, jobs=jobs)
    assert places(found.report) == ["b.json:2:10 IL612", "c.jsonl:1:37 IL612"]


@pytest.mark.parametrize("name", ["<stdin>.json", "<stdin>.jsonl"])
def test_standard_input_is_placed(name: str) -> None:
    text = f"{ONE}\n{ONE}" if name.endswith("l") else f"[{ONE},\n{ONE}]"
    found = run_text(text.encode(), name, Settings())
    assert places(found.report) == [f"{name}:2:37 IL612"]


def test_a_shared_callback_is_placed() -> None:
    events = (
        '"event.notification.enabled": true, "event.vendor.type": "webhook", '
        '"event.notification.callback.url": "https://hooks.acme-trading.io/ce/zendesk"'
    )
    one = f'{{"element": {{"key": "zendesk"}}, "name": "A",\n"configuration": {{{events}}}}}'
    other = one.replace('"zendesk"', '"box"').replace('"A"', '"B"')
    report = lint_files({"a.json": one.encode(), "b.json": other.encode()})
    spans = [entry.start for entry in entries(report, Options()) if entry.finding.code == "IL330"]
    assert [position.line for position in spans if position] == [2]
