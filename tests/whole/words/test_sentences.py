"""The words of everything else that is read: sentences of the settings, runs and reports, and the published schemas."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from repository import ROOT
from words import words_out

PACKAGE = ROOT / "linter" / "instancelint"
ROOMS = ("config", "domain", "reporters", "run")
MODULES = [
    path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py")) if not path.stem.endswith("_generated")
]
SCHEMAS = sorted((ROOT / "schema").glob("*.schema.json"))
READ = ("title", "description")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_sentences_have_no_word_that_is_out(path: Path) -> None:
    assert [(text, found) for text in _sentences(path.read_text("utf-8")) if (found := words_out(text))] == []


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_schemas_have_no_word_that_is_out(path: Path) -> None:
    said = list(_said(json.loads(path.read_text("utf-8"))))
    assert said
    assert [(text, found) for text in said if (found := words_out(text))] == []


def test_only_sentences_are_looked_at() -> None:
    module = '"""A text."""\nKEY = "blanks"\nERROR = f"{KEY} holds a token"\n"""It stands here."""\n'
    assert list(_sentences(module)) == [" holds a token"]


def _sentences(module: str) -> Iterator[str]:
    """Yield the strings of a module with a space in them that are not docstrings."""
    tree = ast.parse(module)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield from () if id(node) in docstrings else (node.value,)


def _said(schema: object) -> Iterator[str]:
    """Yield the titles and descriptions of a schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from _said(part)
    if not isinstance(schema, dict):
        return
    for name, part in schema.items():
        if name in READ and isinstance(part, str):
            yield part
        else:
            yield from _said(part)
