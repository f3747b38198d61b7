from __future__ import annotations

import re
import time

import pytest

from instancelint.base.linear_pattern import LONGEST, is_tried, objection

REPEATS = "contains nested repetition, which can take forever; repeat once"
EMPTY = "repeats what can be empty, which can take forever; match it once"
SEVERAL = "can match the same text in several ways, which can take forever; make neighbours differ"
BACK = "contains a backreference, which can take forever; write the text out"
AROUND = "contains a long lookaround, which can take forever; look for short text"


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "a|b|",
        "^to be filled in$",
        "[A-Z]+_HERE",
        "^[a-z]+(-[a-z]+)*$",
        "^[A-Z]{2,4}[0-9]+$",
        "^[a-f0-9]{64}$",
        r"^(\d{1,3}\.){3}\d{1,3}$",
        "^(?:[0-9]{2}:){2}[0-9]{2}$",
        r"^https://.*\.example\.com/",
        "^(dev|test|prod)-.*-(eu|us)$",
        r"^[^@\s]+@[^@\s]+$",
        "(?i)^t[.]?b[.]?d$",
        "^(?:foo|foobar)?b$",
        r"^(?!http:)https?://\S+$",
        "^.*foo$",
        r"^\s*$",
    ],
)
def test_what_people_write_is_accepted(pattern: str) -> None:
    assert objection(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+$", REPEATS),
        ("((a{0,5}){0,5}){0,5}", EMPTY),
        ("((a{1,5}){1,5}){1,5}", REPEATS),
        ("(a*)*b", EMPTY),
        ("(a?b?)*c", EMPTY),
        ("(?:(?:x?){2}a)*?", EMPTY),
        ("(?:^)*a", EMPTY),
        ("(|)(|)", "has two alternatives that can be empty; keep one"),
        ("a*a*b", SEVERAL),
        ("a?a?a?a", SEVERAL),
        (r"\d+\w+", SEVERAL),
        (r"\w+\u00e9+", SEVERAL),
        ("(?i)[k]+\u212a+", SEVERAL),
        ("(?i:k)+K+", SEVERAL),
        ("[^a]+b+", SEVERAL),
        (".*.*x", SEVERAL),
        ("[a-z]+[0-9]*[a-z]*", SEVERAL),
        ("(x+x+)+y", SEVERAL),
        ("(a|ab)*(b|bb)*c", SEVERAL),
        (r"(?:a|(b|\w))+", SEVERAL),
        ("^.+-.+$", SEVERAL),
        (r"(.)\1", BACK),
        ("(a)?(?(1)b|c)", BACK),
        ("(?=.*x)a", AROUND),
        ("(?=a?a?b)a", SEVERAL),
        (".?" * 300, "is too large"),
        ("|".join(f"{chr(code)}x" for code in range(2_000, 6_000)), "is too large"),
        ("(" * 5_000 + ")" * 5_000, "is nested too deeply"),
        ("a{99999999999}", "is not a valid regular expression: the repetition number is too large"),
        ("(", "is not a valid regular expression: missing ), unterminated subpattern at position 0"),
    ],
)
def test_what_could_take_forever_is_refused(pattern: str, text: str) -> None:
    assert objection(pattern) == text


@pytest.mark.parametrize("pattern", ["^[a-z]+(-[a-z]+)*$", "^.*foo$", r"^(\d{1,3}\.){3}\d{1,3}$", "^(?:ab|a)*c"])
def test_what_is_accepted_takes_time_that_grows_with_the_text(pattern: str) -> None:
    assert objection(pattern) == ""
    expression = re.compile(pattern)

    def cost(size: int) -> float:
        texts = [unit * size + "!" for unit in ("a", "ab", "1", "1.", "a-", "foo")]
        spent = []
        for _ in range(5):
            start = time.process_time()
            for text in texts:
                expression.search(text)
            spent.append(time.process_time() - start)
        return min(spent)

    assert cost(160_000) <= 12 * cost(40_000), "a square would be sixteen times as long"


def test_a_long_text_is_tried_only_where_an_expression_starts_with_it() -> None:
    short, long = "a" * LONGEST, "a" * (LONGEST + 1)
    tried = {pattern: is_tried(re.compile(pattern), long) for pattern in ("a+b", "^a+b", r"\Aa+b", "^a|b", "(?m)^a")}
    assert tried == {"a+b": False, "^a+b": True, r"\Aa+b": True, "^a|b": False, "(?m)^a": False}
    assert is_tried(re.compile("^a", re.MULTILINE), long) is False
    assert is_tried(re.compile("a+b"), short)
