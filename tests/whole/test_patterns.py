"""No regular expression of the package takes more than linear time, whatever the text."""

from __future__ import annotations

import re

import pytest
from ambiguity import Growth, growth
from package_patterns import Use, uses

from instancelint.edits.plan import LONGEST_LEAD, PROPERTIES

BOUNDED = {PROPERTIES.pattern}
"""Is searched for from each mark of an anchor or a tag, but only among the few characters before a value."""

MATCH, SEARCH, ALL, WHOLE = {"match"}, {"search"}, {"finditer"}, {"fullmatch"}


@pytest.fixture(scope="module")
def found() -> list[Use]:
    return uses()


def test_every_expression_takes_linear_time(found: list[Use]) -> None:
    slow = [
        f"{use.place}: {use.pattern.pattern!r}" for use in found if growth(use.pattern, use.methods) != Growth.LINEAR
    ]
    assert [each for each in slow if not each.endswith(f": {PROPERTIES.pattern!r}")] == []
    assert len(slow) == len(BOUNDED)
    assert LONGEST_LEAD <= 1000


def test_expressions_are_found(found: list[Use]) -> None:
    methods = {use.place: use.methods for use in found}
    assert len(found) > 400
    assert methods["instancelint.domain.urls._URL"] == {"fullmatch"}
    assert methods["instancelint.domain.java_dates._RUN"] == {"finditer"}


@pytest.mark.parametrize(
    ("text", "methods", "expected"),
    [
        ("(a+)+b", MATCH, Growth.EXPONENTIAL),
        ("(?:a|a)*b", MATCH, Growth.EXPONENTIAL),
        ("(?:a*)*b", MATCH, Growth.EXPONENTIAL),
        ("(?:x?y?)*z", MATCH, Growth.EXPONENTIAL),
        (r"(?:[ \t]+|#.)*x", MATCH, Growth.EXPONENTIAL),
        (r"/\*.*?\*/x", MATCH, Growth.LINEAR),
        (r"(?s:/\*.*?\*/)*x", MATCH, Growth.EXPONENTIAL),
        ("a*a*b", MATCH, Growth.SQUARE),
        (r"\s*\s*x", MATCH, Growth.SQUARE),
        ("[^/]*a[^/]*b", MATCH, Growth.SQUARE),
        ("(?:(?=.*x).)*", MATCH, Growth.SQUARE),
        ("(?:a*b|a)*+c", MATCH, Growth.SQUARE),
        ("[a-z]*[a-z0-9]+", MATCH, Growth.LINEAR),
        ("[a-z]*[a-z0-9]+", WHOLE, Growth.SQUARE),
        ("(?s:.*)x?(?s:.*)", WHOLE, Growth.LINEAR),
        ("[a-z]*+[a-z0-9]+!", MATCH, Growth.LINEAR),
        ("(?:a+)*+b", MATCH, Growth.LINEAR),
        ("(?>a*)a*b", MATCH, Growth.LINEAR),
        ("(?:a|b)*c", MATCH, Growth.LINEAR),
        (r"(?:\s++|#[^\n]*+)*+x", MATCH, Growth.LINEAR),
        (r"\w+@", MATCH, Growth.LINEAR),
        (r"\w+@", SEARCH, Growth.SQUARE),
        (r"(?<!\w)\w+@", SEARCH, Growth.LINEAR),
        (r"\b\w+@", SEARCH, Growth.LINEAR),
        (r"[ \t]+$", SEARCH, Growth.SQUARE),
        (r"(?<![ \t])[ \t]+$", SEARCH, Growth.LINEAR),
        (r"(?m)^[ \t]*x", SEARCH, Growth.LINEAR),
        (r"(?m)^\s*x", SEARCH, Growth.SQUARE),
        ("^a*b", SEARCH, Growth.LINEAR),
        ("a{0,100}b", SEARCH, Growth.LINEAR),
        ("a{0,5000}b", SEARCH, Growth.SQUARE),
        ("(?:[a-z]{1,40}[a-z]{0,20}-){0,12}!", MATCH, Growth.EXPONENTIAL),
        ("(?:[a-z]{1,40}(?:[0-9]{1,3}[a-z]{0,20})?-){0,12}!", MATCH, Growth.LINEAR),
        ("(?:[0-9]{0,4}[a-z]{0,40}[0-9]{0,4}-){0,8}", WHOLE, Growth.EXPONENTIAL),
        ("<!--(?:(?!-->).)*-->", SEARCH, Growth.SQUARE),
        ('"(?:[^"]|"")*+(?:"|$)', SEARCH, Growth.LINEAR),
        ("a(?:b[^c]*c)?", SEARCH, Growth.LINEAR),
        ("a(?:b[^c]*c)?", ALL, Growth.SQUARE),
        (r"([a-z])\1*", ALL, Growth.LINEAR),
        (r"\S+", ALL, Growth.LINEAR),
    ],
)
def test_growth_is_told(text: str, methods: set[str], expected: Growth) -> None:
    assert growth(re.compile(text), methods) == expected
