"""Code in reStructuredText, and edits that are written back."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.restructured_code import codes
from instancelint.model.finding import Edit


def blocks(page: str) -> list[tuple[str, str]]:
    return [(code.language, code.region.source.text) for code in codes(SourceText("a.rst", page))]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (".. code-block:: json\n\n   {\n     1\n   }\n\nText\n", [("json", "{\n  1\n}\n")]),
        (".. code-block:: JSON\n   :linenos:\n   :caption: a b\n\n   {}\n", [("json", "{}\n")]),
        (".. code:: json\n\n  {}\n\n  []\n", [("json", "{}\n\n[]\n")]),
        (".. sourcecode:: http\n\n  POST /\n", [("http", "POST /\n")]),
        (".. code-tab:: json A title\n\n  {}\n", [("json", "{}\n")]),
        (".. code-block::\n\n  {}\n", [("", "{}\n")]),
        (".. highlight:: json\n\n::\n\n  {}\n\n.. code-block:: yaml\n\n  a: 1", [("json", "{}\n"), ("yaml", "a: 1")]),
        ("Send::\n\n    {}\n\nand ::\n\n    []\n", [("", "{}\n"), ("", "[]\n")]),
        ("A\nB::\n\n\t{}\nText\n", [("", "{}\n")]),
        ("- Item::\n\n      {}\n\n  More text\n", [("", "{}\n")]),
        ("1. Item::\n\n     {}\n\n   More text\n", [("", "{}\n")]),
        ("- Item\n\n  .. code-block:: json\n\n     {}\n\n  More\n", [("json", "{}\n")]),
        (".. note::\n\n   Text\n\n   .. code-block:: json\n\n      {}\n", [("json", "{}\n")]),
        (".. tabs::\n\n   .. tab:: A\n\n      .. code:: json\n\n         {}\n", [("json", "{}\n")]),
        (".. A comment::\n\n   {}\n\n.. Another\n   .. code:: json\n\n      {}\n", []),
        ("..\n   .. code:: json\n\n      {}\n", []),
        ("..\n\n   .. code:: json\n\n      {}\n", [("json", "{}\n")]),
        (".. _target:\n\n   .. code:: json\n\n      {}\n", [("json", "{}\n")]),
        (".. raw:: html\n\n   <pre>\n   {}\n   </pre>\n", [("", "\n{}\n")]),
        (".. code:: json\n\nText\n", []),
        ("::\n", []),
        ("a ``{}`` b\n", []),
        ("", []),
    ],
)
def test_code(page: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page) == expected
    assert blocks(page.replace("\n", "\r\n")) == [(label, text.replace("\n", "\r\n")) for label, text in expected]


def test_lines_of_a_block_are_indented() -> None:
    page = ".. code:: json\n\n   {\n   1\n   }\n\nText\n"
    (code,) = codes(SourceText("a.rst", page))
    edit = code.region.edit(Edit(Span(2, 2), "2\n"))
    assert edit is not None
    assert page[: edit.span.start] + edit.text + page[edit.span.end :] == page.replace("   1\n", "   2\n   1\n")


def test_a_block_begins_with_its_directive() -> None:
    (code,) = codes(SourceText("a.rst", "Text\n\n.. code:: json\n\n   {}\n"))
    assert code.region.opening == len("Text\n\n")
