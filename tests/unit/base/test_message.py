"""Messages: quoting, escaping, cutting and masking of arguments."""

from __future__ import annotations

import pytest

from instancelint.base.message import render, safe, shorten


@pytest.mark.parametrize(
    ("template", "args", "expected"),
    [
        ("{key!r} is wrong", {"key": "a b"}, '"a b" is wrong'),
        ("{key} is wrong", {"key": "a b"}, "a b is wrong"),
        ("add {keys}", {"keys": ("a",)}, 'add "a"'),
        ("add {keys}", {"keys": ["a", "b", "c"]}, 'add "a", "b" and "c"'),
        ("add {keys}", {"keys": tuple("abcdefgh")}, 'add "a", "b", "c", "d", "e", "f" and 2 more'),
        ("not {value}", {"value": None}, "not null"),
        ("not {value!r}", {"value": True}, "not true"),
        ("{n} of {m}", {"n": 1, "m": 2.5}, "1 of 2.5"),
        ("{key!r}", {"key": "a\n::error::b\x1b[31m\u202e"}, '"a\\n::error::b\\x1b[31m\\u202e"'),
        ("write ${{NAME}}", {}, "write ${NAME}"),
    ],
)
def test_render(template: str, args: dict[str, object], expected: str) -> None:
    assert render(template, args, str) == expected


def test_arguments_are_cleaned_before_they_are_cut() -> None:
    assert render("{v!r}", {"v": "secret" * 20}, lambda text: text.replace("secret", "******")) == (
        '"*****************************…*****************************"'
    )


def test_safe_keeps_letters_of_every_script_and_blanks() -> None:
    assert safe("é 日本 😀") == "é 日本 😀"
    assert safe("\ud800") == "\\ud800"


def test_shorten_keeps_both_ends() -> None:
    assert shorten("a" * 60) == "a" * 60
    assert shorten("a" * 40 + "b" * 40) == "a" * 29 + "…" + "b" * 29
