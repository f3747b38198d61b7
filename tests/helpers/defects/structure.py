"""Defects of structure: what is missing, misplaced, or of another type."""

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
POLLER = "event.poller.configuration"
SWITCHES = {EVENTS_ON, "document.tagging", "filter.response.nulls"}


def no_element(kind: Kind, body: Body) -> Iterator[Mutant]:
    if kind is not Kind.CREATE:
        return
    yield "element-key-required", (), (Remove(("element",)),)
    yield "element-key-required", ("element",), (Replace(("element",), {}),)
    yield "element-key-required", ("element",), (Replace(("element",), None),)
    if "key" in body["element"]:
        yield "element-key-required", ("element",), (Replace(("element",), body["element"]["key"]),)
        yield "element-key-required", ("element", "key"), (Replace(("element", "key"), ""),)
        yield "element-key-required", ("element", "key"), (Replace(("element", "key"), " "),)
        yield "element-key-required", ("element", "key"), (Replace(("element", "key"), None),)


def no_configuration(kind: Kind, body: Body) -> Iterator[Mutant]:
    if kind not in CREATES or "oauthProxy" in body:
        return
    yield "configuration-required", (), (Remove(("configuration",)),)
    values: list[object] = ["all", None, [], True]
    for value in values:
        yield "configuration-required", ("configuration",), (Replace(("configuration",), value),)


def no_name(kind: Kind, body: Body) -> Iterator[Mutant]:
    if kind in CREATES:
        yield "name-required", (), (Remove(("name",)),)
        for value in ("", "  ", None, ["Name"], {"en": "Name"}):
            yield "name-required", ("name",), (Replace(("name",), value),)


def unknown_member(kind: Kind, body: Body) -> Iterator[Mutant]:
    yield "unknown-top-level-property", ("colour",), (Add(("colour",), "red"),)
    slips = {"tags": "tag", "name": "nmae", "configuration": "configuraton", "providerData": "providerDta"}
    for key, slip in slips.items():
        if key in body and (key != "configuration" or kind in CREATES):
            yield "unknown-top-level-property", (slip,), (Rename((key,), slip),)


def wrong_value(kind: Kind, body: Body) -> Iterator[Mutant]:
    for key in settings(body):
        path = ("configuration", key)
        yield "configuration-value-type", path, (Replace(path, ["a", "b"]),)
        if key != POLLER:
            yield "configuration-value-type", path, (Replace(path, {"a": "b"}),)


def null_value(kind: Kind, body: Body) -> Iterator[Mutant]:
    table = settings(body)
    for key in table:
        path = ("configuration", key)
        if key == CALLBACK and EVENTS_ON in table:
            yield "events-callback-url-missing", path, (Replace(path, None),)
        elif key in {"oauth.api.key", "oauth.api.secret"} and body.get("providerData"):
            yield "oauth-keys-missing", ("configuration",), (Replace(path, None),)
        else:
            yield "configuration-null-value", path, (Replace(path, None),)


def resource_outside(kind: Kind, body: Body) -> Iterator[Mutant]:
    for name in settings(body).get(POLLER, {}):
        place = ("configuration", name)
        yield "misplaced-poller-resource", place, (Move(("configuration", POLLER, name), place),)
    if POLLER in settings(body):
        resource = {"url": "/hubs/crm/leads", "idField": "id"}
        yield "misplaced-poller-resource", ("configuration", "leads"), (Add(("configuration", "leads"), resource),)


def of_a_response(kind: Kind, body: Body) -> Iterator[Mutant]:
    facts: dict[str, Any] = {
        "token": "${TOKEN}",
        "valid": True,
        "eventsEnabled": "true",
        "elementId": 39,
        "user": {"id": 1},
    }
    for key, value in facts.items():
        yield "response-only-property", (key,), (Add((key,), value),)
    if kind is not Kind.UPDATE:
        yield "response-only-property", ("id",), (Add(("id",), 5),)
    if "element" in body:
        yield "response-only-property", ("element", "name"), (Add(("element", "name"), "Box"),)
        yield "response-only-property", ("element", "hub"), (Add(("element", "hub"), "crm"),)


def misplaced(kind: Kind, body: Body) -> Iterator[Mutant]:
    if "configuration" not in body:
        return
    for key in ("name", "tags", "element", "providerData"):
        if body.get(key):
            yield "misplaced-property", ("configuration", key), (Move((key,), ("configuration", key)),)
    for key in settings(body):
        if key.startswith(("oauth.", "event.", "filter.")) and not key.startswith("event.poller.resource"):
            path = ("configuration", key)
            yield "misplaced-property", (key,), (Move(path, (key,)),)
            if "providerData" in body:
                yield "misplaced-property", ("providerData", key), (Move(path, ("providerData", key)),)


def wrong(path: Path, values: list[object]) -> Iterator[Mutant]:
    for value in values:
        yield "property-type", path, (Replace(path, value),)


def wrong_type(kind: Kind, body: Body) -> Iterator[Mutant]:
    for key in SWITCHES & settings(body).keys():
        yield from wrong(("configuration", key), ["maybe", 1, 2.5])
    if "pagination.max" in settings(body):
        yield from wrong(("configuration", "pagination.max"), ["many", True])
    for key in body.get("providerData", {}):
        yield from wrong(("providerData", key), [["a"], {"a": "b"}, None])
    if "retrieveObjectsAfterInstantiation" in body:
        yield from wrong(("retrieveObjectsAfterInstantiation",), ["yes", 1])
    if kind is Kind.UPDATE:
        yield from wrong(("id",), [[5], True])


def wrong_type_in_a_resource(kind: Kind, body: Body) -> Iterator[Mutant]:
    for name, resource in settings(body).get(POLLER, {}).items():
        path = ("configuration", POLLER, name)
        for key in resource.keys() & {"filterByUpdatedDate", "pageSize", "createdCheckTolerance"}:
            yield from wrong((*path, key), ["some", ["a"]])
        yield from wrong((*path, "datesConfiguration"), ["updated", []])


DEFECTS = [
    no_element,
    no_configuration,
    no_name,
    unknown_member,
    wrong_value,
    null_value,
    resource_outside,
    of_a_response,
    misplaced,
    wrong_type,
    wrong_type_in_a_resource,
]
