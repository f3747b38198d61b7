"""Completion: the keys and values that fit at a cursor, from the payload's own element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from instancelint.base.source_text import SourceText, Span
from instancelint.language.answers import Completion, CompletionKind, Surroundings
from instancelint.language.choice import Choice
from instancelint.language.choices import PayloadChoices
from instancelint.language.cursor import Cursor, cursor_at
from instancelint.language.insertion import ChoiceWriter
from instancelint.language.payload_facts import element_of
from instancelint.language.sketch import Writing
from instancelint.language.starters import starters, with_placeholders
from instancelint.language.tab_stops import snippet
from instancelint.model.document import Format
from instancelint.model.finding import Edit
from instancelint.model.terms import Kind

_OPENING = re.compile(r"[^\w$<]*")
_COMMENT = re.compile(r"^#[^\n]*\n")
_KINDS = frozenset({Kind.CREATE, Kind.CREATE_FOR_ELEMENT, Kind.UPDATE, Kind.POLLER_CONFIGURATION})


def completions(source: SourceText, offset: int, surroundings: Surroundings) -> tuple[Completion, ...]:
    """Return what may be written at an offset of a file, the best first."""
    cursor = cursor_at(source, offset, surroundings.expected(source.name))
    if cursor is None or cursor.document.kind not in _KINDS:
        return ()
    writer = ChoiceWriter(cursor)
    if not writer.may_write:
        return ()
    element = element_of(cursor.document, surroundings.catalog)
    choices = PayloadChoices(cursor.document.data, cursor.document.kind, element, surroundings.catalog)
    opening = _OPENING.match(source.text[cursor.span.start : max(offset, cursor.span.start)])
    before = opening.group() if opening else ""
    found: list[Completion] = []
    if is_empty(cursor):
        found += _starters(cursor, surroundings, before)
    for number, choice in enumerate(_choices(cursor, choices)):
        written = writer.insertion(choice)
        if written is not None:
            found.append(
                Completion(
                    choice.label,
                    _kind(choice),
                    written.edit,
                    choice.detail,
                    choice.text.markdown if choice.text else "",
                    written.others,
                    is_snippet=True,
                    filter=before + choice.label,
                    sort=f"{1 if choice.is_required else 3}{number:04}",
                    is_required=choice.is_required,
                )
            )
    return tuple(sorted(found, key=lambda one: one.sort))


def _choices(cursor: Cursor, choices: PayloadChoices) -> Iterator[Choice]:
    if cursor.writing is Writing.KEY:
        if cursor.document.data is None and cursor.text.notation is Format.JSON:
            return  # keys have no place before the first bracket
        yield from choices.keys(cursor.path)
    elif cursor.writing is Writing.VALUE and cursor.key is not None:
        yield from choices.values((*cursor.path, cursor.key))


def _kind(choice: Choice) -> CompletionKind:
    if choice.key is not None:
        return CompletionKind.KEY
    if choice.path == ("element", "key"):
        return CompletionKind.ELEMENT
    return CompletionKind.REFERENCE if choice.is_open else CompletionKind.VALUE


def is_empty(cursor: Cursor) -> bool:
    """Check whether the cursor is where a whole payload may be written: there is nothing but a word being typed."""
    if cursor.writing is not Writing.KEY or cursor.path != () or cursor.document.data:
        return False
    return cursor.spot.table.indent >= 0 or cursor.document.data is None or cursor.spot.entry is None


def _starters(cursor: Cursor, surroundings: Surroundings, before: str) -> Iterator[Completion]:
    """Yield whole payloads for an empty text."""
    spot, text = cursor.spot, cursor.text.source.text
    line = text.rfind("\n", 0, spot.start) + 1
    margin = text[line : spot.start]
    if margin.strip() and not (spot.table.indent < 0 and cursor.document.data == {}):
        return
    yaml = cursor.text.notation is Format.YAML and spot.table.indent >= 0
    for number, one in enumerate(starters(surroundings.catalog, "yaml" if yaml else "json")):
        if cursor.prefix and not one.label.startswith(cursor.prefix):
            continue
        is_inside = cursor.document.data is not None and spot.table.indent < 0
        written = _placed(one.text, margin if not margin.strip() else "", is_inside=is_inside)
        place = Span(spot.start, spot.end)
        found = cursor.text.edit(Edit(place, written)) or cursor.text.edit(Edit(place, with_placeholders(written)))
        if found is not None:
            yield Completion(
                one.label, CompletionKind.STARTER, Edit(found.span, snippet(found.text)), f"starter: {one.detail}",
                is_snippet=True, filter=before + one.label, sort=f"{2 if cursor.document.data == {} else 0}{number:04}",
            )  # fmt: skip


@lru_cache(maxsize=2000)
def _placed(text: str, margin: str, *, is_inside: bool) -> str:
    """Return the text of a starter for its place: inside brackets that are there, it comes without its own."""
    if is_inside:
        inner = text.removeprefix("{").removesuffix("}").strip("\n")
        return f"\n{inner}\n".replace("\n", f"\n{margin}")
    if margin:
        text = _COMMENT.sub("", text)
    return text.replace("\n", f"\n{margin}")
