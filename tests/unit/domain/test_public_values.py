"""What of a value may be shown, by its place and by its form."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.catalog import Catalog
from instancelint.domain.public_values import (
    hidden_around,
    hidden_in_prose,
    hidden_parts,
    is_public_place,
    public_address,
)

CATALOG = Catalog.default()
GENERATED = "Kx7canaryQ2w9Zr4Kx7canaryQ2w"
SETTING: Path = ("configuration", "my.own.setting")
FORMAT: Path = ("configuration", "event.poller.configuration", "contacts", "datesConfiguration", "updatedDateFormat")


def masked(text: str, spans: list[Span]) -> str:
    """Write a star over each character of the ranges, which are in order."""
    for span in spans:
        text = text[: span.start] + "*" * span.length + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        (SETTING, "", ""),
        (SETTING, "Oslo", "****"),
        (SETTING, "TRUE", "TRUE"),
        (SETTING, "polling", "polling"),
        (SETTING, "~", "~"),
        (SETTING, "-123456", "-123456"),
        (SETTING, "1234567", "*******"),
        (SETTING, "12.345", "12.345"),
        (SETTING, "12.3456", "*******"),
        (SETTING, "${NAME}", "${NAME}"),
        (SETTING, "${NAME:-word}", "*************"),
        (SETTING, "ab ${NAME} cd", "***${NAME}***"),
        (SETTING, "yyyy-MM-dd", "**********"),
        (("configuration", "password"), "true", "****"),
        (("configuration", "password"), "${NAME}", "${NAME}"),
        (("configuration", "password", "x"), "true", "****"),
        (("password",), "true", "****"),
        (("configuration", "password"), "123456", "******"),
        (("configuration", "password"), "https://a.example", "*****************"),
        (FORMAT, "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm"),
        (FORMAT, "DD.MM.YY", "********"),
        ((), "yyyy", "****"),
        (("configuration", "event.vendor.type"), "webhooks", "webhooks"),
        (("configuration", "authentication.type"), "custom", "custom"),
        (SETTING, "custom", "******"),
        (("name",), "Contracts of Oslo", "Contracts of Oslo"),
        (("name",), "see https://me:pw1@a.example/x", "see https://******@a.example/x"),
        (("name",), f"{GENERATED}, {GENERATED}", f"{'*' * 28}, {'*' * 28}"),
        (("name",), "at https://me:p/w@a.example, or me@b.example", "at https://******@a.example, or me@b.example"),
        (("name",), "https://me:p@w@a.example", "https://******@a.example"),
        (("name",), "https://me:p#1?2:3@a.example", "https://**********@a.example"),
        (("name",), "https://a.example/cb/@scope", "https://a.example/cb/@scope"),
        (("name",), "https://a.example/?mail=me@b.example", "https://******************@b.example"),
        (("name",), "http://me:b2@a.example?key=b3", "http://*****@a.example?key=**"),
        (
            ("tags", 0),
            "in eyJhbGciOiJIUzI1NiJ9.QmFzZTY0U2VjcmV0.c2ln.",
            "in ******************************************.",
        ),
        (("tags", 0), "sales", "sales"),
        (("tagged", 0), "sales", "*****"),
        (("element", "key"), "box", "box"),
        (("element", "name"), "box", "***"),
    ],
)
def test_what_is_hidden(path: Path, text: str, shown: str) -> None:
    assert masked(text, list(hidden_parts(path, text, CATALOG))) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://hooks.acme.io", "https://hooks.acme.io"),
        ("//hooks.acme.io:8443/cb", "//hooks.acme.io:8443/cb"),
        ("hooks.acme.io/cb", "****************"),
        ("https://hooks.acme.io/v2/callback/2024/x_y", "https://hooks.acme.io/v2/callback/2024/x_y"),
        ("https://hooks.acme.io/aB3dE5/cb", "https://hooks.acme.io/******/cb"),
        ("https://hooks.acme.io/cb?key=abc&b=d", "https://hooks.acme.io/cb?key=***&b=*"),
        ("https://hooks.acme.io/cb?abc", "https://hooks.acme.io/cb?***"),
        ("https://hooks.acme.io/cb#abc", "https://hooks.acme.io/cb****"),
        ("https://hooks.acme.io/cb?a=b#c&d=e", "https://hooks.acme.io/cb?a=*******"),
        ("https://hooks.acme.io/cb?a=#c=&d=e", "https://hooks.acme.io/cb?a=*******"),
        ("https://hooks.acme.io/cb#a?b=c", "https://hooks.acme.io/cb******"),
        ("https://me:pw@hooks.acme.io/cb", "https://**********************"),
        ("https://me:pw@api.cloud-elements.com/x?a=b", "https://******api.cloud-elements.com******"),
        ("https://me:p@w@Example.com", "https://*******Example.com"),
        ("https://me@localhost", "https://***localhost"),
        ("https://me@localhost:80", "https://***************"),
        ("https://me:p@word", "https://*********"),
        ("https://me:p@word#hooks.acme.io", "https://***********************"),
        ("https://me:p@w.example/hooks.acme.io", "https://****************************"),
        ("https://me:p?w@example.com", "https://*******example.com"),
        ("https://me:p#w@example.com", "https://*******example.com"),
        ("https://me:p/w@example.com", "https://*******example.com"),
        ("https://me:p:w@example.com", "https://*******example.com"),
        ("https://me:p w@example.com", "https://*******example.com"),
        ("https://me.x:12/w@example.com", "https://**********example.com"),
        ("https://hooks.acme.io/cb/@scope/x", "https://hooks.acme.io/cb/@scope/x"),
        ("https://hooks.acme.io/cb/@s0c0p0e0/@x", "https://hooks.acme.io/cb/*********/@x"),
        ("https://hooks.acme.io/cb/a@scope", "https://************************"),
        ("https://backend/cb/@scope", "https://*****************"),
        ("https://me:p/w@hooks.acme.io/cb", "https://***********************"),
        ("https://me:12/w@hooks.acme.io/cb", "https://************************"),
        ("https://hooks.acme.io/cb?mail=me@a.example", "https://**********************************"),
        ("https://[::1]:80/cb", "https://[::1]:80/cb"),
        ("https://hooks.acme.ioZq7vexing4Qrt9Lm", "https://*****************************"),
        ("https://s3-eu-west-1.amazonaws.com", "https://s3-eu-west-1.amazonaws.com"),
        ("https://192.168.0.1/cb", "https://192.168.0.1/cb"),
        ("https://what ever/cb", "https://************"),
        ("https://", "https://"),
    ],
)
def test_what_of_an_address_is_public(text: str, shown: str) -> None:
    spans = sorted(public_address(text))
    around = "".join("\0" if any(span.start <= at < span.end for span in spans) else "*" for at in range(len(text)))
    assert "".join(letter if mark == "\0" else "*" for letter, mark in zip(text, around, strict=True)) == shown


PASSWORDS = (
    ("bcdfg", "hjkmn"),
    ("bcd@fgh", "jkm@npr"),
    ("bcdfg@hjkmnp.example", "qrsvw@zbcdfg.example"),
    ("b/c@dfg.hj", "k/m@npq.rs"),
    ("b?c@dfg", "h?j@kmn"),
    ("b#c@dfg", "h#j@kmn"),
    ("b:c@dfg", "h:j@kmn"),
    ("2/bc@dfg.hj", "3/km@npq.rs"),
    ("bc df@ghj", "km np@qrs"),
    ("b@c@dfg", "h@j@kmn"),
)


@pytest.mark.parametrize(("one", "other"), PASSWORDS)
def test_a_password_does_not_show_where_a_character_beside_it_changed(one: str, other: str) -> None:
    before, behind = "https://me:", "@hooks.acme.io/cb"
    for mark in ("", *"/?#@:.-&= x7"):
        for end in (0, 1):
            for at in range(len(before) + 1):
                start = before[:at] + mark + before[at + end :]
                if not start.endswith(("//", "///")):  # then what is left has no user name
                    assert_same(f"{start}{{}}{behind}", one, other)
            for at in range(len(behind)):
                assert_same(f"{before}{{}}{behind[:at]}{mark}{behind[at + end :]}", one, other)


def assert_same(text: str, one: str, other: str) -> None:
    pair = [text.format(one), text.format(other)]
    shown = [masked(each, list(hidden_parts(SETTING, each, CATALOG))) for each in pair]
    assert shown[0] == shown[1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("moves to the vault in May (SALES-12), 2030-05-31.", "moves to the vault in May (SALES-12), 2030-05-31."),
        ("it is hunter2hunter2", "it is **************"),
        ("a-b-c-d é", "******* *"),
        ("a - b * c", "a - b * c"),
        ("a -- b", "a ** b"),
    ],
)
def test_what_of_a_sentence_is_hidden(text: str, shown: str) -> None:
    assert masked(text, list(hidden_in_prose(text))) == shown


def test_what_is_left_between_ranges() -> None:
    assert list(hidden_around("abcd", [])) == [Span(0, 4)]
    assert list(hidden_around("abcd", [Span(0, 1), Span(0, 2), Span(3, 4)])) == [Span(2, 3)]
    assert list(hidden_around("abcd", [Span(1, 4), Span(2, 3)])) == [Span(0, 1)]
    assert list(hidden_around("", [])) == []


def test_the_places_that_are_public() -> None:
    public: list[Path] = [("name",), ("element",), ("element", "key"), ("element", "id"), ("tags",), ("tags", 0)]
    assert [path for path in public if not is_public_place(path)] == []
    hidden: list[Path] = [(), ("configuration",), ("name", "x"), ("element", "x"), ("tagsy",), ("zzz",), ("a", "tags")]
    assert [path for path in hidden if is_public_place(path)] == []
