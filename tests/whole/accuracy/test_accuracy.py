"""
A tenth of what `make accuracy` measures, held to bars; and the page that shows the figures names the kinds there are.

Where a bar is missed, `make accuracy ARGS="--tenth --no-peer"` shows the kinds, and `--show NAME` the cases.
"""

from __future__ import annotations

import json
import re
from itertools import chain

import pytest
from linting import lint
from repository import ROOT
from seeded.bodies import bodies
from seeded.cases import cases
from seeded.figures import EACH, alarmed, alarmed_by, measured, total
from seeded.kind import Defect
from seeded.kinds import DEFECTS, GOOD
from seeded.no_payloads import OTHERS

from instancelint.rules._generated import ALL_RULES

ALL_DEFECTS = tuple(chain.from_iterable(DEFECTS.values()))
ALL_GOOD = tuple(chain.from_iterable(GOOD.values()))
NOT_SEEDED = {
    "invalid-utf8": "stands in bytes",
    "request-blank-line": "stands in a file of requests, which no kind is written in",
    "retired-by-provider": "no mistake of who wrote it: the provider has ended something since",
    "shared-callback-url": "needs two payloads",
    "shared-secret": "needs two payloads",
}
"""Default rules about payloads that no kind of mistake is for, and why."""


def test_the_bodies_are_clean() -> None:
    found = {body.title: lint(json.dumps(body.data, indent=2), "instance.json") for body in bodies()}
    assert len(found) > 300
    assert {title for title, report in found.items() if report.findings or report.payloads != 1} == set()


def test_kinds_have_names_of_their_own() -> None:
    names = [kind.name for kind in ALL_DEFECTS]
    assert sorted(set(names)) == sorted(names)
    assert len({kind.name for kind in ALL_GOOD} | {other.name for other in OTHERS}) == len(ALL_GOOD) + len(OTHERS)


def test_every_rule_about_payloads_has_a_kind() -> None:
    wanted = {rule.meta.name for rule in ALL_RULES if not rule.meta.extra and rule.meta.group != "linter"}
    assert wanted - {rule for kind in ALL_DEFECTS for rule in kind.rules} == NOT_SEEDED.keys()


@pytest.mark.parametrize("kind", [*ALL_DEFECTS, *ALL_GOOD], ids=lambda kind: kind.name)
def test_a_kind_has_cases(kind: Defect) -> None:
    assert [notation for notation in kind.notations if not list(cases(kind, notation, 1))] == []


def test_mistakes_are_found_in_place_by_a_right_rule_alone_and_mended() -> None:
    found = total(measured(kind, EACH // 10) for kind in ALL_DEFECTS)
    assert found.cases > 1500
    assert found.right >= 0.97 * found.cases
    assert found.alone >= 0.90 * found.cases
    assert found.mended >= 0.85 * found.due


def test_nothing_is_said_of_what_is_right() -> None:
    alarms = {kind.name: alarmed(kind, EACH // 10).alarms for kind in ALL_GOOD}
    alarms |= {other.name: alarmed_by(other).alarms for other in OTHERS}
    assert sum(alarms.values()) == 0


def test_the_page_shows_the_kinds_there_are() -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    figures = page.partition("<!-- figures -->\n")[2].partition("<!-- end -->")[0]
    shown = re.findall(r"^\| ([^|*]+?) +\| +\d", figures, re.MULTILINE)
    named = [kind.name for kind in (*ALL_DEFECTS, *ALL_GOOD)] + [other.name for other in OTHERS]
    assert [name for name in shown if name not in {*DEFECTS, *GOOD, "No payloads"}] == named
