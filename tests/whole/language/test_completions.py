"""Completions all over: what is required comes first, and nothing that is offered is a mistake."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from cursors import Text, applied, at_cursor, embedded, example_texts, is_json, surroundings

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.language.complete import completions
from instancelint.language.hover import hover_at
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.terms import Severity

ELEMENTS = [element for element in Catalog.default().elements() if element.described]
LINTER = Linter(Settings())


def places(element: Element, way: str) -> Iterator[tuple[str, str]]:
    member = f'"authentication.type": "{way}", ' if way else ""
    line = f"  authentication.type: {way}\n" if way else ""
    body = f'{{"element": {{"key": "{element.key}"}}, "name": "x", "configuration": {{{member}¦}}}}'
    yield "a.json", body.replace("¦", '"¦"')
    yield "a.yaml", f"element:\n  key: {element.key}\nname: x\nconfiguration:\n{line}  ¦\n"
    inside = {text.kind: text for text in embedded(body)}
    yield "a.md", inside["curl in Markdown"].text
    yield "a.http", inside["http"].text.replace("¦", "\n  ¦\n")
    yield "a.json", f"[{body.replace('¦', '')},\n{body}]"


@pytest.mark.parametrize("start", range(0, len(ELEMENTS), 50))
def test_what_is_required_is_among_the_first_ten(start: int) -> None:
    lacking = []
    for element in ELEMENTS[start : start + 50]:
        for way in ("", *element.authentication_values):
            chosen = {"authentication.type": way} if way else {}
            needed = {found.key for found in element.missing(chosen)}
            if element.takes_grant:
                needed |= set(element.oauth_requirements(way or None) or ())
            for name, marked in places(element, way):
                text, offset = at_cursor(marked)
                offered = completions(SourceText(name, text), offset, surroundings(name))[:10]
                if not needed <= {one.label for one in offered}:
                    lacking.append((element.key, way, name))
    assert lacking == []


def errors(name: str, text: str) -> set[tuple[str, Path]]:
    report = LINTER.lint(TextInput(SourceText(name, text), Settings().for_file(name)))
    return {(one.code, one.path) for one in report.findings if one.severity is Severity.ERROR}


def well_formed_texts() -> list[Text]:
    examples = [text for text in example_texts(good=True) if text.kind in {"json", "yaml"} and len(text.text) < 2000]
    objects = [text.text for text in examples if is_json(text.text)]
    return [*examples, *(inner for text in objects for inner in embedded(text))]


def test_a_completion_brings_no_error() -> None:
    choice = random.Random(7)  # noqa: S311 - the same examples every time
    known, tried = well_formed_texts(), 0
    wrong = []
    while tried < 100:
        text = choice.choice(known)
        offset = choice.randrange(len(text.text) + 1)
        offered = completions(SourceText(text.name, text.text), offset, surroundings(text.name))[:30]
        before = errors(text.name, text.text) if offered else set()
        for one in choice.sample(offered, min(3, len(offered))):
            tried += 1
            new = errors(text.name, applied(text.text, one)) - before
            own = [(code, path) for code, path in new if code.startswith("IL1") or one.label in path]
            if own:
                wrong.append((text.text[max(0, offset - 40) : offset], one.label, own))
    assert wrong == []


def test_nothing_raises_at_any_offset() -> None:
    choice = random.Random(11)  # noqa: S311 - the same examples every time
    known = list(example_texts())
    for _ in range(300):
        text = choice.choice(known)
        offset = choice.randrange(len(text.text) + 1)
        typed = choice.choice((text.text, text.text[:offset], text.text[offset:]))
        at = choice.randrange(len(typed) + 1)
        completions(SourceText(text.name, typed), at, surroundings(text.name))
        hover_at(SourceText(text.name, typed), at, surroundings(text.name))
