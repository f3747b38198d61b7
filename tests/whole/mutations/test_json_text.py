"""A valid payload, broken in one known way: one issue at the right place, the data recovered, a fix that repairs it."""

from __future__ import annotations

import json as stdlib_json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.edits.writer import apply
from instancelint.model.document import Document, Node, SyntaxIssue
from instancelint.parse.json.read_json import parse

# Many a payload has no place for a given mistake; the tests leave those out.
broken = settings(suppress_health_check=[HealthCheck.filter_too_much])

KEYS = st.text("abcxyz.-_019", min_size=1, max_size=8)
STRINGS = st.one_of(
    st.text(min_size=1, max_size=12, alphabet=st.characters(codec="utf-8", exclude_characters="\0“”„‟″")),
    st.sampled_from(
        ["https://a.example/x?y=1,2", "<CODE>", "a: b", 'say "hi"', "{x}", "yyyy-MM-dd'T'HH:mm", "// no", "# no"]
    ),
)
SCALARS = st.one_of(STRINGS, st.booleans(), st.none(), st.integers(-999, 99999), st.floats(-1e6, 1e6))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3), st.dictionaries(KEYS, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
PAYLOADS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
INDENTED: list[dict[str, Any]] = [{"indent": 2}, {"indent": "\t"}]
LAYOUTS = [*INDENTED, {"separators": (", ", ": ")}, {"separators": (",", ":")}]


@dataclass(frozen=True)
class Case:
    """A valid text with what a test needs to know of it."""

    text: str
    data: Any
    doc: Document
    pick: Callable[[list[Any]], Any]

    def nodes(self) -> list[tuple[Path, Node, Span | None]]:
        """Give every value with its path and the range of its key."""
        assert self.doc.tree is not None
        found: list[tuple[Path, Node, Span | None]] = [((), self.doc.tree, None)]
        for path, node, _ in found:
            if isinstance(node.children, dict):
                found.extend(
                    ((*path, key), member.node, Span(member.key_start, member.key_end))
                    for key, member in node.children.items()
                )
            elif node.children is not None:
                found.extend(((*path, index), item, None) for index, item in enumerate(node.children))
        return found

    def members(self) -> list[tuple[Path, Node, Span]]:
        return [(path, node, key) for path, node, key in self.nodes() if key is not None]

    def strings(self) -> list[tuple[Path, Node]]:
        return [(path, node) for path, node, _ in self.nodes() if self.text[node.start] == '"']

    def gaps(self) -> list[tuple[Path, Node, int]]:
        """Give the values that a comma follows, with the offset of that comma."""
        commas = ((path, node, re.compile(r"\s*,").match(self.text, node.end)) for path, node, _ in self.nodes())
        return [(path, node, comma.end() - 1) for path, node, comma in commas if comma]


@st.composite
def cases(draw: st.DrawFn, layouts: Sequence[dict[str, Any]] = LAYOUTS) -> Case:
    data = draw(PAYLOADS)
    text = stdlib_json.dumps(data, ensure_ascii=draw(st.booleans()), **draw(st.sampled_from(layouts)))

    def pick(options: list[Any]) -> Any:  # noqa: ANN401 - whatever the list holds
        assume(options)
        return draw(st.sampled_from(options))

    return Case(text, data, parse(SourceText("x.json", text)), pick)


def replaced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def issue_of(text: str) -> tuple[SyntaxIssue, Document]:
    """Demand exactly one issue."""
    doc = parse(SourceText("x.json", text))
    assert [issue.kind for issue in doc.issues] == [doc.issues[0].kind if doc.issues else "an issue"], text
    return doc.issues[0], doc


def repaired(text: str, issue: SyntaxIssue) -> str:
    for edit in sorted(issue.edits, key=lambda edit: edit.span, reverse=True):
        text = replaced(text, edit.span.start, edit.span.end, edit.text)
    return text


def demand(case: Case, text: str, kind: str, span: Span, path: Path, *, fix: bool = True) -> None:  # noqa: PLR0913 - what a case claims
    """Demand one issue of a kind at a place, the original data, and that the fix gives valid text with that data."""
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span, issue.path) == (kind, span, path)
    assert doc.data == case.data
    assert doc.recovered
    assert bool(issue.edits) is fix
    if fix:
        assert stdlib_json.loads(repaired(text, issue)) == case.data


@broken
@given(cases())
def test_missing_comma(case: Case) -> None:
    path, node, comma = case.pick(case.gaps())
    after = case.text[comma + 1]
    assume(not (case.text[node.end - 1].isalnum() and (after.isalnum() or after == "-")))
    end = Span(node.end, node.end)
    demand(case, replaced(case.text, comma, comma + 1, ""), "missing-comma", end, path)


@broken
@given(cases(INDENTED), st.sampled_from([".", ";"]))
def test_wrong_separator(case: Case, separator: str) -> None:
    path, _, comma = case.pick(case.gaps())
    demand(case, replaced(case.text, comma, comma + 1, separator), "wrong-separator", Span(comma, comma + 1), path)


@broken
@given(cases())
def test_trailing_comma(case: Case) -> None:
    closers = [node for _, node, _ in case.nodes() if node.children]
    node = case.pick(closers)
    path, last = next(
        (path, item)
        for path, item, _ in reversed(case.nodes())
        if node.start < item.start < node.end and _is_child(item, node)
    )
    text = replaced(case.text, last.end, last.end, ",")
    demand(case, text, "trailing-comma", Span(last.end, last.end + 1), path)


def _is_child(item: Node, node: Node) -> bool:
    children = node.children.values() if isinstance(node.children, dict) else node.children or []
    return any((child.node if not isinstance(child, Node) else child) == item for child in children)


@broken
@given(cases())
def test_extra_comma(case: Case) -> None:
    path, _, comma = case.pick(case.gaps())
    text = replaced(case.text, comma, comma, ",")
    demand(case, text, "extra-comma", Span(comma + 1, comma + 2), path[:-1])


@broken
@given(cases(), st.sampled_from(["=", "=>"]))
def test_wrong_colon(case: Case, sign: str) -> None:
    path, node, key = case.pick(case.members())
    colon = case.text.index(":", key.end)
    text = replaced(case.text, colon, colon + 1, sign)
    demand(case, text, "wrong-colon", Span(colon, colon + len(sign)), path)
    assert node.start > colon


@broken
@given(cases())
def test_missing_colon(case: Case) -> None:
    path, _, key = case.pick(case.members())
    colon = case.text.index(":", key.end)
    demand(case, replaced(case.text, colon, colon + 1, ""), "no-colon", Span(key.end, key.end), path)


@broken
@given(cases(), st.sampled_from(["/* note */", '// note, "a": 1\n', "# note }\n"]))
def test_comment(case: Case, comment: str) -> None:
    _, _, comma = case.pick(case.gaps())
    text = replaced(case.text, comma + 1, comma + 1, comment)
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span) == ("comment", Span(comma + 1, comma + 1 + len(comment.rstrip())))
    assert doc.data == case.data
    assert stdlib_json.loads(repaired(text, issue)) == case.data


@broken
@given(cases())
def test_unquoted_key(case: Case) -> None:
    path, _, key = case.pick(case.members())
    assume(not re.match(r"[.\d-]", str(path[-1])))
    text = replaced(replaced(case.text, key.end - 1, key.end, ""), key.start, key.start + 1, "")
    demand(case, text, "unquoted-key", Span(key.start, key.end - 2), path)


@broken
@given(cases(), st.sampled_from(["“”", "„“", "‘’", "''", "``"]))
def test_foreign_quotes_around_a_key(case: Case, quotes: str) -> None:
    path, _, key = case.pick(case.members())
    text = replaced(replaced(case.text, key.end - 1, key.end, quotes[1]), key.start, key.start + 1, quotes[0])
    demand(case, text, "single-quotes" if quotes in {"''", "``"} else "smart-quotes", key, path)


@broken
@given(cases(), st.sampled_from(["“”", "''"]))
def test_foreign_quotes_around_a_value(case: Case, quotes: str) -> None:
    path, node = case.pick(
        [(p, n) for p, n in case.strings() if not re.search(r"['\\’\"]", case.text[n.start + 1 : n.end - 1])]
    )
    text = replaced(replaced(case.text, node.end - 1, node.end, quotes[1]), node.start, node.start + 1, quotes[0])
    kind = "single-quotes" if quotes == "''" else "smart-quotes"
    demand(case, text, kind, Span(node.start, node.end), path)


@broken
@given(cases(), st.sampled_from([("true", "True"), ("false", "FALSE"), ("null", "None")]))
def test_foreign_literal(case: Case, words: tuple[str, str]) -> None:
    found = [(path, node) for path, node, _ in case.nodes() if case.text[node.start : node.end] == words[0]]
    path, node = case.pick(found)
    text = replaced(case.text, node.start, node.end, words[1])
    demand(case, text, "foreign-literal", Span(node.start, node.start + len(words[1])), path)


@broken
@given(cases(INDENTED))
def test_unescaped_quotes(case: Case) -> None:
    path, node, _ = case.pick([item for item in case.members() if case.text[item[1].start] == '"'])
    plain = "say \"hi\" to 'them'"
    text = replaced(case.text, node.start, node.end, '"' + plain + '"')
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span, issue.path) == ("unescaped-quote", Span(node.start + 5, node.start + 6), path)
    assert doc.node(path) == Node(node.start, node.start + len(plain) + 2)
    assert stdlib_json.loads(repaired(text, issue)) == doc.data


@broken
@given(cases(), st.sampled_from(["\n", "\r\n", "\t"]))
def test_raw_control_character(case: Case, character: str) -> None:
    path, node = case.pick([(path, node) for path, node in case.strings()])
    text = replaced(case.text, node.start + 1, node.start + 1, "a" + character + "b")
    kind = "raw-control-character" if character == "\t" else "raw-line-break"
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span) == (kind, Span(node.start + 2, node.start + 2 + len(character)))
    assert issue.path == path
    assert stdlib_json.loads(repaired(text, issue)) == doc.data


@broken
@given(cases(INDENTED))
def test_unclosed_string_at_the_end_of_a_line(case: Case) -> None:
    found = [
        (path, node)
        for path, node, _ in case.members()
        if case.text[node.start] == '"'
        and re.compile(r",?[\r\n]").match(case.text, node.end)
        and not re.search(r"[{}\[\],\"\\]|\s$", case.text[node.start + 1 : node.end - 1])
    ]
    path, node = case.pick(found)
    text = replaced(case.text, node.end - 1, node.end, "")
    demand(case, text, "unclosed-string", Span(node.end - 1, node.end - 1), path)


@broken
@given(cases())
def test_missing_closer_at_the_end(case: Case) -> None:
    text = case.text[:-1].rstrip()
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span, issue.safe) == ("missing-closer", Span(len(text), len(text)), True)
    assert stdlib_json.loads(apply(text, issue.edits)) == case.data
    assert (issue.args, issue.related) == ({"closers": "}"}, Span(0, 1))
    assert doc.data == case.data


@broken
@given(cases(), st.sampled_from(["}", "]", "\n}"]))
def test_extra_closer_at_the_end(case: Case, closer: str) -> None:
    text = case.text + closer
    demand(case, text, "extra-closer", Span(len(text) - 1, len(text)), ())


@broken
@given(cases(INDENTED))
def test_missing_closer_inside_is_found_by_indentation(case: Case) -> None:
    inner = [
        (path, node, key) for path, node, key in case.members() if len(path) == 1 and isinstance(node.children, dict)
    ]
    path, node, _ = case.pick(inner)
    text = case.text[: node.end - 1].rstrip() + case.text[node.end :]
    issue, doc = issue_of(text)
    place = len(case.text[: node.end - 1].rstrip())
    assert (issue.kind, issue.span, issue.related) == (
        "missing-closer",
        Span(place, place),
        Span(node.start, node.start + 1),
    )
    assert issue.path[:1] == path
    assert doc.data == case.data


@broken
@given(cases(), st.sampled_from(["Body:\n", "POST /instances\n\n", "```\n"]))
def test_text_before(case: Case, before: str) -> None:
    demand(case, before + case.text, "extra-content", Span(0, len(before.rstrip())), (), fix=before.startswith("`"))


@broken
@given(cases(), st.sampled_from(["\n...", "\nResponse:\n{}", "\n{}", " and more", "\n```", ";"]))
def test_text_after(case: Case, after: str) -> None:
    text = case.text + after
    span = Span(len(text) - len(after.lstrip()), len(text))
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span, doc.data) == ("extra-content", span, case.data)


@broken
@given(cases())
def test_escaped_quotes(case: Case) -> None:
    assume("\\" not in case.text)
    issue, doc = issue_of(case.text.replace('"', '\\"'))
    assert (issue.kind, doc.data) == ("escaped-quotes", case.data)
    assert repaired(case.text.replace('"', '\\"'), issue) == case.text


@broken
@given(cases())
def test_a_byte_order_mark_changes_nothing_else(case: Case) -> None:
    doc = parse(SourceText("x.json", case.text, bom=True))
    assert [(issue.kind, issue.span, issue.edits) for issue in doc.issues] == [("byte-order-mark", Span(0, 0), ())]
    assert (doc.data, doc.recovered) == (case.data, False)
    assert doc.tree == case.doc.tree


@broken
@given(cases())
def test_closed_too_early(case: Case) -> None:
    _, _, comma = case.pick([gap for gap in case.gaps() if len(gap[0]) == 1])
    text = replaced(case.text, comma, comma, "}")
    issue, doc = issue_of(text)
    assert (issue.kind, issue.span, issue.path) == ("closed-too-early", Span(comma, comma + 1), ())
    assert doc.data == case.data
