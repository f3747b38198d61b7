"""Streams in which something is wrong: what can be read alone is, and everything stays in its place."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document
from instancelint.parse.yaml import read_yaml
from instancelint.parse.yaml.stream_parts import parts

GOOD = "element:\n  key: box\nname: A\nconfiguration: {}\n"
BROKEN = GOOD.replace("key: box", "key:box")


def read(text: str) -> tuple[Document, ...]:
    return read_yaml.parse(SourceText("a.yaml", text))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("a: b\n", []),
        ("---\na: b\n", []),
        ("# note\n---\na: b\n", []),
        ("a: b\n---\nc: d\n", [0, 5]),
        ("---\na: b\n---\nc: d\n---", [0, 9, 18]),
        ("# note\n\n---\na: b\n--- # next\nc: d\n", [0, 17]),
        ("---\r\na: b\r\n---\r\nc: d\r\n", [0, 11]),
        ("a: |\n ---\n---\nb: c\n", [0, 10]),
        ("a: b\n----\nc: d\n", []),
        ("%TAG ! tag:acme.io,2026:\n---\na: b\n---\nc: d\n", []),
        ("a: b\n...\n---\nc: d\n", []),
        ("a: b\u2028\n---\nc: d\n", []),
        ("a: b\r---\rc: d\n---\n", []),
    ],
)
def test_parts(text: str, starts: list[int]) -> None:
    found = parts(text)
    assert [start for start, _ in found] == starts
    assert not found or "".join(part for _, part in found) == text


def test_a_mistake_in_each_of_many_is_noticed() -> None:
    """One text would not be read again as often as it has mistakes."""
    documents = read(f"---\n{BROKEN}" * 60)
    assert len(documents) == 60
    assert {tuple(issue.kind for issue in document.issues) for document in documents} == {("missing-space",)}
    assert {str(document.data) for document in documents} == {
        "{'element': {'key': 'box'}, 'name': 'A', 'configuration': {}}"
    }


def test_places_are_those_in_the_stream() -> None:
    text = f"# first\n---\n{GOOD}---\n{BROKEN}  # second\n---\n{GOOD}"
    documents = read(text)
    assert len(documents) == 3
    (issue,) = documents[1].issues
    assert text[issue.span.start - 4 : issue.span.end + 3] == "key:box"
    (edit,) = issue.edits
    assert (edit.span, edit.text) == (issue.span, " ")
    for document in documents:
        assert document.source.text == text
        node = document.node(("name",))
        assert node is not None
        assert text[node.start : node.end] == "A"
    assert [[comment.text for comment in document.comments] for document in documents] == [
        ["# first"],
        ["# second"],
        [],
    ]
    for document in documents[:2]:
        comment = document.comments[0]
        assert text[comment.span.start : comment.span.end] == comment.text


def test_what_aliases_share_stays_shared() -> None:
    documents = read(f"---\n{BROKEN}---\na: &x {{b: c}}\nd: *x\n")
    tree = documents[1].tree
    assert tree is not None
    assert isinstance(tree.children, dict)
    assert tree.children["a"].node.children is tree.children["d"].node.children


def test_an_anchor_of_another_document_is_not_known_whichever_way_it_is_read() -> None:
    for other in (GOOD, BROKEN):
        documents = read(f"---\n{other}tags: &x [a]\n---\n{GOOD}tags: *x\n")
        assert [issue.kind for issue in documents[1].issues] == ["undefined-alias"]


def test_what_was_noticed_before_comes_first() -> None:
    from instancelint.base.source_text import Span
    from instancelint.model.document import SyntaxIssue

    before = SyntaxIssue("bom", Span(0, 0))
    documents = read_yaml.parse(SourceText("a.yaml", f"---\n{BROKEN}---\n{BROKEN}"), issues=(before,))
    assert [[issue.kind for issue in document.issues] for document in documents] == [
        ["bom", "missing-space"],
        ["missing-space"],
    ]
