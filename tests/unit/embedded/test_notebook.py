from __future__ import annotations

import json

import pytest
from collections_of import cell, notebook

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.notebook import texts

CURL = """curl -X POST https://x.example/instances -d '{"a": 1}'"""


def bodies(text: str) -> list[tuple[str, str]]:
    """Return the texts that are found, each with what stands there in the file."""
    found = []
    for region, _ in texts(SourceText("a.ipynb", text)):
        span = region.span(Span(0, len(region.source.text)))
        found.append((region.source.text, text[span.start : span.end]))
    return found


def test_cells_of_markdown_are_pages() -> None:
    text = notebook(cell("markdown", '# A\n\n- b\n\n  ```json\n  {"a": 1}\n  ```\n'))
    assert ('{"a": 1}\n', '{\\"a\\": 1}\\n') in bodies(text)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        (f"%%bash\n{CURL}", "python"),
        (f"%%sh -e\n{CURL}", "python"),
        (f"%%script bash --bg\n{CURL}", "python"),
        (f"import x\n!{CURL}\ny = 1", "python"),
        (f"  !{CURL}", "R"),
        (CURL, "bash"),
    ],
)
def test_commands(code: str, language: str) -> None:
    assert bodies(notebook(cell("code", code), language=language)) == [('{"a": 1}', '{\\"a\\": 1}')]


@pytest.mark.parametrize(
    ("kind", "code", "language"),
    [
        ("code", CURL, "python"),
        ("code", f"%%html\n{CURL}", "python"),
        ("code", f"%%javascript\n// {CURL}", "python"),
        ("code", f"# !{CURL}", "python"),
        ("code", CURL, "unknown"),
        ("raw", CURL, "bash"),
    ],
)
def test_what_is_no_command(kind: str, code: str, language: str) -> None:
    assert bodies(notebook(cell(kind, code), language=language)) == []


def test_a_body_over_several_lines_of_the_file() -> None:
    text = notebook(cell("code", """%%bash\ncurl x/instances -d '{\n"a": 1}'"""))
    ((inner, outer),) = bodies(text)
    assert inner == '{\n"a": 1}'
    assert [line.strip() for line in outer.splitlines()] == ['{\\n",', '"\\"a\\": 1}']


def test_old_notebooks() -> None:
    sheet = {"cells": [{"cell_type": "code", "input": [f"%%bash\n{CURL}"]}, {"cell_type": "code"}]}
    assert len(bodies(json.dumps({"worksheets": [sheet, 1], "nbformat": 3}))) == 1


@pytest.mark.parametrize(
    "data",
    [
        [],
        {},
        {"cells": 1},
        {"cells": [1, {}, {"cell_type": "code", "source": [1]}, {"cell_type": "code", "source": []}]},
        {"cells": [{"cell_type": "markdown", "source": {"a": 1}}], "metadata": []},
    ],
)
def test_odd_notebooks(data: object) -> None:
    assert bodies(json.dumps(data)) == []


def test_a_broken_notebook() -> None:
    text = notebook(cell("code", f"%%bash\n{CURL}"))
    assert bodies(text[:-20]) == []
    assert bodies(text.replace('"code"', "code")) == []
