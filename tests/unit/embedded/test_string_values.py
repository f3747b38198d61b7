from __future__ import annotations

import json

import pytest
import yaml

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.data_text import parse
from instancelint.embedded.string_values import region_of_lines
from instancelint.model.finding import Edit
from instancelint.model.region import Region, Role
from instancelint.model.terms import Limits


def region(text: str, lines: list[object], name: str = "a.json") -> Region | None:
    (document,) = parse(SourceText(name, text), Limits())
    return region_of_lines(document, ("b",), lines, Role())


def cut(text: str, found: Region, inner: str) -> str:
    start = found.source.text.index(inner)
    span = found.span(Span(start, start + len(inner)))
    return text[span.start : span.end]


@pytest.mark.parametrize("lines", [["{", '  "a\\n": 1', "", "}"], ["{\n", '  "a\\n": 1\n', "\n", "}"], ["x"]])
def test_lines_are_one_text(lines: list[object]) -> None:
    text = json.dumps({"b": lines}, indent=1)
    found = region(text, lines)
    assert found is not None
    assert found.source.text == ("" if any(str(line).endswith("\n") for line in lines) else "\n").join(map(str, lines))
    if len(lines) > 1:
        assert cut(text, found, '"a\\n"') == '\\"a\\\\n\\"'
        assert cut(text, found, "{") == "{"


@pytest.mark.parametrize("lines", [["a", "b", "c"], ["a\n", "b\n", "c\n"]])
def test_an_edit_over_several_lines(lines: list[object]) -> None:
    text = json.dumps({"b": lines})
    found = region(text, lines)
    assert found is not None
    edit = found.edit(Edit(Span(1, 4), '"\n'))
    assert edit is not None
    rest = json.loads(text[: edit.span.start] + edit.text + text[edit.span.end :])["b"]
    assert "".join(rest) == 'a"\nc' + ("\n" if "\n" in str(lines[-1]) else "")


@pytest.mark.parametrize("lines", [[], [1], ["a", None], [""], [["a"]]])
def test_what_is_no_text(lines: list[object]) -> None:
    assert region(json.dumps({"b": lines}), lines) is None


def test_lines_in_yaml() -> None:
    lines: list[object] = ["{", '"a": 1', "}"]
    text = yaml.safe_dump({"b": lines}, default_style='"')
    found = region(text, lines, "a.yaml")
    assert found is not None
    assert cut(text, found, '"a"') == '\\"a\\"'
