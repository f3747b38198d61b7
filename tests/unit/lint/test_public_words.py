"""Which words and keys are shown whatever the secrets are."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.catalog import Catalog
from instancelint.lint.public_words import hidden_words, is_known_key, is_public_key, is_public_step, vocabulary

CATALOG = Catalog.default()
SECRET: Path = ("configuration", "password")


@pytest.mark.parametrize("key", ["name", "a.b", "a.b_c.d", "oauth.api.key"])
def test_keys_that_are_known(key: str) -> None:
    assert is_known_key(key, CATALOG)


@pytest.mark.parametrize("key", ["x", "A.b", "a.b1", "a.", ".a", "a b", "a.b c", ""])
def test_keys_that_are_not_known(key: str) -> None:
    assert not is_known_key(key, CATALOG)


@pytest.mark.parametrize(
    "key",
    [
        *("#", "a. 1234", "name", "abc12", "abc123de45", "1234", "Ünï", " x ", "", "my.set ting"),
        *("password:", "password: ", "${A}", "{a}", "<API_KEY>", "<your own key>", "____a", "a____b", "a____"),
        *("-".join("a" * 12), "a" * 60, f"{'x' * 20}1{'y' * 20}"),
    ],
)
def test_keys_that_are_made_of_words(key: str) -> None:
    assert is_public_key(key, CATALOG)


@pytest.mark.parametrize(
    "key",
    [
        *("a1b2c3", "12345", "abc1234de", "my setting", "a b c", "a{b}c!", "_____a", "a_____b", "a_____"),
        *("password: x", " password : hunter", "password:x", "name: x"),
        *("-".join("a" * 13), "a" * 61, f"x1{'y' * 21}"),
    ],
)
def test_keys_that_may_be_secrets(key: str) -> None:
    assert not is_public_key(key, CATALOG)


def test_a_key_that_holds_the_value_of_a_secret_setting_is_not_made_of_words() -> None:
    assert is_public_key("name:hunter", CATALOG)
    assert not is_public_key("password:hunter", CATALOG)
    assert not is_public_key("db.password:hunter", CATALOG)
    assert not is_public_key("sap.password :hunter", CATALOG)


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), "abc", True),
        ((), "a1b2c3", False),
        (("configuration",), "abc", True),
        (SECRET, "name", True),
        (SECRET, "abc", False),
        (SECRET, "a.b", False),
        ((*SECRET, "x"), "abc", False),
    ],
)
def test_keys_below_a_path(path: Path, key: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_public_step(path, key, CATALOG) is expected


def shown(text: str, within: Span | None = None) -> str:
    """Write a star over each character that is hidden."""
    for span in hidden_words(text, CATALOG, within):
        text = text[: span.start] + "*" * span.length + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("name: hunter2", "name: *******"),
        ("hunter: x", "******: *"),
        ("(name) [x] {y}", "(name) [*] {*}"),
        ("--- x ...", "--- * ..."),
        ("é $$ %%", "* $$ %%"),
        ("$A $AB $TOKEN", "** $AB $TOKEN"),
        ("$AB_CD_EF_GH_IJ", "$AB_CD_EF_GH_IJ"),
        ("$AB_CD_EF_GH_IJ_KL", "******************"),
        ("$ABc <API_KEY> A$AB", "**** <API_KEY> ****"),
        ("a.b: x", "a.b: *"),
        ("a.b x", "*** *"),
        ("a.b\": x, 'a.b' : y", "a.b\": *, 'a.b' : *"),
        ("a.b:/x a.b ://x", "***:** *** :***"),
        ("x a.b:", "* a.b:"),
        ("https://api.acme.io/x?a=b rest", "https://api.acme.io/x?a=* ****"),
        ("x https://${HOST}/x", "* https://${HOST}**"),
        ("https://me:pw@a.io/x", "https://************"),
        ("https://a.io/x<q https://a.io/x`q`", "https://a.io/x** https://a.io/x`*`"),
        ("abc+.-://host/x", "abc+.-://host/x"),
        (f"{'a' * 21}://host/x", f"{'a' * 21}://host/x"),
        (f"{'a' * 22}://host/x", f"{'*' * 22}:********"),
    ],
)
def test_words_of_a_text(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_words_of_a_range() -> None:
    assert shown("hunter2 name hunter3 hunter4", Span(8, 20)) == "hunter2 name ******* hunter4"


def test_of_a_large_text_no_word_is_looked_up() -> None:
    text = "name " * 200_000
    assert list(hidden_words(text, CATALOG)) == []
    assert list(hidden_words(f"{text} ", CATALOG)) == [Span(0, 1_000_001)]
    assert list(hidden_words(f"{text} ", CATALOG, Span(1, 1_000_001))) == [Span(1, 4)]


def test_the_vocabulary() -> None:
    words = vocabulary(CATALOG)
    known = {"element", "jq", "curl", "localhost", "example.com", "api.cloud-elements.com", "box", "event.vendor.type"}
    assert known <= words
    assert "db.host" in words
    assert not {"hunter", "hunter2", "x", ""} & words
    assert vocabulary(CATALOG) is words
