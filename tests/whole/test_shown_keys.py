"""Which keys, and which steps of paths, are shown of a payload."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document
from instancelint.parse.json import read_json


def keyed(key: str, configuration: str = '"password": "Qz7vR2mK9wX4", "a1b2c3": "Oslo"') -> tuple[Redactor, Document]:
    source = SourceText(
        "f.json", f'{{"element": {{"key": "{key}"}}, "name": "n", "configuration": {{{configuration}}}}}'
    )
    document = read_json.parse(source)
    return Redactor(source, (document,), Catalog.default()), document


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("name", "name"),
        ("oauth.api.key", "oauth.api.key"),
        ("xyz", "xyz"),
        ("a1b2c3", "******"),
        ("my.Own8x9", "my.Own8x9"),
        ("Oslo", "****"),
        ("oslo", "****"),
        ("Qz7vR2", "******"),
        ("oauth.api.Qz7vR2", "oauth.api.******"),
    ],
)
def test_keys_in_messages(key: str, shown: str) -> None:
    redactor, document = keyed("my.Own8x9")
    assert redactor.key(key, document) == shown
    assert redactor.cleaning(document).key(key) == shown


def test_without_its_document_the_key_of_an_element_is_one_like_others() -> None:
    redactor, document = keyed("a1b2c3d4e5")
    assert redactor.key("a1b2c3d4e5", document) == "a1b2c3d4e5"
    assert redactor.key("a1b2c3d4e5") == "**********"


def test_in_a_doubtful_document_the_key_of_the_element_is_not_trusted() -> None:
    redactor, document = keyed("my.Own", '"password": "Qz7vR2mK9wX4" "name": 1')
    assert redactor.key("my.Own", document) == "******"
    assert redactor.key("name", document) == "name"
    assert redactor.key("xyz", document) == "***"
    assert redactor.clean("name xyz", document) == "name ***"
    assert redactor.cleaning(document).value("name xyz") == "name ***"
    assert redactor.path(("configuration", "xyz", 0, "name"), document) == ("configuration", "***", 0, "name")


def test_paths() -> None:
    redactor, document = keyed("box")
    path = ("configuration", "a1b2c3", 0, "abc", "name")
    assert redactor.path(path, document) == ("configuration", "******", 0, "abc", "name")
    assert redactor.path(("configuration", "password", "abc"), document) == ("configuration", "password", "***")
    assert redactor.path((), document) == ()


def test_a_known_key_is_shown_also_where_a_secret_repeats_it() -> None:
    redactor, document = keyed("box", '"password": "oauth.api.key", "token": "abcdef.uvwxyz"')
    assert redactor.key("oauth.api.key", document) == "oauth.api.key"
    assert redactor.key("Abcdef.uvwxyz", document) == "*************"
