from __future__ import annotations

from typing import Any

import pytest

from instancelint.domain.catalog import Catalog
from instancelint.domain.definition_diff import Difference, differences
from instancelint.domain.element import Basis, Element, Parameter

BOTH = dict.fromkeys(("hub", "authentication", "events", "poller_resources"), Basis.TABLE)


def setting(key: str, basis: Basis = Basis.DEFINITION, type_: str = "string", **facts: Any) -> Parameter:  # noqa: ANN401 - keyword by keyword
    if "required" in facts:
        facts = {"required_basis": basis, **facts}
    return Parameter(key, basis, type_, **facts)


def acme(*parameters: Parameter, **facts: Any) -> Element:  # noqa: ANN401 - keyword by keyword
    return Element("acme", parameters={found.key: found for found in parameters}, **facts)


def diff(ours: Element, theirs: Element) -> list[str]:
    return [str(found) for found in differences(ours, Catalog().with_elements([theirs]))]


def test_an_element_that_the_catalogue_lacks() -> None:
    assert diff(acme(name="Acme"), Element("other")) == ["acme: new element"]


def test_nothing_differs() -> None:
    ours = acme(setting("acme.pin", required=True), hub="crm", authentication=("basic",), events=("polling",))
    theirs = acme(
        setting("acme.pin", Basis.TABLE, required=True),
        hub="crm",
        authentication=("basic", "oauth2"),
        events=("polling", "webhook"),
        poller_resources=("contacts",),
        basis=BOTH,
    )
    assert diff(ours, theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({"hub": "crm"}, {"hub": "erp", "basis": BOTH}, ["acme: hub crm; in the catalogue: erp (documented)"]),
        ({"hub": "crm"}, {}, ["acme: hub crm; in the catalogue: unknown"]),
        ({}, {"hub": "erp"}, []),
        (
            {"authentication": ("custom",)},
            {"authentication": ("basic", "oauth2"), "basis": {"authentication": Basis.EXAMPLE}},
            ["acme: authentication custom; in the catalogue: basic, oauth2 (examples)"],
        ),
        (
            {"authentication": ("custom",)},
            {"authentication": ("basic",), "basis": {"authentication": Basis.SUSPECT}},
            ["acme: authentication custom; in the catalogue: unknown"],
        ),
        (
            {"events": ("polling", "webhook")},
            {"events": ("polling",), "basis": BOTH},
            ["acme: events webhook; in the catalogue: unknown"],
        ),
        (
            {"poller_resources": ("a", "b", "c")},
            {"poller_resources": ("b",)},
            ["acme: polled resources a, c; in the catalogue: unknown"],
        ),
    ],
)
def test_facts_of_the_element(ours: dict[str, Any], theirs: dict[str, Any], expected: list[str]) -> None:
    assert diff(acme(**ours), acme(**theirs)) == expected


TABLE = Basis.TABLE


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([setting("a", required=True, secret=True)], [], ["acme a: new setting: string, required, secret"]),
        ([setting("a", enum=("x", "y"))], [], ["acme a: new setting: string, optional, one of x, y"]),
        ([setting("a", hidden=True, required=True)], [], ["acme a: new setting: string, filled in by the element"]),
        ([setting("oauth.scope"), setting("aws.region")], [], []),  # any element may have these
        ([], [setting("a", TABLE)], ["acme a: missing, but in the catalogue (documented)"]),
        ([], [setting("a", Basis.RESPONSE), setting("b", Basis.SUSPECT), setting("oauth.scope", TABLE)], []),
        ([setting("a")], [setting("a", Basis.SUSPECT)], ["acme a: new setting: string, optional"]),
        (
            [setting("a", type_="boolean")],
            [setting("a", TABLE)],
            ["acme a: type boolean; in the catalogue: string (documented)"],
        ),
        ([setting("a")], [setting("a", TABLE, "number")], []),  # a definition has no numbers
        (
            [setting("a", enum=("eu", "us"))],
            [setting("a", Basis.EXAMPLE, enum=("eu",))],
            ["acme a: values eu, us; in the catalogue: eu (examples)"],
        ),
        (
            [setting("a", enum=("eu", "us"))],
            [setting("a", TABLE)],
            ["acme a: values eu, us; in the catalogue: unknown"],
        ),
        ([setting("a")], [setting("a", TABLE, enum=("eu",))], []),
        ([setting("event.vendor.type", enum=("polling",))], [setting("event.vendor.type", TABLE, enum=("a",))], []),
        (
            [setting("a", required=True)],
            [setting("a", TABLE, required=False)],
            ["acme a: required; in the catalogue: optional (documented)"],
        ),
        (
            [setting("a", required=True, default="x")],
            [setting("a", TABLE, required=True, required_basis=Basis.INFERRED)],
            ["acme a: optional; in the catalogue: required (inferred)"],
        ),
        (
            [setting("a", required=True, hidden=True)],
            [setting("a", TABLE, required=True)],
            ["acme a: filled in by the element; in the catalogue: required (documented)"],
        ),
        ([setting("a", required=True)], [setting("a", TABLE)], ["acme a: required; in the catalogue: unknown"]),
        ([setting("a", required=False)], [setting("a", TABLE)], []),
        ([setting("a", required=False)], [setting("a", TABLE, required=True, authentication="basic")], []),
        ([setting("a", required=True)], [setting("a", TABLE, required_if=("b", True))], []),
    ],
)
def test_settings(ours: list[Parameter], theirs: list[Parameter], expected: list[str]) -> None:
    assert diff(acme(*ours), acme(*theirs)) == expected


def test_settings_are_sorted_after_the_element() -> None:
    ours = acme(setting("b"), setting("a"), hub="crm")
    assert [(found.setting, found.fact) for found in differences(ours, Catalog().with_elements([acme()]))] == [
        ("", "hub"),
        ("a", "setting"),
        ("b", "setting"),
    ]


def test_to_json() -> None:
    assert Difference("acme", "a", "values", ["x"], ["y"], TABLE).to_json() == {
        "element": "acme",
        "setting": "a",
        "fact": "values",
        "definition": ["x"],
        "catalogue": ["y"],
        "basis": "table",
    }
    assert Difference("acme", "", "element", "Acme").to_json() == {
        "element": "acme",
        "fact": "element",
        "definition": "Acme",
        "catalogue": None,
        "basis": None,
    }
