"""What others than the vendor published never makes an error: it may be a variant of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from linting import lint

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.starter import Mechanism, starter
from instancelint.model.terms import Severity

PRIVATE = "acme-archive"
"""An element of which nothing is known."""
PUBLIC = [element for element in Catalog.default().elements() if element.parameters and "key" in element.basis]
MECHANISMS: tuple[Mechanism | None, ...] = (None, "webhook", "polling")
GRANTS: tuple[Any, ...] = (
    None,
    {"code": "${CODE}"},
    {"oauth_token": "${T}", "oauth_verifier": "${V}", "secret": "${S}"},
)


def bodies(element: Element) -> Iterator[dict[str, Any]]:
    """Yield bodies for an element: whole, with each setting left out or of a wrong kind, and with other grants."""
    for events in MECHANISMS:
        if events and events not in element.events:
            continue
        whole = json.loads(starter(element, notation="json", events=events))
        yield whole
        for key in (*whole["configuration"], *element.parameters):
            without = deepcopy(whole)
            without["configuration"].pop(key, None)
            yield without
            for value in (True, "nope", 7):
                yield {**whole, "configuration": {**whole["configuration"], key: value}}
        for grant in GRANTS:
            yield {**whole, "providerData": grant}
        yield {**whole, "configuration": {}}
        yield {**whole, "configuration": {**whole["configuration"], "event.vendor.type": "webhook", "acme.pin": "x"}}


def errors(body: dict[str, Any], key: str) -> set[str]:
    text = json.dumps({**body, "element": {"key": key}}, indent=2)
    found = lint(text, "instance.json").findings
    return {f"{finding.name} {finding.path}" for finding in found if finding.severity is Severity.ERROR}


def test_there_are_public_definitions() -> None:
    assert len(PUBLIC) == 38


@pytest.mark.parametrize("element", PUBLIC[::4], ids=lambda element: element.key)
def test_no_error_rests_on_a_public_definition(element: Element) -> None:
    for body in bodies(element):
        assert errors(body, element.key) <= errors(body, PRIVATE), body
