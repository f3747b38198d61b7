"""Right values of events and of polled resources, in each documented form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from seeded.by_element import element_of
from seeded.kind import Change, Data, Defect, add, changed, drop, put
from seeded.places import EVENTS_ON, INTERVAL, POLLER, SIGNATURE_KEY, VENDOR_TYPE, has, resources


def polled(key: str, *values: object) -> Callable[[Data], Iterator[Change]]:
    """Add a key to a polled resource, or write another value."""
    return lambda body: (
        put((*path, key), value) if key in resource else add((*path, key), value)
        for path, resource in resources(body)
        for value in values
    )


def _dates(*patterns: str) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put((*path, "datesConfiguration", f"{which}DateFormat"), pattern)
        for path, _ in resources(body)
        for which in ("updated", "created")
        for pattern in patterns
    )


def _url(*templates: str) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put((*path, "url"), resource["url"].partition("?")[0] + f"?where=lastModified>='{template}'")
        for path, resource in resources(body)
        for template in templates
    )


def _has_dates(body: Data) -> bool:
    """Check whether all documented resources of the element have dates."""
    element = element_of(body)
    return element is not None and element.poller_dates


def set_to(path: tuple[str, str], *values: object) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (put(path, value) for value in values if has(body, path))


GOOD: tuple[Defect, ...] = (
    changed("interval as a text", "", set_to(INTERVAL, "15", "1", "720")),
    changed(
        "vendor type webhooks",
        "",
        lambda body: [put(VENDOR_TYPE, "webhooks")] * (body["configuration"].get(VENDOR_TYPE[1]) == "webhook"),
    ),
    changed(
        "events switched off, without settings of events",
        "",
        lambda body: (
            [add(EVENTS_ON, value=False)] * (not any(key.startswith("event.") for key in body["configuration"]))
        ),
    ),
    changed(
        "poller's configuration as a text of JSON",
        "",
        lambda body: (
            put(POLLER, json.dumps(value, indent=indent))
            for value in [body["configuration"].get(POLLER[1])]
            if value
            for indent in (None, 2)
        ),
    ),
    changed(
        "polled URL: other templates",
        "",
        _url(
            "${gmtDate:yyyy-MM-dd}",
            "${date:yyyy-MM-dd HH:mm:ss}",
            "${epoch}",
            "${dateTimeZone:GMT-06:00:yyyy-MM-dd HH:mm:ss}",
        ),
    ),
    changed("polled URL: the platform's ${date}", "", _url("${date}")),
    changed(
        "date pattern: other forms",
        "",
        _dates(
            "yyyy-MM-dd",
            "MM/dd/yyyy HH:mm",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
            "milliseconds",
            "EEE, d MMM yyyy",
            "yyyy-MM-dd'T'HH:mm:ssZ",
        ),
    ),
    changed(
        "polled resource: documented keys",
        "",
        lambda body: (
            add((*path, key), value)
            for path, _ in resources(body)
            for key, value in (
                ("pageSize", 200),
                ("pageSize", "200"),
                ("filterByUpdatedDate", True),
                ("createdCheckTolerance", 10),
                ("pollDelay", 5),
            )
        ),
    ),
    changed(
        "polled resource: no dates",
        "",
        lambda body: (drop((*path, "datesConfiguration")) for path, _ in resources(body) if not _has_dates(body)),
    ),
    changed("signature key as a reference or long", "", set_to(SIGNATURE_KEY, "${KEY}", "{{ key }}", "vault:${KEY}")),
)
