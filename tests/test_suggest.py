from __future__ import annotations

import pytest

from instancelint.suggest import did_you_mean, nearest


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


def test_did_you_mean() -> None:
    assert did_you_mean("polllng", ["polling", "webhook"]) == "; did you mean 'polling'?"
    assert did_you_mean("sapr4bapi", ["sapr3bapi", "saps4bapi"]) == "; did you mean 'sapr3bapi' or 'saps4bapi'?"
    assert did_you_mean("nothing", ["polling"]) == ""
