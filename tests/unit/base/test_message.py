"""Messages: quoting, escaping, cutting and masking of arguments."""

from __future__ import annotations

import pytest

from instancelint.base.message import AS_WRITTEN, Cleaning, Name, Word, render, safe, shorten

MASKING = Cleaning(lambda text: text.replace("secret", "******"), lambda key: key.replace("token", "*****"))


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
    assert render(template, args, AS_WRITTEN) == expected


def test_arguments_are_cleaned_before_they_are_cut() -> None:
    assert render("{v!r}", {"v": "secret" * 20}, MASKING) == (
        '"*****************************…*****************************"'
    )


def test_a_key_is_cleaned_as_a_key_and_the_linters_own_words_not_at_all() -> None:
    args = {
        "value": "secret",
        "key": Name("secret.token"),
        "own": Word("secret"),
        "all": Name.each(["secret", "token"]),
    }
    assert render("{value} {key} {own} {all}", args, MASKING) == '****** secret.***** secret "secret" and "*****"'


def test_safe_keeps_letters_of_every_script_and_blanks() -> None:
    assert safe("é 日本 😀") == "é 日本 😀"
    assert safe("\ud800") == "\\ud800"


def test_shorten_keeps_both_ends() -> None:
    assert shorten("a" * 60) == "a" * 60
    assert shorten("a" * 40 + "b" * 40) == "a" * 29 + "…" + "b" * 29
