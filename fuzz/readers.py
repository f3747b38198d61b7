"""Whatever a text holds, what is read of it has its place in the text, and the linter raises nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import yaml
from sample import sample

from instancelint.api import InputError, lint_text
from instancelint.base.file_kinds import COMPRESSED, CONTAINERS, LINES, is_compressed
from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import Settings
from instancelint.lint.checker import FAILED
from instancelint.model.document import Document, Node
from instancelint.parse.encoding import decode
from instancelint.parse.json import read_json
from instancelint.parse.json.dialect import dialect_of
from instancelint.parse.yaml import read_yaml

EVERY_RULE = Settings(select=("ALL",))
JSON = (".json", ".jsonc", ".json5")
YAML = (".yaml", ".yml")
OTHERS = (*CONTAINERS, *LINES, *COMPRESSED, ".txt")
_SAME_IN_YAML = re.compile(r"[a-z ,{}\[\]:\"\n]*")
"""Texts in which YAML 1.1 and JSON have nothing that a reader may take in two ways."""

_NO_TEXT = re.compile(r"\\u(?:0000|d[89a-f])", re.IGNORECASE)
"""Escapes that may stand for half a character, or for one that no store takes."""


def read_json_text(data: bytes) -> None:
    """Read JSON: what the standard library reads is read alike, and nothing of it is called broken."""
    given = sample(data)
    name = "a" + given.choice(JSON)
    source, issues = decode(given.body, name)
    document = read_json.parse(source, dialect=dialect_of(name), issues=issues)
    _in_text(document)
    if (valid := _strictly(source)) is not None and not source.bom and not _over_limit(document):
        assert not document.recovered, "valid JSON is called broken"
        assert repr(document.data) == repr(valid[0]), "valid JSON is read as something else"
    _linted(given.body, name)


def read_yaml_text(data: bytes) -> None:
    """Read YAML, by both parsers: what PyYAML reads is not called broken."""
    given = sample(data)
    name = "a" + given.choice(YAML)
    source, issues = decode(given.body, name)
    for pure in (False, True):
        documents = read_yaml.parse(source, issues=issues, pure=pure)
        for document in documents:
            _in_text(document, nested=False)  # an alias leads to a place elsewhere
        if _SAME_IN_YAML.fullmatch(source.text):
            _as_pyyaml(source, documents)
    _linted(given.body, name)


def read_other_text(data: bytes) -> None:
    """Read pages, scripts, requests, lines: whatever is in them, every finding has its place in the text."""
    given = sample(data)
    _linted(given.body, "a" + given.choice(OTHERS))


def _strictly(source: SourceText) -> tuple[Any] | None:
    """Read a text as the standard library does, but for what is no JSON or no text; None where that is refused."""

    def refused(word: str) -> None:
        raise ValueError(word)

    if _NO_TEXT.search(source.text):
        return None
    try:
        return (json.loads(source.text, parse_constant=refused),)
    except (ValueError, RecursionError):
        return None


def _over_limit(document: Document) -> bool:
    return any(issue.kind in {"too-deep", "too-many-nodes", "too-many-issues"} for issue in document.issues)


def _as_pyyaml(source: SourceText, documents: Iterable[Document]) -> None:
    try:
        expected = [each for each in yaml.load_all(source.text, yaml.BaseLoader) if each is not None]
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return
    found = [document.data for document in documents if not document.recovered and not _over_limit(document)]
    if len(found) == len(expected):
        for one, other in zip(found, expected, strict=True):
            assert _shape(one) == _shape(other), "valid YAML is read as something else"


def _shape(value: object) -> object:
    """Return a value with all scalars as they are written in YAML."""
    if isinstance(value, dict):
        return [(key, _shape(item)) for key, item in value.items()]
    if isinstance(value, list):
        return list(map(_shape, value))
    return value if isinstance(value, str) else ""


def _in_text(document: Document, *, nested: bool = True) -> None:
    """Demand that all places of a document are in its text."""
    length = len(document.source.text)
    for issue in document.issues:
        for span in (issue.span, issue.related, *(edit.span for edit in issue.edits)):
            assert span is None or 0 <= span.start <= span.end <= length, f"{issue.kind} is outside the text"
        _apart(edit.span for edit in issue.edits)
    if document.tree is not None:
        for inner, outer in _nodes(document.tree):
            assert 0 <= inner.start <= inner.end <= length, "a value is outside the text"
            assert not nested or outer.start <= inner.start <= inner.end <= outer.end, "a value is outside its parent"


def _apart(spans: Iterable[Span]) -> None:
    """Demand that no edit touches what another one writes."""
    ordered = sorted(spans)
    for one, other in pairwise(ordered):
        assert one.end <= other.start, "two edits overlap"


def _nodes(root: Node) -> Iterator[tuple[Node, Node]]:
    """Yield each node of a tree with the one that holds it."""
    stack = [(root, root)]
    while stack:
        node, outer = stack.pop()
        yield node, outer
        if isinstance(node.children, dict):
            for member in node.children.values():
                assert member.key_start <= member.key_end, "a key ends before it starts"
                stack.append((member.node, node))
        elif node.children is not None:
            stack.extend((child, node) for child in node.children)


def _linted(body: bytes, name: str) -> None:
    """Demand that the linter raises nothing, fails in no rule, and finds only what is in the text."""
    try:
        (file,) = lint_text(body, name, settings=EVERY_RULE).files
    except InputError:
        assert is_compressed(name), "a text is called unreadable"
        return
    for finding in file.findings:
        assert finding.code != FAILED, f"a rule failed: {finding.message}"
        assert finding.span is not None, "a finding has no place"
        if file.source is None or file.source.is_sparse:
            continue
        length = len(file.source.text)
        assert 0 <= finding.span.start <= finding.span.end <= length, f"{finding.code} is outside the text"
        if finding.fix is not None:
            _apart(edit.span for edit in finding.fix.edits)
