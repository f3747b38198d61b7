"""IL601 tags-type."""

from __future__ import annotations

import json

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.model.document import Document, SchemaError, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem, SchemaRule, value_of
from instancelint.rules.shared.quoting import in_quotes

_SEPARATOR = lazy_pattern("[,;|\n]")


class TagsType(SchemaRule[NoOptions]):
    """
    Tags that are not an array of strings.

    The documentation's tables call `tags` a string, but the API expects an array of strings, and every working example
    sends one. Some responses show tags as objects with a name; requests send only the names.
    """

    meta = Meta(
        code="IL601",
        name="tags-type",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "string": "tags must be an array of strings; put the tag in square brackets",
            "several": "tags must be an array of strings; write each tag as a separate string in square brackets",
            "quoted": "tags must be an array of strings; remove the quotes around the array",
            "wrong": "tags must be an array of strings, not {actual}",
            "object": "tag must be a string; use just the tag's name",
            "item": "tag must be a string, not {actual}; quote it",
        },
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: legal
                      ~~~~~ string
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                configuration: {}
                """,
                notation="yaml-only",
            ),
            Example(
                """
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": "legal",
                          ~~~~~~~ string
                  "configuration": {}
                }
                """,
                fixed="""
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": [
                    "legal"
                  ],
                  "configuration": {}
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": "legal, sales",
                          ~~~~~~~~~~~~~~ several
                  "configuration": {}
                }
                """,
                fixed="""
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": [
                    "legal",
                    "sales"
                  ],
                  "configuration": {}
                }
                """,
                notation="json-only",
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags: '["legal"]'
                      ~~~~~~~~~~~ quoted
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                configuration: {}
                """,
                notation="yaml-only",
            ),
            Example(
                """
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": [{"id": 7, "name": "legal"}, 5],
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~ object
                                                       ~ item
                  "configuration": {}
                }
                """,
                fixed="""
                {
                  "element": {"key": "box"},
                  "name": "Contracts",
                  "tags": ["legal", "5"],
                  "configuration": {}
                }
                """,
                notation="json-only",
            ),
            Example("""
                element:
                  key: box
                name: Contracts
                tags: {team: legal}
                      ~~~~~~~~~~~~~ wrong
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                tags:
                  - QA Box
                  - 08/21/2014
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                tags: []
                configuration: {}
            """),
        ),
        kinds=ALL_KINDS,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report what is there, and suggest the array or the string that was meant."""
        path, value = error.path, error.value
        at = value_of(*path)
        if len(path) == 1:
            if isinstance(value, str):
                return _of_text(at, path, value)
            return Problem(at, "wrong", {"actual": type_name(value)})
        name = value.get("name") if isinstance(value, dict) else None
        if isinstance(name, str):
            return Problem(at, "object", fix=Repair("Keep only the name", (Replace(path, name),)))
        return Problem(at, "item", {"actual": type_name(value)}, fix=in_quotes(doc, path, value))


def _of_text(at: Target, path: Path, value: str) -> Problem:
    """Suggest the array that a string represents; if it seems to list several tags, the fix is unsafe."""
    listed = _listed(value)
    if listed is not None:
        return Problem(at, "quoted", fix=Repair("Remove the quotes", (Replace(path, listed),)))
    tags = [tag for part in _SEPARATOR.split(value) if (tag := part.strip())]
    if len(tags) > 1:
        return Problem(at, "several", fix=Repair("Replace with an array", (Replace(path, tags),), Safety.UNSAFE))
    return Problem(at, "string", fix=Repair("Replace with an array", (Replace(path, [value]),)))


def _listed(value: str) -> list[str] | None:
    """Return the strings of an array inside a string, or None for any other string."""
    try:
        data = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, list) and data and all(isinstance(tag, str) for tag in data) else None
