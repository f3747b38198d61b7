"""Random payloads in random layouts, random operations: the text read again holds what the operations ask for."""

from __future__ import annotations

import json as stdlib_json
from dataclasses import dataclass, field

from hypothesis import assume, event, given, note
from hypothesis import strategies as st

from instancelint.base.path import Path, value_at
from instancelint.base.source_text import SourceText
from instancelint.edits.writer import apply, to_edits
from instancelint.model.document import Document, Format, Part, Target
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace, apply_operations
from instancelint.parse.json import read_json
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.yaml import read_yaml

WORDS = [
    "name",
    "crm",
    "true",
    "",
    "a b",
    "a: b",
    "a #b",
    "yes",
    "0123",
    "1:30",
    "${KEY}",
    "<KEY>",
    "it's",
    '"q"',
    "- x",
]
KEYS = st.sampled_from(["key", "event.type", "tags", "x y", "yes", "1", "it's", 'a"b', "a:b", "#c", "~"])
SCALARS = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6),
    st.integers(-99, 10**6),
    st.sampled_from([0.5, 1e20, -1.5e-7]),
    st.booleans(),
    st.none(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)
PAYLOADS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


@dataclass
class Writer:
    """Writes YAML in every style that a person might choose, one choice at a time; `comments` are numbered."""

    data: st.DataObject
    newline: str = "\n"
    comments: int = 0
    anchors: dict[str, object] = field(default_factory=dict)
    named: int = 0

    def choose(self, *options: str) -> str:
        return self.data.draw(st.sampled_from(options))

    def scalar(self, value: object, *, flow: bool, margin: str) -> str:
        if not isinstance(value, str):
            return stdlib_json.dumps(value) if not isinstance(value, float) else repr(value).replace("1e+", "1.0e+")
        style = self.choose("plain", "single", "double", "literal")
        simple = value.isprintable() and value.strip() == value and value.isascii() and value.isalpha()
        if (
            style == "plain"
            and simple
            and value.lower() not in {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
        ):
            return value
        if style == "single" and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        if style == "literal" and not flow and simple:
            header = self.choose("|-", ">-", "|- # c{}", "|2-")
            inner = margin + "  "
            return f"{self.numbered(header)}\n{inner}{value}"
        return (
            '"' + "".join(c if c.isascii() and c.isprintable() and c not in '\\"' else _escape(c) for c in value) + '"'
        )

    def numbered(self, text: str) -> str:
        if "{}" in text:
            self.comments += 1
            return text.format(f"-{self.comments}.")
        return text

    def comment(self) -> str:
        return self.numbered(self.choose("", "", "", " # c{}", "  # c{}"))

    def own_line(self, margin: str) -> str:
        return self.numbered(self.choose("", "", "", f"{margin}# c{{}}\n", "# c{}\n", f"{margin}  # c{{}}\n", "\n"))

    def flow(self, value: object, margin: str) -> str:
        if not isinstance(value, dict | list):
            return self.scalar(value, flow=True, margin=margin)
        inner = margin + self.choose("  ", "    ")
        wide = self.choose("one", "one", "many", "tight")
        parts: list[str] = []
        items = value.items() if isinstance(value, dict) else [(None, item) for item in value]
        for index, (key, item) in enumerate(items):
            text = self.flow(item, inner)
            text = text if key is None else f"{self.scalar(key, flow=True, margin=margin)}: {text}"
            last = index == len(value) - 1
            comma = self.choose("", ",") if last else ","
            if wide == "many":
                parts.append(f"\n{inner}{text}{comma}{self.comment()}")
            else:
                parts.append(text + (comma if last else ("," if wide == "tight" and not parts else ", ")))
        body = "".join(parts) + (f"\n{margin}" if wide == "many" and parts else "")
        opener, closer = ("{", "}") if isinstance(value, dict) else ("[", "]")
        return opener + body + closer

    def block(self, value: object, margin: str, *, after: str) -> str:
        """Write a value behind `after`, a key with its colon or a dash; ends with a line break."""
        if self.anchors and self.choose("value", "value", "value", "value", "alias") == "alias":
            return f"{after} *{self.choose(*self.anchors)}{self.comment()}\n"
        self.named += 1
        name = f"a{self.named}"
        anchor = self.choose("", "", "", "", f" &{name}")
        text = self.anchored(value, margin, after, anchor)
        if anchor:
            self.anchors[name] = value
        return text

    def anchored(self, value: object, margin: str, after: str, anchor: str) -> str:
        if not value or not isinstance(value, dict | list) or self.choose("block", "block", "flow") == "flow":
            flow = isinstance(value, dict | list)
            text = self.flow(value, margin) if flow else self.scalar(value, flow=False, margin=margin)
            comment = "" if text[0] in "|>" else self.comment()
            return f"{after}{anchor} {text}{comment}\n"
        deeper = margin + self.choose(" ", "  ", "    ")
        if isinstance(value, list):
            deeper = self.choose(deeper, margin) if after.endswith(":") else deeper
        if after.endswith("-") and not anchor and self.choose("dash", "line") == "dash":
            lines = self.lines(value, margin + "  ")
            if lines[len(margin) + 2 :][:1] not in "&*<":
                return f"{after} {lines[len(margin) + 2 :]}"
            return f"{after}\n{lines}"
        return f"{after}{anchor}{self.comment()}\n{self.lines(value, deeper)}"

    def lines(self, value: object, margin: str) -> str:
        parts: list[str] = []
        bases = [name for name, base in self.anchors.items() if isinstance(base, dict)]
        items = value.items() if isinstance(value, dict) else [(None, item) for item in value]  # type: ignore[attr-defined] # else a list
        for key, item in items:
            after = f"{margin}-" if key is None else f"{margin}{self.scalar(key, flow=True, margin=margin)}:"
            parts.append((self.own_line(margin) if parts else "") + self.block(item, margin, after=after))
        if isinstance(value, dict) and bases and self.choose("none", "none", "merge") == "merge":
            place = self.data.draw(st.integers(0, len(parts)))
            parts.insert(place, f"{margin}<<: *{self.choose(*bases)}{self.comment()}\n")
        return "".join(parts)


def _escape(character: str) -> str:
    return f"\\U{ord(character):08x}"


@st.composite
def operations(draw: st.DrawFn, data: object) -> tuple[Operation, ...]:
    chosen: list[Operation] = []
    for _ in range(draw(st.integers(1, 3))):
        now = apply_operations(data, tuple(chosen))
        paths = [path for path in _paths(now) if path]
        if not paths or any(isinstance(op, Remove | Move) and isinstance(op.path[-1], int) for op in chosen):
            break
        path = draw(st.sampled_from(paths))
        chosen.append(draw(_operation(now, path)))
    return tuple(chosen)


@st.composite
def _operation(draw: st.DrawFn, data: object, path: Path) -> Operation:
    kind = draw(st.sampled_from(["remove", "replace", "rename", "add", "move"]))
    if kind == "replace":
        return Replace(path, draw(VALUES))
    if kind == "rename" and isinstance(path[-1], str):
        container = value_at(data, path[:-1])
        key = draw(KEYS)
        assume(isinstance(container, dict) and key not in container)
        return Rename(path, key)
    if kind in {"add", "move"}:
        places = [place for place in _paths(data) if isinstance(value_at(data, place), dict | list)]
        if kind == "move":
            places = [place for place in places if place[: len(path)] != path and place != path[:-1]]
        if places:
            place = draw(st.sampled_from(places))
            container = value_at(data, place)
            keys = [key for key in ("new", "new.key", "n: w", "0") if key not in container]  # type: ignore[operator] # a dict here
            step: str | int = len(container) if isinstance(container, list) else draw(st.sampled_from(keys))
            to = (*place, step)
            return Add(to, draw(VALUES)) if kind == "add" else Move(path, to)
    return Remove(path)


def _paths(data: object, path: Path = ()) -> list[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for step, value in items for found in _paths(value, (*path, step)))]


def _same(one: object, other: object) -> bool:
    """Compare so that 1 and true and 1.0 differ."""
    return repr(_sorted(one)) == repr(_sorted(other))


def _sorted(data: object) -> object:
    if isinstance(data, dict):
        return {key: _sorted(data[key]) for key in sorted(data)}
    return [_sorted(item) for item in data] if isinstance(data, list) else data


def _check(doc: Document, chosen: tuple[Operation, ...]) -> str | None:
    expected = apply_operations(doc.data, chosen)
    edits = to_edits(doc, chosen)
    event("written" if edits is not None else "refused")
    if edits is None:
        return None
    fixed = apply(doc.source.text, edits)
    note(f"{doc.source.text}\n====\n{fixed}")
    source = SourceText(doc.source.name, fixed)
    again = (
        read_json.parse(source, dialect=Dialect.JSONC)
        if doc.source.name.endswith("json")
        else read_yaml.parse(source)[0]
    )
    assert not again.issues, fixed
    assert _same(again.data, expected), fixed
    return fixed


@given(PAYLOADS, st.sampled_from([None, 0, 1, 2, 4, "\t"]), st.sampled_from(["\n", "\r\n"]), st.data())
def test_json_says_what_the_operations_ask_for(
    payload: dict[str, object], indent: int | str | None, newline: str, data: st.DataObject
) -> None:
    text = stdlib_json.dumps(payload, indent=indent).replace("\n", newline) + newline
    doc = read_json.parse(SourceText("payload.json", text))
    chosen = data.draw(operations(doc.data))
    assume(chosen)
    fixed = _check(doc, chosen)
    assert fixed is not None
    assert "\n" not in fixed.replace("\r\n", "") or newline == "\n"


@given(PAYLOADS, st.data())
def test_json_with_comments_anywhere_keeps_them(payload: dict[str, object], data: st.DataObject) -> None:
    writer = Writer(data)
    text = _scattered(payload, writer) + "\n"
    doc = read_json.parse(SourceText("payload.json", text), dialect=Dialect.JSONC)
    assert not doc.issues
    assert _same(doc.data, payload)
    chosen = data.draw(operations(doc.data))
    assume(chosen)
    fixed = _check(doc, chosen)
    if fixed is not None and len(chosen) == 1:
        kept = {comment.text for comment in doc.comments} - _comments_of(doc, chosen[0])
        assert {comment for comment in kept if comment not in fixed} == set()


def _scattered(value: object, writer: Writer) -> str:
    """Write JSON with blanks, line breaks and comments between any two tokens."""

    def gap() -> str:
        return writer.numbered(writer.choose("", "", " ", "\n  ", "\n\t", " // c{}\n", "\n  // c{}\n  ", " /* c{} */ "))

    if not isinstance(value, dict | list):
        return stdlib_json.dumps(value)
    parts = []
    for index, item in enumerate(value):
        text = _scattered(item, writer)
        if isinstance(value, dict):
            blank = writer.choose("", " ")
            text = f"{stdlib_json.dumps(item)}{blank}:{gap()}{_scattered(value[item], writer)}"
        comma = writer.choose("", ",") if index == len(value) - 1 else ","
        parts.append(f"{gap()}{text}{gap()}{comma}{gap()}" if comma else f"{gap()}{text}{gap()}")
    opener, closer = ("{", "}") if isinstance(value, dict) else ("[", "]")
    return opener + ("".join(parts) or gap()) + closer


@given(PAYLOADS, st.sampled_from(["\n", "\r\n"]), st.data())
def test_yaml_says_what_the_operations_ask_for_and_keeps_comments(
    payload: dict[str, object], newline: str, data: st.DataObject
) -> None:
    writer = Writer(data)
    start = writer.own_line("") + data.draw(st.sampled_from(["", "---\n"]))
    in_flow = data.draw(st.integers(0, 5)) == 0
    text = start + (writer.flow(payload, "") + "\n" if in_flow else writer.lines(payload, ""))
    text = data.draw(st.sampled_from([text, text.rstrip("\n")])).replace("\n", newline)
    doc = read_yaml.parse(SourceText("payload.yaml", text))[0]
    assert not doc.issues
    chosen = data.draw(operations(doc.data))
    assume(chosen)
    fixed = _check(doc, chosen)
    if fixed is None:
        return
    assert "\n" not in fixed.replace("\r\n", "") or "\r\n" not in text
    if len(chosen) == 1:
        kept = {comment.text for comment in doc.comments} - _comments_of(doc, chosen[0])
        assert {comment for comment in kept if comment not in fixed} == set()


def _comments_of(doc: Document, operation: Operation) -> set[str]:
    """Give the comments on the lines of a value from its key or dash on: they may go with it."""
    node = doc.node(operation.path)
    if node is None or isinstance(operation, Rename):
        return set()
    key = doc.locate(Target(operation.path, Part.KEY))
    start = key.start if key else node.start
    if isinstance(operation.path[-1], int) and doc.format is Format.YAML:
        start = max(0, doc.source.text.rfind("-", 0, node.start))
    first, last = doc.source.position(start).line, doc.source.position(node.end).line
    return {found.text for found in doc.comments if first <= doc.source.position(found.span.start).line <= last}
