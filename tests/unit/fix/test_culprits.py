"""Which fixes are tried next, after several have failed together."""

from __future__ import annotations

import json

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.fix.culprits import MOST_ALONE, parted, reason_against
from instancelint.fix.proof import FixCandidate, Objection
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter

PAYLOAD = {
    "element": {"key": "box"},
    "name": " x ",
    "tags": ["a", "a", "a"],
    "configuration": {"event.poller.urls": "users", "a.b": " c "},
}


def candidates(number: int = 1) -> list[FixCandidate]:
    linter = Linter(Settings(select=("IL223", "IL302", "IL602")))
    source = SourceText("a.json", json.dumps([PAYLOAD] * number))
    found = linter.examine(TextInput(source, linter.settings.for_file(source.name))).results
    return [FixCandidate(finding, result, ()) for result, finding in sorted(found, key=lambda each: each[1].sort_key)]


def named(parts: list[list[FixCandidate]]) -> list[list[str]]:
    return [[f"{fix.document.number} {fix.finding.code}{fix.finding.pointer}" for fix in part] for part in parts]


def test_payloads_come_first() -> None:
    against = Objection("x", {1: "x"})
    free = parted(candidates(3), against)[-1]
    assert {fix.document.number for fix in free} == {0, 2}
    assert len(free) == 2 * len(candidates())


def test_then_the_places_that_are_named() -> None:
    mark = ("IL999", 0, ("configuration", "a.b"))
    against = Objection("x", {0: "x"}, reasons={mark: "y"})
    suspects, others = named(parted(candidates(), against))
    assert suspects == ["0 IL223/configuration/a.b"]
    assert others == ["0 IL223/name", "0 IL602/tags/1", "0 IL602/tags/2", "0 IL302/configuration/event.poller.urls"]


def test_then_rules_the_more_common_before_the_others() -> None:
    suspects, others = named(parted(candidates(), Objection("x", {0: "x"})))
    assert suspects == ["0 IL602/tags/1", "0 IL602/tags/2", "0 IL302/configuration/event.poller.urls"]
    assert others == ["0 IL223/name", "0 IL223/configuration/a.b"]


def test_then_halves() -> None:
    tags = [fix for fix in candidates() if fix.finding.code == "IL602"]
    assert named(parted(tags, Objection("x"))) == [["0 IL602/tags/2"], ["0 IL602/tags/1"]]


def test_a_few_speak_for_others_of_which_the_same_is_said() -> None:
    fixes = [fix for fix in candidates() if fix.finding.code == "IL602"] * 3
    against = Objection("x", {0: "x"}, reasons={("IL999", 0, ("tags", "*")): "y"})
    later, *alone = parted(fixes, against)
    assert [len(later), *map(len, alone)] == [len(fixes) - MOST_ALONE, *[1] * MOST_ALONE]


def test_what_is_said_of_a_fix() -> None:
    fix = candidates()[0]
    assert fix.finding.code in {"IL223", "IL302"}
    assert reason_against(fix, Objection("x", {0: "x"})) is None
    assert (
        reason_against(fix, Objection("x", reasons={fix.mark: "the mistake would remain"}))
        == "the mistake would remain"
    )


def test_nothing_is_lost_and_parts_are_smaller() -> None:
    fixes = candidates(2)
    for against in (Objection("x"), Objection("x", {0: "x", 1: "x"}), Objection("x", {1: "x"})):
        parts = parted(fixes, against)
        assert sorted(map(id, (fix for part in parts for fix in part))) == sorted(map(id, fixes))
        assert max(map(len, parts)) < len(fixes)
