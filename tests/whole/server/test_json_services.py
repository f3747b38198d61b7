"""Beside an editor's own JSON service: what it reports in the same words is not shown twice, and still fixed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from editor import RESOLVES, Editor

Connect = Callable[..., Editor]

URI = "untitled:Untitled-1"
VALIDATED = {"jsonIsValidated": True}
BROKEN = (
    '{\n  "element": {"key": "box"}\n  "name": "Contracts",\n  "configuration": {"filter.response.nulls": "true",}\n}\n'
)


@pytest.mark.parametrize(
    ("initial", "language", "codes"),
    [
        (VALIDATED, "json", ["IL222"]),
        (VALIDATED, "jsonc", ["IL222"]),
        (VALIDATED, "javascript", ["IL101", "IL222", "IL102"]),
        ({"jsonIsValidated": False}, "json", ["IL101", "IL222", "IL102"]),
        (None, "json", ["IL101", "IL222", "IL102"]),
        ("no options", "json", ["IL101", "IL222", "IL102"]),
    ],
)
def test_a_mistake_is_shown_once(connect: Connect, initial: object, language: str, codes: list[str]) -> None:
    editor = connect(initial=initial)
    editor.open(URI, BROKEN, language)
    assert editor.codes(URI, 1) == codes
    assert editor.leave() == 0


@pytest.mark.parametrize("code", ["IL104", "IL105", "IL110"])
def test_what_it_does_not_understand_is_shown(connect: Connect, code: str) -> None:
    texts = {
        "IL104": '{"element": {"key": "box"}, "name": "The "big" one", "configuration": {}}',
        "IL105": '{"element": {"key": “box”}, "name": "Contracts", "configuration": {}}',
        "IL110": '{"element": {"key": "box"}, "name": "Contracts", "configuration": {}',
    }
    editor = connect(initial=VALIDATED)
    editor.open(URI, texts[code], "json")
    assert code in editor.codes(URI, 1)
    assert editor.leave() == 0


def test_comments_are_shown_where_only_the_editor_allows_them(connect: Connect) -> None:
    text = '{"element": {"key": "box"}, /* one */ "name": "Contracts", "configuration": {}}'
    editor = connect(initial=VALIDATED)
    editor.open(URI, text, "json")
    assert "IL103" not in editor.codes(URI, 1)
    editor.open("untitled:Untitled-2.json", text, "jsonc")
    assert "IL103" in editor.codes("untitled:Untitled-2.json", 1)
    assert editor.leave() == 0


def test_a_payload_in_a_string_is_not_seen_by_it(connect: Connect) -> None:
    body = '{\\"element\\": {\\"key\\": \\"box\\"}, \\"name\\": \\"Contracts\\", \\"configuration\\": {\\"a\\": 1,}}'
    url = "https://api.cloud-elements.com/elements/api-v2/instances"
    request = f'{{"method": "POST", "url": "{url}", "body": {{"mode": "raw", "raw": "{body}"}}}}'
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    text = f'{{"info": {{"name": "a", "schema": "{schema}"}}, "item": [{{"name": "b", "request": {request}}}]}}'
    editor = connect(initial=VALIDATED)
    editor.open("untitled:a.postman_collection.json", text, "json")
    assert "IL102" in editor.codes("untitled:a.postman_collection.json", 1)
    assert editor.leave() == 0


def test_the_fix_is_offered_where_it_reports_the_mistake(connect: Connect) -> None:
    editor = connect(initial=VALIDATED, capabilities=RESOLVES)
    editor.open(URI, BROKEN, "json")
    name = {"start": {"line": 2, "character": 2}, "end": {"line": 2, "character": 8}}
    cursor = {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 4}}
    theirs = {"range": name, "message": "Expected comma", "source": "json", "code": 514, "severity": 1}
    context = {"diagnostics": [theirs], "only": ["quickfix"]}
    params = {"textDocument": {"uri": URI}, "range": cursor, "context": context}
    action = editor.ask("textDocument/codeAction", params)[0]
    (edit,) = editor.ask("codeAction/resolve", action)["edit"]["changes"][URI]
    end_of_line = {"start": {"line": 1, "character": 27}, "end": {"line": 2, "character": 0}}
    assert edit == {"range": end_of_line, "newText": ",\n"}
    assert editor.leave() == 0
