"""Defects of names: tags, element keys, the keys of settings, and what the element catalogue knows of them."""

# ruff: noqa: ARG001 - every defect is called in the same way
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from defects.mutant import Body, Mutant, element, settings
from instancelint.base.path import Path
from instancelint.model.repair import Add, Remove, Rename, Replace
from instancelint.model.terms import Kind

TABLED = {"github", "sharefile", "quickbooks", "evernote", "servicenow", "hubspot", "netsuitecrmv2", "northwind-erp"}
"""Elements whose parameters are all known."""


def wrong_tags(kind: Kind, body: Body) -> Iterator[Mutant]:
    tags = body.get("tags")
    if tags is None:
        return
    for value in ("one", 5.5, True, {"name": "one"}):
        yield "tags-type", ("tags",), (Replace(("tags",), value),)
    for index in range(len(tags)):
        path = ("tags", index)
        for item in ({"id": 5, "name": "one"}, ["one", "two"], None):
            yield "tags-type", path, (Replace(path, item),)


def useless_tags(kind: Kind, body: Body) -> Iterator[Mutant]:
    for index, tag in enumerate(body.get("tags", [])):
        for value in ("", "   "):
            yield "tag-blank-or-duplicate", ("tags", index), (Replace(("tags", index), value),)
        end = ("tags", len(body["tags"]))
        for value in (tag, tag.upper(), tag.title()):
            yield "tag-blank-or-duplicate", end, (Add(end, value),)


def markup(kind: Kind, body: Body) -> Iterator[Mutant]:
    places: list[Path] = [("name",), *(("tags", index) for index in range(len(body.get("tags", []))))]
    for path in places:
        for value in ("<b>Sales</b> of Oslo", 'See <a href="x">here</a>', "Sales &amp; more"):
            yield "markup-in-name-or-tag", path, (Replace(path, value),)
        for value in ("Sales\tof Oslo", "Sales\u0007of Oslo", "Sales\nof Oslo"):
            yield "tag-control-character", path, (Replace(path, value),)


def no_key_at_all(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("element", "key")
    if "key" in body.get("element", {}):
        for key in (body["element"]["key"].upper(), "Fresh Books", "-box", "b\u00f6x", "_" + body["element"]["key"]):
            yield "element-key-format", path, (Replace(path, key),)


def unknown_key(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("element", "key")
    if "key" in body.get("element", {}):
        key = body["element"]["key"]
        for slip in (key[:2] + key[3:], key[:3] + "q" + key[3:]):
            yield "element-key-unknown", path, (Replace(path, slip),)


def misspelt_setting(kind: Kind, body: Body) -> Iterator[Mutant]:
    for key in settings(body):
        if not key.startswith(("oauth.", "event.", "pagination.")):
            continue
        slips = {key[:-3] + key[-2] + key[-3] + key[-1], key.replace("e", "ee", 1), key.upper()}
        slips |= {"vendor.event.type"} if key == "event.vendor.type" else set()
        for slip in sorted(slips - {key}):
            yield "configuration-key-typo", ("configuration", slip), (Rename(("configuration", key), slip),)


def blank_in_key(kind: Kind, body: Body) -> Iterator[Mutant]:
    for key in settings(body):
        for wrong in (key + " ", " " + key, key.replace(".", ". ")):
            if wrong != key:
                yield "configuration-key-whitespace", ("configuration", wrong), (Rename(("configuration", key), wrong),)


def unknown_setting(kind: Kind, body: Body) -> Iterator[Mutant]:
    if element(body) in TABLED and "configuration" in body:
        path = ("configuration", "colour.of.the.door")
        yield "configuration-key-unknown", path, (Add(path, "red"),)


def of_another_element(kind: Kind, body: Body) -> Iterator[Mutant]:
    if element(body) in TABLED and "configuration" in body:
        for key, value in (("zuorav2.sandbox", True), ("crm.autotask.username", "ada"), ("events.list.ids", "5")):
            path = ("configuration", key)
            yield "configuration-key-foreign", path, (Add(path, value),)


def nested(kind: Kind, body: Body) -> Iterator[Mutant]:
    for table in ("oauth", "event", "pagination", "filter"):
        flat = {key: value for key, value in settings(body).items() if key.startswith(f"{table}.")}
        if flat:
            tree: dict[str, Any] = {}
            for key, value in flat.items():
                *parents, last = key.split(".")[1:]
                holder = tree
                for parent in parents:
                    holder = holder.setdefault(parent, {})
                holder[last] = value
            path = ("configuration", table)
            drop = tuple(Remove(("configuration", key)) for key in flat)
            yield "yaml-nested-key", path, (*drop, Add(path, tree))


DEFECTS = [
    wrong_tags,
    useless_tags,
    markup,
    no_key_at_all,
    unknown_key,
    misspelt_setting,
    blank_in_key,
    unknown_setting,
    of_another_element,
    nested,
]
