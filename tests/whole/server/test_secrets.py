"""
What an editor is told does not depend on a secret, in whatever it asks; the texts of edits hold what the file holds.

`INSTANCELINT_SECRETS=100000` tries more pairs than usual.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from editor import Editor
from planted import planted

PAIRS = int(os.environ.get("INSTANCELINT_SECRETS", "2000")) // 100
LANGUAGES = {".json": "json", ".yaml": "yaml", ".yml": "yaml", ".md": "markdown", ".sh": "shellscript", ".http": "http"}
WHOLES = ("inlayHint", "codeLens", "documentLink", "documentSymbol")
SECRETS = ("qzRvTk83HwBnXs5d", "bgWcPj29FxKmYr7t")
URL = "https://api.cloud-elements.com/elements/api-v2/instances"
BOX = "element:\n  key: box\nname: A\nconfiguration:\n  oauth.api.key: ${K}\n"
JSON = '{"element": {"key": "box"}, "name": "A", "configuration": {"oauth.api.key": "${K}", %s}}'
UNUSUAL = (
    ("a.json", JSON % '"S@": "x"'),
    ("a.json", JSON % '"oauth.api.secret S@": "x"'),
    ("a.json", JSON % '"password": {"deep": {"S@": "plain"}}'),
    ("a.json", JSON % '"password": 12S@34, "event.poller.refresh_interval": 5S@'),
    ("a.json", JSON % '"oauth.api.secret": "S@\U0001f600S@"'),
    ("a.json", JSON % '"oauth.api.secret": "%41%S@%20"'),
    ("a.json", JSON % '"oauth.api.secret": "\\u0041S@\\u0042"'),
    ("a.json", '{"element": {"key": "box"}, "providerData": {"S@": "S@", "code": "S@", "cod": "S@"}}'),
    ("a.json", '// S@\n{"element": {"key": "box"}, /* S@ */ "configuration": {"S@"}}'),
    ("a.yaml", f"{BOX}  password: &S@ x\n  b: *S@\n"),
    ("a.yaml", f"{BOX}  password: !S@ x\n"),
    ("a.yaml", f"{BOX}  password: |\n    S@\n    S@ again\n"),
    ("a.yaml", f"a: &S@ 1\n---\n{BOX}  b: *S@\n  <<: *S@\n"),
    ("a.yaml", f"{BOX}  password: S@\n---\n{BOX}  usernam: S@\n  S@: 1\nname: S@\n"),
    ("a.yaml", f"# instancelint: ignore[S@]: S@\n{BOX}  x: 1 # instancelint: ignore[IL501, S@]: S@\n"),
    ("a.sh", f"curl -u user:S@ {URL} -H 'Authorization: Basic S@' -d '{JSON}'\n" % '"password": "S@"'),
    ("a.js", "fetch('" + URL + "', {body: {element: {key: 'box'}, configuration: {password: `S@`, S@: 1}}})\n"),
)


def position(text: str, offset: int) -> dict[str, int]:
    before = text[:offset]
    character = len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
    return {"line": before.count("\n"), "character": character}


def without_edits(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return an answer without the texts of edits, what leads to a file, and numbers that count requests."""
    if isinstance(value, dict):
        left = {key: without_edits(item) for key, item in value.items() if key not in {"data", "target", "version"}}
        return left | ({"newText": len(value["newText"])} if "newText" in value else {})
    return [without_edits(item) for item in value] if isinstance(value, list) else value


class Asking:
    """Opens one text after the other in a server, and asks all that there is to ask."""

    def __init__(self, editor: Editor, folder: Path) -> None:
        self.editor, self.folder, self.version = editor, folder, 0

    def said(self, name: str, text: str, spots: list[int]) -> list[object]:
        uri = (self.folder / name).as_uri()
        document = {"textDocument": {"uri": uri}}
        everywhere = {"start": position(text, 0), "end": position(text, len(text))}
        self.version += 1
        self.editor.open(uri, text, LANGUAGES.get(Path(name).suffix, "plaintext"), self.version)
        found: list[object] = [self.editor.published(uri, self.version)]
        found += [self.editor.ask(f"textDocument/{method}", document | {"range": everywhere}) for method in WHOLES]
        context = {"context": {"diagnostics": found[0]}}
        found.append(self.editor.ask("textDocument/codeAction", document | {"range": everywhere} | context))
        for spot in spots:
            at = document | {"position": position(text, spot)}
            found.append(self.editor.ask("textDocument/hover", at))
            offered = self.editor.ask("textDocument/completion", at)
            found.append(offered)
            found += [self.editor.ask("completionItem/resolve", item) for item in offered["items"][:1]]
        self.editor.tell("textDocument/didClose", document)
        self.editor.published(uri)
        return [without_edits(each) for each in found]


@pytest.fixture
def asking(connect: Callable[..., Editor], tmp_path: Path) -> Asking:
    (tmp_path / "instancelint.toml").write_text('select = ["ALL"]\n')
    return Asking(connect("--verbose", folders=[tmp_path], cwd=tmp_path), tmp_path)


def test_two_secrets_give_the_same_answers(asking: Asking) -> None:
    for pair in planted(PAIRS, 11):
        place = next(at for at, (one, other) in enumerate(zip(pair.one, pair.other, strict=True)) if one != other)
        spots = [place, place + 2, len(pair.one) // 2]
        assert asking.said(pair.name, pair.one, spots) == asking.said(pair.name, pair.other, spots), pair
    assert asking.editor.leave() == 0


def test_secrets_in_unusual_places_are_in_no_answer(asking: Asking) -> None:
    for name, text in UNUSUAL:
        one, other = (text.replace("S@", secret) for secret in SECRETS)
        first = one.index(SECRETS[0])
        spots = [first + 2, one.find(SECRETS[0], first + 1) + 2, one.rindex(SECRETS[0]) + 2]
        said = asking.said(name, one, spots)
        assert said == asking.said(name, other, spots), text
        written = json.dumps(said).lower()
        assert not [at for at in range(len(SECRETS[0]) - 6) if SECRETS[0][at : at + 6].lower() in written], text
    assert asking.editor.leave() == 0
    assert not any(secret in asking.editor.logged.decode() for secret in SECRETS)
