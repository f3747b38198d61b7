"""
The published schemas: loading them, and following the references between them.

Nothing here reaches for a network: every reference leads to another schema of this package.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from instancelint.model.terms import Kind

Schema: TypeAlias = dict[str, Any]

NAMES: Final = (
    "instance",
    "create-for-element",
    "update",
    "response",
    "parameters",
    "elements",
    "config",
    "findings",
    "statistics",
)
"""What `load` and `instancelint schema` know, the create body first."""

_FILES: Final = {"create-for-element": "instance-for-element.schema.json", "elements": "elements.json"}
_FOR_KIND: Final = {
    Kind.CREATE: "instance",
    Kind.CREATE_FOR_ELEMENT: "create-for-element",
    Kind.UPDATE: "update",
    Kind.RESPONSE: "response",
    Kind.POLLER_CONFIGURATION: "update",
}
BY_FILE: Final = {
    "instance.schema.json": "instance",
    "instance-for-element.schema.json": "create-for-element",
    "parameters.schema.json": "parameters",
    "response.schema.json": "response",
    "update.schema.json": "update",
}
"""The names of the schemas by their files, as references between them are by file."""


@cache
def load(name: str) -> Schema:
    """
    Return a published schema by its name; callers share it and must not change it.

    Raises ValueError for a name that is not in `NAMES`, FileNotFoundError where an installation lacks the file.
    """
    schema: Schema = json.loads(text_of(name))
    return schema


def text_of(name: str) -> str:
    """Return the text of a published schema; raises as `load` does."""
    if name not in NAMES:
        raise ValueError(f"no schema is called {name!r}")
    file = _FILES.get(name, f"{name}.schema.json")
    # Plain paths: importlib.resources alone takes longer than reading and parsing the largest of these files.
    package = os.path.dirname(os.path.dirname(__file__))
    place = os.path.join(package, "schema", file)
    if not os.path.isfile(place):  # an editable install or a checkout: the schemas stand beside the linter
        place = os.path.join(package, "..", "..", "schema", file)
    with open(place, encoding="utf-8") as stream:
        return stream.read()


def for_kind(kind: Kind) -> str:
    """Return the name of the schema that a kind of payload is held against."""
    return _FOR_KIND[kind]


def rule_references(schema: Schema) -> Iterator[tuple[str, str, str]]:
    """
    Yield what a schema refers to as a rule: group (`error`, `advice` or `extra`), the rule's name and the reference.

    A rule is a `$defs` entry that the root's `allOf`, or that of `$defs/advice` or `$defs/extra`, refers to.
    """
    defs = schema.get("$defs", {})
    for group, holder in (("error", schema), ("advice", defs.get("advice", {})), ("extra", defs.get("extra", {}))):
        for member in holder.get("allOf", ()):
            yield group, member["$ref"].rpartition("/")[2], member["$ref"]


def parameters() -> dict[str, Schema]:
    """Return the published description of each setting that any element may have; callers must not change it."""
    properties: dict[str, Schema] = load("parameters")["properties"]
    return properties


def is_url(described: Mapping[str, Any]) -> bool:
    """
    Check whether a published description says that a setting is a URL.

    It does so by a media type: a `format` would be enforced by some validators, and refuse templates and placeholders.
    """
    return described.get("contentMediaType") == "text/uri-list"


def resolve(reference: str, file: Schema) -> tuple[Schema, Schema]:
    """Return what a reference in a schema file leads to, and the file that it stands in."""
    name, _, pointer = reference.partition("#")
    target = load(BY_FILE[name]) if name and name != file_of(file) else file
    return (target["$defs"][pointer.removeprefix("/$defs/")] if pointer else target), target


def file_of(schema: Schema) -> str:
    """Return the name of the file that a published schema is in; references between them are by it."""
    return str(schema["$id"]).rpartition("/")[2]
