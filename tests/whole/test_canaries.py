"""No output of any command shows a secret, however the payload is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from instancelint.cli.main import main
from instancelint.reporters.formats import FORMATS

CANARY = "Kx7canaryQ2w9Zr4"
OTHER = "uT5otherbirdLm3Vb8"

PAYLOAD = {
    "element": {"key": "box"},
    "providerData": {"code": CANARY},
    "configuration": {
        "oauth.api.key": CANARY,
        "oauth.api.secret": CANARY,
        "oauth.callback.url": f"http://me:{CANARY}@hooks.acme.io/x?access_token={CANARY}",
        "event.notification.enabled": "true",
        "event.notification.signature.key": CANARY,
        "password": f" {CANARY} ",
        "my.private.token": [CANARY],
        "public.key": {"url": CANARY},
    },
    "tags": "x",
    "name": "<b>x</b>",
}
TEXT = json.dumps(PAYLOAD, indent=2)
HEAD = '{"element": {"key": "box"}, "name": "x", "configuration": {'

FILES = {
    "plain.json": TEXT,
    "one-line.json": json.dumps(PAYLOAD),
    "missing-comma.json": TEXT.replace('",\n', '"\n'),
    "no-quote.json": TEXT.replace(f'"oauth.api.secret": "{CANARY}",', f'"oauth.api.secret": "{CANARY},'),
    "no-open-quote.json": TEXT.replace(f'"oauth.api.secret": "{CANARY}",', f'"oauth.api.secret": {CANARY}",'),
    "bare.json": TEXT.replace(f'"oauth.api.secret": "{CANARY}"', f'"oauth.api.secret": {CANARY}'),
    "single.json": TEXT.replace('"', "'"),
    "smart.json": TEXT.replace(f'"{CANARY}"', f"\u201c{CANARY}\u201d"),
    "inner-quote.json": TEXT.replace(CANARY, f'{CANARY}"{CANARY}'),
    "comment.json": TEXT.replace("{", f"{{ // password: {CANARY}\n", 1),
    "raw-break.json": TEXT.replace(CANARY, f"{CANARY}\n{CANARY}"),
    "escaped.json": TEXT.replace(CANARY, "".join(f"\\u{ord(letter):04x}" for letter in CANARY)),
    "duplicate.json": f'{HEAD}"password": "{CANARY}", "password": "{OTHER}", "oauth.api.secret": "{OTHER}"}}}}',
    "as-key.json": f'{HEAD}"{CANARY}": "oauth.api.secret" "password"}}}}',
    "extra.json": f"{TEXT}\n{CANARY}",
    "cut.json": TEXT[: TEXT.index("signature.key") + 24],
    "flow.yaml": TEXT,
    "block.yaml": f"""
element: {{key: box}}
name: x
shared: &secret {CANARY}
configuration:
  event.notification.enabled: yes
  oauth.api.secret: *secret
  password: |
    {CANARY}
    {OTHER}
  my.token: >-
    {CANARY}
  signature: '{CANARY}'  # was token: {OTHER}
  event.vendor.type: {CANARY}
tags: {{a: b}}
""",
    "tab.yaml": f"element: {{key: box}}\nconfiguration:\n\tpassword: {CANARY}\n",
    "colon.yaml": f"element: {{key: box}}\nconfiguration:\n  password: {CANARY}: {OTHER}\n  my.secret: {CANARY}\n",
    "unclosed.yaml": f'element: {{key: box}}\nconfiguration:\n  password: "{CANARY}\n',
    "unclosed-flow.yaml": f"element: {{key: box}}\nconfiguration: {{password: {CANARY}, oauth.api.key: [{OTHER}\n",
    "reserved.yaml": f"element: {{key: box}}\nconfiguration:\n  password: @{CANARY}\n",
    "indent.yaml": f"element: {{key: box}}\nconfiguration:\n  password: {CANARY}\n my.secret: {OTHER}\n",
    "twice.yaml": f"element: {{key: box}}\nconfiguration:\n  password: {CANARY}\n  password: {OTHER}\n",
    "page.md": f"""
# Create it

    curl https://api.example.org/instances -u me:{CANARY} -d '{json.dumps(PAYLOAD)}'

```bash
curl -X POST https://api.example.org/instances -H "Authorization: User {CANARY}, Organization {OTHER}" \\
  -d '{json.dumps(PAYLOAD)}'
```
""",
    "request.http": f"""POST https://api.example.org/instances?access_token={OTHER}
Authorization: Bearer {CANARY}
X-Api-Key: {OTHER}
Content-Type: application/json

{TEXT}
""",
    "lines.jsonl": f"{json.dumps(PAYLOAD)}\n{json.dumps(PAYLOAD)[:-9]}\n",
    "alias.yaml": f"element: {{key: box}}\nconfiguration:\n  password: *{CANARY}\n",
}
SLICES = {secret[at : at + 6] for secret in (CANARY, OTHER) for at in range(len(secret) - 5)}


@pytest.mark.parametrize("name", FILES)
def test_no_slice_of_a_secret(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    (tmp_path / ("copy-" + name)).write_text(FILES[name], encoding="utf-8")
    outputs = [word for each in FORMATS for word in ("--output-format", each, "-o", f"report.{each}")]
    code = main(["check", "--select", "ALL", "--report-suppressed", "--verbose", *outputs, name, "copy-" + name])
    assert code == 1, "a file without a finding shows nothing, and so proves nothing"
    captured = capsys.readouterr()
    assert captured == ("", "")
    for each in FORMATS:
        shown = (tmp_path / f"report.{each}").read_text(encoding="utf-8")
        assert shown
        assert not [part for part in SLICES if part.lower() in shown.lower()], each


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("options", [["--diff"], ["--fix"]])
def test_no_slice_of_a_secret_when_fixing(
    name: str, options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if (name, *options) == ("as-key.json", "--fix"):
        return  # once it parses, the secret is a key, and keys are shown
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    main(["check", "--select", "ALL", "--unsafe-fixes", *options, name])
    captured = capsys.readouterr()
    shown = captured.out + captured.err
    assert shown or options == ["--diff"]
    assert not [part for part in SLICES if part.lower() in shown.lower()]


def test_most_of_these_files_have_something_to_fix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    main(["check", "--select", "ALL", "--unsafe-fixes", "--diff"])
    assert capsys.readouterr().out.count("+++ ") > len(FILES) / 2


@pytest.mark.parametrize("command", [["check", "--diff"], ["check", "--fix"], ["baseline"]], ids=" ".join)
@pytest.mark.parametrize("name", sorted(FILES.keys() - {"as-key.json"}))  # once mended, it is a key like any other
def test_what_changes_files_shows_no_secret_either(
    name: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    extra = [] if command == ["baseline"] else ["--unsafe-fixes", "--select", "ALL"]
    code = main([*command, *extra, name])
    assert code in {0, 1}
    captured = capsys.readouterr()
    shown = captured.out + captured.err
    shown += "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob(".instancelint*"))
    assert shown or command == ["check", "--diff"]
    assert not [part for part in SLICES if part.lower() in shown.lower()]
