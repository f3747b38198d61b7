"""Mistakes about polled resources: their fields, their URLs, their dates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from instancelint.base.path import Path
from instancelint.model.repair import Move
from seeded.kind import SAFE, UNSAFE, Change, Data, Defect, add, changed, drop, put, rename
from seeded.places import CALLBACK, INTERVAL, POLLER, has, resources

DATES = "datesConfiguration"


def _polled(*keys: str) -> Callable[[Data], Iterator[tuple[Path, Any]]]:
    """Find a value in each polled resource by its keys."""

    def find(body: Data) -> Iterator[tuple[Path, Any]]:
        for path, resource in resources(body):
            value: Any = resource
            for key in keys:
                value = value[key]
            yield (*path, *keys), value

    return find


def _forms(
    places: Callable[[Data], Iterator[tuple[Path, Any]]], *forms: Callable[[Any], Any]
) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put(path, form(value)) for path, value in places(body) for form in forms if form(value) != value
    )


def _dates(*patterns: str) -> Callable[[Data], Iterator[Change]]:
    """Write other patterns of dates."""
    return lambda body: (
        put(path, pattern)
        for key in ("updatedDateFormat", "createdDateFormat")
        for path, _ in _polled(DATES, key)(body)
        for pattern in patterns
    )


def _respelt(**keys: str) -> Callable[[Data], Iterator[Change]]:
    """Misspell keys of polled resources."""
    return lambda body: (
        rename((*path, key), wrong)
        for path, resource in resources(body)
        for key, wrong in keys.items()
        if key in resource
    )


DEFECTS: tuple[Defect, ...] = (
    changed(
        "polled resource without a URL",
        "poller-resource-fields",
        lambda body: (drop((*path, "url")) for path, _ in resources(body)),
    ),
    changed(
        "polled resource without an id field",
        "poller-resource-fields",
        lambda body: (drop((*path, "idField")) for path, _ in resources(body)),
    ),
    changed(
        "polled resource: blank id field",
        "poller-resource-fields",
        lambda body: (put((*path, "idField"), word) for path, _ in resources(body) for word in ("", " ")),
    ),
    changed(
        "polled resource: empty", "poller-resource-fields", lambda body: (put(path, {}) for path, _ in resources(body))
    ),
    changed(
        "polled resource: its URL alone",
        "poller-resource-fields",
        lambda body: (put(path, resource["url"]) for path, resource in resources(body)),
    ),
    changed(
        "polled resource beside the poller's configuration",
        "misplaced-poller-resource",
        lambda body: (
            Change(((to := ("configuration", str(path[-1]))),), (Move(path, to),))
            for path, _ in list(resources(body))[1:]
        ),
        mended=SAFE,
    ),
    changed(
        "setting inside the poller's configuration",
        "misplaced-property poller-resource-fields",
        lambda body: (
            Change(((to := (*POLLER, key[1])),), (Move(key, to),))
            for key in (INTERVAL, CALLBACK)
            if has(body, POLLER, key)
        ),
        mended=SAFE,
    ),
    changed(
        "poller's configuration without the resource's name",
        "poller-resource-fields",
        lambda body: (put(POLLER, resource) for _, resource in list(resources(body))[:1]),
    ),
    changed(
        "poller's configuration: broken JSON in a text",
        "poller-configuration-invalid",
        lambda body: (put(POLLER, json.dumps(value)[:-1]) for value in [body["configuration"].get(POLLER[1])] if value),
    ),
    changed(
        "poller's configuration: no JSON in a text",
        "poller-configuration-invalid",
        lambda body: (put(POLLER, word) for word in ("contacts, accounts", "yes") if has(body, POLLER)),
    ),
    changed(
        "polled resource: key misspelt",
        "poller-resource-unknown-key poller-resource-fields",
        _respelt(url="ulr", idField="idFeild", datesConfiguration="dateConfiguration"),
        mended=UNSAFE,
    ),
    changed(
        "polled resource: key in another case",
        "poller-resource-unknown-key poller-resource-fields",
        _respelt(url="URL", idField="idfield", datesConfiguration="DatesConfiguration"),
        mended=UNSAFE,
    ),
    changed(
        "polled resource: key that nobody knows",
        "poller-resource-unknown-key",
        lambda body: (
            add((*path, key), value)
            for path, _ in resources(body)
            for key, value in (("xPath", "/d"), ("method", "GET"))
        ),
    ),
    changed(
        "polled resource: date setting outside its table",
        "poller-resource-unknown-key",
        lambda body: (
            Change(((to := (*path, key)),), (Move((*path, DATES, key), to),))
            for path, resource in resources(body)
            for key in resource[DATES]
        ),
        mended=SAFE,
    ),
    changed(
        "polled URL: a quote lost",
        "poller-url-quotes",
        _forms(_polled("url"), lambda url: url.removesuffix("'")),
        mended=SAFE,
    ),
    changed(
        "polled URL: a quote too many", "poller-url-quotes", _forms(_polled("url"), lambda url: url + "'"), mended=SAFE
    ),
    changed(
        "polled URL: bracket of the template lost",
        "poller-url-template",
        _forms(_polled("url"), lambda url: url.replace("}'", "'")),
    ),
    changed(
        "polled URL: unknown template",
        "poller-url-template",
        _forms(
            _polled("url"),
            lambda url: url.replace("gmtDate", "DateTimeZone"),
            lambda url: url.replace("gmtDate", "lastPoll"),
        ),
    ),
    changed(
        "polled URL: template in another case",
        "poller-url-template",
        _forms(
            _polled("url"), lambda url: url.replace("gmtDate", "GMTDate"), lambda url: url.replace("gmtDate", "gmtdate")
        ),
        mended=SAFE,
    ),
    changed(
        "polled URL: a whole address",
        "poller-url-template url-malformed url-residue poller-resource-fields poller-url-path",
        _forms(_polled("url"), lambda url: "https://api.cloud-elements.com/elements/api-v2" + url),
    ),
    changed(
        "polled URL: no slash at its beginning",
        "poller-url-template url-malformed url-residue poller-resource-fields poller-url-path",
        _forms(_polled("url"), lambda url: url[1:]),
    ),
    changed(
        "date pattern: week year for the year", "poller-date-format", _dates("YYYY-MM-dd'T'HH:mm:ss'Z'"), mended=SAFE
    ),
    changed(
        "date pattern: minutes for the month", "poller-date-format", _dates("yyyy-mm-dd'T'HH:mm:ss'Z'"), mended=SAFE
    ),
    changed(
        "date pattern: day of the year for the day",
        "poller-date-format",
        _dates("yyyy-MM-DD'T'HH:mm:ss'Z'"),
        mended=SAFE,
    ),
    changed(
        "date pattern: a quote too many or lost",
        "poller-date-format",
        _dates("yyyy-MM-dd'T'HH:mm:ss'Z", "yyyy-MM-dd'THH:mm:ss'Z'"),
        mended=SAFE,
    ),
    changed(
        "date pattern: letters without their quotes",
        "poller-date-format yaml-quoting-date-pattern",
        _dates("yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss'Z'"),
    ),
    changed(
        "date pattern: prose",
        "poller-date-format",
        _dates("ISO 8601", "10 digit Unix time", "the usual one", "1700000000"),
    ),
    changed("date pattern: of another language", "poller-date-format", _dates("%Y-%m-%dT%H:%M:%SZ", "Y-m-d H:i:s")),
    changed(
        "dates: a field without its pattern",
        "poller-dates-incomplete",
        lambda body: (
            drop((*path, DATES, f"{which}DateFormat"))
            for path, _ in resources(body)
            for which in ("updated", "created")
        ),
    ),
    changed(
        "dates: a pattern without its field",
        "poller-dates-incomplete",
        lambda body: (
            drop((*path, DATES, f"{which}DateField")) for path, _ in resources(body) for which in ("updated", "created")
        ),
    ),
    changed(
        "dates: empty", "poller-dates-incomplete", lambda body: (put((*path, DATES), {}) for path, _ in resources(body))
    ),
    changed(
        "page size that is no number",
        "property-type",
        lambda body: (
            add((*path, "pageSize"), word) for path, _ in resources(body) for word in ("large", "100 rows", True)
        ),
    ),
)
