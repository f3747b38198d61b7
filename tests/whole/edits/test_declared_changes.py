"""What a text may become: how its complaints are counted, and how its data are held against what fixes declare."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import Settings
from instancelint.fix.proof import FixCandidate, changed_otherwise, differences, is_broken
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import Result
from instancelint.lint.linter import Linter
from instancelint.model.document import Document, Format, SyntaxIssue, Target
from instancelint.model.finding import Fix
from instancelint.model.repair import Move, Operation, Remove, Repair, Replace
from instancelint.model.report import FileReport
from instancelint.rules.base import Problem

SOURCE = SourceText("a.json", "")
WORSE = "the text would no longer parse as it does now"
OTHERWISE = "it would change more of the payload than it should"


def document(*issues: str, data: object = (), recovered: bool = True, index: int = 0) -> Document:
    """Make a document with an issue of each kind, `kind@place`."""
    pairs = [each.partition("@") for each in issues]
    found = tuple(SyntaxIssue(kind, Span(int(place or 0), int(place or 0))) for kind, _, place in pairs)
    data = {} if data == () else data
    return Document(SOURCE, data, Format.JSON, number=index, issues=found, recovered=recovered)


def broken(*issues: str, index: int = 0) -> Document:
    """Make a document of which the parser made nothing."""
    return document(*issues, data=None, index=index)


def objection(before: list[Document], after: list[Document], *fixes: FixCandidate) -> str | None:
    old, new = (Examination(SOURCE, tuple(each), FileReport("a.json")) for each in (before, after))
    against = changed_otherwise(old, new, fixes)
    return against.reason if against else None


SOUND = document(recovered=False)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ([SOUND], [SOUND], None),
        ([SOUND], [document()], WORSE),
        ([document()], [SOUND], None),
        ([document()], [document()], None),
        ([SOUND], [document("a", recovered=False)], WORSE),
        ([document("a")], [document("a")], None),
        ([document("a")], [document("b")], WORSE),
        ([document("a")], [document("a", "a")], WORSE),
        ([document("a", "a")], [document("a")], None),
        ([document("a", "b")], [document("b", "a")], None),
        ([document("a"), document("b", index=1)], [document("b"), document("a", index=1)], None),
        ([document("a"), document(index=1)], [document(), document("b", index=1)], WORSE),
        ([document(), SOUND], [document(), document()], WORSE),
    ],
)
def test_no_complaint_may_come_up(before: list[Document], after: list[Document], reason: str | None) -> None:
    assert objection(before, after) == reason


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (broken("a@5"), broken("b@6"), None),
        (broken("a@5"), broken("b@5"), WORSE),
        (broken("a@5"), broken("a@5"), WORSE),
        (broken("a@5"), broken("b@4"), WORSE),
        (broken("a@5", "b@3"), broken("b@4"), None),
        (broken("a@5"), broken("b@7", "b@6"), None),
        (broken("a@5"), broken("b@7", "b@5"), WORSE),
        (broken(), broken("b@0"), None),
        (broken("b@0"), broken(), WORSE),
        (broken("a@5"), document("b@1", "c@2"), None),
        (broken("a@5"), document("b@1", data=[]), None),
        (document("a@5"), document("b@6"), WORSE),
        (document("a@5", data=[]), document("b@6", data=[]), WORSE),
        (document("a@5", data=None, recovered=False), document("b@6", data=None, recovered=False), WORSE),
    ],
)
def test_behind_the_place_at_which_the_parser_stopped_new_complaints_may_come(
    before: Document, after: Document, reason: str | None
) -> None:
    assert objection([before], [after]) == reason
    assert objection([document("x"), before._replace(number=1)], [document(), after._replace(number=1)]) == reason


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (SOUND, False),
        (document(), False),
        (document("a"), True),
        (document("a", recovered=False), False),
        (document("duplicate-key"), False),
        (document("merge-twice"), False),
        (document("duplicate-key", "a"), True),
    ],
)
def test_what_a_strict_parser_refuses(given: Document, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_broken(given) is expected


ACTIVE = Linter(Settings()).examiner.checker.rules[0]


def candidate(given: Document, fix: Fix | Repair) -> FixCandidate:
    result = Result(ACTIVE, given, Problem(Target(()), "", fix=fix))
    return FixCandidate(None, result, ())  # type: ignore[arg-type] # no finding is asked for


def repairing(given: Document, *operations: Operation) -> FixCandidate:
    return candidate(given, Repair("", operations))


def rewriting(given: Document, *paths: Path) -> FixCandidate:
    return candidate(given, Fix("", (), paths=paths))


DATA = {"a": {"b": 1, "c": [1, {"d": 2}]}, "e": 3}
WHOLE = document(data=DATA, recovered=False)


def changed(data: object) -> list[Document]:
    return [WHOLE._replace(data=data)]


@pytest.mark.parametrize(
    ("paths", "reason"),
    [
        ([("a", "c", 1, "d")], None),
        ([("a", "c", 1)], None),
        ([("a", "c")], None),
        ([("a",)], None),
        ([("e",), ("a", "c")], None),
        ([], OTHERWISE),
        ([()], OTHERWISE),
        ([("e",)], OTHERWISE),
        ([("a", "b")], OTHERWISE),
        ([("a", "c", 0)], OTHERWISE),
        ([("a", "c", 1, "d", "x")], OTHERWISE),
        ([("c", 1, "d")], OTHERWISE),
    ],
)
def test_a_fix_of_the_text_changes_only_what_is_at_its_places(paths: list[Path], reason: str | None) -> None:
    after = changed({"a": {"b": 1, "c": [1, {"d": 5}]}, "e": 3})
    assert objection([WHOLE], after, rewriting(WHOLE, *paths)) == reason
    assert objection([WHOLE], [WHOLE], rewriting(WHOLE, *paths)) is None


def test_a_fix_of_data_changes_only_what_its_operations_say() -> None:
    fixes = repairing(WHOLE, Replace(("e",), 4)), repairing(WHOLE, Remove(("a", "b")))
    done = {"a": {"c": [1, {"d": 2}]}, "e": 4}
    assert objection([WHOLE], changed(done), *fixes) is None
    assert objection([WHOLE], changed({**done, "e": 3}), *fixes) == OTHERWISE
    assert objection([WHOLE], changed({**done, "e": 5}), *fixes) == OTHERWISE
    assert objection([WHOLE], changed(DATA), *fixes) == OTHERWISE


def test_an_operation_that_cannot_be_done() -> None:
    assert objection([WHOLE], [WHOLE], repairing(WHOLE, Remove(("x",)))) == OTHERWISE


def test_a_fix_of_data_does_not_open_its_place_to_others() -> None:
    fixes = repairing(WHOLE, Replace(("e",), 4)), rewriting(WHOLE, ("a", "b"))
    assert objection([WHOLE], changed({**DATA, "e": 4}), *fixes) is None
    assert objection([WHOLE], changed({**DATA, "e": 5}), *fixes) == OTHERWISE


def test_what_is_made_of_a_text_that_nobody_could_read() -> None:
    before = broken("a@5")
    assert objection([before], [document(data=[1])], repairing(before, Remove(("x",)))) is None


def test_a_fix_concerns_its_own_document_alone() -> None:
    one, other = WHOLE._replace(number=0), WHOLE._replace(number=1)
    other_fixed = other._replace(data={**DATA, "e": 4})
    assert objection([one, other], [one, other_fixed], repairing(other, Replace(("e",), 4))) is None
    assert objection([one, other], [one, other_fixed], repairing(one, Replace(("e",), 4))) == OTHERWISE
    assert objection([one, other], [one, other_fixed], rewriting(one, ("e",))) == OTHERWISE
    assert objection([one, other], [one, other_fixed]) == OTHERWISE


def test_a_repair_names_places_as_they_belong_and_one_of_the_parser_as_they_are_written() -> None:
    given = WHOLE._replace(origins={("configuration",): ("config",)})
    repair = Repair("", (Remove(("configuration", "x")),))
    assert candidate(given, repair).operations == (Remove(("config", "x")),)
    issue = SyntaxIssue("a", Span(0, 0))
    result = Result(ACTIVE, given, Problem(Target(("a", 0, "b")), "", fix=repair, issue=issue))
    by_parser = FixCandidate(None, result, ())  # type: ignore[arg-type] # no finding is asked for
    assert by_parser.operations == (Remove(("configuration", "x")),)
    assert by_parser.mark == (ACTIVE.entry.code, 0, ("a", "*", "b"))


def test_what_moves() -> None:
    assert repairing(WHOLE, Remove(("a",)), Move(("e",), ("f",))).moves
    assert not repairing(WHOLE, Remove(("a",))).moves
    assert not rewriting(WHOLE, ("a",)).moves


def parts(whole: Document) -> list[Document]:
    """Return the payloads in a list under `list`; the first is written without its configuration."""
    items = whole.data["list"]  # type: ignore[index] # a table
    wrapper: Path = ("configuration",)
    first = whole._replace(data={"configuration": items[0]}, whole=whole, base=("list", 0), wrapper=wrapper)
    return [first, whole._replace(data=items[1], whole=whole, base=("list", 1), number=1)]


def test_payloads_that_are_parts_of_one_document_are_looked_at_as_a_whole() -> None:
    whole, other = (document(data={"list": [{"x": 1}, {"x": 1}], "y": y}, recovered=False) for y in (1, 2))
    fixed = document(data={"list": [{"x": 2}, {"x": 1}], "y": 1}, recovered=False)
    last = document(data={"list": [{"x": 1}, {"x": 2}], "y": 1}, recovered=False)
    before = parts(whole)
    assert objection(before, parts(whole)) is None
    assert objection(before, parts(other)) == OTHERWISE
    assert objection(before, parts(fixed), rewriting(before[0], ("configuration", "x"))) is None
    assert objection(before, parts(fixed), repairing(before[0], Replace(("configuration", "x"), 2))) is None
    assert objection(before, parts(fixed), rewriting(before[1], ("x",))) == OTHERWISE
    assert objection(before, parts(last), rewriting(before[1], ("x",))) is None
    assert objection(before, parts(last), rewriting(before[0], ("configuration", "x"))) == OTHERWISE


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        (1, 1, []),
        (1, 2, [()]),
        (1, 1.0, [()]),
        (1, True, [()]),
        ("1", 1, [()]),
        ("a", "a", []),
        (float("nan"), float("nan"), []),
        (-0.0, 0.0, [()]),
        ({}, [], [()]),
        ([], {}, [()]),
        ([], "", [()]),
        ("", [], [()]),
        (None, {}, [()]),
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [("a",)]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, [()]),
        ({"a": 1, "b": 2}, {"b": 2}, [("a",)]),
        ({"b": 2}, {"a": 1, "b": 2}, [("a",)]),
        ({"a": 1, "b": 2, "c": 3}, {"c": 3, "x": 4, "b": 2}, [("a",), ("x",), ()]),
        ([1, 2], [1, 2], []),
        ([1, 2], [1, 3], [(1,)]),
        ([1, 2], [1], [()]),
        ([1], [2, 3], [(), (0,)]),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, [("a", 0, "b")]),
        ({"a": [{"b": 1, "c": 1}]}, {"a": [{"c": 1, "b": 1}]}, [("a", 0)]),
    ],
)
def test_where_two_values_differ(before: object, after: object, places: list[Path]) -> None:
    assert list(differences(before, after)) == places
