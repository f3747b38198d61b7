"""Completion and what is shown beside a text, as an editor gets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from editor import Editor

Connect = Callable[..., Editor]

SNIPPETS = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
URI = "untitled:Untitled-1"
TEXT = "element:\n  key: box\nname: Contracts\nconfiguration:\n  oa\n"
PLACE = {"textDocument": {"uri": URI}, "position": {"line": 4, "character": 4}}
RANGE = {"start": {"line": 4, "character": 2}, "end": {"line": 4, "character": 4}}


@pytest.mark.parametrize(
    ("capabilities", "text", "form"),
    [(SNIPPETS, "oauth.api.key: ${1:\\${OAUTH_API_KEY\\}}", 2), ({}, "oauth.api.key: ${OAUTH_API_KEY}", 1)],
    ids=["snippets", "plain"],
)
def test_settings_of_the_element_are_offered(
    connect: Connect, capabilities: dict[str, object], text: str, form: int
) -> None:
    editor = connect(capabilities=capabilities)
    editor.open(URI, TEXT)
    first = editor.ask("textDocument/completion", PLACE)["items"][0]
    assert (first["label"], first["textEdit"], first["insertTextFormat"]) == (
        "oauth.api.key",
        {"range": RANGE, "newText": text},
        form,
    )
    assert "documentation" not in first
    assert "oauth.api.key" in editor.ask("completionItem/resolve", first)["documentation"]["value"]
    assert editor.leave() == 0


def test_what_is_required_stands_beside_every_label(connect: Connect) -> None:
    editor = connect(capabilities={"textDocument": {"completion": {"completionItem": {"labelDetailsSupport": True}}}})
    editor.open(URI, TEXT)
    found = editor.ask("textDocument/completion", PLACE)["items"]
    assert [item["labelDetails"] for item in found[:3]] == [{"description": "required"}] * 3
    assert not any("detail" in item for item in found)
    assert editor.leave() == 0


def test_every_other_request_is_answered(connect: Connect) -> None:
    editor = connect()
    editor.open(URI, TEXT.replace("  oa\n", "  filter.response.nulls: true\n"))
    where = {"textDocument": {"uri": URI}}
    everywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    (symbol,) = editor.ask("textDocument/documentSymbol", where)
    assert symbol["range"]["start"] == {"line": 0, "character": 0}
    (lens,) = editor.ask("textDocument/codeLens", where)
    assert lens["command"]["title"].startswith("box")
    assert isinstance(editor.ask("textDocument/inlayHint", {**where, "range": everywhere}), list)
    assert isinstance(editor.ask("textDocument/documentLink", where), list)
    hover = editor.ask("textDocument/hover", {**where, "position": {"line": 4, "character": 4}})
    assert "filter.response.nulls" in hover["contents"]["value"]
    assert editor.leave() == 0


def test_every_line_of_json_lines_has_its_hints_lens_and_symbol(connect: Connect) -> None:
    editor = connect()
    uri = URI.replace(".yaml", ".jsonl")
    line = '{"element": {"key": "%s"}, "name": "%s", "configuration": {"oauth.api.key": "${K}"}}\n'
    editor.open(uri, line % ("gmail", "One") + line % ("box", "Two"), "jsonl")
    where = {"textDocument": {"uri": uri}}
    symbols = editor.ask("textDocument/documentSymbol", where)
    assert [(one["name"], one["range"]["start"]["line"]) for one in symbols] == [("One", 0), ("Two", 1)]
    lenses = editor.ask("textDocument/codeLens", where)
    assert [one["command"]["title"].partition(":")[0] for one in lenses] == ["gmail", "box"]
    below = {"start": {"line": 1, "character": 0}, "end": {"line": 2, "character": 0}}
    hints = editor.ask("textDocument/inlayHint", {**where, "range": below})
    assert {one["position"]["line"] for one in hints} == {1}
    assert editor.leave() == 0


LENSES = "element:\n  key: stripe\nname: Payments\nconfiguration:\n  api.key: Zk39fjQpXw72LmN0\n"
APPLIES = {"workspace": {"applyEdit": True, "workspaceEdit": {"documentChanges": True}}}


@pytest.mark.parametrize(
    ("text", "title", "edit"),
    [
        (
            LENSES,
            "stripe: 1 secret",
            {
                "range": {"start": {"line": 4, "character": 11}, "end": {"line": 5, "character": 0}},
                "newText": "${API_KEY}\n",
            },
        ),
        (
            LENSES.replace(": Zk39fjQpXw72LmN0", ".x: 5").replace("  api.key.x: 5\n", ""),
            "stripe: 1 missing",
            {
                "range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}},
                "newText": "  api.key: ${API_KEY}\n",
            },
        ),
    ],
    ids=["secrets", "required"],
)
def test_a_lens_fills_in_what_it_speaks_of(connect: Connect, text: str, title: str, edit: dict[str, object]) -> None:
    editor = connect(capabilities=APPLIES)
    assert editor.capabilities["executeCommandProvider"] == {"commands": ["instancelint.fill"]}
    editor.open(URI, text)
    (lens,) = editor.ask("textDocument/codeLens", {"textDocument": {"uri": URI}})
    assert lens["command"]["title"] == title
    assert editor.ask("workspace/executeCommand", lens["command"] | {"title": ""}) is None
    (change,) = editor.asked("workspace/applyEdit")["params"]["edit"]["documentChanges"]
    assert change == {"textDocument": {"uri": URI, "version": 1}, "edits": [edit]}
    editor.change(URI, text + "  ? [\n", 2)
    editor.ask(
        "workspace/executeCommand",
        {"command": "instancelint.fill", "arguments": [URI, lens["range"]["end"], "required"]},
    )
    assert editor.asked("window/showMessage")["params"]["type"] == 3
    wrong = {"command": "instancelint.fill", "arguments": [URI, 5, "required"]}
    assert editor.try_to_ask("workspace/executeCommand", wrong)["error"]["code"] == -32602
    assert editor.leave() == 0


def test_a_lens_only_tells_where_the_editor_applies_no_edits(connect: Connect) -> None:
    editor = connect()
    editor.open(URI, LENSES)
    (lens,) = editor.ask("textDocument/codeLens", {"textDocument": {"uri": URI}})
    assert lens["command"] == {"title": "stripe: 1 secret", "command": ""}
    assert editor.leave() == 0
