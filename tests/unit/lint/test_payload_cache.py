"""The cache of a session: what is looked at again after an edit, what is shared, and what is never told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.checker import Checker
from instancelint.lint.lint_input import TextInput, content_input
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.report import FileReport, Wanted
from instancelint.parse.yaml import read_yaml
from instancelint.parse.yaml.stream_parts import Way
from instancelint.rules.verdict import verdict

SECRET = "k9Zq27Lmw0"
PAYLOADS = [
    {
        "name": f"Contracts {number} ",
        "element": {"key": "box"},
        "configuration": {"filter.response.nulls": "true", "oauth.api.secret": f"{SECRET}{number}"},
    }
    for number in range(20)
]
BODIES = [json.dumps(payload).replace("},", "}") for payload in PAYLOADS]  # each lacks a comma
TEXTS = {
    "a.md": "".join(f"# {number}\n\n```json\n{body}\n```\n\n" for number, body in enumerate(BODIES)),
    "a.jsonl": "\n".join(BODIES),
    "a.json": json.dumps(PAYLOADS),
    "a.yaml": "".join(f"---\n{json.dumps(payload)}\n" for payload in PAYLOADS),
    "a.sh": "".join(
        f"curl -X POST https://api.cloud-elements.com/elements/api-v2/instances -d '{body}'\n" for body in BODIES
    ),
}


def linted(linter: Linter, name: str, text: str) -> FileReport:
    return linter.lint(TextInput(SourceText(name, text), linter.settings.for_file(name)))


@pytest.fixture
def explained(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Record the payloads that the schema is asked about."""
    asked: list[object] = []
    check = verdict.check

    def counted(data: object, *args: object, **options: object) -> object:
        asked.append(data)
        return check(data, *args, **options)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr(verdict, "check", counted)
    return asked


@pytest.mark.parametrize("name", TEXTS)
def test_an_edit_costs_the_payload_that_it_is_in(name: str, explained: list[object]) -> None:
    text = TEXTS[name]
    linter = Linter(cache=PayloadCache())
    assert linted(linter, name, text) == linted(Linter(), name, text)
    assert len(explained) == 2 * len(PAYLOADS)
    explained.clear()
    edited = text.replace("Contracts 7", "Contracts of 7")
    report = linted(linter, name, edited)
    assert len(explained) == 1
    assert report == linted(Linter(), name, edited)


def test_only_what_is_broken_anew_is_recovered(monkeypatch: pytest.MonkeyPatch) -> None:
    from instancelint.parse.json import recover

    read: list[str] = []
    original = recover.recover

    def counted(source: SourceText, *args: object) -> object:
        read.append(source.text)
        return original(source, *args)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr(recover, "recover", counted)
    linter = Linter(cache=PayloadCache())
    linted(linter, "a.md", TEXTS["a.md"])
    assert read == [f"{body}\n" for body in BODIES]
    read.clear()
    linted(linter, "a.md", "A line above\n\n" + TEXTS["a.md"].replace("Contracts 7", "Contracts of 7"))
    assert read == [f"{BODIES[7]}\n".replace("Contracts 7", "Contracts of 7")]


def test_only_the_document_that_was_edited_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = read_yaml.read_part

    def counted(text: str, way: Way) -> object:
        read.append(text)
        return original(text, way)

    monkeypatch.setattr(read_yaml, "read_part", counted)
    documents = [f"---\nname: C{number}\nelement:\n  key:box\nconfiguration: {{}}\n" for number in range(20)]
    documents[0] += "# instancelint looks at such a stream as a whole\n"
    text = "".join(documents)
    linter = Linter(cache=PayloadCache())
    assert len(linted(linter, "a.yaml", text).findings) == len(documents)
    assert read == documents
    read.clear()
    edited = text.replace("name: C7", "name: C of 7")
    assert linted(linter, "a.yaml", edited) == linted(Linter(), "a.yaml", edited)
    assert read[0] == documents[7].replace("name: C7", "name: C of 7")
    assert len(read) == 1 + len(documents)  # the linter without a cache reads them all


def test_payloads_of_the_same_text_are_told_apart() -> None:
    fence = (
        '```yaml\nelement:\n  key: box\nname: C\ntags: [" a"]  # instancelint: ignore[surrounding-whitespace]\n```\n\n'
    )
    linter = Linter(cache=PayloadCache())
    for text in (fence, fence * 3):
        report = linted(linter, "a.md", text)
        assert report == linted(Linter(), "a.md", text)
    assert [finding.suppressed_by is not None for finding in report.findings if finding.code == "IL223"] == [True] * 3


def test_linters_share_what_they_learn_under_equal_settings(explained: list[object]) -> None:
    cache = PayloadCache()
    for settings, asked in (
        (Settings(), len(PAYLOADS)),
        (Settings(), 0),
        (Settings(ignore=("IL5",)), len(PAYLOADS)),
        (Settings(), 0),
    ):
        explained.clear()
        linted(Linter(settings, cache=cache), "a.json", TEXTS["a.json"])
        assert len(explained) == asked


def test_element_definitions_are_not_told_apart_by_their_names(tmp_path: Path, explained: list[object]) -> None:
    (tmp_path / "acme.json").write_text(json.dumps({"key": "acme", "name": "Acme", "configuration": []}))
    settings = Settings(elements=(str(tmp_path / "acme.json"),))
    cache = PayloadCache()
    for _ in range(2):
        explained.clear()
        linted(Linter(settings, cache=cache), "a.json", TEXTS["a.json"])
        assert len(explained) == len(PAYLOADS)


def test_nothing_is_kept_for_plug_ins() -> None:
    assert PayloadCache().space(Settings(plugins=("acme",)), None) is None


def test_it_forgets_when_told_and_when_it_is_full(explained: list[object]) -> None:
    cache = PayloadCache()
    linter = Linter(cache=cache)
    linted(linter, "a.json", TEXTS["a.json"])
    cache.clear()
    explained.clear()
    linted(linter, "a.json", TEXTS["a.json"])
    assert len(explained) == len(PAYLOADS)
    small = Linter(cache=PayloadCache(entries=2))
    for _ in range(2):
        explained.clear()
        linted(small, "a.json", TEXTS["a.json"])
        assert len(explained) == len(PAYLOADS)


def test_it_shows_no_secret() -> None:
    cache = PayloadCache()
    linter = Linter(cache=cache)
    report = linted(linter, "a.md", TEXTS["a.md"])
    assert report.payloads == len(PAYLOADS)
    shown = [repr(cache), str(cache), repr(linter), repr(cache.space(Settings(), None)), repr(report)]
    assert not [text for text in shown if SECRET in text]


def test_without_a_cache_nothing_is_kept() -> None:
    linter = Linter()
    linted(linter, "a.json", TEXTS["a.json"])
    assert isinstance(linter.examiner.checker, Checker)
    assert not [value for value in vars(linter.examiner).values() if isinstance(value, PayloadCache)]


def test_of_open_lines_only_those_that_were_edited_are_linted(explained: list[object]) -> None:
    linter = Linter(cache=PayloadCache())
    marked = '{"element": {"key": "box"}, "name": "A ", "configuration": {}} // instancelint: ignore'
    text = "\n".join((*BODIES, marked))
    for edited, asked in ((text, len(BODIES) + 1), (text.replace("Contracts 7", "Contracts of 7"), 1)):
        explained.clear()
        given = content_input("a.jsonl", linter.settings.for_file("a.jsonl"), edited.encode())
        report = linter.lint(given)
        assert len(explained) == asked
        assert report == Linter().lint(given)


@pytest.mark.parametrize("name", TEXTS)
def test_what_one_linter_does_not_want_the_other_gets(name: str) -> None:
    cache = PayloadCache()
    bare = linted(Linter(cache=cache, wanted=Wanted(fixes=False, identities=False, text=False)), name, TEXTS[name])
    full = linted(Linter(cache=cache), name, TEXTS[name])
    assert full == linted(Linter(), name, TEXTS[name])
    assert bare.source != full.source
    assert (bare.findings != full.findings) is any(finding.fix for finding in full.findings)
