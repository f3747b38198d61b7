from __future__ import annotations

import pytest

from instancelint.domain.element_names import Called, ElementNames, letters

NAMES = ElementNames(
    [
        Called("sfdc", "Salesforce Sales Cloud", ("salesforce",)),
        Called("books", "Acme Books", ("ledger",)),
        Called("booksv2", "Acme Books V2", ("ledger", "acmebooks", "books")),
        Called("adobe-esign", "Adobe Sign", ()),
        Called("nameless", "", ()),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sfdc", ("sfdc",)),
        ("SalesForce", ("sfdc",)),
        ("salesforce sales-cloud", ("sfdc",)),
        ("adobeesign", ("adobe-esign",)),
        ("adobe_sign", ("adobe-esign",)),
        ("ledger", ("books", "booksv2")),
        ("books", ("books",)),  # a key comes before an alias
        ("acme books", ("books",)),  # and so does a name
        ("salesforc", ()),
        ("", ()),
        ("?", ()),
    ],
)
def test_named(text: str, expected: tuple[str, ...]) -> None:
    assert NAMES.named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("salesforce", ("sfdc",)),
        ("salesfroce", ("sfdc",)),
        ("sfcd", ("sfdc",)),
        ("ledgre", ("books", "booksv2")),
        ("adobe-esing", ("adobe-esign",)),
        ("lodgings", ()),
        ("", ()),
    ],
)
def test_near(text: str, expected: tuple[str, ...]) -> None:
    assert NAMES.near(text) == expected


def test_letters() -> None:
    assert letters("Act! 365 - v2.0") == "act365v20"
