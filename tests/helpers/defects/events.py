"""Defects of events: the callback, the way of receiving, the poller and its resources."""

# ruff: noqa: ARG001 - every defect is called in the same way
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from defects.mutant import CREATES, Body, Mutant, settings
from instancelint.base.path import Path
from instancelint.model.repair import Add, Move, Remove, Rename, Replace
from instancelint.model.terms import Kind

EVENTS_ON = "event.notification.enabled"
CALLBACK = "event.notification.callback.url"
VENDOR_TYPE = "event.vendor.type"
POLLER = "event.poller.configuration"
INTERVAL = "event.poller.refresh_interval"
DATES = "datesConfiguration"


def at(key: str) -> Path:
    return ("configuration", key)


def resources(body: Body) -> Iterator[tuple[Path, dict[str, Any]]]:
    for name, data in settings(body).get(POLLER, {}).items():
        yield (*at(POLLER), name), data


def no_callback(kind: Kind, body: Body) -> Iterator[Mutant]:
    if EVENTS_ON in settings(body):
        yield "events-callback-url-missing", at(EVENTS_ON), (Remove(at(CALLBACK)),)
        for value in (None, "", " ", True, False):
            yield "events-callback-url-missing", at(CALLBACK), (Replace(at(CALLBACK), value),)


def events_off(kind: Kind, body: Body) -> Iterator[Mutant]:
    table = settings(body)
    if EVENTS_ON in table and kind in CREATES:
        first = next(
            key for key in table if key in {CALLBACK, VENDOR_TYPE, "event.objects"} or key.startswith("event.poller.")
        )
        yield "events-not-enabled", at(first), (Remove(at(EVENTS_ON)),)
        yield "events-not-enabled", at(EVENTS_ON), (Replace(at(EVENTS_ON), value=False),)


def webhook_that_polls(kind: Kind, body: Body) -> Iterator[Mutant]:
    table = settings(body)
    polled = [key for key in table if key.startswith("event.poller.")]
    if VENDOR_TYPE in table and polled:
        for value in ("webhook", "webhooks"):
            yield "webhook-with-poller-settings", at(polled[0]), (Replace(at(VENDOR_TYPE), value),)
    elif VENDOR_TYPE in table and table[VENDOR_TYPE] != "polling":
        yield "webhook-with-poller-settings", at(INTERVAL), (Add(at(INTERVAL), 15),)


def nothing_to_poll(kind: Kind, body: Body) -> Iterator[Mutant]:
    table = settings(body)
    if table.get(VENDOR_TYPE) == "polling":
        for key in (POLLER, "event.objects", "event.poller.urls"):
            if key in table:
                yield "polling-without-resources", at(VENDOR_TYPE), (Remove(at(key)),)


def wrong_interval(kind: Kind, body: Body) -> Iterator[Mutant]:
    if INTERVAL in settings(body):
        for value in (0, -5, 1.5, True, "0", "-5", "1.5", "5 minutes", "often", "15m"):
            yield "poller-interval-value", at(INTERVAL), (Replace(at(INTERVAL), value),)


def resource_fields(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        yield "poller-resource-fields", path, (Replace(path, {}),)
        yield "poller-resource-fields", path, (Replace(path, None),)
        yield "poller-resource-fields", path, (Replace(path, "/hubs/crm/leads"),)
        yield "poller-resource-fields", path, (Replace(path, [data]),)
        for key in ("url", "idField"):
            yield "poller-resource-fields", path, (Remove((*path, key)),)
            for value in ("", " ", ["id"]):
                yield "poller-resource-fields", (*path, key), (Replace((*path, key), value),)
        yield "poller-resource-fields", at(POLLER), (Replace(at(POLLER), data),)


def resource_keys(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        rule = "poller-resource-unknown-key"
        yield rule, (*path, "xPath"), (Add((*path, "xPath"), "/data"),)
        yield rule, (*path, DATES, "xPath"), (Add((*path, DATES, "xPath"), "/data"),)
        yield rule, (*path, DATES, "pollDelay"), (Add((*path, DATES, "pollDelay"), 5),)
        yield rule, (*path, DATES, "createdCheckTolerance"), (Add((*path, DATES, "createdCheckTolerance"), 5),)
        slips = {"url": "ulr", "idField": "idFeild", DATES: "dateConfiguration", "pageSize": "pagesize"}
        for key, slip in slips.items():
            if key in data:
                yield rule, (*path, slip), (Rename((*path, key), slip),)
        dates = (*path, DATES)
        for key in data[DATES]:
            yield rule, (*dates, key + "s"), (Rename((*dates, key), key + "s"),)
            yield rule, (*path, key), (Move((*dates, key), (*path, key)),)


def url_quotes(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        url = data["url"]
        yield "poller-url-quotes", (*path, "url"), (Replace((*path, "url"), url + "'"),)
        if url.endswith("'"):
            yield "poller-url-quotes", (*path, "url"), (Replace((*path, "url"), url[:-1]),)
            yield "poller-url-quotes", (*path, "url"), (Replace((*path, "url"), url.replace("'${", "${")),)


def url_templates(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        head = data["url"].partition("$")[0]
        tail = "'" if data["url"].endswith("'") else ""
        wrong = ["${GMTDate:yyyy-MM-dd}", "${DateTimeZone:GMT:yyyy-MM-dd}", "${518862600}", "${gmtDate:}"]
        for template in (*wrong, "${epoch:h}", "${gmtDate:yyyy-MM-dd"):
            yield "poller-url-template", (*path, "url"), (Replace((*path, "url"), head + template + tail),)


def run_together(kind: Kind, body: Body) -> Iterator[Mutant]:
    key = "event.poller.urls"
    if key in settings(body):
        names = "bill-paymentsbillsclassescredit-memoscredit-termscurrencies"
        yield "event-poller-urls-format", at(key), (Replace(at(key), names),)


def other_callback(kind: Kind, body: Body) -> Iterator[Mutant]:
    if CALLBACK in settings(body) and "element" in body:
        base = "https://api.cloud-elements.com/elements/api-v2/events"
        for end in ("/woocommercerest", "/woocommercerest/", "/", "", "//", "/page.elementKey/"):
            yield "callback-url-element", at(CALLBACK), (Replace(at(CALLBACK), base + end),)


def vendor_type(kind: Kind, body: Body) -> Iterator[Mutant]:
    slips: dict[str, tuple[str, ...]] = {"polling": ("Polling", "POLLING", "pollling", "pollings", " polling")}
    slips |= {word: (word.upper(), word.title(), word + "ss", word + " ") for word in ("webhook", "webhooks")}
    if VENDOR_TYPE in settings(body):
        for value in (*slips[settings(body)[VENDOR_TYPE]], "poll", "push", "true"):
            yield "event-vendor-type-value", at(VENDOR_TYPE), (Replace(at(VENDOR_TYPE), value),)


def poller_text(kind: Kind, body: Body) -> Iterator[Mutant]:
    if POLLER in settings(body):
        for value in ('{"a": {"url": "/hubs/a", "idField": "id"}', "accounts", "[]", '"text"', "5"):
            yield "poller-configuration-invalid", at(POLLER), (Replace(at(POLLER), value),)


def date_formats(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        for key in ("updatedDateFormat", "createdDateFormat"):
            place = (*path, DATES, key)
            wrong = [data[DATES][key] + "'", "yyyy-MM-dd'T'HH:mm:ss'Z", "10 digit integer Unix time", "1520000000"]
            for value in (*wrong, "MM/dd/yyy", "YYYY-MM-dd", "yyyy-MM-DD", "yyyy-mm-dd", "yyyy-MM-dd o", "millisecond"):
                yield "poller-date-format", place, (Replace(place, value),)
        head, sign, _ = data["url"].partition("$")
        tail = "'" if data["url"].endswith("'") else ""
        for pattern in ("MM/dd/yyy", "YYYY-MM-dd", "yyyy-MM-DD", "yyyy-MM-dd'T'HH:mm:ss'Z", "the day before"):
            url = f"{head}{sign}{{gmtDate:{pattern}}}{tail}"
            yield "poller-date-format", (*path, "url"), (Replace((*path, "url"), url),)


def half_dates(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        dates = (*path, DATES)
        yield "poller-dates-incomplete", dates, (Replace(dates, {}),)
        for key in data[DATES]:
            if not key.endswith("Timezone"):
                yield "poller-dates-incomplete", dates, (Remove((*dates, key)),)
        for half in ("updated", "created"):
            drop = tuple(Remove((*dates, key)) for key in data[DATES] if key.startswith(half))
            yield "poller-dates-incomplete", dates, drop


def callback_nowhere(kind: Kind, body: Body) -> Iterator[Mutant]:
    if CALLBACK in settings(body):
        private = ("10.0.4.7", "172.31.0.9:8443", "192.168.1.20", "169.254.1.1", "[fd00::7]", "0xA000407", "3232235777")
        inside = ("jenkins", "hooks.corp", "build-7.local:8080")
        for host in (*private, *inside, "4f2a.ngrok-free.app", "webhook.site", "console.cloud-elements.com"):
            yield "callback-url-host", at(CALLBACK), (Replace(at(CALLBACK), f"https://{host}/a"),)


def poller_addresses(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, data in resources(body):
        url = data["url"]
        base = "https://api.cloud-elements.com/elements/api-v2"
        for wrong in (url[1:], "." + url, base + url):
            yield "poller-url-path", (*path, "url"), (Replace((*path, "url"), wrong),)


def setting_in_the_poller(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, _ in resources(body):
        for inside in ((*path[:-1], "filter.response.nulls"), (*path, "document.tagging")):
            yield "misplaced-property", inside, (Add(inside, value=True),)


DEFECTS = [
    callback_nowhere,
    poller_addresses,
    setting_in_the_poller,
    no_callback,
    events_off,
    webhook_that_polls,
    nothing_to_poll,
    wrong_interval,
    resource_fields,
    resource_keys,
    url_quotes,
    url_templates,
    run_together,
    other_callback,
    vendor_type,
    poller_text,
    date_formats,
    half_dates,
]
