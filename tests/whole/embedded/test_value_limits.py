"""How many values a payload and a text may have, where many payloads are in one text."""

from __future__ import annotations

import json

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.lint_input import TextInput, content_input
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.report import FileReport
from instancelint.model.terms import Limits

PAYLOAD = {"element": {"key": "box"}, "name": "n", "configuration": {"filter.response.nulls": 1}}
LARGE = {**PAYLOAD, "tags": ["a"] * 40}
DOCUMENT = "---\nelement: {key: box}\nname: n\nconfiguration: {filter.response.nulls: 1}\n"
LARGE_DOCUMENT = f"{DOCUMENT}tags: [{', '.join(['a'] * 40)}]\n"
ALIASES = f"{DOCUMENT}tags: [&a [a, a, a, a], *a, *a, *a]\n"
BROKEN = DOCUMENT.replace("configuration: {", "configuration:{")
JSON5 = "{element: {key: 'box'}, name: 'n', configuration: {'filter.response.nulls': 1}},"
PER_PAYLOAD = "more than 30 values; the rest was not checked"
IN_ALL = "more than {} values; the rest was not checked"
LIMITS = Limits(nodes=30)


def postman(number: int) -> str:
    """Return a collection with requests, each in a folder with another one."""
    address = "https://api.cloud-elements.com/elements/api-v2/instances"
    body = {"mode": "raw", "raw": json.dumps(PAYLOAD)}
    request = {"name": "a", "request": {"method": "POST", "header": [], "url": address, "body": body}}
    other = {"name": "b", "request": {"method": "GET", "header": [], "url": address}}
    info = {"name": "n", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}
    return json.dumps({"info": info, "item": [{"name": "f", "item": [request, other]}] * number})


def linted(name: str, text: str, limits: Limits = LIMITS, cache: PayloadCache | None = None) -> FileReport:
    settings = Settings(limits=limits)
    given = TextInput(SourceText(name, text), settings.for_file(name))
    return Linter(settings, cache=cache).lint(given)


def told(report: FileReport) -> tuple[list[tuple[int, str]], list[int]]:
    """Return the limits that were reached, by payload, and the payloads in which the mistake was found."""
    reached = [(finding.payload, finding.message) for finding in report.findings if finding.code == "IL902"]
    return reached, [finding.payload for finding in report.findings if finding.code == "IL210"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", DOCUMENT * 12),
        ("a.yaml", BROKEN + DOCUMENT * 11),
        ("a.yaml", "".join(f"- {json.dumps(PAYLOAD)}\n" for _ in range(12))),
        ("a.json", json.dumps([PAYLOAD] * 12)),
        ("a.json", json.dumps([PAYLOAD] * 12).replace("},", "}", 1)),
        ("a.json", json.dumps({"instances": [PAYLOAD] * 12})),
        ("a.json", json.dumps({"instances": [PAYLOAD] * 12}).replace("},", "}", 1)),
        ("a.yaml", "instances:\n" + "".join(f"- {json.dumps(PAYLOAD)}\n" for _ in range(12))),
        ("a.json", postman(12)),
        ("a.json5", f"[{JSON5 * 12}]"),
        ("a.jsonl", f"{json.dumps(PAYLOAD)}\n" * 12),
        ("a.md", f"```json\n{json.dumps(PAYLOAD)}\n```\n" * 12),
        ("a.md", f"```yaml\n{DOCUMENT * 12}```\n"),
    ],
)
def test_each_payload_has_all_of_the_values_for_itself(name: str, text: str) -> None:
    report = linted(name, text)
    assert (report.payloads, told(report)) == (12, ([], list(range(12))))


def test_clean_payloads_are_counted_each_for_itself() -> None:
    text = json.dumps([{**PAYLOAD, "configuration": {}}] * 12)
    settings = Settings(limits=LIMITS)
    for name, given in (("a.json", text), ("a.yaml", DOCUMENT.replace("filter.response.nulls: 1", "") * 12)):
        report = Linter(settings).lint(content_input(name, settings.for_file(name), given.encode()))
        assert (report.payloads, report.findings) == (12, ())


def test_a_document_with_too_many_values_hides_no_other() -> None:
    report = linted("a.yaml", DOCUMENT + LARGE_DOCUMENT + DOCUMENT)
    assert told(report) == ([(1, PER_PAYLOAD)], [0, 1, 2])


def test_a_list_in_json_ends_with_the_payload_that_has_too_many_values() -> None:
    report = linted("a.json", json.dumps([PAYLOAD, LARGE, PAYLOAD]))
    assert told(report) == ([(1, PER_PAYLOAD)], [0, 1])


def test_a_list_in_yaml_is_read_to_its_end() -> None:
    text = "".join(f"- {json.dumps(each)}\n" for each in (PAYLOAD, LARGE, PAYLOAD))
    assert told(linted("a.yaml", text)) == ([(1, PER_PAYLOAD)], [0, 1, 2])


def test_what_is_no_list_of_payloads_counts_as_a_whole() -> None:
    assert told(linted("a.json", json.dumps({"instances": {str(number): PAYLOAD for number in range(12)}})))[0] != []


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_a_list_of_broken_payloads_is_read_to_its_end(name: str) -> None:
    written = json.dumps(PAYLOAD)
    broken = written.replace(", ", " ", 1) if name == "a.json" else written.replace("{", '{"name": "a", ', 1)
    text = f"[{','.join([broken] * 1200)}]" if name == "a.json" else f"- {broken}\n" * 1200
    report = linted(name, text, Limits())
    assert told(report) == ([], list(range(1200)))


def test_plain_documents_with_too_many_scalars_are_told() -> None:
    settings = Settings(limits=LIMITS)
    configuration = "".join(f"  acme.{number}: a\n" for number in range(40))
    text = f"element: {{key: slack}}\nname: n\nconfiguration:\n{configuration}"
    report = Linter(settings).lint(content_input("a.yaml", settings.for_file("a.yaml"), text.encode()))
    assert told(report)[0] == [(0, PER_PAYLOAD)]


@pytest.mark.parametrize(
    ("name", "text", "most", "last"),
    [
        ("a.yaml", DOCUMENT * 12, 100, 3),
        ("a.yaml", BROKEN + DOCUMENT * 11, 100, 3),
        ("a.yaml", ALIASES * 12, 100, 2),
        ("a.json", json.dumps([PAYLOAD] * 12), 40, 6),
        ("a.yaml", f"{json.dumps([PAYLOAD] * 12)}\n", 40, 6),
    ],
)
def test_all_payloads_of_a_text_have_so_many_values_together(name: str, text: str, most: int, last: int) -> None:
    reached, found = told(linted(name, text, Limits(nodes=30, size=10 * most)))
    assert reached == [(last, IN_ALL.format(most))]
    assert found == list(range(len(found)))
    assert len(found) in {last, last + 1}


@pytest.mark.parametrize("size", [300, 1000, 1500, 10_000, 20_000_000])
@pytest.mark.parametrize("first", [DOCUMENT, LARGE_DOCUMENT, ALIASES, BROKEN])
def test_limits_are_the_same_with_a_cache(first: str, size: int) -> None:
    limits = Limits(nodes=30, size=size)
    for text in (first + DOCUMENT * 5, DOCUMENT + first * 8, LARGE_DOCUMENT + first + ALIASES * 3):
        assert linted("a.yaml", text, limits, PayloadCache()) == linted("a.yaml", text, limits)
