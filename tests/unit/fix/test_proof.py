"""The proof of fixes, step by step: what a text may become, and what speaks against it."""

from __future__ import annotations

import pytest

from instancelint.config.settings import Settings
from instancelint.fix.proof import FixCandidate, came_up, changed_otherwise, is_broken
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import open_fix
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.document import Target
from instancelint.model.repair import Move, Repair
from instancelint.parse.encoding import decode
from instancelint.rules.base import Problem

TEXT = '{"element": {"key": "box"}, "name": " x ", "configuration": {"a.b": 1}}'
OTHERWISE = "it would change more of the payload than it should"


def examined(text: str, name: str = "a.json", **settings: object) -> Examination:
    source, issues = decode(text.encode(), name)
    linter = Linter(Settings(**settings))  # type: ignore[arg-type] # keyword by keyword
    return linter.examine(TextInput(source, linter.settings.for_file(name), issues))


def candidate(examination: Examination, code: str) -> FixCandidate:
    """Return the first fix of a rule."""
    result, finding = next(found for found in examination.results if found[1].code == code)
    if isinstance(result.problem.fix, Repair):
        return FixCandidate(finding, result, ())
    fix = open_fix(result.problem, result.document)
    assert fix is not None
    return FixCandidate(finding, result, fix.edits)


def objection(before: str, after: str, code: str, name: str = "a.json") -> str | None:
    """Say what speaks against a text as what the first fix of a rule makes of another one."""
    old = examined(before, name)
    against = changed_otherwise(old, examined(after, name), [candidate(old, code)])
    return against.reason if against else None


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (TEXT.replace(" x ", "x"), None),
        (TEXT, OTHERWISE),
        (TEXT.replace(" x ", "y"), OTHERWISE),
        (TEXT.replace(" x ", "x").replace("a.b", "a.c"), OTHERWISE),
        (TEXT.replace(" x ", "x").replace("1}", '1, "c.d": 2}'), OTHERWISE),
        (TEXT.replace(" x ", "x").replace('"a.b": 1', '"a.b": "1"'), OTHERWISE),
        (TEXT.replace(" x ", "x")[:-1], "the text would no longer parse as it does now"),
        ("{}", "the text would no longer contain the same payloads"),
    ],
)
def test_what_a_fix_of_data_may_make(after: str, reason: str | None) -> None:
    assert objection(TEXT, after, "IL223") == reason


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (TEXT[:-2] + ",}}", TEXT, None),
        (TEXT[:-2] + ",}}", TEXT.replace("box", "bax"), OTHERWISE),
        (TEXT[:-2] + ",}}", TEXT[:-2] + ",}", "the text would no longer parse as it does now"),
    ],
)
def test_what_a_fix_of_the_text_may_make(before: str, after: str, reason: str | None) -> None:
    assert objection(before, after, "IL102") == reason


def test_a_repair_of_the_text_may_change_its_own_place() -> None:
    before = TEXT.replace('" x "', "'x'")
    assert objection(before, TEXT.replace(" x ", "x"), "IL112") is None
    assert objection(before, TEXT.replace(" x ", "x").replace("a.b", "a.c"), "IL112") == OTHERWISE


def test_a_request_whose_body_stands_elsewhere_is_no_worse_than_before() -> None:
    url = "https://api.cloud-elements.com/elements/api-v2/instances"
    script = f"BODY='{TEXT}'\ncurl -X POST {url} -d \"$BODY\"\n"
    assert len(examined(script, "a.sh").documents) == len(("the body", "the request"))
    assert objection(script, script.replace(" x ", "x"), "IL223", "a.sh") is None
    assert objection(script, script.replace(" x ", "y"), "IL223", "a.sh") == OTHERWISE


def test_documents_of_one_file_are_told_apart() -> None:
    first, second = "element: {key: box}\nname: ' x '\n", "element: {key: box}\nname: y\n"
    text = f"{first}---\n{second}"
    fixed = text.replace("' x '", "x")
    assert objection(text, fixed, "IL223", "a.yaml") is None
    assert objection(text, fixed.replace("name: y", "name: z"), "IL223", "a.yaml") == OTHERWISE
    assert objection(text, f"{first}---\n{second.replace('name: y', 'name: x')}", "IL223", "a.yaml") == OTHERWISE


@pytest.mark.parametrize(
    ("text", "expected"),
    [(TEXT, False), (TEXT[:-1], True), (TEXT.replace("1}", '1, "a.b": 2}'), False), (TEXT[:-2] + ",}}", True)],
)
def test_what_a_strict_parser_refuses(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    (document,) = examined(text).documents
    assert is_broken(document) is expected


def test_what_comes_up() -> None:
    before = examined(TEXT)
    fix = candidate(before, "IL223")
    assert came_up(before, examined(TEXT.replace(" x ", "x")), [fix]) is None
    left = came_up(before, before, [fix])
    assert left is not None
    assert (left.reason, dict(left.payloads), left.marks) == (
        "the mistake would remain",
        {0: "the mistake would remain"},
        frozenset(),
    )
    worse = came_up(before, examined(TEXT.replace(" x ", "x").replace('"a.b": 1', '"a.b": " y "')), [fix])
    assert worse is not None
    assert worse.reason == "it would cause IL223 surrounding-whitespace"
    assert worse.marks == {("IL223", 0, ("configuration", "a.b"))}


def test_a_mistake_that_moves_with_a_key_does_not_come_up() -> None:
    text = TEXT.replace('"a.b": 1', '" oauth.scope ": " a "')
    before = examined(text)
    after = examined(text.replace(" oauth.scope ", "oauth.scope"))
    assert came_up(before, after, [candidate(before, "IL605")]) is None
    (worse,) = (came_up(before, after, [candidate(before, "IL223")]),)
    assert worse is not None
    assert worse.marks == {("IL223", 0, ("configuration", "oauth.scope"))}


def test_what_is_suppressed_counts_neither_before_nor_after() -> None:
    before = examined(TEXT)
    fix = candidate(before, "IL223")
    other = TEXT.replace(" x ", "x").replace('"a.b": 1', '"a.b": " y "')
    found = examined(other)
    silent = tuple((result, finding._replace(suppressed_by="a comment")) for result, finding in found.results)
    assert came_up(before, found, [fix]) is not None
    assert came_up(before, found._replace(results=silent), [fix]) is None


def test_what_counts_only_beside_another_file_does_not_come_up() -> None:
    before = examined(TEXT)
    found = examined(TEXT.replace(" x ", "x").replace('"a.b": 1', '"a.b": " y "'))
    shared = tuple(
        (result._replace(problem=result.problem._replace(group="x")), each) for result, each in found.results
    )
    assert came_up(before, found._replace(results=shared), [candidate(before, "IL223")]) is None


def test_what_no_rule_could_see_before_does_not_come_up() -> None:
    found = examined(TEXT)
    (document,) = found.documents
    unread = document._replace(data=None, recovered=True)
    before = found._replace(documents=(unread,), results=())
    assert came_up(before, found, []) is None
    assert came_up(before._replace(documents=(unread._replace(number=1),)), found, []) is not None
    assert came_up(before._replace(documents=(document,)), found, []) is not None


def test_a_mistake_in_what_is_moved_does_not_come_up() -> None:
    found = examined(TEXT)
    ((result, finding),) = (each for each in found.results if each[1].code == "IL223")

    def holding(*path: str | int) -> Examination:
        moved = result._replace(problem=result.problem._replace(at=Target(path)))
        return found._replace(results=((moved, finding),))

    repair = Repair("", (Move(("configuration", "name"), ("moved",)),))
    fix = FixCandidate(finding, result._replace(problem=Problem(Target(()), "", fix=repair)), ())
    before = holding("configuration", "name", "x", 0)
    assert came_up(before, holding("moved", "x", 0), [fix]) is None
    assert came_up(before, holding("moved", "x", 1), [fix]) is None
    worse = came_up(before, holding("move", "x", 0), [fix])
    assert worse is not None
    assert worse.marks == {("IL223", 0, ("move", "x", "*"))}
