"""Mistakes in the signs of JSON: a comma, colon, quote or bracket lost, doubled or of the wrong kind."""

from __future__ import annotations

import re

from defects import texts

from seeded.json_texts import Make, Spoilt, chained, changed_line, put_behind
from seeded.kind import SAFE, UNSAFE, Defect, slipped
from seeded.notations import Notation

_MEMBER = re.compile(r'(?P<indent>\s*)"(?P<key>[^"]+)"(?P<colon>:) (?P<value>.*?)(?P<comma>,?)$')
_ALONE = (Notation.JSON,)


def _whole_line_lost(pattern: str) -> Make:
    compiled = re.compile(pattern)
    return lambda lines: (
        (index + 1, "\n".join((*lines[:index], *lines[index + 1 :])) + "\n")
        for index, line in enumerate(lines)
        if compiled.fullmatch(line)
    )


def _raw_break(lines: list[str]) -> Spoilt:
    """Break a long text over two lines, as an editor that wraps them does."""
    for index, line in enumerate(lines):
        member = _MEMBER.match(line)
        if member and member["value"].startswith('"') and " " in member["value"] and len(member["value"]) > 12:
            at = line.index(" ", member.start("value"))
            yield index + 1, texts.with_line(lines, index, line[:at], line[at + 1 :])


def _bracket(mark: str, new: str, *, last: bool) -> Make:
    """Lose or replace a bracket that stands at the end of an inner line, or alone on one."""

    def make(lines: list[str]) -> Spoilt:
        for index, line in enumerate(lines):
            if line.rstrip(",").endswith(mark) and (index > 0) and (index < len(lines) - 1 or last):
                place = line.rindex(mark)
                yield index + 1, texts.with_line(lines, index, line[:place] + new + line[place + 1 :])

    return make


def _cut(lines: list[str]) -> Spoilt:
    """Cut the end off, as one does who selects too little."""
    yield from (
        (len(lines) - lost, "\n".join(lines[:-lost]) + "\n") for lost in (1, 2) if not lines[-lost - 1].endswith(",")
    )


COMMAS = (
    slipped("JSON: comma lost", "json-missing-comma", texts.missing_comma, mended=SAFE),
    slipped("JSON: comma too many at the end of a table", "json-trailing-comma", texts.trailing_comma, mended=SAFE),
    slipped("JSON: comma doubled", "json-syntax json-extra-content", changed_line(r",$", ",,"), mended=SAFE),
    slipped(
        "JSON: semicolon for a comma",
        "json-syntax json-missing-comma json-extra-content",
        changed_line(r",$", ";"),
        mended=SAFE,
    ),
    slipped(
        "JSON: dot for a comma",
        "json-syntax json-missing-comma json-extra-content",
        changed_line(r'(?<=")(,)$', "."),
        mended=SAFE,
    ),
    slipped("JSON: comma inside the quotes", "json-missing-comma", changed_line(r'",$', ',"')),
    slipped(
        "JSON: comma before the first member",
        "json-syntax json-extra-content json-trailing-comma",
        changed_line(r"([{\[])$", r"\1,"),
        mended=SAFE,
    ),
    slipped("JSON: colon lost", "json-syntax", changed_line(r'^(\s*"[^"]+"):', r"\1"), mended=SAFE),
    slipped(
        "JSON: colon doubled", "json-syntax json-extra-content", changed_line(r'^(\s*"[^"]+"):', r"\1::"), mended=SAFE
    ),
    slipped("JSON: equals sign for a colon", "json-syntax", changed_line(r'^(\s*"[^"]+"):', r"\1 ="), mended=SAFE),
    slipped("JSON: arrow for a colon", "json-syntax", changed_line(r'^(\s*"[^"]+"):', r"\1 =>"), mended=SAFE),
    slipped("JSON: comma for a colon", "json-syntax", changed_line(r'^(\s*"[^"]+"): "', r'\1, "'), mended=SAFE),
    slipped("JSON: semicolon for a colon", "json-syntax", changed_line(r'^(\s*"[^"]+"):', r"\1;"), mended=SAFE),
)

QUOTES = (
    slipped(
        "JSON: opening quote of a key lost",
        "json-broken-string json-unquoted-key json-syntax",
        changed_line(r'^(\s+)"', r"\1"),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: closing quote of a key lost",
        "json-broken-string json-syntax",
        changed_line(r'^(\s+"[^"]+)":', r"\1:"),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: opening quote of a value lost",
        "json-broken-string json-syntax",
        changed_line(r'": "', '": '),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: closing quote of a value lost",
        "json-broken-string json-syntax",
        changed_line(r'(: ".*)"(,?)$', r"\1\2"),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: closing quote of a value doubled",
        "json-syntax json-broken-string json-unescaped-quote json-extra-content",
        changed_line(r'(: ".+)"(,?)$', r'\1""\2'),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: opening quote of a value doubled",
        "json-syntax json-broken-string json-unescaped-quote json-extra-content",
        changed_line(r': "(?!")', ': ""'),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: quote of a key doubled",
        "json-syntax json-broken-string json-unescaped-quote json-extra-content",
        changed_line(r'^(\s+)"', r'\1""'),
        mended=UNSAFE,
    ),
    slipped("JSON: typographic quotes", "json-smart-quotes", texts.smart_quotes, mended=SAFE),
    slipped(
        "JSON: one typographic quote",
        "json-smart-quotes json-broken-string",
        changed_line(r'(: ".*)"(,?)$', "\\1\u201d\\2"),
        mended=SAFE,
    ),
    slipped("JSON: single quotes", "json-single-quotes", texts.single_quotes, mended=SAFE, notations=_ALONE),
    slipped(
        "JSON: backticks", "json-single-quotes", changed_line(r': "([^"]*)"', r": `\1`"), mended=SAFE, notations=_ALONE
    ),
    slipped("JSON: key without quotes", "json-unquoted-key", texts.bare_key, mended=SAFE),
    slipped(
        "JSON: dotted key without quotes",
        "json-unquoted-key",
        changed_line(r'^(\s+)"([a-z]+\.[\w.]+)":', r"\1\2:"),
        mended=SAFE,
    ),
    slipped(
        "JSON: value without quotes",
        "json-syntax json-broken-string",
        changed_line(r': "([^"{}\[\],]*)"', r": \1"),
        mended=UNSAFE,
    ),
    slipped("JSON: quotes inside a text", "json-unescaped-quote", changed_line(r'("name": ")(\w+) ', r'\1"\2" ')),
    slipped(
        "JSON: all quotes escaped",
        "json-unescaped-quote json-syntax json-broken-string",
        lambda lines: [(1, "\n".join(lines).replace('"', '\\"') + "\n")],
        mended=SAFE,
    ),
    slipped("JSON: raw line break in a text", "json-broken-string", _raw_break),
    slipped("JSON: raw tab in a text", "json-broken-string", changed_line(r'("name": "\w+) ', "\\1\t")),
    slipped(
        "JSON: escape that JSON does not have",
        "json-syntax json-broken-string",
        changed_line(r'(": "https:)//', r"\1\\/\\:"),
        notations=_ALONE,
    ),
    slipped(
        "JSON: apostrophe with a backslash", "json-syntax", changed_line(r"'\$", r"\\'$"), mended=SAFE, notations=_ALONE
    ),
)

BRACKETS = (
    slipped(
        "JSON: opening brace lost", "json-unbalanced-brackets json-syntax", _bracket("{", "", last=False), mended=UNSAFE
    ),
    slipped("JSON: closing brace lost", "json-unbalanced-brackets", _bracket("}", "", last=False), mended=UNSAFE),
    slipped(
        "JSON: first brace lost",
        "json-unbalanced-brackets json-extra-content json-syntax",
        lambda lines: [(1, "\n".join(lines[1:]) + "\n")],
        mended=UNSAFE,
    ),
    slipped(
        "JSON: last brace lost",
        "json-unbalanced-brackets",
        lambda lines: [(len(lines), "\n".join(lines[:-1]) + "\n")],
        mended=UNSAFE,
    ),
    slipped("JSON: end cut off", "json-unbalanced-brackets", _cut),
    slipped(
        "JSON: brace too many at the end", "json-unbalanced-brackets json-extra-content", put_behind("}"), mended=SAFE
    ),
    slipped(
        "JSON: brace too many inside",
        "json-unbalanced-brackets json-extra-content",
        changed_line(r"^(\s+)(\},?)$", r"\1}\n\1\2"),
    ),
    slipped(
        "JSON: opening bracket of a list lost",
        "json-unbalanced-brackets json-syntax",
        changed_line(r"\[$", ""),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: closing bracket of a list lost", "json-unbalanced-brackets", _whole_line_lost(r"\s+\],"), mended=UNSAFE
    ),
    slipped(
        "JSON: parenthesis for a bracket",
        "json-unbalanced-brackets json-syntax",
        chained(changed_line(r"\[$", "("), changed_line(r"^(\s+)\]", r"\1)")),
        mended=UNSAFE,
    ),
    slipped(
        "JSON: wrong kind of closing bracket",
        "json-unbalanced-brackets",
        changed_line(r"^(\s+)\}(,?)$", r"\1]\2"),
        mended=UNSAFE,
    ),
)

DEFECTS: tuple[Defect, ...] = (*COMMAS, *QUOTES, *BRACKETS)
