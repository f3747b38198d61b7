"""What is passed over: the engine has nothing to say about it, and counts the same."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from linting import lint_bytes
from mutated import mutated
from repository import EXAMPLES

from instancelint.config.settings import Profile, Settings, Suppression
from instancelint.domain.catalog import Catalog
from instancelint.lint.fast_path import Clean, FastPath
from instancelint.lint.lint_input import BytesInput
from instancelint.lint.linter import Linter
from instancelint.model.report import FileReport
from instancelint.model.terms import Kind, Limits, Severity
from instancelint.parse.json import plain_json
from instancelint.parse.yaml import plain_yaml

NUMBER = int(os.environ.get("INSTANCELINT_FUZZ", "25000")) // 10
GOOD = sorted((EXAMPLES / "good").iterdir())
BOX: dict[str, Any] = {
    "element": {"key": "box"},
    "providerData": {"code": "${CODE}"},
    "configuration": {
        "oauth.api.key": "${KEY}",
        "oauth.api.secret": "${SECRET}",
        "oauth.callback.url": "https://auth.acme.io/oauth",
    },
    "tags": ["files"],
    "name": "Contracts",
}


def in_full(data: bytes, name: str, settings: Settings | None = None) -> FileReport:
    """Lint without the fast path."""
    return lint_bytes(data, name, Linter(settings, Catalog.default()))


def passed(data: bytes, name: str = "a.json", settings: Settings | None = None) -> Clean | None:
    settings = settings or Settings()
    found = FastPath(settings).look(BytesInput(name, settings.for_file(name), data, len(data)))
    return found if isinstance(found, Clean) else None


def agrees(data: bytes, name: str, settings: Settings | None = None, path: FastPath | None = None) -> bool:
    """Tell whether a text is passed over; the engine then has to say the same."""
    settings = settings or Settings()
    given = BytesInput(name, settings.for_file(name), data, len(data))
    found = (path or FastPath(settings)).look(given)
    if isinstance(found, Clean):
        report = in_full(data, name, settings)
        assert (report.findings, report.payloads) == ((), found.payloads), data.decode()
        if settings.ignore:  # claims of ignored rules may clash, and nothing is found
            assert set(report.claims) <= set(found.claims), data.decode()
        else:
            assert sorted(report.claims) == sorted(found.claims), data.decode()
    return isinstance(found, Clean)


def test_json_that_is_passed_over_is_clean() -> None:
    texts = [json.dumps(body, indent=number % 3).encode() for number, body in enumerate(mutated(NUMBER, 11))]

    assert sum(agrees(text, "a.json") for text in texts) > NUMBER // 50


@pytest.mark.parametrize(
    ("ignore", "more"),
    [
        (("hardcoded-secret",), False),
        (("hardcoded-secret", "shared-secret"), True),
        (("IL3", "IL4"), True),
        (("security",), True),
        (("url-insecure",), False),
    ],
)
def test_what_calls_for_ignored_rules_alone_is_clean(ignore: tuple[str, ...], more: bool) -> None:  # noqa: FBT001 - a row
    settings = Settings(ignore=ignore)
    heard = Linter(settings).examiner.checker.heard
    texts = [json.dumps(body).encode() for body in mutated(NUMBER // 10, 14)]
    texts.append(
        json.dumps({**BOX, "configuration": {**BOX["configuration"], "oauth.api.secret": "k1v9d8s7f6"}}).encode()
    )

    number = sum(agrees(text, "a.json", settings, FastPath(settings, heard)) for text in texts)

    without = sum(agrees(text, "a.json", settings) for text in texts)
    assert (number > without) == more
    assert number >= without


def test_secrets_that_a_payload_may_share_are_claimed_though_no_rule_is_about_one() -> None:
    settings = Settings(ignore=("hardcoded-secret",))
    body = json.dumps({**BOX, "configuration": {**BOX["configuration"], "oauth.api.secret": "k1v9d8s7f6"}}).encode()
    claims = Linter(settings).lint(BytesInput("a.json", settings.for_file("a.json"), body, len(body))).claims
    assert sorted(claims) == sorted(in_full(body, "a.json", settings).claims)


def test_yaml_that_is_passed_over_is_clean() -> None:
    texts = [yaml.safe_dump(body, sort_keys=False).encode() for body in mutated(NUMBER // 10, 11)]

    assert sum(agrees(text, "a.yaml") for text in texts) > NUMBER // 1000


def test_broken_texts_are_passed_over_only_where_nothing_broke() -> None:
    for start, name in ((json.dumps(BOX), "a.json"), (yaml.safe_dump(BOX, sort_keys=False), "a.yaml")):
        assert agrees(start.encode(), name)
        for place in range(len(start)):
            agrees((start[:place] + start[place + 1 :]).encode(), name)
            agrees((start[:place] + start[place] + start[place:]).encode(), name)


@pytest.mark.parametrize("path", [path for path in GOOD if path.name != "README.md"], ids=lambda path: path.name)
def test_the_good_examples(path: Path) -> None:
    agrees(path.read_bytes(), path.name)


def test_what_is_remembered() -> None:
    events = {"event.notification.enabled": True, "event.notification.callback.url": "https://acme.io/box"}
    body = {**BOX, "configuration": {**BOX["configuration"], **events}}
    found = passed(json.dumps([body, BOX]).encode())

    assert found is not None
    assert found.payloads == 2
    assert [(claim.code, claim.group, claim.owner) for claim in found.claims] == [
        ("IL612", "box\ncontracts", False),
        ("IL330", "https://acme.io/box", True),
        ("IL612", "box\ncontracts", False),
    ]


CLEAN = json.dumps(BOX).encode()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (CLEAN, "a.md"),
        (CLEAN[:-1], "a.json"),
        (b"\xef\xbb\xbf" + CLEAN, "a.json"),
        (CLEAN.decode().encode("utf-16"), "a.json"),
        (CLEAN.replace(b"Contracts", b"\xff"), "a.json"),
        (CLEAN.replace(b"Contracts", b"{{ name }}"), "a.json"),
        (CLEAN.replace(b"Contracts", b"instancelint: ignore-file"), "a.json"),
        (CLEAN.replace(b"box", b"boks"), "a.json"),
        (b"{}", "a.json"),
        (b"[]", "a.json"),
        (b"", "a.yaml"),
        (b"element: {key: &a box}\nname: *a\n", "a.yaml"),
        (b"element: {key: !x box}\nname: a\n", "a.yaml"),
        (b"element:\n  <<: {key: box}\nname: a\n", "a.yaml"),
        (b"element: {key: box, key: box}\nname: a\n", "a.yaml"),
        (b"- element: {key: box}\n", "a.yaml"),
        (b"[" * 300, "a.json"),
        (b"[" * 300, "a.yaml"),
    ],
)
def test_the_engine_is_asked_about_the_rest(data: bytes, name: str) -> None:
    assert passed(data, name) is None


@pytest.mark.parametrize(
    "settings",
    [
        Settings(select=("ALL",)),
        Settings(extend_select=("extra",)),
        Settings(options={"placeholder-value": {"extra_patterns": ("^Contracts$",)}}),
        Settings(suppressions=(Suppression("IL301"),)),
        Settings(payloads=("$.body",)),
        Settings(elements=("definitions",)),
        Settings(limits=Limits(size=10)),
        Settings(limits=Limits(nodes=5)),
        Settings(limits=Limits(depth=1)),
    ],
)
def test_settings_that_ask_for_the_engine(settings: Settings) -> None:
    assert passed(CLEAN, settings=settings) is None


@pytest.mark.parametrize(
    "settings",
    [
        Settings(root="x", ignore=("IL301",), severity={"url-insecure": Severity.ERROR}, profile=Profile.DEPLOY),
        Settings(kind=Kind.CREATE, exclude=("*.md",), fail_on=None, baseline="known.json"),
        Settings(kinds=(("*.yaml", Kind.UPDATE),), per_file_ignores=(("*.yaml", ("IL301",)),)),
    ],
)
def test_settings_under_which_clean_is_clean(settings: Settings) -> None:
    assert passed(CLEAN, settings=settings) is not None


def test_a_kind_that_settings_name_holds() -> None:
    body = json.dumps({key: value for key, value in BOX.items() if key != "element"}).encode()

    assert passed(body) is not None
    assert passed(body, settings=Settings(kinds=(("a.json", Kind.CREATE),))) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ('{"a": 1, "b": "c"}', 3),
        ('{"a" :[1, "b", ["c", {"d": "e"}]]}', 5),
        ('["a", "a", null]', 2),
        ('"a"', 1),
        ('{"a:b": {"c": [{"d": 1}]}}', 3),
    ],
)
def test_strings_are_counted(text: str, number: int) -> None:
    assert plain_json.count_strings(json.loads(text)) == number
    assert plain_json.load(text, Limits(10, nodes=100)) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"a" :1,"a":2}',
        '{"a":1,"a"\n:2}',
        '{"a":1,"\\u0061":2}',
        '{"a":1,"b":"\\":","a":3}',
        '{"a": "x", "a": "x"}',
        '[{"b": {}, "b": {}}]',
    ],
)
def test_no_repetition_is_missed(text: str) -> None:
    with pytest.raises(plain_json.NoticeError):
        plain_json.load(text, Limits(10, nodes=100))


def test_plain_yaml_is_read_as_the_parser_with_places_reads_it() -> None:
    text = "a: yes\nb: [1, 0x10, 'x', null]\nc:\n  d: |\n    text\n---\nname: 1.5\n---\n"
    first, second = plain_yaml.load(text, Limits(10, nodes=100))

    assert first.data == {"a": True, "b": [1, 16, "x", None], "c": {"d": "text\n"}}
    assert {path: word.tag for path, word in first.words.items()} == {
        ("a",): "bool",
        ("b", 0): "int",
        ("b", 1): "int",
        ("b", 3): "null",
    }
    assert (second.data, second.words[("name",)].text) == ({"name": 1.5}, "1.5")


def test_findings_of_lines_do_not_depend_on_what_is_passed_over() -> None:
    lines = b"".join(json.dumps(body).encode() + b"\n" for body in mutated(NUMBER // 20, 12))
    one, other = lint_bytes(lines, "a.jsonl"), in_full(lines, "a.jsonl")
    assert one.findings == other.findings
    assert replace_source(one) == replace_source(other)


def replace_source(report: FileReport) -> FileReport:
    """Leave the text out, which is compared by its lines."""
    return report._replace(source=None, claims=tuple(sorted(report.claims)))
