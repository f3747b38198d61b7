"""
Build `schema/elements.json` from collected facts (maintainers only).

    python linter/build_catalog.py ELEMENTS.json EXTRA_KEYS.json [--output FILE]

ELEMENTS.json maps an element's key to what the vendor's documentation shows of it; EXTRA_KEYS.json lists further keys
that are known to exist. The result holds facts only, each with its basis. It is sorted, with one parameter on a line,
so that a changed fact is a changed line. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from catalog_corrections import ALTERNATIVES, SUSPECT, UNDEMANDED, VALUES

ROOT = Path(__file__).resolve().parent.parent
Facts = dict[str, Any]

_BASES = ("table", "example", "release-note", "response")
"""Where a parameter can have been seen, the best founded first."""
_REQUIRED = {"table-column": "table", "table-optional": "table"}
"""What a table says by a column or by the word "optional"; everything else was inferred."""


def build(elements: Mapping[str, Facts], extra: list[str]) -> dict[str, Facts]:
    """Turn collected facts into the catalogue: element key to what `elements.schema.json` describes."""
    catalog = {key: _element(key, facts) for key, facts in elements.items()}
    for key in extra:
        catalog.setdefault(key, {})
    return dict(sorted(catalog.items()))


def _element(key: str, facts: Facts) -> Facts:
    parameters = {name: _parameter(key, name, fact) for name, fact in sorted(facts["parameters"].items())}
    for value, names in ALTERNATIVES.get(key, {}).items():
        for name in names:
            parameters[name] |= {"required": True, "required_basis": "inferred", "authentication": value}
    named = {
        "name": facts["name"],
        "id": facts["element_id"],
        "hub": facts.get("hub"),
        "authentication": sorted(facts.get("authentication", ())),
        "events": sorted(facts.get("events", ())),
        "provider_data": sorted(facts.get("provider_data", ())),
        "poller_resources": sorted(facts.get("poller_resources", ())),
        "table": facts.get("has_parameter_table"),
        "archived": facts.get("archived"),
        "beta": facts.get("beta"),
    }
    element = {name: value for name, value in named.items() if value}
    answered = any("response" in fact["seen_in"] for fact in facts["parameters"].values())
    element["basis"] = _bases(element, parameters, answered=answered)
    element["parameters"] = parameters
    return element


def _parameter(key: str, name: str, fact: Facts) -> Facts:
    found: Facts = {"basis": next(basis for basis in _BASES if basis in fact["seen_in"])}
    if fact.get("suspect") or (key, name) in SUSPECT:
        found["basis"] = "suspect"
    for copied in ("type", "format", "default", "required_if"):
        if copied in fact:
            found[copied] = fact[copied]
    enum = VALUES.get((key, name), fact.get("enum"))
    if enum:
        found["enum"] = enum
    if "required" in fact and (key, name) not in UNDEMANDED:
        found["required"] = fact["required"]
        found["required_basis"] = _REQUIRED.get(fact["required_basis"], "inferred")
    if fact.get("secret"):
        found["secret"] = True
    elif fact.get("sensitivity") == "identifier":
        found["identifier"] = True
    return found


def _bases(element: Facts, parameters: Mapping[str, Facts], *, answered: bool) -> Facts:
    """
    Say how well the facts about the whole element are founded, judged by the parameters that go with them.

    `answered` tells that a response of the element was seen. Grant data on an element without OAuth is a copy.
    """
    grantless = not any(way.startswith("oauth") for way in element.get("authentication", ["oauth"]))
    bases = {
        "hub": "response" if answered else "inferred",
        "authentication": "example" if "provider_data" in element and not grantless else "inferred",
        "events": _best(parameters, "event."),
        "provider_data": "suspect" if grantless else "example",
        "poller_resources": _best(parameters, "event.poller.configuration"),
    }
    return {name: basis for name, basis in bases.items() if name in element}


def _best(parameters: Mapping[str, Facts], prefix: str) -> str:
    """Give the best basis among the parameters whose name starts with a prefix."""
    seen = {fact["basis"] for name, fact in parameters.items() if name.startswith(prefix)}
    return next((basis for basis in _BASES if basis in seen), "inferred")


def render(catalog: Mapping[str, Facts]) -> str:
    """Write the catalogue down: an element's own facts on two lines, then each parameter on one."""
    entries = ",\n".join(f"{_compact(key)}: {_entry(element)}" for key, element in catalog.items())
    return f'{{"$schema": "elements.schema.json",\n"elements": {{\n{entries}\n}}}}\n'


def _entry(element: Facts) -> str:
    if not element:
        return "{}"
    lines = [f"{_compact(name)}: {_compact(value)}" for name, value in element.items() if name != "parameters"]
    header = ", ".join(lines[:-1])
    parameters = ",\n".join(f"{_compact(name)}: {_compact(fact)}" for name, fact in element["parameters"].items())
    parameters = f"\n{parameters}\n" if parameters else ""
    return f'{{{header},\n{lines[-1]},\n"parameters": {{{parameters}}}}}'


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def main() -> None:
    """Read the two files, write the catalogue."""
    parser = argparse.ArgumentParser(description="Build the element catalogue.")
    parser.add_argument("elements", type=Path, help="facts by element key")
    parser.add_argument("extra", type=Path, help="list of further element keys")
    parser.add_argument("--output", type=Path, default=ROOT / "schema" / "elements.json")
    arguments = parser.parse_args()
    elements = json.loads(arguments.elements.read_text(encoding="utf-8"))
    extra = json.loads(arguments.extra.read_text(encoding="utf-8"))
    text = render(build(elements, extra))
    arguments.output.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
