"""Of an element that no definition describes, nothing is claimed that only a definition could say."""

from __future__ import annotations

import pytest
from linting import lint_data

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element

CATALOG = Catalog.default()
KEY = "brightwater-ledger-2"
OUR_OWN = ("ledger.region", "ledger_tenant", "ledgerMode", "region", "x", "LEDGER.URL", "api.key.2", "a.b.c.d")
VALUES = (True, 3, 2.5, "EU", "true", "${VALUE}", "https://ledger.brightwater-logistics.com/v2")
SAID_OF_ANY = {"element-key-unknown", "subdomain-is-url"}
"""What is said of the key itself, and of an address in a setting that is called `subdomain`, whatever the element."""
LOOK_LIKE_THE_PLATFORMS = {"baseurl"}
"""Settings that differ from one of the platform, such as `base.url`, in no letter."""


def own_settings(element: Element) -> list[str]:
    found = [key for key in element.parameters if element.parameter(key) and not CATALOG.generic(key)]
    return [key for key in found if key not in LOOK_LIKE_THE_PLATFORMS]


def said(configuration: dict[str, object], **members: object) -> set[str]:
    body = {"element": {"key": KEY}, "name": "Ledger EU", "tags": ["eu"], "configuration": configuration, **members}
    return {finding.name for finding in lint_data(body).findings}


def test_the_key_is_known_to_nobody() -> None:
    assert not CATALOG.known(KEY)
    assert CATALOG.near(KEY) == ()


@pytest.mark.parametrize("value", VALUES)
def test_settings_of_our_own_may_have_any_name_and_value(value: object) -> None:
    assert said(dict.fromkeys(OUR_OWN, value)) == {"element-key-unknown"}


@pytest.mark.parametrize("value", VALUES)
def test_settings_of_other_elements_may_be_ours_too(value: object) -> None:
    found = {
        element.key: names
        for element in CATALOG.elements()
        if (names := said(dict.fromkeys(own_settings(element), value)) - SAID_OF_ANY)
    }
    assert found == {}


@pytest.mark.parametrize("way", ["basic", "oauth2", "apiKey", "saml-bearer"])
def test_we_may_authenticate_in_any_way(way: str) -> None:
    assert said({"authentication.type": way}) == {"element-key-unknown"}


def test_nothing_is_needed() -> None:
    assert said({}) == {"element-key-unknown"}
    assert said({}, providerData={"ticket": "${TICKET}"}) == {"element-key-unknown"}
