from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.makefile import texts
from instancelint.model.finding import Edit


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a:\n\tcurl x.io -d '{}'\n", [("{}", "{}")]),
        ("a: b\n\t@-curl x.io \\\n\t  -d '{}'\n\tcurl x.io -d '[]'\n", [("{}", "{}"), ("[]", "[]")]),
        ("a:\n\tcurl x.io \\\n  -d '{}'\n", [("{}", "{}")]),
        ('a:\n\tcurl x.io -d "{$$A}"\n', [("{${A}}", "{$$A}")]),
        ("a:\n\tcurl x.io -d '{$$A}'\n", [("{$A}", "{$$A}")]),
        ('a:\n\tcurl x.io -d "{$(A)}"\n', [("{$(A)}", "{$(A)}")]),
        ("define BODY\n{\n$$A}\nendef\n", [("{\n$A}\n", "{\n$$A}\n")]),
        ("export define BODY =\n{}\nendef\nB = {}\n", [("{}\n", "{}\n")]),
        ("define A\nno\nendef\ndefine B\n{", [("{", "{")]),
        ("B = '{}'\ncurl x.io -d '{}'\n", []),
        ("", []),
    ],
)
def test_what_recipes_and_definitions_hold(file: str, expected: list[tuple[str, str]]) -> None:
    found = [each.region for each in texts(SourceText("Makefile", file))]
    places = [region.span(Span(0, len(region.source.text))) for region in found]
    texts_and_places = zip(found, places, strict=True)
    assert [(region.source.text, file[span.start : span.end]) for region, span in texts_and_places] == expected


def test_a_dollar_sign_is_written_twice() -> None:
    file = "a:\n\t@curl x.io -d '{x}'\n"
    (found,) = texts(SourceText("Makefile", file))
    edit = found.region.edit(Edit(Span(1, 2), "$A"))
    assert edit is not None
    assert file[: edit.span.start] + edit.text + file[edit.span.end :] == "a:\n\t@curl x.io -d '{$$A}'\n"
