"""
Holds the catalogue and the rules against pages of documentation about elements.

    python benchmarks/pages.py FOLDER                    the figures by kind of mistake
    python benchmarks/pages.py FOLDER --tables           what a page's table says and the catalogue does not
    python benchmarks/pages.py FOLDER --alarms           what is found in the bodies as they are
    python benchmarks/pages.py FOLDER --show misspelt    the mistakes of a kind that were missed, or not found alone

Each setting of each whole body of a page is dropped, misspelt, given another type or made another element's (the kinds
are those of tests/helpers/seeded/settings.py). A setting counts as one that must not be dropped if the element's table
has it and does not call it optional, or if every body of the element that authenticates in the same way holds it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from documentation import Page, Row, pages
from tables import table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from seeded.settings import Outcome, Subject, alarms, outcomes

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, EVENT_NOTIFICATION_ENABLED
from instancelint.model.stand_ins import MASK, is_open
from instancelint.rules._generated import ALL_RULES

_JUDGED_BY = {
    rule.meta.name for rule in ALL_RULES if rule.meta.group in {"authentication", "catalog", "events", "naming"}
}
_POLLED = ("url", "idField", "datesConfiguration", "pageSize", "createdCheckTolerance", "pollerUrl")
_DATES = ("updatedDate", "createdDate", "filterBy")


class Known(NamedTuple):
    """What the pages of an element say of it together."""

    rows: Mapping[str, Row]
    bodies: tuple[dict[str, Any], ...]


def main(words: Sequence[str] | None = None) -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with pages in Markdown")
    parser.add_argument("--tables", action="store_true", help="compare the tables with the catalogue")
    parser.add_argument("--alarms", action="store_true", help="show what is found in the bodies as they are")
    parser.add_argument("--show", metavar="KIND", help="show the mistakes of this kind that do not hold")
    options = parser.parse_args(words)
    found = [page for page in pages(options.folder) if page.element]
    if options.tables:
        lines = differences(found)
    elif options.alarms:
        lines = findings_as_they_are(found)
    elif options.show:
        lines = shown(measured(found), options.show)
    else:
        lines = figures(measured(found), found)
    for line in lines:
        print(line)
    return 0


def known_of(found: Iterable[Page]) -> dict[str, Known]:
    """Put together what the pages say of each element."""
    rows: dict[str, dict[str, Row]] = {}
    bodies: dict[str, list[dict[str, Any]]] = {}
    for page in found:
        for row in page.rows:
            rows.setdefault(page.element, {}).setdefault(row.key, row)
        for body in page.bodies:
            bodies.setdefault(body["element"]["key"], []).append(body)
    return {key: Known(rows.get(key, {}), tuple(bodies.get(key, ()))) for key in sorted({*rows, *bodies})}


def measured(found: Sequence[Page]) -> Iterator[Outcome]:
    """Yield what becomes of each mistake in each body."""
    known = known_of(found)
    for page in found:
        for number, body in enumerate(page.bodies, start=1):
            about = known[body["element"]["key"]]
            types = {key: row.type for key, row in about.rows.items() if row.type}
            subject = Subject(f"{page.name} {number}", _filled(body), _demanded(body, about), types)
            for outcome in outcomes(subject):
                if outcome.kind == "dropped":
                    source = "by its table" if outcome.setting in about.rows else "by every body"
                    yield outcome._replace(kind=f"dropped, needed {source}")
                else:
                    yield outcome


def figures(made: Iterable[Outcome], found: Iterable[Page]) -> Iterator[str]:
    """Lay out how many mistakes of each kind were found in place, and how many of these alone."""
    counts: dict[str, Counter[str]] = {}
    for outcome in made:
        for name in (outcome.kind, "**all**"):
            held = {"found": int(outcome.found), "alone": int(outcome.found and outcome.alone)}
            counts.setdefault(name, Counter()).update({"tried": 1, **held})
    rows = sorted(counts.items(), key=lambda item: item[0] == "**all**")
    heads = ("a setting is", "tried", "in place", "alone")
    yield from table(heads, ((name, *(str(each[head]) for head in ("tried", "found", "alone"))) for name, each in rows))
    bodies = [body for page in found for body in page.bodies]
    judged = [body for body in bodies if any(name in _JUDGED_BY for name in _names(body))]
    yield ""
    yield f"{len(bodies)} bodies as they are; what the catalogue and its rules find in {len(judged)} shows --alarms"


def shown(made: Iterable[Outcome], kind: str) -> Iterator[str]:
    """Yield a line for each mistake of a kind that was missed, not in place, or not alone."""
    for outcome in made:
        if outcome.kind.startswith(kind) and not (outcome.found and outcome.alone):
            what = "not alone" if outcome.found else "elsewhere" if outcome.said else "missed"
            yield f"{what}: {outcome.title}: {outcome.setting}"
            yield from (f"    {said}" for said in outcome.said)


def findings_as_they_are(found: Iterable[Page]) -> Iterator[str]:
    """Yield what the rules about the catalogue, authentication, events and names find in bodies as they are."""
    for page in found:
        for number, body in enumerate(page.bodies, start=1):
            for each in alarms(Subject(page.name, _filled(body), frozenset())):
                if each.name in _JUDGED_BY:
                    yield f"{page.name} {number}: {each.severity.value} {each.name} {each.pointer} {each.message}"


def differences(found: Iterable[Page]) -> Iterator[str]:
    """Yield what a page's table says of a setting and the catalogue does not, or says otherwise."""
    catalog = Catalog.default()
    for page in found:
        element = catalog.get(page.element)
        if element is not None:
            for row in page.rows:
                for words in _difference(row, element, catalog):
                    yield f"{page.name}:{row.line}: {element.key}: {row.key}: {words}"


def _difference(row: Row, element: Element, catalog: Catalog) -> Iterator[str]:
    if row.key in (*_POLLED, *element.provider_data) or row.key.startswith(_DATES):
        return
    known = element.parameter(row.key)
    if known is None:
        yield "not in the catalogue" + (", but a setting of the platform" if catalog.generic(row.key) else "")
        return
    if not known.basis.documented:
        yield f"known from {known.basis.value} only"
    if row.type and row.type != known.type:
        yield f"{row.type} in the table, {known.type} in the catalogue"
    if not set(row.choice) <= set(known.enum):
        yield f"one of {', '.join(row.choice)}; in the catalogue {', '.join(known.enum) or 'any'}"
    if row.required is not None and row.required is not known.required:
        yield f"required {row.required} in the table, {known.required} in the catalogue"


def _demanded(body: dict[str, Any], known: Known) -> frozenset[str]:
    """Return the settings of a body of which a table or every comparable body says that they are needed."""
    alike = [set(other["configuration"]) for other in known.bodies if _way(other) == _way(body)]
    everywhere = set.intersection(*alike) if alike else set[str]()
    optional = {key for key, row in known.rows.items() if row.required is False}
    return frozenset((everywhere | known.rows.keys()) & body["configuration"].keys()) - optional


def _way(body: dict[str, Any]) -> tuple[object, ...]:
    """Return what bodies have to share to need the same: the way to authenticate, and whether events are on."""
    settings = body["configuration"]
    return (settings.get(AUTHENTICATION_TYPE), "providerData" in body, EVENT_NOTIFICATION_ENABLED in settings)


def _filled(value: Any) -> Any:  # noqa: ANN401 - any data
    """Put a reference in the place of what a person has to fill in."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    if isinstance(value, str) and value and (is_open(value) or not value.strip(MASK)):
        return "${VALUE}"
    return value


def _names(body: dict[str, Any]) -> set[str]:
    return {finding.name for finding in alarms(Subject("", _filled(body), frozenset()))}


if __name__ == "__main__":
    sys.exit(main())
