"""The folders that an editor has open: what is found in files that are not, and how it changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from editor import Editor

Connect = Callable[..., Editor]

BOX = "element:\n  key: box\nname: Contracts {}\nconfiguration:\n  filter.response.nulls: 'true'\n"
SECRET = "element:\n  key: box\nname: {}\nconfiguration:\n  oauth.api.secret: Zk39fjQpXw72LmN0\n"
ASKS = {
    "window": {"workDoneProgress": True},
    "textDocument": {"diagnostic": {}},
    "workspace": {
        "diagnostics": {"refreshSupport": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "workspaceFolders": True,
    },
}


def _full(answer: dict[str, Any]) -> dict[str, list[str]]:
    found = {}
    for item in answer["items"]:
        if item["kind"] == "full":
            found[item["uri"].rpartition("/")[2]] = [each["code"] for each in item["items"]]
    return found


def _known(answer: dict[str, Any]) -> list[dict[str, str]]:
    return [{"uri": item["uri"], "value": item["resultId"]} for item in answer["items"]]


def test_an_open_text_is_compared_with_files(connect: Connect, tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(SECRET.format("First"))
    second.write_text(SECRET.format("Second"))
    editor = connect(folders=[tmp_path])
    uri = second.as_uri()
    editor.open(uri, SECRET.format("Second"))
    found = editor.published(uri)
    while [each["code"] for each in found] != ["IL501", "IL507"]:
        found = editor.published(uri)
    (related,) = found[1]["relatedInformation"]
    assert related["location"]["uri"] == first.as_uri()
    first.unlink()
    editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": first.as_uri(), "type": 3}]})
    # The folder may still be being read: then the text is shown once more before the message about the file arrives.
    while [each["code"] for each in found] != ["IL501"]:
        found = editor.published(uri)


def test_all_files_are_reported_with_progress(connect: Connect, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.yaml").write_text(BOX.format(number))
    (tmp_path / "clean.yaml").write_text(BOX.format("x").replace("'", ""))
    editor = connect(folders=[tmp_path], capabilities=ASKS)
    (registered,) = editor.asked("client/registerCapability")["params"]["registrations"]
    assert registered["method"] == "workspace/didChangeWatchedFiles"
    answer = editor.ask("workspace/diagnostic", {"previousResultIds": []})
    assert _full(answer) == {f"{number}.yaml": ["IL222"] for number in range(30)}
    kinds = [editor.asked("$/progress")["params"]["value"]["kind"] for _ in range(2)]
    assert kinds[0] == "begin"

    uri = (tmp_path / "0.yaml").as_uri()
    editor.open(uri, BOX.format("0").replace("box", "boxx"))
    found = editor.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    assert [each["code"] for each in found["items"]] == ["IL701", "IL222"]
    changed = editor.ask("workspace/diagnostic", {"previousResultIds": _known(answer)})
    assert _full(changed) == {"0.yaml": ["IL701", "IL222"]}

    (tmp_path / "1.yaml").unlink()
    editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": (tmp_path / "1.yaml").as_uri(), "type": 3}]})
    gone = editor.ask("workspace/diagnostic", {"previousResultIds": _known(changed)})
    assert _full(gone) == {"1.yaml": []}
    assert editor.leave() == 0


def test_a_request_that_waits_can_be_cancelled(connect: Connect, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BOX)
    editor = connect(folders=[tmp_path], capabilities=ASKS)
    answer = editor.ask("workspace/diagnostic", {"previousResultIds": []})
    number = editor.begin("workspace/diagnostic", {"previousResultIds": _known(answer)})
    editor.tell("$/cancelRequest", {"id": number})
    assert editor.answer_to(number)["error"]["code"] == -32800
    assert editor.leave() == 0


@pytest.mark.parametrize("ending", ["added", "removed"])
def test_folders_come_and_go(connect: Connect, tmp_path: Path, ending: str) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.yaml").write_text(BOX.format(name))
    editor = connect(folders=[tmp_path / "one"], capabilities=ASKS)
    answer = editor.ask("workspace/diagnostic", {"previousResultIds": []})
    assert set(_full(answer)) == {"one.yaml"}
    folder = tmp_path / ("two" if ending == "added" else "one")
    event = {"added": [], "removed": [], ending: [{"uri": folder.as_uri(), "name": "x"}]}
    editor.tell("workspace/didChangeWorkspaceFolders", {"event": event})
    changed = editor.ask("workspace/diagnostic", {"previousResultIds": _known(answer)})
    assert _full(changed) == ({"two.yaml": ["IL222"]} if ending == "added" else {"one.yaml": []})
