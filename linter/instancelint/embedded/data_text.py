"""Texts that are JSON or YAML: which files hold them, how they begin, and what is parsed of them."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.base.bounded_cache import Kept
from instancelint.base.file_kinds import RECORDS, suffix_of
from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import SourceText
from instancelint.domain.payload_layout import is_known_key
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.terms import Limits
from instancelint.parse.plain_reading import PlainReading

JSON = (".json", ".jsonc", ".json5", ".jsonl", ".ndjson", *RECORDS)
YAML = (".yaml", ".yml")
_HEAD = r"\ufeff?(?:\s++|(?:#|//)[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+"
_DATA = lazy_pattern(
    _HEAD + r"(?:\{|\[(?=\s*+[\[{\"'\]])|---|-\s|%YAML|element\b|[\"']?[A-Za-z_][\w.-]*+[\"']?[ \t]*+[:=](?=\s|$))"
)
"""Of a file in which there could be anything."""
_FIRST_KEY = lazy_pattern(_HEAD + r"(?:(?:---|-)\s++)*+[\"']?(?P<key>[A-Za-z_][\w.-]*+)")


def begins_as_data(text: str) -> bool:
    """Check whether a text may be JSON or YAML by how it begins, comments aside."""
    return _DATA.match(text) is not None


def is_prose(text: str, documents: Iterable[Document]) -> bool:
    """Check whether a file in which there could be anything is no broken YAML, but a text that begins with `Word:`."""
    first = _FIRST_KEY.match(text)
    return first is not None and not is_known_key(first["key"]) and any(document.issues for document in documents)


def parse(
    source: SourceText,
    limits: Limits,
    issues: tuple[SyntaxIssue, ...] = (),
    reading: PlainReading | None = None,
    kept: Kept | None = None,
) -> tuple[Document, ...]:
    """Parse a text in the notation that its name says, or that it looks like where the name says nothing."""
    suffix = suffix_of(source.name)
    if suffix in JSON or (suffix not in YAML and source.text.lstrip()[:1] in {"{", "["}):
        from instancelint.parse.json import read_json
        from instancelint.parse.json.dialect import dialect_of

        found = read_json.parse(source, limits=limits, dialect=dialect_of(source.name), issues=issues, reading=reading)
        return (found,)
    from instancelint.parse.yaml import read_yaml

    return read_yaml.parse_keeping(source, limits, issues, reading, kept)
