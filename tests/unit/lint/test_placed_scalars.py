"""The scalars of a payload by the places that they are meant for, and which of its keys must not be shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.lint.placed_scalars import hidden_keys, hidden_properties, placed_scalars, unread
from instancelint.model.document import Document
from instancelint.parse.json import read_json
from instancelint.parse.yaml import read_yaml

CATALOG = Catalog.default()


def in_json(text: str) -> Document:
    return read_json.parse(SourceText("f.json", text))


def in_yaml(text: str) -> Document:
    (document,) = read_yaml.parse(SourceText("f.yaml", text))
    return document


def placed(
    document: Document, meant: Mapping[Path, Path] | None = None, names: Collection[str] = ()
) -> list[tuple[Path, Path, object]]:
    """List the path, place and value of each scalar, in order of their paths."""
    found = list(placed_scalars(document, meant or {}, names))
    assert all(each.document is document for each in found)
    return sorted(((each.path, each.place, each.value) for each in found), key=lambda each: list(map(str, each[0])))


def test_the_scalars_of_a_document() -> None:
    document = in_yaml("a: 1\nb: [x, {c: y, d: true, e: false}, null]\nf: 0\ng: ''\nh: {}\n")
    assert placed(document) == [
        (("a",), ("a",), 1),
        (("b", 0), ("b", 0), "x"),
        (("b", 1, "c"), ("b", 1, "c"), "y"),
        (("f",), ("f",), 0),
        (("g",), ("g",), ""),
    ]


def test_what_aliases_share_comes_once_below_each_key() -> None:
    document = in_yaml("a: &x {n: [p]}\nb: *x\nc: [*x, *x]\n")
    assert [path for path, _, _ in placed(document)] == [("a", "n", 0), ("b", "n", 0), ("c", 1, "n", 0)]


@pytest.mark.parametrize(
    ("pair", "place"),
    [
        ('{"name": "password", "value": "v"}', ("password",)),
        ('{"key": "password", "value": "v"}', ("password",)),
        ('{"id": "password", "value": "v"}', ("password",)),
        ('{"name": 3, "key": "password", "id": "x", "value": "v"}', ("password",)),
        ('{"name": "password", "key": "x", "value": "v"}', ("password",)),
        ('{"name": "password", "value": {"deep": "v"}}', ("password", "deep")),
        ('{"name": "", "value": "v"}', ("value",)),
        ('{"name": 3, "value": "v"}', ("value",)),
        ('{"value": "v"}', ("value",)),
        ('{"name": "password", "values": "v"}', ("values",)),
        ('{"nam": "password", "value": "v"}', ("value",)),
    ],
)
def test_the_value_of_a_pair_has_its_place_under_the_name(pair: str, place: Path) -> None:
    assert [at for _, at, value in placed(in_json(f'{{"x": [{pair}]}}')) if value == "v"] == [("x", 0, *place)]


def test_what_is_written_in_another_shape_has_the_place_that_it_is_meant_for() -> None:
    document = in_json('[{"a.b": "name", "c": "x", "d": true, "e": 1}]')
    whole = [((0, "a.b"), (0, "a.b"), "name"), ((0, "c"), (0, "c"), "x"), ((0, "e"), (0, "e"), 1)]
    assert placed(document, {}, {"name"}) == whole
    assert placed(document, {(0,): ()}, {"name"}) == [((0, "c"), ("c",), "x"), ((0, "e"), ("e",), 1)]
    assert placed(document._replace(whole=document), {(0,): ()}, {"name"}) == whole


def keys(document: Document, *, only_known: bool = False) -> list[str]:
    text = document.source.text
    return sorted(text[span.start : span.end] for span in hidden_keys(document, CATALOG, only_known=only_known))


def test_keys_that_are_hidden() -> None:
    document = in_json(
        '{"a1b2c3": 1, "x": [{"q9w8e7": 1}, {"r9w8e7": 1}],'
        ' "configuration": {"password": {"abc": 1, "name": 2, "x": [{"abd": 3}]}, "my.word": 1}}'
    )
    hidden = ['"a1b2c3"', '"abc"', '"abd"', '"q9w8e7"', '"r9w8e7"', '"x"']
    assert keys(document) == hidden
    assert keys(document, only_known=True) == [*hidden, '"x"']


def test_only_known_keys_are_shown() -> None:
    document = in_json('{"abc": {"name": 1, "a.b": 2, "def": 3}}')
    assert list(hidden_keys(document, CATALOG)) == []
    assert keys(document, only_known=True) == ['"abc"', '"def"']


def test_keys_that_aliases_share_come_once() -> None:
    assert keys(in_yaml("a: &x {q9w8e7: 1}\nb: *x\nc: {r9w8e7: 1}\n")) == ["q9w8e7", "r9w8e7"]


def test_a_text_without_a_tree_has_no_keys() -> None:
    assert keys(in_json("")) == []


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("a: &x {}\nb: *x\n", []),
        ("a: &x {}\n", [(4, "x")]),
        ("a: &a1b2c3 {}\nb: *a1b2c3\n", [(4, "a1b2c3"), (18, "a1b2c3")]),
        ("a: &x {}\nb: &y {}\nc: *x\n", [(13, "y")]),
        ("a: !x {}\nb: &x []\nc: *x\n", [(4, "x")]),
        ("a: !!str 1\nb: !!strx 1\nc: !x 2\nd: !<tag:x> 3\ne: ! 4\n", [(15, "!strx"), (27, "x"), (35, "<tag:x>")]),
        ("%YAML 1.2\n---\na: 1\n", [(1, "YAML 1.2")]),
        ("a: '&b *c !d'  # &e *f !g\nh: i&j\nk&l: 1\n", []),
        ("&k a: [1]\n", [(1, "k")]),
        ("a: [&b [c], &d [e], *d]\n", [(5, "b")]),
        ("- &b []\n- *b\n- !c []\n", [(16, "c")]),
        ("a: &x,\n", [(4, "x")]),
    ],
)
def test_names_of_yaml_that_are_hidden(text: str, hidden: list[tuple[int, str]]) -> None:
    assert [
        (span.start, text[span.start : span.end]) for span in hidden_properties(text, [in_yaml(text)], CATALOG)
    ] == hidden


@pytest.mark.parametrize(
    "tag", ["str", "int", "float", "bool", "null", "map", "seq", "binary", "timestamp", "set", "omap"]
)
def test_tags_that_yaml_itself_has_are_shown(tag: str) -> None:
    text = f"a: !!{tag}\n"
    assert list(hidden_properties(text, [in_yaml(text)], CATALOG)) == []


def test_a_value_of_another_document_holds_no_names() -> None:
    text = "a: &x {}\nb: 'R&D'\n---\nc: 'S&T'\nd: &y {}\n"
    documents = read_yaml.parse(SourceText("f.yaml", text))
    assert [text[span.start : span.end] for span in hidden_properties(text, documents, CATALOG)] == ["x", "y"]


def test_names_of_a_stream_come_once() -> None:
    text = "a: &x {}\n---\n" * 50
    documents = read_yaml.parse(SourceText("f.yaml", text))
    assert len(list(hidden_properties(text, documents, CATALOG))) == 50


def test_json_has_no_such_names() -> None:
    assert list(hidden_properties('{"a": &b 1}', [in_json('{"a": &b 1}')], CATALOG)) == []
    assert (
        list(hidden_properties("&b", [Document(SourceText("f.yaml", "&b"), None, in_yaml("a: 1").format)], CATALOG))
        == []
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1  # b\nc: [d, 'e']\nf: {g: h}\n- ", []),
        ("a: &x {b: !!str 1}\nc: *x\nd: !y z\n", []),
        ('{"a":# "b"\n}\n', ['# "b"\n}\n']),
        ("%YAML 1.2\n---\na: |-\n  b\n...\n", []),
        ("a: 1\n...\n%b\n", []),
    ],
)
def test_what_is_neither_key_nor_value(text: str, words: list[str]) -> None:
    documents = read_yaml.parse(SourceText("f.yaml", text))
    assert [text[span.start : span.end].lstrip(":") for span in unread(text, documents)] == words


def test_a_document_that_nobody_looked_at_is_unread() -> None:
    text = "a: 1\n---\nb: 2\n"
    first, second = read_yaml.parse(SourceText("f.yaml", text))
    assert list(unread(text, [first, second])) == []
    assert [text[span.start : span.end] for span in unread(text, [second])] == ["a: 1\n---\n"]
    assert [text[span.start : span.end] for span in unread(text, [first])] == ["\n---\nb: 2\n"]
    assert [text[span.start : span.end] for span in unread(text, [])] == [text]
