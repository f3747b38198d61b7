"""Places at which a secret stands where something else is meant to: neither a frame, a message nor a diff shows it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linting import lint

from instancelint.cli.main import main
from instancelint.model.finding import Finding

HEAD = "element: {key: box}\nname: x\nconfiguration:\n  a: 1\n"
SECRETS = ("Qz7-vR2.mK9w_X4t", "Hb3-kT8.nD5s_C2p")


def body(configuration: str) -> str:
    return f'{{"element": {{"key": "box"}}, "name": "x", "configuration": {{"a": 1, {configuration}}}}}'


CODE = "const body = { element: { key: 'Box' }, name: 'x', configuration: { a: 1, "

PLACES = {
    "an anchor": ("a.yaml", f"{HEAD}  password: &@@ x\n"),
    "an alias": ("a.yaml", f"{HEAD}  password: *@@\n"),
    "a tag": ("a.yaml", f"{HEAD}  password: !@@ x\n"),
    "a verbatim tag": ("a.yaml", f"{HEAD}  password: !<tag:x,@@> x\n"),
    "a directive": ("a.yaml", f"%TAG ! tag:@@,2000:\n---\n{HEAD}"),
    "a key below a secret": ("a.json", body('"password": {"@@": 1, "x": {"@@": null}}')),
    "a key with its value": ("a.json", body('"password: @@": 1')),
    "a pair": ("a.json", body('"x": [{"name": "password", "value": "@@"}]')),
    "a host in capitals": ("a.json", body('"event.notification.callback.url": "https://@@"')),
    "a label of a host": ("a.json", body('"subdomain": "https://@@.x.com"')),
    "a way to authenticate": ("a.json", body('"authentication.type": "@@"')),
    "a value in code": ("a.js", f"{CODE}'password': '@@' }} }};\n"),
    "the default of an expression": ("a.js", f"{CODE}password: process.env.PW || '@@' }} }};\n"),
    "an expression that is called": ("a.js", f"{CODE}password: decrypt('@@', KEY) }} }};\n"),
    "what is brought in": ("a.js", f"{CODE}...read('@@'), [key('@@')]: '@@' }} }};\n"),
    "a part of a string": ("a.js", f"{CODE}password: salt + '@@' + `${{salt}}@@` }} }};\n"),
    "a comment in code": ("a.js", f"{CODE} // @@\n /* @@ */ }} }};\n"),
    "other code": ("a.js", f"login('@@');\n{CODE} }} }};\nconst other = {{ secret: '@@' }};\n"),
    "what is added later": ("a.js", f"{CODE} }} }};\nbody.configuration.password = '@@';\nsign(body, '@@');\n"),
    "a string of JSON": ("A.java", 'class A { String a = "' + body('"password": "@@"').replace('"', '\\"') + '"; }\n'),
    "a string that is put together": ("a.rb", 'a = \'{"element": {"key": "Box"}, "name": "\' + f(\'@@\') + \'"}\'\n'),
    "a format": ("a.py", 'a = \'{"element": {"key": "Box"}, "name": "%s"}\' % \'@@\'\n'),
    "behind a colon and a number sign": ("a.yaml", '{"element": {"key": "box"}, "configuration": {"a.b":# "@@"\n}}\n'),
    "a document that is no payload": ("a.yaml", f"kind: Secret\nstringData: {{x: @@}}\n---\n{HEAD}"),
    "a name with what follows": ("a.json", '{"element": {"key": "box"}, "configuration": {}, "name": "x"=, "y": "@@"}'),
    "a placeholder": ("a.json", body('"password": "YOUR_@@"')),
}


@pytest.mark.parametrize(("name", "text"), PLACES.values(), ids=PLACES)
def test_two_secrets_give_the_same_report(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = []
    for secret in SECRETS:
        Path(name).write_text(text.replace("@@", secret))
        main(["check", "--select", "ALL", name])
        main(["check", "--output-format", "json", name])
        main(["check", "--unsafe-fixes", "--diff", name])
        shown.append(capsys.readouterr().out)
    assert "tags-missing" in shown[0] or "element-key-format" in shown[0]
    assert shown[0] == shown[1]


KEYS = {
    "in the element": '{"element": {"key": "box", "@@": 1}, "name": "x", "configuration": {}}',
    "in the grant": '{"element": {"key": "box"}, "providerData": {"@@": "@@"}, "configuration": {}}',
    "of a resource": body('"event.poller.configuration": {"@@": {"url": "/hubs/x/@@?a=@@"}}'),
}


@pytest.mark.parametrize("output_format", ["text", "json", "sarif", "html", "markdown", "junit"])
@pytest.mark.parametrize("text", KEYS.values(), ids=KEYS)
def test_a_key_that_is_no_word_is_masked_also_in_what_a_fix_is_called(
    text: str, output_format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(text.replace("@@", "Zq7vKpW2xTgB9mLc"))
    main(["check", "--select", "ALL", "--output-format", output_format, "a.json"])
    shown = capsys.readouterr().out
    assert "tags-missing" in shown
    assert "Zq7v" not in shown
    assert "9mLc" not in shown


@pytest.mark.parametrize("pin", ["482913", "7"])
def test_a_short_number_of_a_secret_pair_is_masked(pin: str) -> None:
    text = body(f'"password": [{{"name": "x", "value": "{pin}"}}], "x": [{{"key": "token", "value": {pin}}}]')
    report = lint(text, "a.json")
    assert report.source is not None
    assert pin not in report.source.text


def test_an_anchor_that_is_referred_to_stays_readable() -> None:
    text = f"{HEAD}  b: &defaults {{c: 1}}\n  d: *defaults\n  e: !!str 5\n"
    report = lint(text, "a.yaml")
    assert report.source is not None
    assert report.source.text == text


def test_a_value_that_a_repair_makes_a_key_is_masked_in_the_diff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(
        json.dumps({"element": {"key": "box"}, "name": "x", "configuration": {}})[:-1]
        + ', "Qz7-vR2.mK9w_X4t", Qz7-vR2.mK9w_X4t}'
    )
    main(["check", "--unsafe-fixes", "--diff", "a.json"])
    added = [line for line in capsys.readouterr().out.splitlines() if line.startswith("+{")]
    assert len(added) == 1
    assert added[0].startswith('+{"element": {"key": "box"}, "name": "x", "configuration": {}, "****************"')


def subdomain(value: str) -> Finding:
    text = f'{{"element": {{"key": "zendesk"}}, "name": "x", "configuration": {{"zendesk.subdomain": "{value}"}}}}'
    (finding,) = [each for each in lint(text, "a.json").findings if each.code == "IL226"]
    return finding


@pytest.mark.parametrize("value", ["Hm8/Ph8?k", "hm8.kqrs.pdwk/x"])
def test_no_short_part_of_a_value_is_shown_where_its_place_is_spoken_of(value: str) -> None:
    finding = subdomain(value)
    assert finding.message == 'expected only the subdomain, not a full URL; write "***"'
    assert finding.fix is not None
    assert (finding.fix.title, finding.fix.edits) == ("Keep only the subdomain", ())


def test_a_part_that_is_public_in_its_place_is_shown() -> None:
    finding = subdomain("https://hm8.zendesk.com")
    assert finding.message.endswith('; write "hm8"')
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ['"hm8"']


WRITTEN = {
    "Remove the whitespace": body('"oauth.api.key": " @@ "'),
    "Move it up": body('"providerData": {"code": "@@"}'),
    "Replace with flat keys": body('"oauth": {"api": {"secret": "@@"}}'),
    "Move it into configuration": '{"element": {"key": "box"}, "password": "@@", "configuration": {"a": 1}}',
}


@pytest.mark.parametrize("secret", ["hm8", "a-8", "h", "a b", "hm8kq"])
@pytest.mark.parametrize("title", WRITTEN)
def test_no_fix_shows_a_short_secret(title: str, secret: str) -> None:
    report = lint(WRITTEN[title].replace("@@", secret), "a.json")
    (fix,) = [fix for finding in report.findings if (fix := finding.fix) and fix.title == title]
    assert fix.edits == ()


@pytest.mark.parametrize("title", WRITTEN)
def test_a_fix_that_writes_a_stand_in_is_shown(title: str) -> None:
    report = lint(WRITTEN[title].replace("@@", "${A}"), "a.json")
    (fix,) = [fix for finding in report.findings if (fix := finding.fix) and fix.title == title]
    assert any("${A}" in edit.text for edit in fix.edits)


def test_a_fix_that_writes_no_value_is_shown() -> None:
    report = lint(body('"filter.response.nulls": "true", "password": "hm8"'), "a.json")
    (finding,) = [each for each in report.findings if each.code == "IL222"]
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["true"]
