"""What is masked, and what stays readable."""

from __future__ import annotations

import pytest
from linting import lint

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.lint.redaction import Redactor
from instancelint.parse.json import read_json
from instancelint.parse.yaml import read_yaml


def _yaml(text: str) -> Redactor:
    source = SourceText("f.yaml", text)
    return Redactor(source, read_yaml.parse(source), Catalog.default())


def _json(text: str) -> Redactor:
    source = SourceText("f.json", text)
    return Redactor(source, (read_json.parse(source),), Catalog.default())


@pytest.mark.parametrize(
    ("line", "masked"),
    [
        ("oauth.api.secret: hunter2hunter2", "oauth.api.secret: **************"),
        ('oauth.api.key: "hunter2"', 'oauth.api.key: "*******"'),
        ("password: 123456", "password: ******"),
        ("password: two words", "password: *** *****"),
        ("my.private.token: abc", "my.private.token: ***"),
        ("oauth.api.secret: ${SECRET}", "oauth.api.secret: ${SECRET}"),
        ("oauth.api.secret: <SECRET>", "oauth.api.secret: <SECRET>"),
        ("oauth.api.secret: ${A}tail", "oauth.api.secret: ********"),
        ("oauth.callback.url: https://a.io/x", "oauth.callback.url: https://a.io/x"),
        ("site: https://a.io/?api_key=k99&x=1", "site: https://a.io/?api_key=***&x=*"),
        ("site: https://me:pw12345@a.io/?x=1", "site: https://********************"),
        ("note: AKIA1234567890ABCDEFghij", "note: ************************"),
        ("event.vendor.type: polling", "event.vendor.type: polling"),
    ],
)
def test_configuration_values(line: str, masked: str) -> None:
    text = f"element: {{key: box}}\nconfiguration:\n  {line}\n"
    assert _yaml(text).source.text == f"element: {{key: box}}\nconfiguration:\n  {masked}\n"


def test_provider_data_is_secret_but_for_its_public_fields() -> None:
    text = 'providerData: {code: c0de, realmId: "12345", oauth_token: tok3n}\n'
    assert _yaml(text).source.text == 'providerData: {code: ****, realmId: "12345", oauth_token: *****}\n'


def test_block_scalars_keep_their_shape() -> None:
    text = "configuration:\n  private.key: |\n    line one\n    line two\n"
    assert _yaml(text).source.text == "configuration:\n  private.key: *\n    **** ***\n    **** ***\n"


def test_a_secret_is_masked_wherever_it_stands() -> None:
    text = "x: &s hunter2hunter2\nconfiguration:\n  password: *s\n# was hunter2hunter2\n"
    redactor = _yaml(text)
    assert "hunter" not in redactor.source.text
    assert redactor.clean("a hunter2hunter2 b, unter2hun") == "a ************** b, *********"


def test_comments_that_speak_of_a_secret() -> None:
    text = "element: {key: box}  # the old password: letmein\nname: x\n"
    assert _yaml(text).source.text == "element: {key: box}  # *** *** password: *******\nname: x\n"


def test_a_broken_document_shows_nothing_but_vocabulary() -> None:
    text = '{"element": {"key": "box"}, "configuration": {"oauth.api.secret": "hunter2hunter2" "my.token": "zz9"}}'
    assert _json(text).source.text == (
        '{"element": {"key": "box"}, "configuration": {"oauth.api.secret": "**************" "my.token": "***"}}'
    )


def test_duplicate_keys_hide_no_value() -> None:
    text = '{"configuration": {"password": "first1", "password": "second2"}}'
    assert _json(text).source.text == '{"configuration": {"password": "******", "password": "*******"}}'


def test_escapes_are_masked_as_written() -> None:
    text = '{"configuration": {"password": "a\\u0062c\\"d"}}'
    assert _json(text).source.text == '{"configuration": {"password": "***********"}}'


def test_a_key_that_is_no_word_is_masked_as_a_value_is() -> None:
    text = "element: {key: box}\nname: x\nconfiguration: {2526732499483: , my.setting: Oslo}\n"
    report = lint(text, "a.yaml")
    assert report.source is not None
    assert report.source.text == text.replace("2526732499483", "*" * 13).replace("Oslo", "****")
    (finding,) = [finding for finding in report.findings if finding.code == "IL206"]
    assert finding.path == ("configuration", "*" * 13)
    assert finding.message == f'"{"*" * 13}" has no value; remove the setting or give it one'


def test_the_places_of_what_is_related_are_masked() -> None:
    text = '{"element": {"key": "box"}, "name": "x", "configuration": {"qfk4kcq": {"c": [1}}}\n'
    report = lint(text, "a.json")
    assert [each for finding in report.findings for each in finding.related]
    assert "qfk4kcq" not in repr(report)


def test_the_key_of_the_element_is_shown_as_it_is_written() -> None:
    report = lint(
        '{"element": {"key": "FreshBooks Classic"}, "name": "x", "configuration": {"a b.c": "d"}}\n', "a.json"
    )
    assert [finding.message for finding in report.findings if finding.code in {"IL603", "IL605"}] == [
        '"FreshBooks Classic" is not how this element\'s key is written; write "freshbooks"',
        'the key "a b.c" has white space in it, which no setting has; correct the key',
    ]


SECRET = "Qz7vR2mK9wX4"


def secretive(secret: str, name: str = "x") -> Redactor:
    return _json(f'{{"element": {{"key": "box"}}, "name": "{name}", "configuration": {{"password": "{secret}"}}}}')


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (SECRET, "************"),
        (SECRET.lower(), "************"),
        (SECRET[:6], "******"),
        (SECRET[-6:], "******"),
        (SECRET[:5], "Qz7vR"),
        (f"a {SECRET[3:9]} b", "a ****** b"),
        (f"a{SECRET}", "a************"),
        (f"{SECRET}b", "************b"),
        ("nothing", "nothing"),
        ("", ""),
    ],
)
def test_parts_of_a_secret_in_an_argument(text: str, shown: str) -> None:
    assert secretive(SECRET).clean(text) == shown


@pytest.mark.parametrize("length", [200_000, 200_001])
@pytest.mark.parametrize("argument", [f"a {SECRET} b", f"a {SECRET} " + "xy, " * 50])
def test_parts_of_a_long_secret_in_an_argument(length: int, argument: str) -> None:
    redactor = secretive("0" * (length - len(SECRET)) + SECRET)
    assert redactor.clean(argument) == argument.replace(SECRET, "*" * len(SECRET))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (SECRET, "************"),
        (f"a {SECRET} b", "a ************ b"),
        (f"{SECRET}, {SECRET}", "************, ************"),
        (f"a {SECRET[:-1]} b", f"a {SECRET[:-1]} b"),
        (f"a {SECRET[1:]} b", f"a {SECRET[1:]} b"),
    ],
)
def test_a_secret_in_a_name(name: str, shown: str) -> None:
    text = secretive(SECRET, name).source.text
    assert text == (
        f'{{"element": {{"key": "box"}}, "name": "{shown}", "configuration": {{"password": "************"}}}}'
    )


def test_a_secret_of_six_characters_in_a_name() -> None:
    assert '"name": "a ****** b"' in secretive("Qz7vR2", "a Qz7vR2 b").source.text


def test_of_what_is_in_several_texts_each_is_masked_in_its_place() -> None:
    body = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "%s"}}'
    text = f"# A\n\n```json\n{body % SECRET}\n```\n\nuse {SECRET}\n\n```json\n{body % SECRET}\n```\n"
    report = lint(text, "a.md")
    assert report.source is not None
    shown = report.source.text.splitlines()
    assert [shown[3], shown[9]] == [body % "************"] * 2
    assert shown[6].split()[-1] == "************"
    assert SECRET[:6] not in report.source.text
