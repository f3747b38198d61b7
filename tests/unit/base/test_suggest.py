from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.suggest import did_you_mean, nearest, suggestion


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("sfcd", ["sfdc", "sftp"], ("sfdc",)),  # two letters swapped are one slip
        ("hubsport", ["hubspot", "hubspotcrm"], ("hubspot",)),
        ("hubpost", ["hubspot"], ("hubspot",)),
        ("Hubspot", ["hubspot", "hubspotcrm"], ("hubspot",)),  # case is no slip
        ("servicenw", ["servicenow", "servicemax"], ("servicenow",)),
        ("sapr4bapi", ["sapr3bapi", "saps4bapi"], ("sapr3bapi", "saps4bapi")),  # both one slip away: both
        ("abcdef", ["abcxyz"], ()),  # three slips
        ("abcdef", ["badcef"], ("badcef",)),  # two swaps
        ("bx", ["box"], ()),  # too short to be sure
        ("box", ["fox"], ("fox",)),
        ("box", ["fax"], ()),
        ("i\u0307stanbulxx", ["\u0130stanbul"], ("\u0130stanbul",)),  # whose small letters are one more
        ("", ["a"], ()),
        ("abc", [], ()),
    ],
)
def test_nearest(word: str, candidates: list[str], expected: tuple[str, ...]) -> None:
    assert nearest(word, candidates) == expected


def test_nearest_respects_a_smaller_distance() -> None:
    assert nearest("servicenow", ["servicemax"], distance=1) == ()
    assert nearest("servicenow", ["servicenew", "servicemow"], distance=1) == ("servicemow", "servicenew")


def test_a_very_long_word_is_near_nothing() -> None:
    assert nearest("x" * 1_000_000, ["box", "x" * 999_990]) == ()


def test_a_very_long_word_is_compared_in_linear_time() -> None:
    assert nearest("x" * 20_000, ["x" * 19_999 + "y"]) == ("x" * 19_999 + "y",)


@given(st.text("abcd", max_size=9), st.lists(st.text("abcde", max_size=9), max_size=4))
def test_no_candidate_is_passed_over_for_its_letters(word: str, candidates: list[str]) -> None:
    closest = {each: _distance(word, each) for each in candidates}
    least = min((min(2, len(word) // 3), *closest.values()))
    assert nearest(word, candidates) == tuple(sorted({each for each in candidates if closest[each] == least}))


def _distance(left: str, right: str) -> int:
    """Count slips by the textbook, every cell of the table."""
    rows = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row, column in product(range(len(left) + 1), range(len(right) + 1)):
        if not row or not column:
            rows[row][column] = row + column
            continue
        wrong = rows[row - 1][column - 1] + (left[row - 1] != right[column - 1])
        slips = min(rows[row - 1][column] + 1, rows[row][column - 1] + 1, wrong)
        if row > 1 and column > 1 and left[row - 2 : row] == right[column - 2 : column][::-1]:
            slips = min(slips, rows[row - 2][column - 2] + 1)
        rows[row][column] = slips
    return rows[-1][-1]


def test_did_you_mean() -> None:
    assert did_you_mean("polllng", ["polling", "webhook"]) == "; did you mean 'polling'?"
    assert did_you_mean("sapr4bapi", ["sapr3bapi", "saps4bapi"]) == "; did you mean 'sapr3bapi' or 'saps4bapi'?"
    assert did_you_mean("nothing", ["polling"]) == ""


def test_a_finding_quotes_as_messages_do() -> None:
    assert suggestion("polllng", ["polling", "webhook"]) == '; did you mean "polling"?'
    assert suggestion("sapr4bapi", ["sapr3bapi", "saps4bapi"]) == '; did you mean "sapr3bapi" or "saps4bapi"?'
    assert suggestion("nothing", ["polling"]) == ""
