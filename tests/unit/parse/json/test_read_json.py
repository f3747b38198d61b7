"""Every mistake the JSON parser knows: its kind, exact place, path, arguments and repair, and what is read all the same."""
# ruff: noqa: E501 - a table is read line by line

from __future__ import annotations

import json as stdlib_json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Document, Format, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.json.json_issues import KINDS, shown_key
from instancelint.parse.json.read_json import parse
from instancelint.parse.json.recover import recover

BOX = """\
{
  "element": {
    "key": "box"
  },
  "configuration": {
    "oauth.callback.url": "https://app.example/auth",
    "oauth.api.key": "xxxxxxxxxxxxxxxxxx",
    "oauth.api.secret": "xxxxxxxxxxxxxxxxxxxxxx"
    "event.notification.enabled": true
  },
  "tags": ["Docs"]
}"""


def read(text: str, *, limits: Limits | None = None, dialect: Dialect = Dialect.JSON, bom: bool = False) -> Document:
    source = SourceText("payload.json", text, bom=bom)
    return parse(source, limits=limits or Limits(), dialect=dialect)


def shown(issue: SyntaxIssue, text: str) -> tuple[Any, ...]:
    """Show an issue as the table below writes it: the text before its place, the text at it, and the rest."""
    edits = [(text[edit.span.start : edit.span.end], edit.text) for edit in issue.edits]
    place = (text[: issue.span.start], text[issue.span.start : issue.span.end])
    return (issue.kind, *place, issue.path, dict(issue.args), edits)


def repaired(text: str, issue: SyntaxIssue) -> str:
    for edit in sorted(issue.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


CASES: list[tuple[str, Any, tuple[Any, ...]]] = [
    # text, data, (kind, text before the place, text at the place, path, args, [(removed, written)])
    ('{"a": "x"\n "b": 1}', {"a": "x", "b": 1}, ("missing-comma", '{"a": "x"', "", ("a",), {}, [("", ",")])),
    ('["x" "y"]', ["x", "y"], ("missing-comma", '["x"', "", (0,), {}, [("", ",")])),
    ("[1 2]", [1, 2], ("missing-comma", "[1", "", (0,), {}, [("", ",")])),
    ('[{"a": 1} {"b": 2}]', [{"a": 1}, {"b": 2}], ("missing-comma", '[{"a": 1}', "", (0,), {}, [("", ",")])),
    ('{"a": 1 /* x */ }', {"a": 1}, ("comment", '{"a": 1 ', "/* x */", ("a",), {}, [(" /* x */", "")])),
    ('{"a": "x".\n"b": 1}', {"a": "x", "b": 1}, ("wrong-separator", '{"a": "x"', ".", ("a",), {"found": "."}, [(".", ",")])),
    ('{"a": 1;\n"b": 1}', {"a": 1, "b": 1}, ("wrong-separator", '{"a": 1', ";", ("a",), {"found": ";"}, [(";", ",")])),
    ('{"a": 1,, "b": 2}', {"a": 1, "b": 2}, ("extra-comma", '{"a": 1,', ",", (), {}, [(",", "")])),
    ("[, 1]", [1], ("extra-comma", "[", ",", (), {}, [(",", "")])),
    ("[,]", [], ("extra-comma", "[", ",", (), {}, [(",", "")])),
    ('{"a": {"b": 1,}}', {"a": {"b": 1}}, ("trailing-comma", '{"a": {"b": 1', ",", ("a", "b"), {}, [(",", "")])),
    ("[1, 2, ]", [1, 2], ("trailing-comma", "[1, 2", ",", (1,), {}, [(",", "")])),
    ("[1,,]", [1], ("trailing-comma", "[1", ",,", (0,), {}, [(",,", "")])),
    ('{"a" 1}', {"a": 1}, ("no-colon", '{"a"', "", ("a",), {"key": "a"}, [("", ":")])),
    ('{"a"= 1}', {"a": 1}, ("wrong-colon", '{"a"', "=", ("a",), {"key": "a", "found": "="}, [("=", ":")])),
    ('{"a" => 1}', {"a": 1}, ("wrong-colon", '{"a" ', "=>", ("a",), {"key": "a", "found": "=>"}, [("=>", ":")])),
    ('{"a" := 1}', {"a": 1}, ("wrong-colon", '{"a" ', ":=", ("a",), {"key": "a", "found": ":="}, [(":=", ":")])),
    ('{"a":: 1}', {"a": 1}, ("wrong-colon", '{"a"', "::", ("a",), {"key": "a", "found": "::"}, [("::", ":")])),
    ('{"a"; 1}', {"a": 1}, ("wrong-colon", '{"a"', ";", ("a",), {"key": "a", "found": ";"}, [(";", ":")])),
    ('{"a", 1}', {"a": 1}, ("wrong-colon", '{"a"', ",", ("a",), {"key": "a", "found": ","}, [(",", ":")])),
    ('{"a", "b"}', {"a": "b"}, ("wrong-colon", '{"a"', ",", ("a",), {"key": "a", "found": ","}, [(",", ":")])),
    ('{\n  // note\n  "a": 1\n}', {"a": 1}, ("comment", "{\n  ", "// note", (), {}, [("  // note\n", "")])),
    ('{"a": 1, # note\n"b": 2}', {"a": 1, "b": 2}, ("comment", '{"a": 1, ', "# note", (), {}, [(" # note", "")])),
    ("[1 /* open\n]", [1], ("comment", "[1 ", "/* open", (0,), {}, [(" /* open", "")])),
    ("POST /instances\n{}", {}, ("extra-content", "", "POST /instances", (), {}, [])),
    ('{"a": 1}\n\nResponse: {}\n', {"a": 1}, ("extra-content", '{"a": 1}\n\n', "Response: {}", (), {}, [])),
    ("{}\n...", {}, ("extra-content", "{}\n", "...", (), {}, [])),
    ("{}```", {}, ("extra-content", "{}", "```", (), {}, [("```", "")])),
    ("```json\n{}", {}, ("extra-content", "", "```json", (), {}, [("```json", "")])),
    ("{};", {}, ("extra-content", "{}", ";", (), {}, [(";", "")])),
    ('{"a": 1, ...}', {"a": 1}, ("ellipsis", '{"a": 1, ', "...", (), {}, [])),
    ('["a", …, "b"]', ["a", "b"], ("ellipsis", '["a", ', "…", (), {}, [])),
    ('{"a": ...}', {"a": "{{...}}"}, ("ellipsis", '{"a": ', "...", ("a",), {}, [])),
    (
        '{"a": "<a href="x">b</a>", "c": 1}',
        {"a": '<a href="x">b</a>', "c": 1},
        ("unescaped-quote", '{"a": "<a href=', '"', ("a",), {}, [('"', '\\"'), ('"', '\\"')]),
    ),
    (
        '{"a": "{"b": "c", "d": ["e"]}", "f": 1}',
        {"a": '{"b": "c", "d": ["e"]}', "f": 1},
        ("unescaped-quote", '{"a": "{', '"', ("a",), {}, [('"', '\\"')] * 8),
    ),
    ('["say "hi"", 1]', ['say "hi"', 1], ("unescaped-quote", '["say ', '"', (0,), {}, [('"', '\\"'), ('"', '\\"')])),
    ("{“a”: 1}", {"a": 1}, ("smart-quotes", "{", "“a”", ("a",), {}, [("“", '"'), ("”", '"')])),
    ('{"a": “b"}', {"a": "b"}, ("smart-quotes", '{"a": ', '“b"', ("a",), {}, [("“", '"')])),
    ('{"a": "b”, "c": 1}', {"a": "b", "c": 1}, ("smart-quotes", '{"a": ', '"b”', ("a",), {}, [("”", '"')])),
    ('{"a”: 1}', {"a": 1}, ("smart-quotes", "{", '"a”', ("a",), {}, [("”", '"')])),
    ('{"a": ‘it’s’}', {"a": "it’s"}, ("smart-quotes", '{"a": ', "‘it’s’", ("a",), {}, [("‘", '"'), ("’", '"')])),
    ("""['b"]""", ["b"], ("single-quotes", "[", "'b\"", (0,), {"quote": "'"}, [("'", '"')])),
    ("""{"a': 1}""", {"a": 1}, ("single-quotes", "{", "\"a'", ("a",), {"quote": "'"}, [("'", '"')])),
    ("""{'a": 1}""", {"a": 1}, ("single-quotes", "{", "'a\"", ("a",), {"quote": "'"}, [("'", '"')])),
    ("['b']", ["b"], ("single-quotes", "[", "'b'", (0,), {"quote": "'"}, [("'", '"'), ("'", '"')])),
    (
        "['it\\'s \"x\"']",
        ["it's \"x\""],
        (
            "single-quotes",
            "[",
            "'it\\'s \"x\"'",
            (0,),
            {"quote": "'"},
            [("'", '"'), ('"', '\\"'), ('"', '\\"'), ("\\'", "'"), ("'", '"')],
        ),
    ),
    (
        '{\\"a\\": \\"b\\"}',
        {"a": "b"},
        ("escaped-quotes", "{", '\\"', (), {}, [("\\", "")] * 4),
    ),
    ('{"a": "b\nc"}', {"a": "b\nc"}, ("raw-line-break", '{"a": "b', "\n", ("a",), {}, [("\n", "\\n")])),
    (
        '["a\r\nb\r\nc", 1]',
        ["a\r\nb\r\nc", 1],
        ("raw-line-break", '["a', "\r\n", (0,), {}, [("\r\n", "\\r\\n"), ("\r\n", "\\r\\n")]),
    ),
    ('["a\tb"]', ["a\tb"], ("raw-control-character", '["a', "\t", (0,), {"character": "tab"}, [("\t", "\\t")])),
    ('["\x1f"]', ["\x1f"], ("raw-control-character", '["', "\x1f", (0,), {"character": "U+001F"}, [("\x1f", "\\u001f")])),
    ('{"a": "b\n, "c": 1}', {"a": "b", "c": 1}, ("unclosed-string", '{"a": "b', "", ("a",), {}, [("", '"')])),
    ('{"a": "b\n"c": 1}', {"a": "b", "c": 1}, ("unclosed-string", '{"a": "b', "", ("a",), {}, [("", '",')])),
    ('{"a": "b,\n"c": 1}', {"a": "b", "c": 1}, ("unclosed-string", '{"a": "b', "", ("a",), {}, [("", '"')])),
    ('{"a": "b, "c": 1}', {"a": "b", "c": 1}, ("unclosed-string", '{"a": "b', "", ("a",), {}, [("", '"')])),
    ('{"a: "b"}', {"a": "b"}, ("unclosed-string", '{"a', "", ("a",), {}, [("", '"')])),
    ('{"a": ["b]}', {"a": ["b"]}, ("unclosed-string", '{"a": ["b', "", ("a", 0), {}, [("", '"')])),
    ('{"a": b", "c": 1}', {"a": "b", "c": 1}, ("unopened-string", '{"a": ', "", ("a",), {}, [("", '"')])),
    ('{a": 1}', {"a": 1}, ("unopened-string", "{", "", ("a",), {}, [("", '"')])),
    (r'["C:\dir\x"]', ["C:\\dir\\x"], ("bad-escape", '["C:', "\\d", (0,), {"found": "\\d"}, [])),
    (r'["it\'s \x41"]', ["it's A"], ("bad-escape", '["it', "\\'", (0,), {"found": "\\'"}, [("\\'", "'"), ("\\x41", "\\u0041")])),
    (r'["\u12"]', ["\\u12"], ("bad-escape", '["', "\\u12", (0,), {"found": "\\u"}, [])),
    (r'["\ud800x"]', ["\ufffdx"], ("lone-surrogate", '["', "\\ud800", (0,), {"code": "d800"}, [])),
    ('["\udc00"]', ["\ufffd"], ("lone-surrogate", '["', "\udc00", (0,), {"code": "dc00"}, [])),
    ('{"a": {"b": 1}', {"a": {"b": 1}}, ("missing-closer", '{"a": {"b": 1}', "", ("a",), {"closers": "}"}, [("", "}")])),
    ('{"a": [1', {"a": [1]}, ("missing-closer", '{"a": [1', "", ("a", 0), {"closers": "]}"}, [("", "]}")])),
    ('{"a": 1,', {"a": 1}, ("missing-closer", '{"a": 1,', "", (), {"closers": "}"}, [])),
    ('{"a": "cut of', {}, ("missing-closer", '{"a": "cut of', "", (), {"closers": '"}'}, [])),
    ('{"a":', {}, ("missing-closer", '{"a":', "", (), {"closers": "}"}, [])),
    ('{"a": [1, "b": 2}', {"a": [1], "b": 2}, ("missing-closer", '{"a": [1', "", ("a", 0), {"closers": "]"}, [])),
    ('{"a": [{"b": 1]}', {"a": [{"b": 1}]}, ("missing-closer", '{"a": [{"b": 1', "", ("a", 0, "b"), {"closers": "}"}, [("", "}")])),
    ('{"a": 1}}', {"a": 1}, ("extra-closer", '{"a": 1}', "}", (), {"found": "}"}, [("}", "")])),
    ('{"a": 1}\n}\n]', {"a": 1}, ("extra-closer", '{"a": 1}\n', "}\n]", (), {"found": "}"}, [])),
    ('{"a": 1], "b": 2}', {"a": 1, "b": 2}, ("extra-closer", '{"a": 1', "]", ("a",), {"found": "]"}, [("]", "")])),
    ('{"a": [1}, "b": 2}', {"a": [1], "b": 2}, ("wrong-closer", '{"a": [1', "}", ("a", 0), {"found": "}", "expected": "]"}, [("}", "]")])),
    ('{"a": 1]', {"a": 1}, ("wrong-closer", '{"a": 1', "]", ("a",), {"found": "]", "expected": "}"}, [("]", "}")])),
    ('{"a" x: 1, "b": {"c": 2}}', {"a": 1, "b": {"c": 2}}, ("unexpected-character", '{"a" ', "x", ("a",), {"character": "x"}, [("x", "")])),
    ('{"a": no way {"b": "c"}, "d": 1}', {"a": {"b": "c"}, "d": 1}, ("unexpected-text", '{"a": ', "no way", ("a",), {}, [("no way", "")])),
    ('{"a": 1 {"b": "c"}, "d": 1}', {"a": {"b": "c"}, "d": 1}, ("unexpected-character", '{"a": ', "1", ("a",), {"character": "1"}, [("1", "")])),
    ('{"a": "b", x "c": "d", "e": 1}', {"a": "b", "c": "d", "e": 1}, ("unexpected-character", '{"a": "b", ', "x", (), {"character": "x"}, [("x", "")])),
    ('{"a": "b" (c), "d": "e", "f": 1}', {"a": "b", "d": "e", "f": 1}, ("unexpected-text", '{"a": "b" ', "(c)", ("a",), {}, [])),
    ('{"a": ("b", "c"), "d": 1}', {"a": ["b", "c"], "d": 1}, ("wrong-brackets", '{"a": ', "(", ("a",), {"found": "(", "expected": "["}, [("(", "["), (")", "]")])),
    ('{"tags": {"a", "b"}, "d": 1}', {"tags": ["a", "b"], "d": 1}, ("wrong-brackets", '{"tags": ', "{", ("tags",), {"found": "{", "expected": "["}, [("{", "["), ("}", "]")])),
    ('{"a": ["b": 1, "c": [2]], "d": 1}', {"a": {"b": 1, "c": [2]}, "d": 1}, ("wrong-brackets", '{"a": ', "[", ("a",), {"found": "[", "expected": "{"}, [("[", "{"), ("]", "}")])),
    ('{"a": ("b": "c"), "d": 1}', {"a": {"b": "c"}, "d": 1}, ("wrong-brackets", '{"a": ', "(", ("a",), {"found": "(", "expected": "{"}, [("(", "{"), (")", "}")])),
    ('{"element": {"key", "box"}, "d": 1}', {"element": {"key": "box"}, "d": 1}, ("wrong-colon", '{"element": {"key"', ",", ("element", "key"), {"found": ",", "key": "key"}, [(",", ":")])),
    ('{"a": 1}, "b": 2}', {"a": 1, "b": 2}, ("extra-closer", '{"a": 1', "}", ("a",), {"found": "}"}, [("}", "")])),
    ('{"a": {"b": 1}}, "c": 2}', {"a": {"b": 1}, "c": 2}, ("extra-closer", '{"a": {"b": 1}', "}", ("a",), {"found": "}"}, [("}", "")])),
    ('{"a": 1}\n"tags": 2', {"a": 1, "tags": 2}, ("closed-too-early", '{"a": 1', "}", (), {}, [])),
    ('{"a": 1}\n"b.c": 2', {"a": 1, "b.c": 2}, ("closed-too-early", '{"a": 1', "}", (), {}, [])),
    ('{"a": 1}\n"b": 2,\n"c": {}', {"a": 1}, ("extra-content", '{"a": 1}\n', '"b": 2,\n"c": {}', (), {}, [])),
    ('"a": 1, "b": {"c": 2}', {"a": 1, "b": {"c": 2}}, ("missing-opener", "", "", (), {"opener": "{"}, [])),
    ('"a": 1 }', {"a": 1}, ("missing-opener", "", "", (), {"opener": "{"}, [("", "{")])),
    ('{"a": "b": 1}, "c": 2}', {"a": {"b": 1}, "c": 2}, ("missing-opener", '{"a": ', "", ("a",), {"opener": "{"}, [("", "{")])),
    ('["a": 1, "b": 2]', [{"a": 1, "b": 2}], ("missing-opener", "[", "", (0,), {"opener": "{"}, [])),
    ('{{"a": 1}}', {"a": 1}, ("extra-opener", "{", "{", (), {}, [])),
    ('{{"a": 1}', {"a": 1}, ("surplus-opener", "", "{", (), {"found": "{"}, [("{", "")])),
    ('{"a": {{"b": 1}, "c": 2}', {"a": {"b": 1}, "c": 2}, ("surplus-opener", '{"a": ', "{", ("a",), {"found": "{"}, [("{", "")])),
    ('{"a": ["b", "c"], "d": "e""}', {"a": ["b", "c"], "d": "e"}, ("repeated-quote", '{"a": ["b", "c"], "d": "e', '"', ("d",), {}, [('"', "")])),
    ('{"a": ["b"), "c": 1}', {"a": ["b"], "c": 1}, ("wrong-closer", '{"a": ["b"', ")", ("a", 0), {"found": ")", "expected": "]"}, [(")", "]")])),
    ('  "a": {"b": 1},\n  "c": 2\n}', {"a": {"b": 1}, "c": 2}, ("missing-opener", "  ", "", (), {"opener": "{"}, [("", "{\n")])),
    ('{"a": yes, "b": 1}', {"a": True, "b": 1}, ("foreign-literal", '{"a": ', "yes", ("a",), {"found": "yes", "expected": "true"}, [("yes", "true")])),
    ('{"a": 1}\n// note\nand more', {"a": 1}, ("extra-content", '{"a": 1}\n', "// note\nand more", (), {}, [])),
    ('{"a": "b", c": 1}', {"a": "b", "c": 1}, ("unopened-string", '{"a": "b", ', "", ("c",), {}, [("", '"')])),
    ('{"a": "b, "c": true, "d": "e"}', {"a": "b", "c": True, "d": "e"}, ("unclosed-string", '{"a": "b', "", ("a",), {}, [("", '"')])),
    ('{"a": {"b": "${C}}, "d": {"e": 1}}', {"a": {"b": "${C}"}, "d": {"e": 1}}, ("unclosed-string", '{"a": {"b": "${C}', "", ("a", "b"), {}, [("", '"')])),
    ('{"a": ["b", c d"], "e": 1}', {"a": ["b", "c d"], "e": 1}, ("unopened-string", '{"a": ["b", ', "", ("a", 1), {}, [("", '"')])),
    ('{"a": b,c", "d": 1}', {"a": "b,c", "d": 1}, ("unopened-string", '{"a": ', "", ("a",), {}, [("", '"')])),
    ('{"a": ", "b": 1}', {"a": "", "b": 1}, ("unclosed-string", '{"a": "', "", ("a",), {}, [("", '"')])),
    ('{"a/{b}/c: {"d": "e"}}', {"a/{b}/c": {"d": "e"}}, ("unclosed-string", '{"a/{b}/c', "", ("a/{b}/c",), {}, [("", '"')])),
    ('{"a"": {"b": 1}, "c": 2}', {"a": {"b": 1}, "c": 2}, ("repeated-quote", '{"a', '"', ("a",), {}, [('"', "")])),
    ('{"a": , "b": 1}', {"a": "$()", "b": 1}, ("missing-value", '{"a":', "", ("a",), {"key": "a"}, [])),
    ('{"a": }', {"a": "$()"}, ("missing-value", '{"a":', "", ("a",), {"key": "a"}, [])),
    ('{"a":\n"b": 1}', {"a": "$()", "b": 1}, ("missing-value", '{"a":', "", ("a",), {"key": "a"}, [])),
    ('{"a"}', {"a": "$()"}, ("missing-value", '{"a"', "", ("a",), {"key": "a"}, [])),
    ('{"a": "b","}', {"a": "b", "": "$()"}, ("unclosed-string", '{"a": "b","', "", ("",), {}, [])),
    ('{"a": 1, "b}', {"a": 1, "b": "$()"}, ("unclosed-string", '{"a": 1, "b', "", ("b",), {}, [])),
    ('{"a": 1, [2]}', {"a": 1}, ("missing-key", '{"a": 1, ', "[", (), {}, [])),
    ("", None, ("no-value", "", "", (), {}, [])),
    ("just text\n", None, ("no-value", "", "just text", (), {}, [])),
    ('{"a": b c, "d": 1}', {"a": "b c", "d": 1}, ("unquoted-value", '{"a": ', "b c", ("a",), {}, [("", '"'), ("", '"')])),
    ('{"a": https://x.example/y}', {"a": "https://x.example/y"}, ("unquoted-value", '{"a": ', "https://x.example/y", ("a",), {}, [("", '"'), ("", '"')])),
    ("[<CODE, OR NONE>]", ["<CODE, OR NONE>"], ("unquoted-value", "[", "<CODE, OR NONE>", (0,), {}, [("", '"'), ("", '"')])),
    ("[2014-08-21]", ["2014-08-21"], ("unquoted-value", "[", "2014-08-21", (0,), {}, [("", '"'), ("", '"')])),
    ("{a.b: 1}", {"a.b": 1}, ("unquoted-key", "{", "a.b", ("a.b",), {"key": "a.b"}, [("", '"'), ("", '"')])),
    ("{1: 1}", {"1": 1}, ("unquoted-key", "{", "1", ("1",), {"key": "1"}, [("", '"'), ("", '"')])),
    ("[True]", [True], ("foreign-literal", "[", "True", (0,), {"found": "True", "expected": "true"}, [("True", "true")])),
    ("[None]", [None], ("foreign-literal", "[", "None", (0,), {"found": "None", "expected": "null"}, [("None", "null")])),
    ("[undefined]", [None], ("foreign-literal", "[", "undefined", (0,), {"found": "undefined", "expected": "null"}, [])),
    ("[007]", ["007"], ("bad-number", "[", "007", (0,), {"reason": "leading zeros"}, [])),
    ("[0x1F]", ["0x1F"], ("bad-number", "[", "0x1F", (0,), {"reason": "hexadecimal numbers"}, [])),
    ("[1_000]", ["1_000"], ("bad-number", "[", "1_000", (0,), {"reason": "underscores between digits"}, [])),
    ("[+1]", [1], ("bad-number", "[", "+1", (0,), {"reason": "a plus sign before a number"}, [("+", "")])),
    ("[-.5]", [-0.5], ("bad-number", "[", "-.5", (0,), {"reason": "a number without a digit before the decimal point"}, [("", "0")])),
    ("[1.]", [1], ("bad-number", "[", "1.", (0,), {"reason": "a number without a digit after the decimal point"}, [(".", "")])),
    ("[1e999]", ["1e999"], ("number-out-of-range", "[", "1e999", (0,), {}, [])),
    ("[NaN]", ["NaN"], ("non-finite-number", "[", "NaN", (0,), {"found": "NaN"}, [])),
    ("[-Infinity]", ["-Infinity"], ("non-finite-number", "[", "-Infinity", (0,), {"found": "-Infinity"}, [])),
    ('{"a": 1, "a": 2}', {"a": 2}, ("duplicate-key", '{"a": 1, ', '"a"', ("a",), {"key": "a"}, [])),
    ('{"a": "x" yy, "b": 1}', {"a": "x", "b": 1}, ("unexpected-text", '{"a": "x" ', "yy", ("a",), {}, [])),
    ('{@, "a": 1}', {"a": 1}, ("unexpected-character", "{", "@", (), {"character": "@"}, [])),
    ('{\xa0"a":\u200b1}', {"a": 1}, ("odd-space", "{", "\xa0", (), {"character": "U+00A0"}, [("\xa0", " "), ("\u200b", " ")])),
    ('{ \\\n"a": 1 \\\n}', {"a": 1}, ("line-continuation", "{ ", "\\", (), {}, [("\\", ""), ("\\", "")])),
    ("\ufeff{}", {}, ("byte-order-mark", "", "\ufeff", (), {}, [("\ufeff", "")])),
    ('{"a": "x\0y\\u0000"}\0', {"a": "xy"}, ("nul-character", '{"a": "x', "\0", (), {"count": "3"}, [("\0", ""), ("\\u0000", ""), ("\0", "")])),
]  # fmt: skip

LIMIT_KINDS = {"too-deep", "too-many-nodes", "too-many-issues"}


@pytest.mark.parametrize(("text", "data", "expected"), CASES, ids=[f"{case[2][0]}-{i}" for i, case in enumerate(CASES)])
def test_one_mistake_is_one_issue(text: str, data: object, expected: tuple[Any, ...]) -> None:
    doc = read(text)
    assert [shown(issue, text) for issue in doc.issues] == [expected]
    assert doc.data == data
    assert parallel(doc.data, doc.tree)


@pytest.mark.parametrize(("text", "data", "expected"), CASES, ids=[f"{case[2][0]}-{i}" for i, case in enumerate(CASES)])
def test_the_repair_gives_valid_json(text: str, data: object, expected: tuple[Any, ...]) -> None:
    (issue,) = read(text).issues
    assert bool(issue.edits) is bool(expected[-1])
    if issue.edits:
        assert stdlib_json.loads(repaired(text, issue)) == data


def test_every_kind_is_shown() -> None:
    assert {case[2][0] for case in CASES} | LIMIT_KINDS == set(KINDS)


def test_fixes_that_guess_are_not_safe() -> None:
    guesses = {case[2][0] for case in CASES for issue in read(case[0]).issues if issue.edits and not issue.safe}
    strings = {"unclosed-string", "unopened-string", "unquoted-value", "repeated-quote", "nul-character"}
    brackets = {"missing-closer", "extra-closer", "wrong-closer", "missing-opener", "surplus-opener"}
    assert guesses == {*strings, *brackets, "foreign-literal", "unexpected-text", "unexpected-character"}


def test_the_missing_comma_after_the_secret() -> None:
    doc = read(BOX)
    (issue,) = doc.issues
    place = doc.source.position(issue.span.start)
    assert (issue.kind, place.line, place.column) == ("missing-comma", 8, 49)
    assert issue.path == ("configuration", "oauth.api.secret")
    assert issue.edits == (Edit(issue.span, ","),)
    assert doc.data == stdlib_json.loads(repaired(BOX, issue))
    assert doc.recovered


def test_valid_json_has_no_issues() -> None:
    doc = read(' {"a": [1, 2.5, true, null, "x\\n\\ud83d\\ude00"]} ')
    assert (doc.issues, doc.recovered, doc.comments, doc.format) == ((), False, (), Format.JSON)
    assert doc.data == {"a": [1, 2.5, True, None, "x\n😀"]}


@pytest.mark.parametrize("text", ['"x"', "12", "null", "{{ payload }}"])
def test_a_scalar_is_a_document_too(text: str) -> None:
    doc = read(text)
    assert doc.issues == ()
    assert doc.tree == Node(0, len(text))


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": {{ value }}, "b": ${B}, "c": $(C), "d": <%= d %>}', {"a": "{{ value }}", "b": "${B}", "c": "$(C)", "d": "<%= d %>"}),
        ('{"a": {{ x }}-{{ y | default("z") }}}', {"a": '{{ x }}-{{ y | default("z") }}'}),
        ("{{{ key }}: 1, ${k}: 2}", {"{{ key }}": 1, "${k}": 2}),
        ('{% if x %}\n{"a": [{% for t in tags %}"{{ t }}",{% endfor %}]}\n{% endif %}', {"a": ["{{ t }}"]}),
        ('{{{#if x}}"a": 1{{else}}"a": 2{{/if}}}', {"a": 2}),
        ('{"c": {\n{% include fields.md %},\n"d": 1}}', {"c": {"d": 1}}),
    ],
)  # fmt: skip
def test_templates_are_read_in_silence(text: str, data: object) -> None:
    doc = read(text)
    assert (doc.issues, doc.recovered) == ((), True)
    assert doc.data == data


def test_comments_and_trailing_commas_can_be_allowed() -> None:
    text = '{\n  // one\n  "a": [1, /* two */ 2,],\n}'
    doc = read(text, dialect=Dialect.JSONC)
    assert (doc.data, doc.issues, doc.recovered) == ({"a": [1, 2]}, (), False)
    assert [comment.text for comment in doc.comments] == ["// one", "/* two */"]
    assert [text[comment.span.start : comment.span.end] for comment in doc.comments] == ["// one", "/* two */"]


def test_two_trailing_commas_are_never_allowed() -> None:
    assert [issue.kind for issue in read("[1,,]", dialect=Dialect.JSONC).issues] == ["trailing-comma"]


def test_a_url_in_a_string_holds_no_comment() -> None:
    doc = read('{"a": "https://x.example/#y", "b": "/* no */",}')
    assert [issue.kind for issue in doc.issues] == ["trailing-comma"]
    assert doc.comments == ()


def test_decoding_issues_come_first() -> None:
    carried = SyntaxIssue("invalid-utf8", Span(2, 3))
    doc = parse(SourceText("x", "[1,]"), issues=(carried,))
    assert [issue.kind for issue in doc.issues] == ["invalid-utf8", "trailing-comma"]
    assert parse(SourceText("x", "[]"), issues=(carried,)).issues == (carried,)


def test_a_byte_order_mark_is_reported_and_changes_nothing_else() -> None:
    doc = read('{"a": 1}', bom=True)
    assert [(issue.kind, issue.span, issue.edits) for issue in doc.issues] == [("byte-order-mark", Span(0, 0), ())]
    assert (doc.data, doc.recovered) == ({"a": 1}, False)


def test_every_duplicate_points_to_the_first_key() -> None:
    doc = read('{"a": 1, "b": {}, "a": 2, "a": 3}')
    assert [(issue.span, issue.related) for issue in doc.issues] == [
        (Span(18, 21), Span(1, 4)),
        (Span(26, 29), Span(1, 4)),
    ]
    assert doc.data == {"a": 3, "b": {}}


def test_several_mistakes_are_all_found() -> None:
    text = '{\n  \'a\': True,\n  "b": "x"\n  c: [1, 2,],\n  "d" = NaN // why\n}'
    doc = read(text)
    assert [(issue.kind, doc.source.position(issue.span.start).line) for issue in doc.issues] == [
        ("single-quotes", 2),
        ("foreign-literal", 2),
        ("missing-comma", 3),
        ("unquoted-key", 4),
        ("trailing-comma", 4),
        ("wrong-colon", 5),
        ("non-finite-number", 5),
        ("comment", 5),
    ]
    assert doc.data == {"a": True, "b": "x", "c": [1, 2], "d": "NaN"}


def test_a_missing_brace_is_found_by_indentation() -> None:
    text = '{\n  "element": {\n    "key": "box",\n  "configuration": {\n    "a": "b"\n  },\n  "name": "x"\n}\n'
    (issue,) = read(text).issues
    assert (issue.kind, text[: issue.span.start].endswith('"box"'), issue.span.length) == ("missing-closer", True, 0)
    assert issue.related == Span(text.index('{\n    "key"'), text.index('{\n    "key"') + 1)
    assert read(text).data == {"element": {"key": "box"}, "configuration": {"a": "b"}, "name": "x"}


SECRET = "Zq9!hidden value"


@pytest.mark.parametrize(
    "text",
    [
        f'{{"{SECRET}": 1, "{SECRET}": 2}}',
        f'{{"{SECRET}" = 1}}',
        f'{{"{SECRET}": }}',
        f"{{'{SECRET}': '{SECRET}'}}",
        f'{{"a": {SECRET}}}',
        f'{{"a": "x" {SECRET}, "b": "{SECRET}" {SECRET}}}',
        f'{{"a": "{SECRET}\n"b": 1}}',
        f"{SECRET}",
    ],
)
def test_issues_never_repeat_what_could_be_a_secret(text: str) -> None:
    issues = read(text).issues
    assert issues
    for issue in issues:
        words = [str(value) for value in issue.args.values()] + [edit.text for edit in issue.edits]
        assert not any(SECRET[start : start + 4] in word for word in words for start in range(len(SECRET) - 3))


@pytest.mark.parametrize(
    ("key", "expected"), [("oauth.api.key", "oauth.api.key"), ("a b", "…"), ("x" * 65, "…"), ("", "…")]
)
def test_only_what_looks_like_a_key_is_shown(key: str, expected: str) -> None:
    assert shown_key(key) == expected


# Limits


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_nesting_is_limited(text: str) -> None:
    doc = read(text)
    (issue,) = doc.issues
    place = len(text.replace("]", "")) // 100_000 * 200
    start = text.index("[" if text[0] == "[" else "{", place)
    assert (issue.kind, issue.span, dict(issue.args)) == (
        "too-deep",
        Span(start, start + 1),
        {"maximum": 200},
    )
    assert len(issue.path) == 200
    assert doc.recovered


def test_what_is_too_deep_is_null_and_the_rest_is_read() -> None:
    doc = read('{"a": {"b": ["]", {"c": 1}]}, "d": [[[2]]], "e": 3}', limits=Limits(depth=2))
    assert doc.data == {"a": {"b": None}, "d": [None], "e": 3}
    assert [(issue.kind, issue.path) for issue in doc.issues] == [("too-deep", ("a", "b"))]


def test_a_document_as_deep_as_allowed_is_fine() -> None:
    assert read("[[1]]", limits=Limits(depth=2)).issues == ()
    assert [issue.kind for issue in read("[[[1]]]", limits=Limits(depth=2)).issues] == ["too-deep"]


def test_values_are_limited() -> None:
    doc = read("[1, 2, 3, 4, 5]", limits=Limits(nodes=3))
    assert doc.data == [1, 2, 3]
    assert [(issue.kind, dict(issue.args)) for issue in doc.issues] == [("too-many-nodes", {"maximum": 3})]


def test_commas_inside_strings_are_no_values() -> None:
    assert read('["a,b,c,d,e,f"]', limits=Limits(nodes=4)).issues == ()


def test_a_hopeless_text_is_given_up() -> None:
    doc = read("[" + "True," * 5000 + "1]")
    assert len(doc.issues) == 1001
    assert [(issue.kind, dict(issue.args)) for issue in doc.issues if issue.kind != "foreign-literal"] == [
        ("too-many-issues", {"maximum": 1000})
    ]


@pytest.mark.parametrize("digits", [301, 5000])
def test_long_numbers_are_strings(digits: int) -> None:
    doc = read("[" + "9" * digits + "]")
    assert doc.data == ["9" * digits]
    assert [issue.kind for issue in doc.issues] == ["number-out-of-range"]


HOSTILE = {
    "string": '{"a": "' + "x" * 800_000,
    "escapes": '["' + '\\"' * 400_000,
    "quotes": '"x' * 400_000,
    "apostrophes": "['a" + "'x" * 400_000,
    "typographic": "[“" + "a”" * 400_000,
    "commas": "[" + "," * 800_000,
    "colons": '{"a"' + ":" * 800_000,
    "blanks": "{" + " " * 800_000 + '"a": 1',
    "block comments": "[" + "/*" * 400_000,
    "tags": "{%" * 400_000,
    "braces": "[" + "{{" * 400_000,
    "embedded": '{"a": "{x\n' * 80_000,
    "closers": "{}" + "}" * 800_000,
    "nul": "\0" * 800_000,
    "surrogates": '["' + "\\ud800" * 100_000 + '"]',
    "more roots": '{"a": 1}' + ',"b": {}}' * 80_000,
    "lines": "{\n" + '"a": "x,\n' * 80_000,
    "items": "[" + "1," * 80_000 + "]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_end(text: str) -> None:
    doc = read(text)
    assert doc.issues
    assert parallel(doc.data, doc.tree)


# Ranges


def parallel(data: object, node: Node | None) -> bool:
    """Tell whether a tree of ranges has the shape of the data, level by level."""
    level: list[tuple[object, Node | None]] = [(data, node)]
    for value, range_ in level:
        if range_ is None or not 0 <= range_.start <= range_.end:
            return False
        children = range_.children
        if isinstance(value, dict):
            if not isinstance(children, dict) or list(children) != list(value):
                return False
            level.extend((value[key], member.node) for key, member in children.items())
        elif isinstance(value, list):
            if not isinstance(children, list) or len(children) != len(value):
                return False
            level.extend(zip(value, children, strict=True))
        elif children is not None:
            return False
    return True


JSON_VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**20), 10**20),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(), inner, max_size=4)),
    max_leaves=15,
)


def every_value(doc: Document) -> list[tuple[object, Node]]:
    assert doc.tree is not None
    found: list[tuple[object, Node]] = [(doc.data, doc.tree)]
    for value, node in found:
        if isinstance(value, dict) and isinstance(node.children, dict):
            found.extend((value[key], member.node) for key, member in node.children.items())
        elif isinstance(value, list) and isinstance(node.children, list):
            found.extend(zip(value, node.children, strict=True))
    return found


@given(JSON_VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_every_range_holds_its_value(value: object, ascii_only: bool, indent: int | str | None) -> None:  # noqa: FBT001 - parametrised
    text = " \n" + stdlib_json.dumps(value, ensure_ascii=ascii_only, indent=indent) + "\t"
    doc = read(text)
    if "\\u0000" not in text:
        assert doc.issues == ()
        for item, node in every_value(doc):
            assert stdlib_json.loads(text[node.start : node.end]) == item


@given(JSON_VALUES.filter(lambda value: not isinstance(value, str)), st.sampled_from([None, 1]))
def test_the_tolerant_scanner_reads_valid_json_alike(value: object, indent: int | None) -> None:
    text = stdlib_json.dumps(value, indent=indent)
    found = recover(SourceText("x", text), Limits(), Dialect.JSON)
    if "\\u0000" not in text:
        assert (found.data, found.tree, found.issues, found.is_json) == (value, read(text).tree, (), True)


def test_keys_have_ranges_with_their_quotes() -> None:
    doc = read('{"a\\u0062": {"c": 1}}')
    assert doc.tree is not None
    assert isinstance(doc.tree.children, dict)
    member = doc.tree.children["ab"]
    assert (member.key_start, member.key_end, member.node.start, member.node.end) == (1, 10, 12, 20)


# Anything at all

FRAGMENTS = st.sampled_from(
    [
        *"\"',:{}[]\n \\“”#\0\t\ud8001-.xé…`=;\ufeff\xa0<>\r+|@",
        *("//", "/*", "*/", "{{", "}}", "${", "{%", "%}", "\\u", "true", "null", "NaN", "...", "\r\n"),
        *('"a": 1', '\\"', '"b"', '{"c": '),
    ]
)


@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.sampled_from(Dialect), st.integers(1, 4), st.integers(2, 50))
def test_any_text_is_read(text: str, dialect: Dialect, depth: int, nodes: int) -> None:
    doc = read(text, limits=Limits(depth, nodes=nodes), dialect=dialect)
    assert parallel(doc.data, doc.tree)
    assert all(not isinstance(value, float) or math.isfinite(value) for value, _ in every_value(doc))
    stdlib_json.dumps(doc.data, ensure_ascii=False).encode()
    for issue in doc.issues:
        assert issue.kind in KINDS
        assert 0 <= issue.span.start <= issue.span.end <= len(text)
        edits = sorted(issue.edits, key=lambda edit: edit.span)
        assert all(left.span.end <= right.span.start for left, right in pairwise(edits))


@pytest.mark.parametrize(
    ("text", "closers", "is_safe"),
    [
        ('{\n  "a": [1]\n', "\n}", True),
        ('{\r\n  "a": [1]', "\r\n}", True),
        ('[\n  {"a": 1}', "\n]", True),
        ('{\n  "a": [\n    1\n', "\n  ]\n}", False),
        ('{"a": {"b": [1', "]}}", False),
    ],
)
def test_closing_brackets_at_the_end_are_laid_out_as_the_opening_ones(
    text: str, closers: str, *, is_safe: bool
) -> None:
    (issue,) = read(text).issues
    assert ([edit.text for edit in issue.edits], issue.safe) == ([closers], is_safe)
    assert issue.span.start == len(text.rstrip())
