"""Fixes of literals in source code, and comments in it that suppress."""

from __future__ import annotations

import pytest
from linting import lint, marked

from instancelint import fix_text
from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter

ABOVE = "// instancelint: ignore[IL603] why"
GO_ELEMENT = '"element": map[string]string{"key": "Box"}'
LINTER = Linter(Settings(select=("IL6",), ignore=("IL610",)))


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.js", "x = {element: {key: 'Box'}, name: 'it\\'s'}", "x = {element: {key: 'box'}, name: 'it\\'s'}"),
        ("a.js", "x = {element: {key: 'Box'}, ...y}", "x = {element: {key: 'box'}, ...y}"),
        ("a.ts", 'x = {"element": {"key": `box`}, name: " x"}', 'x = {"element": {"key": `box`}, name: "x"}'),
        ("a.py", "x = {'element': {'key': 'box'}, 'name': ' x'}", "x = {'element': {'key': 'box'}, 'name': 'x'}"),
        (
            "a.py",
            "x = {'element': {'key': 'box'}, 'name': 'x', 'configuration': {'event.notification.enabled': 'False'}}",
            "x = {'element': {'key': 'box'}, 'name': 'x', 'configuration': {'event.notification.enabled': False}}",
        ),
        ("a.rb", "x = {element: {key: 'Box'}, name: 'x'}", "x = {element: {key: 'box'}, name: 'x'}"),
        ("a.php", "<?php $x = ['element' => ['key' => 'Box'], 'name' => 'x'];",
         "<?php $x = ['element' => ['key' => 'box'], 'name' => 'x'];"),
        ("a.go", 'package a\nvar x = map[string]any{"element": map[string]string{"key": "Box"}, "name": "x"}',
         'package a\nvar x = map[string]any{"element": map[string]string{"key": "box"}, "name": "x"}'),
        ("A.java", 'class A { Object a = Map.of("element", Map.of("key", "Box"), "name", "x"); }',
         'class A { Object a = Map.of("element", Map.of("key", "box"), "name", "x"); }'),
        ("A.java", r'class A { String a = "{\"element\": {\"key\": \"Box\"}, \"name\": \"x\"}"; }',
         r'class A { String a = "{\"element\": {\"key\": \"box\"}, \"name\": \"x\"}"; }'),
        ("a.js", "b = {name: 'x'}\nb.element = {key: 'Box'}", "b = {name: 'x'}\nb.element = {key: 'box'}"),
    ],
)  # fmt: skip
def test_a_fix_is_written_as_the_language_writes_it(name: str, before: str, after: str) -> None:
    assert fix_text(before, name, unsafe=True).text == after


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", "x = {element: {key: 'box'}, name: ' ' + y}"),
        ("a.js", """x = '{"element": {"key": "' + y + '"}, "name": " x"}'"""),
    ],
)
def test_what_is_not_sure_is_not_written(name: str, text: str) -> None:
    assert fix_text(text, name, unsafe=True).text == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", "x = {\n  element: {key: 'Box'}, // instancelint: ignore[IL603] why\n  name: 'x'}"),
        ("a.js", "x = {\n  // instancelint: ignore[IL603] why\n  element: {key: 'Box'},\n  name: 'x'}"),
        ("a.js", "// instancelint: ignore[IL603] why\nconst x = {element: {key: 'Box'}, name: 'x'}"),
        ("a.py", "x = {\n    'element': {'key': 'Box'},  # instancelint: ignore[IL603] why\n    'name': 'x'}"),
        ("a.py", "x = {\n    # instancelint: ignore[IL603] why\n    'element': {'key': 'Box'},\n    'name': 'x'}"),
        ("a.rb", "x = {\n  element: {key: 'Box'}, # instancelint: ignore[IL603] why\n  name: 'x'}"),
        ("a.php", "<?php $x = [\n  'element' => ['key' => 'Box'], # instancelint: ignore[IL603] why\n  'tags' => []];"),
        ("a.go", f'package a\nvar x = map[string]any{{\n\t"name": "x",\n\t{ABOVE}\n\t{GO_ELEMENT},\n}}'),
        ("A.java", f'class A {{\n  {ABOVE}\n  Object a = Map.of("element", Map.of("key", "Box"), "name", "x");\n}}'),
        ("a.kt", f'{ABOVE}\nval a = mapOf("element" to mapOf("key" to "Box"), "name" to "x")'),
        ("a.cs", f'class A {{\n  {ABOVE}\n  object a = new {{ element = new {{ key = "Box" }}, name = "x" }};\n}}'),
    ],
)  # fmt: skip
def test_a_comment_of_the_language_suppresses(name: str, text: str) -> None:
    found = lint(text, name, LINTER)
    assert [(finding.code, finding.suppressed_by) for finding in found.findings] == [("IL603", "comment")]


def test_the_places_are_those_of_the_source() -> None:
    text = "// ä ö\nconst body = {\n\telement: {key: 'Box'},\n\tname: 'é',\n\ttags: ['a', \"a\"],\n};\n"
    found = lint(text, "a.js", LINTER)
    assert marked(found.findings, text) == [("IL603", "'Box'"), ("IL602", '"a"')]
