"""
The search for one slip: a bracket or a quote that was lost or typed twice, or characters that belong to nothing.

A bracket that is missing leaves no trace at its own place: what follows is read on a wrong level, and one mistake looks
like many. So each single repair is tried that lets the text parse. Where there are several, the one counts that leaves
the members of a payload where they belong, and then the one that agrees with the indentation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.payload_layout import misplaced, payload_paths
from instancelint.model.document import Data, Member, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits
from instancelint.parse.json import plain_json
from instancelint.parse.json.json_tree import CLOSERS
from instancelint.parse.json.lost_quote import lacks_quote, lost_quotes
from instancelint.parse.json.valid_spans import scan

_TOKEN = re.compile(r'"(?:[^"\\\r\n]++|\\[^\r\n])*+(?:"|(?P<open>\\?))|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_TOKEN_OF_OPEN = re.compile(r'[{}\[\]:,]|[^\s{}\[\]:,"]+')
_KEY = re.compile(r"\s*:")
_BLANKS = re.compile(r"[ \t]*")
_DOUBLED = re.compile(r'""')
_SIGN = r"[^\s\"{}\[\],:]"
_STRAY = re.compile(rf"(?P<stray>{_SIGN}{{1,100}}+(?:[ \t]{{1,20}}+{_SIGN}{{1,100}}+){{0,20}}+)")
_STRAY_BEFORE = re.compile(rf"(?<![^\s\"{{}}\[\],:])(?P<stray>{_SIGN}{{1,100}}+)\s{{0,100}}+\Z")
_NO_STRAY = re.compile(r"//|/\*|#|\.\.\.|…")
"""Comments, and dots for what was left out, which are mistakes of their own."""
_FARTHEST = 300
_LONGEST = 50_000
"""Characters of a text that is worth the search."""
_MOST_WORK = 20_000_000
"""Characters that are read at most in trying repairs."""


class SlipRepaired(NamedTuple):
    """What a text reads as once its one slip is repaired, and the issue about the slip."""

    data: Data
    tree: Node
    issue: SyntaxIssue
    misplaced: int
    """Members that are not where they belong even so."""


class _Repair(NamedTuple):
    kind: str
    span: Span
    """What is replaced; empty where something is lost."""
    text: str
    args: dict[str, object]


def find_slip(text: str, limits: Limits) -> SlipRepaired | None:
    """Find the one bracket or quote that is lost or too many; None where no single repair lets the text parse."""
    if len(text) > _LONGEST:
        return None
    best: tuple[tuple[int, int, int], _Repair, Data, Node] | None = None
    work = 0
    for repair in _repairs(text):
        work += len(text)
        if work > _MOST_WORK:
            return None
        repaired = text[: repair.span.start] + repair.text + text[repair.span.end :]
        try:
            data = plain_json.load(repaired, limits)
        except (ValueError, RecursionError):
            continue
        tree = scan(repaired)
        rank = (count_misplaced(data), _crooked(repaired, tree), len(repair.text.lstrip('"')))
        if best is None or rank < best[0]:
            best = (rank, repair, data, tree)
    if best is None:
        return None
    rank, repair, data, tree = best
    tree = _moved_back(tree, repair)
    at, edits = repair.span, (Edit(repair.span, repair.text),)
    issue = SyntaxIssue(repair.kind, at, _path_at(tree, at.start), repair.args, None, edits, safe=False)
    return SlipRepaired(data, tree, issue, rank[0])


def count_misplaced(data: object) -> int:
    """Count the members of payloads that are not where they belong."""
    count = 0
    for path in payload_paths(data):
        value = data
        for step in path:
            value = value[step]  # type: ignore[index] # the path leads through this very data
        count += len(list(misplaced(value))) if isinstance(value, dict) else 1
    return count


def _repairs(text: str) -> Iterator[_Repair]:
    """Yield every single repair that may let a text parse."""
    if lacks_quote(text):
        for kind, at in lost_quotes(text):
            yield _Repair(kind, Span(at, at), '"', {})
    for quotes in _DOUBLED.finditer(text):
        yield _Repair("repeated-quote", Span(quotes.start(), quotes.start() + 1), "", {})
    yield from _strays(text)
    tokens = list(_tokens(text))
    marks = [token.group() for token in tokens]
    yield from _first_opener(text, tokens)
    surpluses = {opener: marks.count(opener) - marks.count(closer) for opener, closer in CLOSERS.items()}
    yield from _other_closers(tokens, surpluses)
    for opener, closer in CLOSERS.items():
        surplus = surpluses[opener]
        if surplus != sum(surpluses.values()):
            continue
        if surplus == 1:
            yield from (_deletion("surplus-opener", token) for token in tokens if token.group() == opener)
            yield from _closers(text, tokens, closer)
        elif surplus == -1:
            yield from _openers(text, tokens, opener)
            yield from (_deletion("extra-closer", token) for token in reversed(tokens) if token.group() == closer)


def _strays(text: str) -> Iterator[_Repair]:
    """Yield what is at the place where a strict parser stops, if it is neither a string nor a sign of JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Expecting"):
            return
        stop = error.pos
    except (ValueError, RecursionError):
        return
    else:
        return
    before = _STRAY_BEFORE.search(text, max(stop - _FARTHEST, 0), stop)
    for found in (_STRAY.match(text, stop), before):
        if found and not _NO_STRAY.search(found.group()):
            span = Span(*found.span("stray"))
            kind = "unexpected-text" if span.length > 1 else "unexpected-character"
            args: dict[str, object] = {"character": Word(found["stray"])} if span.length == 1 else {}
            yield _Repair(kind, span, "", args)


def _first_opener(text: str, tokens: list[re.Match[str]]) -> Iterator[_Repair]:
    """Yield the brace before the first member, on a line of its own where that member is indented."""
    if tokens and tokens[0].group()[0] == '"' and _KEY.match(text, tokens[0].end()):
        at = tokens[0].start()
        line = text[: at + 1].rfind("\n") + 1
        newline = "\r\n" if "\r\n" in text else "\n"
        place, written = (line, "{" + newline) if line < at else (at, "{")
        yield _Repair("missing-opener", Span(place, place), written, {"opener": "{"})


def _other_closers(tokens: list[re.Match[str]], surpluses: dict[str, int]) -> Iterator[_Repair]:
    """Yield the brackets that may close what is open, were they of its kind."""
    for opener, closer in CLOSERS.items():
        others = [other for other in surpluses if other != opener and surpluses[other] == -1]
        if surpluses[opener] != 1:
            continue
        wrong = {CLOSERS[other] for other in others} if others else {")"}
        for token in tokens:
            if token.group() in wrong:
                args: dict[str, object] = {"found": Word(token.group()), "expected": closer}
                yield _Repair("wrong-closer", Span(*token.span()), closer, args)


def _deletion(kind: str, token: re.Match[str]) -> _Repair:
    return _Repair(kind, Span(*token.span()), "", {"found": token.group()})


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield the tokens of a text; those of a string that its line does not end are looked for behind its quote."""
    for token in _TOKEN.finditer(text):
        if token["open"] is None:
            yield token
        else:
            yield from _TOKEN_OF_OPEN.finditer(text, token.start() + 1, token.end())


def _openers(text: str, tokens: list[re.Match[str]], opener: str) -> Iterator[_Repair]:
    """Yield the places where an opening bracket may be lost: before a key, or before a value after a colon."""
    before = ""
    for index, token in enumerate(tokens):
        mark = token.group()
        is_key = mark[0] == '"' and _KEY.match(text, token.end()) is not None
        if before == ":" and (is_key or opener == "["):
            colon = tokens[index - 1].end()
            blanks = _BLANKS.match(text, colon)
            at = blanks.end() if blanks else colon
            is_spaced = at > colon or at == token.start()
            yield _Repair("missing-opener", Span(at, at), opener if is_spaced else f" {opener}", {"opener": opener})
        elif is_key and before in {"[", ","}:
            yield _Repair("missing-opener", Span(token.start(), token.start()), opener, {"opener": opener})
        before = mark


def _closers(text: str, tokens: list[re.Match[str]], closer: str) -> Iterator[_Repair]:
    """Yield the places where a closing bracket may be lost, alone or with the comma after it."""
    for index, token in enumerate(tokens):
        mark = token.group()
        if mark in {":", ","} or (mark[0] == '"' and _KEY.match(text, token.end())):
            continue
        if mark in CLOSERS and CLOSERS[mark] != closer:
            continue
        after = tokens[index + 1].group() if index + 1 < len(tokens) else ""
        comma = "," if after[:1] == '"' else ""
        yield _Repair("missing-closer", Span(token.end(), token.end()), closer + comma, {"closers": closer})


def _crooked(text: str, tree: Node) -> int:
    """Count the members and closing brackets that begin a line at another column than their container asks for."""
    count = 0
    pending = [tree]
    while pending:
        node = pending.pop()
        if node.children is None:
            continue
        if isinstance(node.children, dict):
            starts = [member.key_start for member in node.children.values()]
            pending.extend(member.node for member in node.children.values())
        else:
            starts = [item.start for item in node.children]
            pending.extend(node.children)
        columns = [column for column in (_column(text, start) for start in starts) if column is not None]
        count += sum(column != columns[0] for column in columns)
        closing = _column(text, node.end - 1)
        if closing is not None:
            count += closing != _indent(text, node.start)
            count += bool(columns) and columns[0] <= closing
        elif columns and "\n" in text[node.start : node.end]:
            count += 1
    return count


def _column(text: str, position: int) -> int | None:
    """Return the column (0-based) of a token that is the first of its line; None for any other."""
    start = max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1
    return position - start if not text[start:position].strip() else None


def _indent(text: str, position: int) -> int:
    start = max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1
    blanks = _BLANKS.match(text, start)
    return blanks.end() - start if blanks else 0


def _moved_back(node: Node, repair: _Repair) -> Node:
    """Return a tree of the repaired text with the places of the text as it is written."""
    start, shift = repair.span.start, len(repair.text) - repair.span.length

    def back(position: int, *, is_end: bool = False) -> int:
        if position < start or (position == start and is_end):
            return position
        return max(position - shift, start) if shift > 0 else position - shift

    def moved(old: Node) -> Node:
        children: dict[str, Member] | list[Node] | None = None
        if isinstance(old.children, dict):
            children = {
                key: Member(back(member.key_start), back(member.key_end, is_end=True), moved(member.node))
                for key, member in old.children.items()
            }
        elif old.children is not None:
            children = [moved(item) for item in old.children]
        return Node(back(old.start), back(old.end, is_end=True), children)

    return moved(node)


def _path_at(tree: Node, position: int) -> Path:
    """Return the path of the innermost value that holds an offset."""
    path: list[str | int] = []
    node = tree
    while node.children is not None:
        inner = dict(node.children.items()) if isinstance(node.children, dict) else dict(enumerate(node.children))
        for step, child in inner.items():
            start, below = (child.key_start, child.node) if isinstance(child, Member) else (child.start, child)
            if start <= position <= below.end:
                path.append(step)
                node = below
                break
        else:
            break
    return tuple(path)
