"""From an entry of `schema/elements.json` to an element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.retirement import Retirement


def element_of(key: str, facts: Mapping[str, Any]) -> Element:
    """Build an element from its entry in `elements.json`, which is checked against its schema by the tests."""
    return Element(
        key=key,
        name=facts.get("name", ""),
        hub=facts.get("hub", ""),
        id=facts.get("id"),
        authentication=tuple(facts.get("authentication", ())),
        events=tuple(facts.get("events", ())),
        provider_data=tuple(facts.get("provider_data", ())),
        poller_resources=tuple(facts.get("poller_resources", ())),
        poller_dates=facts.get("poller_dates", False),
        grant_required=facts.get("grant_required", False),
        alternatives=tuple(map(tuple, facts.get("alternatives", ()))),
        parameters={name: _parameter(name, fact) for name, fact in facts.get("parameters", {}).items()},
        basis={name: Basis(value) for name, value in facts.get("basis", {}).items()},
        table=facts.get("table", False),
        archived=facts.get("archived", False),
        beta=facts.get("beta", False),
        aliases=tuple(facts.get("aliases", ())),
        retired=tuple(map(Retirement.of, facts.get("retired", ()))),
        said_by={Basis(value): address for value, address in facts.get("said_by", {}).items()},
    )


def _parameter(key: str, fact: Mapping[str, Any]) -> Parameter:
    condition = next(iter(fact.get("required_if", {}).items()), None)
    basis = fact.get("required_basis")
    return Parameter(
        key=key,
        basis=Basis(fact["basis"]),
        type=fact.get("type"),
        required=fact.get("required"),
        required_basis=Basis(basis) if basis else None,
        required_if=condition,
        authentication=fact.get("authentication", ""),
        default=fact.get("default"),
        enum=tuple(fact.get("enum", ())),
        format=fact.get("format", ""),
        secret=fact.get("secret", False),
        identifier=fact.get("identifier", False),
        hidden=fact.get("hidden", False),
    )
