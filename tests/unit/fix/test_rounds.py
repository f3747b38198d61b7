from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from linting import lint

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.fix.proof import differences
from instancelint.fix.rounds import FixResult, fix_text, place_of
from instancelint.lint.examiner import Examination
from instancelint.lint.lint_input import SingleInput, TextInput
from instancelint.lint.linter import Linter
from instancelint.model.document import Document
from instancelint.model.finding import Finding
from instancelint.model.repair import Remove, Repair, Replace
from instancelint.parse.encoding import decode
from instancelint.rules.base import Problem, value_of
from instancelint.rules.structure.surrounding_whitespace import SurroundingWhitespace

HEAD = "element:\n  key: box\n"


def fixed(text: str, name: str = "a.yaml", *, unsafe: bool = False, **settings: object) -> FixResult:
    source, issues = decode(text.encode(), name)
    linter = Linter(Settings(**settings))  # type: ignore[arg-type] # keyword by keyword
    return fix_text(TextInput(source, linter.settings.for_file(name), issues), linter, unsafe=unsafe)


def text_of(result: FixResult) -> str:
    return result.after.source.text


def marks(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code}{finding.pointer}" for finding in findings]


def test_what_no_fix_touches_stays_as_it_is() -> None:
    text = (
        "# top\r\nelement: {key: 'box'}   # which\r\nname: ' Contracts '\t# who\r\n"
        'configuration:\r\n    filter.response.nulls:   "true"  # keep\r\ntags: [ a ,a ]'
    )
    result = fixed(text)
    assert text_of(result) == text.replace("' Contracts '", "'Contracts'").replace('"true"', "true").replace(",a", "")
    assert marks(result.applied) == ["IL223/name", "IL222/configuration/filter.response.nulls", "IL602/tags/1"]
    assert result.rejected == ()


def test_only_safe_fixes_unless_others_are_wanted() -> None:
    text = HEAD + "nam: Contracts\nconfiguration: {}\ntags: [a, a]\n"
    safe = fixed(text)
    assert marks(safe.applied) == ["IL602/tags/1"]
    both = fixed(text, unsafe=True)
    assert marks(both.applied) == ["IL204/nam", "IL602/tags/1"]
    assert text_of(both) == HEAD + "name: Contracts\nconfiguration: {}\ntags: [a]\n"


def test_fixes_that_touch_each_other_go_one_after_the_other() -> None:
    text = HEAD + 'name: Contracts\nconfiguration:\n  " oauth.callback.url ": " https://a.example//b "\n'
    result = fixed(text, unsafe=True)
    assert text_of(result) == HEAD + 'name: Contracts\nconfiguration:\n  "oauth.callback.url": "https://a.example/b"\n'
    assert [finding.name for finding in result.applied] == [
        "configuration-key-whitespace",
        "surrounding-whitespace",
        "url-residue",
    ]
    assert not result.rejected


def test_many_members_move_together() -> None:
    keys = [f"oauth.api.{name}" for name in ("key", "secret")] + [
        "event.notification.enabled",
        "filter.response.nulls",
        "oauth.callback.url",
        "event.vendor.type",
        "event.poller.refresh_interval",
    ]
    payload = {"element": {"key": "box"}, "name": "x", "configuration": {}} | dict.fromkeys(keys, "${X}")
    result = fixed(json.dumps(payload, indent=2), "a.json", select=("misplaced-property",))
    assert len(result.applied) == len(keys)
    assert json.loads(text_of(result)) == {
        "element": {"key": "box"},
        "name": "x",
        "configuration": dict.fromkeys(keys, "${X}"),
    }


def test_a_fix_that_brings_up_something_else_is_taken_back_alone() -> None:
    text = HEAD + "name: ' x '\nconfiguration:\n  event.poller.urls: users\n  event.vendor.type: polling\n"
    result = fixed(text, unsafe=True, select=("IL223", "IL301", "IL302"))
    assert marks(result.applied) == ["IL223/name"]
    assert [(refusal.finding.code, refusal.reason) for refusal in result.rejected] == [
        ("IL302", "it would cause IL301 events-callback-url-missing")
    ]
    assert text_of(result) == text.replace("' x '", "'x'")


def test_a_finding_that_is_spared_or_suppressed_is_left_alone() -> None:
    text = HEAD + "name: ' x '\nconfiguration: {}\ntags: [' a ', b, b] \n"
    source = SourceText("a.yaml", text)
    linter = Linter(Settings())
    (name, *_) = lint(source.text, source.name, linter).findings
    result = fix_text(TextInput(source, linter.settings.for_file("a.yaml")), linter, spared={place_of(name)})
    assert text_of(result) == text.replace("' a ', b, b", "'a', b")
    ignored = fixed(text.replace("' x '", "' x ' # instancelint: ignore[IL223] on purpose"))
    assert "name: ' x ' # instancelint" in text_of(ignored)
    assert "tags: ['a', b]" in text_of(ignored)


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ('{"a": 1 "b": "x\ny",}', '{"a": 1, "b": "x\\ny"}'),
        ("{'a': 1, // c\n b: 2}", '{"a": 1,\n "b": 2}'),
    ],
)
def test_json_that_does_not_parse(broken: str, mended: str) -> None:
    head = '{"element": {"key": "box"}, "configuration": {}, "name": "x", "extra": '
    result = fixed(f"{head}{broken}}}", "a.json", unsafe=True, select=("IL1",))
    assert text_of(result) == f"{head}{mended}}}"
    json.loads(text_of(result))


def test_yaml_that_does_not_parse() -> None:
    text = HEAD + "name: ' x '\nconfiguration:\n  event.poller.configuration:\n    format: 'yyyy-MM-dd'T'HH:mm'\n"
    result = fixed(text, unsafe=True, select=("yaml-quoting-date-pattern", "surrounding-whitespace"))
    assert text_of(result) == text.replace("'yyyy-MM-dd'T'HH:mm'", "\"yyyy-MM-dd'T'HH:mm\"").replace("' x '", "'x'")
    assert sorted(finding.code for finding in result.applied) == ["IL223", "IL802"]


@pytest.mark.parametrize("margin", ["", "   ", "> "])
def test_members_are_added_and_removed_at_the_end_of_a_fence(margin: str) -> None:
    lines = ["```yaml", "element:", "  key: box", "name: x", "configuration:", "  oauth.api.key: ${K}"]
    extra = "event.notification.enabled: false"
    moved = [*lines, extra, "```"]
    page = "1. Send\n\n" + "".join(f"{margin}{line}\n" for line in moved) + "\nEnd\n"
    wanted = "1. Send\n\n" + "".join(f"{margin}{line}\n" for line in [*lines, f"  {extra}", "```"]) + "\nEnd\n"
    result = fixed(page, "a.md", select=("misplaced-property",))
    assert (text_of(result), marks(result.applied)) == (wanted, ["IL209/event.notification.enabled"])
    back = (
        page.replace(extra, f"  {extra}")
        .replace("  oauth.api.key: ${K}", "  name: Contracts")
        .replace("name: x\n", "tags: []\n")
    )
    again = text_of(fixed(back, "a.md", select=("misplaced-property",)))
    assert f"{margin}  {extra}\n{margin}name: Contracts\n{margin}```\n" in again


def test_places_in_markdown_json_lines_and_lists() -> None:
    fence = (
        '# Page\n\n1. Send\n\n   ```json\n   {"element": {"key": "box"}, "name": " x ",\n'
        '    "configuration": {},}\n   ```\n'
    )
    page = fixed(fence, "a.md")
    assert text_of(page) == fence.replace('" x "', '"x"').replace("{},}", "{}}")
    one = '{"element": {"key": "box"}, "configuration": {}, "name": "x"}'
    after, around = one.replace('"x"', '"x "'), one.replace('"x"', '" y "')
    several = f"[{after},\n {one}, {around}]"
    assert text_of(fixed(several, "a.json")) == several.replace('"x "', '"x"').replace('" y "', '"y"')


@pytest.mark.parametrize(
    ("repair", "reason"),
    [
        (Repair("x", (Replace(("name",), " y "),)), "the mistake would remain"),
        (Repair("x", (Remove(("element",)),)), "the text would no longer contain the same payloads"),
        (Repair("x", (Replace(("name",), " y "), Replace(("tags",), [" z "]))), "the mistake would remain"),
    ],
)
def test_rules_that_do_not_keep_their_word(repair: Repair, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(_: object, doc: Document) -> Iterator[Problem]:
        for path, value in doc.strings():
            if value != value.strip():
                yield Problem(value_of(*path), "both", fix=repair)

    monkeypatch.setattr(SurroundingWhitespace, "check", check)
    text = HEAD + "name: ' x '\ntags: [a]\n"
    result = fixed(text, select=("IL223",))
    assert text_of(result) == text
    assert [refusal.reason for refusal in result.rejected] == [reason]


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 1.0}, [("a",)]),
        ({"a": 1}, {"a": True}, [("a",)]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, [()]),
        ({"a": 1}, {"a": 1, "b": [2]}, [("b",)]),
        ([1, {"a": None}], [1, {"a": "x"}], [(1, "a")]),
        ([1], [1, 2], [()]),
        ({"a": {}}, {"a": []}, [("a",)]),
        (float("nan"), float("nan"), []),
    ],
)
def test_differences(before: object, after: object, places: list[object]) -> None:
    assert list(differences(before, after)) == places


def test_many_payloads_of_which_some_fixes_do_not_hold() -> None:
    good = {"element": {"key": "box"}, "name": " x ", "configuration": {}}
    bad = {"element": {"key": "box"}, "name": " x ", "configuration": {"event.poller.urls": "users"}}
    payloads = [bad if index % 3 else good for index in range(150)]
    result = fixed(json.dumps(payloads), "a.json", unsafe=True, select=("IL223", "IL301", "IL302"))
    assert json.loads(text_of(result)) == [payload | {"name": "x"} for payload in payloads]
    assert len(result.applied) == 150
    assert {(refusal.finding.code, refusal.reason) for refusal in result.rejected} == {
        ("IL302", "it would cause IL301 events-callback-url-missing")
    }
    assert len(result.rejected) == 100


def test_more_fixes_than_are_reported_with_their_edits() -> None:
    text = HEAD + "name: x\nconfiguration:\n" + "".join(f"  my.setting{index}: ' ${{V}}'\n" for index in range(150))
    linter = Linter(Settings(select=("IL223",)))
    found = [finding.fix for finding in lint(text, "a.yaml", linter).findings]
    assert (len(found), sum(bool(fix and fix.edits) for fix in found)) == (150, 100)
    result = fixed(text, select=("IL223",))
    assert (text_of(result), len(result.applied)) == (text.replace("' $", "'$"), 150)


def test_what_aliases_share_is_written_twice() -> None:
    text = "element: {key: box}\nname: &shared ' x '\nconfiguration: {a.b: *shared}\n"
    result = fixed(text, select=("IL223",))
    assert text_of(result) == text.replace("' x '", "'x'").replace("*shared", "x")
    assert result.rejected == ()


def test_what_cannot_be_written_is_left_alone_in_silence() -> None:
    text = "base: &base {a.b: ' x '}\nelement: {key: box}\nname: x\nconfiguration:\n  <<: *base\n  c.d: ' y '\n"
    result = fixed(text, select=("IL223",))
    assert (text_of(result), result.rejected) == (text.replace("' y '", "'y'"), ())


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Record the lengths of the texts that are linted."""
    lengths: list[int] = []
    examine = Linter.examine

    def counted(linter: Linter, given: SingleInput) -> Examination:
        assert isinstance(given, TextInput)
        lengths.append(len(given.source.text))
        return examine(linter, given)

    monkeypatch.setattr(Linter, "examine", counted)
    return lengths


def test_many_fixes_that_fail_alike_are_not_all_tried(examined: list[int]) -> None:
    tried = []
    for settings in (20, 80):
        members = "".join(f"  oauth.api.key{number}: x\n" for number in range(settings))
        examined.clear()
        result = fixed(f"{HEAD}name: Contracts\nconfiguration:\n{members}", unsafe=True, select=("IL604", "IL702"))
        assert not result.applied
        assert [refusal.reason for refusal in result.rejected] == [
            *["it would cause IL702 configuration-key-unknown"] * 8,
            *["too many other fixes in the file failed"] * (settings - 8),
        ]
        tried.append(len(examined))
    assert tried == [9, 9]


OPENED = '{"name": "x", "element": {"key": "box"}, "configuration": {\n'


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        pytest.param(OPENED + "'a': 'b',\n" * 173 + '"c": "d"}}', 346, id="quotes"),
        pytest.param(OPENED + '"a": "b",,\n' * 100 + '"c": "d"}}', 100, id="commas"),
        pytest.param(OPENED + '"a": "b"\n' * 100 + '"c": "d"}}', 100, id="lost commas"),
        pytest.param(OPENED + "a: True,\n" * 100 + '"c": "d"}}', 200, id="words of other languages"),
        pytest.param(json.dumps({"element": {"key": "box"}, "name": "x", "tags": [" a "] * 100}), 199, id="tags"),
    ],
)
def test_many_fixes_of_a_payload_are_proved_together(text: str, fixes: int, examined: list[int]) -> None:
    result = fixed(text, "a.json", ignore=("duplicate-key",))
    assert (len(result.applied), result.rejected) == (fixes, ())
    assert len(examined) <= 3


@pytest.mark.parametrize("number", [5, 50])
@pytest.mark.parametrize(
    ("name", "each"),
    [
        ("a.yaml", "---\nelement:\n  key: box\nname: ' x '\nconfiguration: {}\n"),
        ("a.md", '```json\n{"element": {"key": "box"}, "name": "x", "configuration": {},}\n```\n\n'),
    ],
)
def test_payloads_are_fixed_together(name: str, each: str, number: int, examined: list[int]) -> None:
    result = fixed(each * number, name)
    assert (len(result.applied), result.rejected) == (number, ())
    assert len(examined) == 2


@pytest.mark.parametrize("number", [10, 100])
def test_one_that_fails_costs_the_same_among_many(number: int, examined: list[int]) -> None:
    members = "".join(f'"event.poller.k{index}": " a ",\n' for index in range(number))
    result = fixed(OPENED + members + '"c": "d"}}', "a.json", unsafe=True, select=("IL223", "IL301", "IL302"))
    assert marks(result.applied) == [f"IL223/configuration/event.poller.k{index}" for index in range(number)]
    assert [(refusal.finding.code, refusal.reason) for refusal in result.rejected] == [
        ("IL302", "it would cause IL301 events-callback-url-missing")
    ]
    assert len(examined) == 5  # the text, all fixes, those of the other rule, and the one alone, before and after them


def test_one_in_every_payload_that_fails_costs_the_same_for_many(examined: list[int]) -> None:
    tried = []
    for number in (5, 30):
        examined.clear()
        payload = {"element": {"key": "box"}, "name": " x ", "configuration": {"event.poller.urls": "users"}}
        text = json.dumps([payload] * number)
        result = fixed(text, "a.json", unsafe=True, select=("IL223", "IL301", "IL302"))
        assert (len(result.applied), len(result.rejected)) == (number, number)
        tried.append(len(examined))
    assert tried == [5, 5]


def test_what_is_written_elsewhere_waits_until_it_has_moved(examined: list[int]) -> None:
    members = "".join(f'"oauth.api.key{index}": "v",\n' for index in range(30))
    text = '{"element": {"key": "box"}, "name": "x",\n' + members + '"tags": ["a"]}'
    result = fixed(text, "a.json", unsafe=True)
    assert marks(result.applied) == ["IL209/oauth.api.key0"]
    assert {(refusal.finding.code, refusal.finding.path[0]) for refusal in result.rejected} == {
        ("IL604", "configuration")
    }
    assert len(examined) <= 12
