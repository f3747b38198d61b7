"""What is measured is what the tables say: clean payloads are clean, and a mistake is one finding."""

import json
import runpy
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from repository import ROOT

from instancelint import lint_payload, lint_text
from instancelint.domain.schema_bundle import bundle

CORPORA = runpy.run_path(str(ROOT / "benchmarks" / "corpora.py"))
PAYLOADS = CORPORA["payloads"]


def test_payloads_without_a_mistake_are_clean_for_the_rules_and_for_the_schema() -> None:
    validator = Draft202012Validator(bundle("instance"))
    for body in PAYLOADS(60, dirty=0):
        assert lint_payload(body).findings == ()
        assert validator.is_valid(body)


def test_a_mistake_is_one_finding_and_the_schema_refuses_it() -> None:
    validator = Draft202012Validator(bundle("instance"))
    names: Counter[str] = Counter()
    for body in PAYLOADS(120, dirty=1):
        (finding,) = lint_payload(body).findings
        names[finding.name] += 1
        assert not validator.is_valid(body)
    assert set(names) == {
        "configuration-key-typo",
        "events-callback-url-missing",
        "oauth-keys-missing",
        "property-type",
        "tags-type",
        "url-malformed",
    }


def test_every_element_can_have_every_mistake() -> None:
    for element in CORPORA["ELEMENTS"]:
        for mistake in CORPORA["MISTAKES"]:
            (body,) = PAYLOADS(1, dirty=0)
            body["element"]["key"] = element
            assert lint_payload(body).findings == ()
            mistake(body)
            assert len(lint_payload(body).findings) == 1, (element, mistake)


def test_one_in_ten_has_a_mistake_in_every_notation(tmp_path: Path) -> None:
    CORPORA["json_files"](tmp_path / "json", 20)
    CORPORA["yaml_files"](tmp_path / "yaml", 20)
    for notation in ("json", "yaml"):
        files = sorted((tmp_path / notation).rglob(f"*.{notation}"))
        counts = [len(lint_text(file.read_bytes(), file.name).findings) for file in files]
        assert counts == ([0] * 9 + [1]) * 2
    lines = CORPORA["json_lines"](tmp_path / "lines.jsonl", 20).read_text(encoding="utf-8").splitlines()
    assert [len(lint_payload(json.loads(line)).findings) for line in lines] == ([0] * 9 + [1]) * 2
    stream = CORPORA["yaml_stream"](tmp_path / "stream.yaml", 20).read_text(encoding="utf-8")
    assert len(lint_text(stream, "stream.yaml").findings) == 2


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_a_large_payload_is_clean(tmp_path: Path, suffix: str) -> None:
    text = CORPORA["large_payload"](tmp_path / f"large.{suffix}", 30).read_text(encoding="utf-8")
    assert lint_text(text, f"large.{suffix}").findings == ()
    assert text.count("acme.setting.") == 30


def test_a_corpus_is_kept_and_made_again_where_it_was_interrupted(tmp_path: Path) -> None:
    folder = CORPORA["json_files"](tmp_path / "json", 2)
    kept = {file: file.stat().st_mtime_ns for file in folder.rglob("*.json")}
    CORPORA["json_files"](folder, 2)
    assert {file: file.stat().st_mtime_ns for file in folder.rglob("*.json")} == kept
    (tmp_path / "json.made").unlink()
    (folder / "left.json").touch()
    CORPORA["json_files"](folder, 2)
    assert set(folder.rglob("*.json")) == set(kept)
