"""Elements are read one by one as they are read from the whole file."""

from __future__ import annotations

import pytest

from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.element_facts import element_keys, facts_of
from instancelint.domain.element_settings_generated import CHOICES, OWNERS, SECRETS

ALL = schemas.load("elements")["elements"]


def test_every_element_is_found_with_all_that_is_published_of_it() -> None:
    assert element_keys() == set(ALL)
    assert {key: facts_of(key) for key in ALL} == ALL


@pytest.mark.parametrize("key", ["", "boks", "name", "parameters", "elements", '"', '"box"', "\n\n", "\ud800", "box\0"])
def test_what_is_no_key_of_an_element_is_not_found(key: str) -> None:
    assert facts_of(key) is None
    assert Catalog().get(key) is None
    assert not Catalog().known(key)


def test_what_is_generated_is_what_the_catalogue_says() -> None:
    catalog = Catalog()
    assert catalog.owners_by_setting() == OWNERS
    assert catalog.published_secrets() == SECRETS
    assert tuple(dict.fromkeys(catalog.published_choices())) == CHOICES
