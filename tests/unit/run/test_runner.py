from __future__ import annotations

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from instancelint.base.file_kinds import BINARY
from instancelint.config.settings import ConfigError, Settings, SettingsFor
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.report import Failure, FileReport
from instancelint.model.terms import Kind, Limits
from instancelint.rules.verdict import verdict
from instancelint.run import runner as run_module
from instancelint.run.discover import Candidate
from instancelint.run.runner import run, run_text

PAYLOAD = {
    "element": {"key": "box"},
    "configuration": {"event.notification.enabled": True},
    "name": "Box contracts",
}
RULE = "events-callback-url-missing"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def always(settings: Settings) -> SettingsFor:
    return settings.for_file


ONE_RULE = always(Settings(select=(RULE,)))


def write(name: str, content: object = PAYLOAD) -> Candidate:
    data = content if isinstance(content, bytes) else json.dumps(content, indent=1).encode()
    Path(name).write_bytes(data)
    return Candidate(name)


def test_reports_are_in_the_order_of_names() -> None:
    candidates = [write("b.json"), write("a.json"), write("c.json", {"x": 1})]
    outcome = run(candidates, ONE_RULE)
    assert [(file.name, file.payloads, len(file.findings)) for file in outcome.report.files] == [
        ("a.json", 1, 1),
        ("b.json", 1, 1),
        ("c.json", 0, 0),
    ]
    assert outcome.report.files[2].skipped == "no instance payload in it"
    assert outcome.failures == ()


def test_workers_give_what_one_process_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "_FEW", 2)
    monkeypatch.setattr(run_module, "_START", 0)
    monkeypatch.setattr(run_module, "_CHUNK", 2)
    candidates = [write(f"{number}.json") for number in range(9)]
    candidates += [write(f"same{number}.json", {**PAYLOAD, "name": "Same"}) for number in range(2)]
    everything = always(Settings())
    assert run(candidates, everything, jobs=2) == run(candidates, everything, jobs=1)
    assert run(candidates, ONE_RULE, jobs=2) == run(candidates[::-1], ONE_RULE, jobs=1)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_workers_give_the_same_however_they_start(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = partial(ProcessPoolExecutor, mp_context=multiprocessing.get_context(method))
    monkeypatch.setattr("instancelint.run.workers.ProcessPoolExecutor", pool)
    monkeypatch.setattr(run_module, "_FEW", 2)
    monkeypatch.setattr(run_module, "_START", 0)
    monkeypatch.setattr(run_module, "_LONG", 1)
    monkeypatch.setattr("instancelint.lint.json_lines._SMALLEST_PART", 300)
    lines = [json.dumps({**PAYLOAD, "name": f"Box {number}"}) for number in range(7)]
    candidates = [write("a.jsonl", "\n".join(lines).encode())]
    candidates += [write(f"{number}.json", {**PAYLOAD, "tags": "a,b"}) for number in range(5)]
    one, two = (run(candidates, always(Settings()), jobs=jobs) for jobs in (1, 2))
    assert [file._replace(source=None) for file in two.files] == [file._replace(source=None) for file in one.files]
    assert [len(file.findings) for file in two.files] == [2, 2, 2, 2, 2, 7]


def test_workers_do_not_start_for_a_small_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "instancelint.run.workers", None)
    run([write(f"{number}.json") for number in range(9)], ONE_RULE, jobs=8)


def test_binary_files_are_skipped_unless_they_speak_of_payloads() -> None:
    assert run([write("a.json", b"\x89PNG\0\0\0")], ONE_RULE).report.files == (FileReport("a.json", skipped=BINARY),)
    with_nul = json.dumps(PAYLOAD).encode().replace(b"contracts", b"contra\0cts")
    assert run([write("a.json", with_nul)], ONE_RULE).report.payloads == 1


def test_utf_16_is_text() -> None:
    assert run([write("a.json", json.dumps(PAYLOAD).encode("utf-16"))], ONE_RULE).report.payloads == 1


def test_a_file_that_cannot_be_read_is_an_error_and_the_others_are_linted() -> None:
    outcome = run([Candidate("gone.json"), write("a.json")], ONE_RULE)
    assert outcome.failures == (Failure("gone.json", "cannot read gone.json: no such file or directory"),)
    assert len(outcome.report.findings) == 1


def test_a_file_above_the_limit_is_not_read_as_a_whole() -> None:
    settings = Settings(limits=Limits(size=100))
    outcome = run([write("a.json", json.dumps(PAYLOAD).encode() + b" " * 10_000)], always(settings))
    (finding,) = outcome.report.findings
    assert finding.name == "limit-exceeded"


def test_a_failure_of_the_linter_is_told_without_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> FileReport:
        message = "hunter2"
        raise ValueError(message)

    monkeypatch.setattr("instancelint.lint.linter.Linter.lint", fail)
    outcome = run([write("a.json")], ONE_RULE)
    assert [failure.text for failure in outcome.failures] == [
        (
            "cannot lint a.json: internal error (ValueError); please report it at "
            "https://github.com/instancelint/instancelint/issues (set INSTANCELINT_DEBUG=1 for details)"
        )
    ]
    monkeypatch.setenv("INSTANCELINT_DEBUG", "1")
    with pytest.raises(ValueError, match="hunter2"):
        run([write("a.json")], ONE_RULE)


def test_a_wrong_definition_of_an_element_is_a_config_error() -> None:
    settings = Settings(elements=(str(Path("gone.json").absolute()),))
    with pytest.raises(ConfigError, match=r"gone\.json"):
        run([write("a.json")], always(settings))


def test_a_text() -> None:
    data = json.dumps(PAYLOAD).encode()
    assert len(run_text(data, "<stdin>", Settings(select=(RULE,))).report.findings) == 1
    assert run_text(b"", "<stdin>", Settings()).report.files[0].skipped
    assert run_text(b"{}", "a.json", Settings(kind=Kind.CREATE)).report.payloads == 1


def test_runs_that_follow_each_other_share_a_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    check = verdict.check

    def counted(data: object, *args: object, **options: object) -> object:
        asked.append(data)
        return check(data, *args, **options)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr(verdict, "check", counted)
    candidates = [write(f"{number}.json", {**PAYLOAD, "name": f"C{number}"}) for number in range(5)]
    cache = PayloadCache()
    first = run(candidates, always(Settings()), cache=cache)
    assert len(asked) == 5
    write("3.json", {**PAYLOAD, "name": "C3 "})
    second = run(candidates, always(Settings()), cache=cache)
    assert len(asked) == 6
    assert second == run(candidates, always(Settings()))
    assert second != first
