"""What slipped in YAML is read as it was meant, and nothing is offered where nobody can say what was."""

from __future__ import annotations

import pytest
from slips import bodies, slips

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Format
from instancelint.parse.yaml import read_yaml
from instancelint.parse.yaml.yaml_events import HAS_LIBYAML

SETTINGS = "configuration:\n  oauth.api.key: ${K}\n"


def read(text: str) -> Document:
    (doc,) = read_yaml.parse(SourceText("x.yaml", text))
    return doc


def test_what_follows_a_slip_is_read() -> None:
    text = f"element:\n  key box\n{SETTINGS}   oauth.scope: a\nname: b\n"
    doc = read(text)
    assert doc.data == {
        "element": {"key": "box"},
        "configuration": {"oauth.api.key": "${K}", "oauth.scope": "a"},
        "name": "b",
    }
    assert [(issue.kind, text[issue.span.start : issue.span.end]) for issue in doc.issues] == [
        ("missing-colon", "key"),
        ("indentation", "oauth.scope"),
    ]
    assert doc.recovered
    assert not doc.loses


@pytest.mark.parametrize(
    ("slip", "meant", "kind"),
    [
        ("  oauth.scope = a", "  oauth.scope: a", "missing-colon"),
        ("  oauth.scope => a", "  oauth.scope: a", "missing-colon"),
        ("  oauth.scope\uff1a a", "  oauth.scope: a", "missing-colon"),
        ("  oauth.scope=a", "  oauth.scope: a", "missing-colon"),
        ("tags:\n  \u2013 a b", "tags:\n  - a b", "missing-dash"),
        ("tags:\n  - c\n  * a b", "tags:\n  - c\n  - a b", "missing-dash"),
    ],
)
def test_another_sign_is_read_as_the_one_that_was_meant(slip: str, meant: str, kind: str) -> None:
    around = f"element:\n  key: box\n{SETTINGS}%s\nname: b\n"
    doc = read(around % slip)
    assert [issue.kind for issue in doc.issues] == [kind]
    (edit,) = doc.issues[0].edits
    text = around % slip
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == around % meant


@pytest.mark.parametrize("stray", [",", " {", " // the pilot's"])
def test_what_stands_behind_the_header_of_a_table_is_taken_out(stray: str) -> None:
    poller = f"event.poller.configuration:\n    bill-payments:{stray}\n      url: /u\n      idField: id\n"
    doc = read(f"element:\n  key: box\n{SETTINGS}  {poller}name: b\n")
    assert [issue.kind for issue in doc.issues] == ["stray-character"]
    assert doc.data == {
        "element": {"key": "box"},
        "configuration": {
            "oauth.api.key": "${K}",
            "event.poller.configuration": {"bill-payments": {"url": "/u", "idField": "id"}},
        },
        "name": "b",
    }


def test_commas_at_the_ends_of_lines_are_one_mistake() -> None:
    doc = read('element: {key: box},\nname: "a",\nconfiguration:\n  oauth.api.key: b,\n  oauth.scope: c,\n')
    assert doc.data == {
        "element": {"key": "box"},
        "name": "a",
        "configuration": {"oauth.api.key": "b", "oauth.scope": "c"},
    }
    (issue,) = doc.issues
    assert (issue.kind, issue.span.start, len(issue.edits)) == ("stray-separator", 19, 4)


def test_a_line_that_cannot_be_read_is_left_out_and_nothing_is_missing() -> None:
    doc = read("element: {key: box}\n" + SETTINGS + "name: b\n} - {\n")
    assert doc.data == {"element": {"key": "box"}, "configuration": {"oauth.api.key": "${K}"}, "name": "b"}
    assert [issue.edits for issue in doc.issues] == [()]
    assert doc.loses


@pytest.mark.parametrize(
    "text",
    [
        "element:\n  key: box\nname: A\nconfiguration:\n  own.table:\n    a: b\n",
        "element:\n  key: box\n  name: A\nconfiguration: {}\n",
        "name: A\nconfiguration:\n  oauth.api.key: a\n  name: b\n",
        "element: {key: box}\ntags:\n- [a, b]\nname: a\n  b\n",
        "element: {key: box}\ntags: [the lawyers' case, 5\" disks]\nname: all the lawyers'\n",
    ],
)
def test_what_is_aligned_is_meant(text: str) -> None:
    doc = read(text)
    assert doc.issues == ()
    assert not doc.recovered


def test_a_body_in_brackets_is_read_as_json() -> None:
    doc = read('# mine\n{\n  "element": {"key": "box"}\n  "name": "a", // b\n  tags: [c, \'d\',], # e\n}\n')
    assert doc.format is Format.JSON
    assert doc.data == {"element": {"key": "box"}, "name": "a", "tags": ["c", "d"]}
    assert [issue.kind for issue in doc.issues] == ["missing-comma", "comment"]


@pytest.mark.skipif(not HAS_LIBYAML, reason="there is only one parser to compare")
def test_both_parsers_mend_alike() -> None:
    for text in bodies().values():
        for slip in list(slips(text))[::15]:
            source = SourceText("x.yaml", slip.text)
            fast, pure = (read_yaml.parse(source, pure=pure) for pure in (False, True))
            assert [(doc.data, doc.issues, doc.loses) for doc in fast] == [
                (doc.data, doc.issues, doc.loses) for doc in pure
            ], slip


@pytest.mark.parametrize(
    ("slipped", "meant", "word"),
    [
        (
            "configuration:\n  a.b: x\noauth.scope: a\n  c.d: y",
            "configuration:\n  a.b: x\n  oauth.scope: a\n  c.d: y",
            "oauth.scope",
        ),
        ('configuration:\noauth.scope: "a"\n  c.d: y', 'configuration:\n  oauth.scope: "a"\n  c.d: y', "oauth.scope"),
        (
            "providerData:\n  code: c\n  configuration:\n  oauth.scope: a",
            "providerData:\n  code: c\nconfiguration:\n  oauth.scope: a",
            "configuration",
        ),
        (
            "configuration:\n  a.b: x\nproviderData:\ncode: c",
            "configuration:\n  a.b: x\nproviderData:\n  code: c",
            "code",
        ),
        ("configuration:\n  a.b: x\ntags:\n  - c\n    - d", "configuration:\n  a.b: x\ntags:\n  - c\n  - d", "-"),
    ],
)
def test_a_line_at_the_level_of_others_is_moved_to_its_own(slipped: str, meant: str, word: str) -> None:
    text = f"name: b\nelement:\n  key: box\n{slipped}\n"
    doc = read(text)
    assert [(issue.kind, text[issue.span.start : issue.span.end]) for issue in doc.issues] == [("level", word)]
    (edit,) = doc.issues[0].edits
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert mended == f"name: b\nelement:\n  key: box\n{meant}\n"
    assert not doc.loses


@pytest.mark.parametrize(("member", "name", "value"), [("name: b", "name", "b"), ("tags:\n    - c", "tags", ["c"])])
def test_a_member_that_stands_alone_in_another_table_is_no_slip_of_a_level(
    member: str, name: str, value: object
) -> None:
    doc = read(f"element:\n  key: box\n{SETTINGS}  {member}\n")
    assert doc.issues == ()
    assert doc.data == {"element": {"key": "box"}, "configuration": {"oauth.api.key": "${K}", name: value}}


@pytest.mark.parametrize("below", ["", "  event.vendor.type: polling\n", '  event.poller.refresh_interval: "15"\n'])
def test_an_unclosed_quote_is_placed_at_its_value(below: str) -> None:
    doc = read(f'element:\n  key: box\n{SETTINGS}  event.notification.enabled: "true\n{below}name: b\n')
    assert [(issue.kind, issue.path) for issue in doc.issues] == [
        ("unclosed-quote", ("configuration", "event.notification.enabled"))
    ]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("tags: [a b, 'c d]", "tags: [a b, 'c d']"),
        ("tags: ['a, b]", "tags: ['a', b]"),
        ('tags: ["a, "b"]', 'tags: ["a", "b"]'),
        ("tags: ['a', \"b ]  # note", "tags: ['a', \"b\" ]  # note"),
        ("tags: {a: '${B}, c: d}", "tags: {a: '${B}', c: d}"),
    ],
)
def test_an_unclosed_quote_in_brackets_ends_with_its_value(slip: str, meant: str) -> None:
    around = f"element:\n  key: box\n{SETTINGS}%s\nname: b\n"
    doc = read(around % slip)
    assert [issue.kind for issue in doc.issues] == ["unclosed-quote"]
    (edit,) = doc.issues[0].edits
    text = around % slip
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == around % meant
    assert doc.data == read(around % meant).data
