"""The rules about events, each beside all others: one mistake, one finding, at its place."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from linting import lint, lint_data

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter

ENABLED = "event.notification.enabled"
CALLBACK = "event.notification.callback.url"
TYPE = "event.vendor.type"
POLLER = "event.poller.configuration"
URL = "/hubs/helpdesk/contacts?where=updated_since='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'"
CONTACTS: dict[str, Any] = {
    "url": URL,
    "idField": "id",
    "datesConfiguration": {
        "updatedDateField": "updated_at",
        "updatedDateFormat": "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "createdDateField": "created_at",
        "createdDateFormat": "milliseconds",
    },
}
CLEAN: dict[str, Any] = {
    "element": {"key": "freshdeskv2"},
    "configuration": {
        "username": "${DESK_USER}",
        "password": "${DESK_PASSWORD}",
        "subdomain": "acme",
        ENABLED: True,
        CALLBACK: "https://events.acme.io/desk",
        TYPE: "polling",
        "event.poller.refresh_interval": 15,
        POLLER: {"contacts": CONTACTS},
    },
    "tags": ["desk"],
    "name": "Service desk",
}
GONE = ...


def changed(changes: dict[str, object]) -> dict[str, Any]:
    """Give the clean payload with values set or taken out; a slash leads into the poller configuration."""
    data = copy.deepcopy(CLEAN)
    for place, value in changes.items():
        *parents, key = place.split("/")
        table: Any = data["configuration"]
        for parent in parents:
            table = table[parent]
        if value is GONE:
            del table[key]
        else:
            table[key] = value
    return data


def findings(data: object, *extra: str) -> list[tuple[str, str, str]]:
    """Give code, severity and marked text of every finding."""
    text = json.dumps(data, indent=2)
    report = lint(text, "payload.json", Linter(Settings(extend_select=extra)))
    assert all(finding.span for finding in report.findings)
    return [
        (found.code, found.severity.value, text[found.span.start : found.span.end])
        for found in report.findings
        if found.span
    ]


def test_the_clean_payload_is_clean() -> None:
    assert findings(CLEAN) == []


def test_the_clean_payload_is_clean_with_the_poller_configuration_in_a_string() -> None:
    assert findings(changed({POLLER: json.dumps({"contacts": CONTACTS})})) == []


DATES = f"{POLLER}/contacts/datesConfiguration"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({CALLBACK: GONE}, ("IL301", "error", f'"{ENABLED}"')),
        ({CALLBACK: None}, ("IL301", "error", "null")),
        ({CALLBACK: ""}, ("IL301", "error", '""')),
        ({CALLBACK: True}, ("IL301", "error", "true")),
        ({ENABLED: GONE}, ("IL302", "warning", f'"{CALLBACK}"')),
        ({ENABLED: False}, ("IL302", "warning", "false")),
        ({TYPE: "webhook"}, ("IL303", "warning", '"event.poller.refresh_interval"')),
        ({POLLER: GONE}, ("IL304", "warning", '"polling"')),
        ({"event.poller.refresh_interval": 0}, ("IL305", "error", "0")),
        ({"event.poller.refresh_interval": "often"}, ("IL305", "error", '"often"')),
        ({"event.poller.refresh_interval": 1.5}, ("IL305", "error", "1.5")),
        ({f"{POLLER}/contacts/url": GONE}, ("IL306", "error", '"contacts"')),
        ({f"{POLLER}/contacts/idField": GONE}, ("IL306", "error", '"contacts"')),
        ({f"{POLLER}/contacts/idField": ""}, ("IL306", "warning", '""')),
        ({f"{POLLER}/contacts/idField": None}, ("IL306", "error", "null")),
        ({f"{POLLER}/contacts/url": " "}, ("IL306", "error", '" "')),
        ({f"{POLLER}/contacts": {}}, ("IL306", "error", '"contacts"')),
        ({f"{POLLER}/contacts": []}, ("IL306", "error", "[]")),
        ({POLLER: CONTACTS}, ("IL306", "error", f'"{POLLER}"')),
        ({f"{POLLER}/contacts/xPath": "$"}, ("IL307", "warning", '"xPath"')),
        ({f"{DATES}/pageSize": 5}, ("IL307", "warning", '"pageSize"')),
        (
            {f"{POLLER}/contacts/idField": GONE, f"{POLLER}/contacts/idfield": "id"},
            ("IL307", "error", '"idfield"'),
        ),
        (
            {f"{DATES}/createdDateField": GONE, f"{DATES}/createDateField": "c"},
            ("IL307", "warning", '"createDateField"'),
        ),
        ({f"{POLLER}/contacts/url": URL + "'"}, ("IL308", "error", "'")),
        ({f"{POLLER}/contacts/url": URL[:-1]}, ("IL308", "error", "'")),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts}'"}, ("IL308", "error", "}'")),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts?where=a>${now}"}, ("IL309", "warning", "${now}")),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts?where=a>${Epoch:ms}"}, ("IL309", "warning", "Epoch")),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts?where=a>'${epoch"}, ("IL309", "warning", "${epoch")),
        ({"event.poller.urls": "contactsticketsagentsgroupscompaniesproductsforums"}, None),
        ({TYPE: "Polling"}, ("IL312", "error", '"Polling"')),
        ({TYPE: " polling"}, ("IL312", "error", '" polling"')),
        ({TYPE: "pollling"}, ("IL312", "error", '"pollling"')),
        ({TYPE: "push"}, ("IL312", "error", '"push"')),
        ({POLLER: "contacts"}, ("IL313", "error", '"contacts"')),
        ({POLLER: "[]"}, ("IL313", "error", '"[]"')),
        ({f"{DATES}/updatedDateFormat": "milliseconds'"}, ("IL314", "error", "'")),
        ({f"{DATES}/updatedDateFormat": "yyyy-MM-ddTHH:mm"}, ("IL314", "warning", "T")),
        ({f"{DATES}/createdDateFormat": "unix time"}, ("IL314", "warning", '"unix time"'[1:-1])),
        (
            {f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts?where=a>'${gmtDate:yyyy-MM-DD}'"},
            ("IL314", "warning", "DD"),
        ),
        ({f"{DATES}/updatedDateFormat": GONE}, ("IL315", "warning", '"datesConfiguration"')),
        ({DATES: {}}, ("IL315", "warning", '"datesConfiguration"')),
        ({DATES: GONE}, ("IL315", "info", '"contacts"')),
    ],
    ids=str,
)
def test_one_mistake_one_finding(changes: dict[str, object], expected: tuple[str, str, str] | None) -> None:
    found = findings(changed(changes))
    wanted = expected or ("IL310", "warning", '"contactsticketsagentsgroupscompaniesproductsforums"')
    assert found == [wanted]


@pytest.mark.parametrize(
    "changes",
    [
        {f"{POLLER}/contacts/url": "${CONTACTS_URL}"},
        {f"{POLLER}/contacts/url": "${BASE}/contacts?where=a>${epoch:us}"},
        {f"{POLLER}/contacts": "${CONTACTS}"},
        {POLLER: "${POLLER}"},
        {POLLER: "{{ poller | to_json }}"},
        {POLLER: '{"contacts": {{ contacts }}}'},
        {TYPE: "${TYPE}", POLLER: GONE},
        {"event.poller.refresh_interval": "5"},
        {"event.poller.refresh_interval": "${MINUTES}"},
        {"event.poller.urls": "contacts|tickets|agents|groups|companies|products"},
        {f"{POLLER}/contacts/filterByUpdatedDate": True, f"{POLLER}/contacts/pollDelay": 5},
        {f"{DATES}/updatedDateFormat": "${FORMAT}", f"{DATES}/createdDateFormat": "{{ format }}"},
        {f"{DATES}/updatedDateTimezone": "GMT"},
        {CALLBACK: "${EVENTS_URL}"},
        {ENABLED: "${EVENTS}"},
        {TYPE: GONE},
    ],
    ids=str,
)
def test_nothing_to_say(changes: dict[str, object]) -> None:
    assert findings(changed(changes)) == []


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ({"url": URL}, ("IL306", "error", '\\"contacts\\"')),
        ({**CONTACTS, "idField": ""}, ("IL306", "warning", '\\"\\"')),
        ({**CONTACTS, "xPath": "$"}, ("IL307", "warning", '\\"xPath\\"')),
        ({**CONTACTS, "url": URL + "'"}, ("IL308", "error", "'")),
        ({**CONTACTS, "url": "/a?where=b>${now}"}, ("IL309", "warning", "${now}")),
        ({**CONTACTS, "datesConfiguration": {}}, ("IL315", "warning", '\\"datesConfiguration\\"')),
        (
            {**CONTACTS, "datesConfiguration": {**CONTACTS["datesConfiguration"], "updatedDateFormat": "MM/dd/yyy"}},
            ("IL314", "warning", "yyy"),
        ),
    ],
    ids=str,
)
def test_a_string_is_looked_into(contacts: object, expected: tuple[str, str, str]) -> None:
    data = changed({POLLER: json.dumps({"contacts": contacts})})
    assert findings(data) == [expected]
    report = lint(json.dumps(data), "payload.json")
    assert [found.fix for found in report.findings] == [None]


def test_broken_json_in_a_string_is_marked_where_it_breaks() -> None:
    found = findings(changed({POLLER: '{"contacts": {"url": "/a", "idField": "id",, }}'}))
    assert [code for code, _, _ in found] == ["IL313"]
    assert len(found[0][2]) < len('{"contacts"')


def test_a_string_is_looked_into_without_text() -> None:
    data = changed({POLLER: json.dumps({"contacts": {"url": URL}})})
    report = lint_data(data)
    assert [(found.code, found.pointer, found.span) for found in report.findings] == [
        ("IL306", f"/configuration/{POLLER}", None)
    ]


@pytest.mark.parametrize(
    ("url", "marked"),
    [
        ("https://api.cloud-elements.com/elements/api-v2/events/box/", "box"),
        ("https://api.cloud-elements.com/elements/api-v2/events//", "events//"),
        ("https://api.cloud-elements.com/elements/api-v2/events", "events"),
        ("https://api.cloud-elements.com/elements/api-v2/events/page.elementKey/", "page.elementKey"),
    ],
)
def test_callback_of_another_element(url: str, marked: str) -> None:
    assert findings(changed({CALLBACK: url})) == [("IL311", "warning", marked)]


@pytest.mark.parametrize(
    "url",
    [
        "https://api.cloud-elements.com/elements/api-v2/events/freshdeskv2",
        "https://api.cloud-elements.com/elements/api-v2/events/freshdeskv2/MjA5MzE=",
        "https://api.cloud-elements.com/elements/api-v2/events/${ELEMENT}",
        "https://events.acme.io/box",
    ],
)
def test_callback_of_this_element(url: str) -> None:
    assert findings(changed({CALLBACK: url})) == []


@pytest.mark.parametrize(
    ("misspelt", "right"),
    [
        ("event.notification.callbak.url", CALLBACK),
        ("event.notfication.enabled", ENABLED),
        ("event.poler.configuration", POLLER),
        ("vendor.event.type", TYPE),
    ],
)
def test_a_misspelt_key_is_one_mistake(misspelt: str, right: str) -> None:
    data = changed({right: GONE, misspelt: CLEAN["configuration"][right]})
    codes = [code for code, _, _ in findings(data)]
    assert not {"IL301", "IL302", "IL304", "IL320"} & set(codes)


def test_misplaced_settings_are_one_mistake() -> None:
    data = changed({CALLBACK: GONE})
    data[CALLBACK] = "https://events.acme.io/desk"
    assert [code for code, _, _ in findings(data)] == ["IL209"]


@pytest.mark.parametrize(
    ("changes", "rule", "expected"),
    [
        ({TYPE: "webhook", POLLER: GONE, "event.poller.refresh_interval": GONE}, "IL321", '"webhook"'),
        ({"event.poller.refresh_interval": GONE}, "IL322", f'"{POLLER}"'),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts?where=a>'${date:yyyy}'"}, "IL323", "date"),
        ({f"{POLLER}/contacts/url": "/hubs/helpdesk/contacts"}, "IL324", '"/hubs/helpdesk/contacts"'),
        ({f"{DATES}/createdDateField": "updated_at"}, "IL325", '"updated_at"'),
        ({POLLER: {"/contacts": CONTACTS}}, "IL326", '"/contacts"'),
        ({f"{POLLER}/contacts/url": "/hubs/crm/contacts?where=a>${epoch}"}, "IL327", "crm"),
    ],
    ids=str,
)
def test_opt_in_rules(changes: dict[str, object], rule: str, expected: str) -> None:
    assert findings(CLEAN, rule) == []
    assert findings(changed(changes), rule) == [(rule, "info", expected)]
    assert findings(changed(changes)) == []
