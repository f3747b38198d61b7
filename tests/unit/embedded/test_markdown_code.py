from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.markdown_code import codes
from instancelint.model.finding import Edit
from instancelint.model.terms import Kind


def blocks(text: str) -> list[tuple[str, str]]:
    found = []
    for code in codes(SourceText("p.md", text)):
        region = code.region
        whole = region.span(Span(0, len(region.source.text)))
        first, last = region.source.text.strip()[:1], region.source.text.rstrip("\r\n")[-1:]
        assert text[whole.start : whole.end].strip()[:1] == first
        assert text[whole.start : whole.end].rstrip("\r\n")[-1:] == last
        if code.is_code:
            found.append((code.language, region.source.text))
    return found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("```json\n{}\n```\n", [("json", "{}\n")]),
        ("~~~ JSON title=x\n{}\n~~~", [("json", "{}\n")]),
        ("````\n```\n{}\n```\n````\n", [("", "```\n{}\n```\n")]),
        ("```json\n{}", [("json", "{}")]),
        ("- a\n\n  ```json\n  {\n    1\n  }\n  ```\n", [("json", "{\n  1\n}\n")]),
        ("- ```json\n  {}\n  ```\n", [("json", "{}\n")]),
        ("> ```\n> {\n>\n>  1\n> ```\n", [("", "{\n\n 1\n")]),
        ("> - ```\n>   {}\n>   ```\n", [("", "{}\n")]),
        ("a\n\n    {\n\n      1\n    }\n\nb\n", [("", "{\n\n  1\n}\n")]),
        ("a\n\n\t{}\n", [("", "{}\n")]),
        ("- a\n\n\t\t{}\n", [("", "{}\n")]),
        ("a\n        ```json\n        {}\n        ```\n", [("json", "{}\n")]),
        ("a\n\n        ```json\n        {}\n        ```\n", [("json", "{}\n")]),
        (
            "1. a\n\n    ```json\n    {}\n       ```\n\n    ```yaml\n    a: 1\n    ```\n",
            [("json", "{}\n"), ("yaml", "a: 1\n")],
        ),
        ("```json\n{\n}```\nprose\n```json\n{}\n```\n", [("json", "{\n}```\n"), ("json", "{}\n")]),
        ("1. a\n\n    ```json\n    {\n{% include x.md %}\n    }\n    ```\n", [("json", "{\n{% include x.md %}\n}\n")]),
        ("{% highlight json %}\n{}\n{% endhighlight %}\n", [("json", "{}\n")]),
        ("{{< highlight json >}}\n{}\n{{< /highlight >}}\n", [("json", "{}\n")]),
        ("```{.json}\n{}\n```\n", [("json", "{}\n")]),
        ("# A\n    {}\n", [("", "{}\n")]),
        ("a `{}` b\n", []),
        ("", []),
    ],
)
def test_code(page: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page) == expected
    assert blocks(page.replace("\n", "\r\n")) == [(label, text.replace("\n", "\r\n")) for label, text in expected]


def test_text_between_code_is_given_too() -> None:
    page = "a\n\n```\n1\n```\n\nb\n"
    assert [(code.is_code, code.region.source.text) for code in codes(SourceText("p.md", page))] == [
        (False, "a\n\n"),
        (True, "1\n"),
        (False, "\nb\n"),
    ]


@pytest.mark.parametrize(
    ("mark", "kind", "partial"),
    [
        ("response", Kind.RESPONSE, None),
        ("update", Kind.UPDATE, None),
        ("create", Kind.CREATE, False),
        ("fragment", None, True),
        ("unknown", None, None),
    ],
)
def test_what_a_fence_says(mark: str, kind: Kind | None, partial: bool | None) -> None:  # noqa: FBT001 - a parameter
    (code,) = codes(SourceText("p.md", f"```json instancelint={mark}\n{{}}\n```\n"))
    assert (code.region.role.kind, code.region.role.partial) == (kind, partial)


def test_an_ignored_fence_is_left_out() -> None:
    assert list(codes(SourceText("p.md", "```json instancelint=ignore\n{}\n```\n"))) == []


@pytest.mark.parametrize("prefix", ["  ", "> "])
def test_edits_keep_what_lines_begin_with(prefix: str) -> None:
    marker = "- " if prefix == "  " else prefix
    page = f"{marker}```\n{prefix}a\n{prefix}b\n{prefix}c\n{prefix}```\n"
    (code,) = codes(SourceText("p.md", page))
    text = code.region.source.text
    assert text == "a\nb\nc\n"
    for edit, expected in (
        (Edit(Span(2, 4), ""), "a\nc\n"),
        (Edit(Span(1, 3), ""), "a\nc\n"),
        (Edit(Span(2, 2), "x\n"), "a\nx\nb\nc\n"),
        (Edit(Span(3, 3), "\nx"), "a\nb\nx\nc\n"),
        (Edit(Span(0, 4), "x\ny\n"), "x\ny\nc\n"),
    ):
        written = code.region.edit(edit)
        assert written is not None
        fixed = page[: written.span.start] + written.text + page[written.span.end :]
        (after,) = codes(SourceText("p.md", fixed))
        assert after.region.source.text == expected
        assert all(line.startswith(prefix) for line in fixed.splitlines()[1:])
