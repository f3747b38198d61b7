"""What a person does in an editor: open, see findings, type, fix, change the config, close and delete."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from editor import RESOLVES, START, Editor
from lsprotocol import types
from pytest_lsp import client_capabilities, make_test_lsp_client

Connect = Callable[..., Editor]

BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"


@pytest.mark.parametrize("program", ["neovim@v0.7", "neovim@v0.11", "emacs", "visual_studio_code"])
def test_editors_of_all_kinds_are_served(tmp_path: Path, program: str) -> None:
    asyncio.run(_use(tmp_path, program))


async def _use(folder: Path, program: str) -> None:
    file = folder / "box.yaml"
    file.write_text(BOX)
    client = make_test_lsp_client()
    await client.start_io(*START)
    capabilities = client_capabilities(program)
    root = types.WorkspaceFolder(folder.as_uri(), "here")
    params = types.InitializeParams(capabilities, root_uri=folder.as_uri(), workspace_folders=[root])
    answer = await client.initialize_session(params)
    pulls = answer.capabilities.diagnostic_provider is not None
    document = types.TextDocumentIdentifier(file.as_uri())

    async def codes() -> list[object]:
        if pulls:
            report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
            assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
            return [each.code for each in report.items]
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return [each.code for each in client.diagnostics[file.as_uri()]]

    opened = types.TextDocumentItem(file.as_uri(), "yaml", 1, BOX)
    client.text_document_did_open(types.DidOpenTextDocumentParams(opened))
    assert await codes() == ["IL222"]
    place = types.Position(4, 27)
    context = types.CodeActionContext([], only=[types.CodeActionKind.QuickFix])
    wanted = types.CodeActionParams(document, types.Range(place, place), context)
    action, *_ = await client.text_document_code_action_async(wanted) or []
    assert isinstance(action, types.CodeAction)
    assert action.title == "Remove the quotes"
    action = action if action.edit else await client.code_action_resolve_async(action)
    assert action.edit is not None
    changes = action.edit.changes or {}
    (edit,) = changes.get(file.as_uri()) or action.edit.document_changes[0].edits  # type: ignore[index, union-attr]
    change = types.TextDocumentContentChangePartial(edit.range, edit.new_text)  # type: ignore[union-attr]
    version = types.VersionedTextDocumentIdentifier(2, file.as_uri())
    client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
    assert await codes() == []
    await client.shutdown_session()
    await client.stop()  # type: ignore[no-untyped-call]


def test_what_is_missing_waits_until_typing_rests(connect: Connect) -> None:
    editor = connect()
    uri = "untitled:box.yaml"
    editor.open(uri, "element:\n  key: box\nname: Contracts\nconfiguration: {}\n")
    editor.published(uri, 1)
    editor.change(uri, "element:\n  key: box\nname: Contracts\nconfiguration:\n  event.notification.enabled: true\n", 2)
    assert "IL301" in editor.codes(uri, 2) or "IL301" in editor.codes(uri, 2)
    editor.change(uri, "element:\n  key: stripe\nname: Contracts\nconfiguration: {}\n", 3)
    assert "IL704" not in editor.codes(uri, 3)
    assert "IL704" in editor.codes(uri, 3)


def test_settings_are_followed_and_closed_texts_cleared(connect: Connect, tmp_path: Path) -> None:
    file = tmp_path / "box.yaml"
    file.write_text(BOX)
    editor = connect(folders=[tmp_path])
    uri = file.as_uri()
    editor.open(uri, BOX)
    assert editor.codes(uri) == ["IL222"]
    (tmp_path / "instancelint.toml").write_text('ignore = ["IL222"]\n')
    assert editor.codes(uri) == []
    (tmp_path / "instancelint.toml").write_text('severity = { IL222 = "error" }\n')
    assert [each["severity"] for each in editor.published(uri)] == [1]
    (tmp_path / "instancelint.toml").write_text("ignore = 5\n")
    assert editor.codes(uri) == []
    assert "'ignore' must be a list" in editor.asked("window/showMessage")["params"]["message"]
    (tmp_path / "instancelint.toml").unlink()
    assert editor.codes(uri) == ["IL222"]
    file.unlink()
    change = {"changes": [{"uri": uri, "type": 3}]}
    editor.tell("workspace/didChangeWatchedFiles", change)
    assert editor.codes(uri) == []
    editor.change(uri, BOX, 2)
    assert editor.codes(uri, 2) == ["IL222"]
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert editor.codes(uri) == []
    assert editor.leave() == 0


def test_all_is_fixed_at_once(connect: Connect) -> None:
    editor = connect(capabilities=RESOLVES)
    uri = "untitled:Untitled-1"
    text = '{"element": {"key": "box"}, "name": "A b", "configuration": {"filter.response.nulls": "true",}}'
    editor.open(uri, text, "json")
    assert editor.codes(uri, 1) == ["IL222", "IL102"]
    place = {"line": 0, "character": 0}
    params = {
        "textDocument": {"uri": uri},
        "range": {"start": place, "end": place},
        "context": {"diagnostics": [], "only": ["source.fixAll"]},
    }
    (action,) = editor.ask("textDocument/codeAction", params)
    assert "edit" not in action
    (edit,) = editor.ask("codeAction/resolve", action)["edit"]["changes"][uri]
    start, end = edit["range"]["start"]["character"], edit["range"]["end"]["character"]
    fixed = text[:start] + edit["newText"] + text[end:]
    assert fixed == text.replace('"true",', "true")
    editor.change(uri, fixed, 2)
    assert editor.codes(uri, 2) == []
    assert editor.ask("textDocument/codeAction", params) == []
    assert editor.try_to_ask("codeAction/resolve", action)["error"]["code"] == -32801


def test_a_fix_is_offered_wherever_the_cursor_is_on_the_line(connect: Connect) -> None:
    """Neovim sends the reports of the line with a place behind them; VS Code only those at the place."""
    editor = connect()
    uri = "untitled:box.yaml"
    editor.open(uri, BOX)
    (reported,) = editor.published(uri, 1)
    end_of_name = {"line": 4, "character": 10}
    params = {"textDocument": {"uri": uri}, "range": {"start": end_of_name, "end": end_of_name}}
    context = {"only": ["quickfix"], "diagnostics": [reported]}
    (action, *_) = editor.ask("textDocument/codeAction", params | {"context": context})
    assert (action["title"], action["diagnostics"][0]["code"]) == ("Remove the quotes", "IL222")
    theirs = context | {"diagnostics": [reported | {"source": "yamllint"}]}
    assert editor.ask("textDocument/codeAction", params | {"context": theirs}) == []
