"""What is masked, and what stays readable."""

from __future__ import annotations

import pytest
from linting import lint

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.lint.payload_text import is_doubtful
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
        '"FreshBooks Classic" is not a valid element key; did you mean "freshbooks"?',
        'setting names never contain whitespace; fix the key "a b.c"',
    ]


def test_a_secret_in_place_of_the_key_of_the_element_is_masked() -> None:
    text = '{{"element": {{"key": "{key}"}}, "name": "x", "configuration": {{"password": "{secret}", "a.b": 1}}}}\n'
    report = lint(text.format(key="Qz7vR2mK9wX4", secret="Qz7vR2mK9wX4"), "a.json")
    assert '"************" is not a valid element key; use only lower-case letters, digits, - and _' in [
        finding.message for finding in report.findings
    ]
    known = lint(text.format(key="box", secret="box"), "a.json")
    assert [finding.message for finding in known.findings] == [
        '"a.b" is not a documented setting of box; check the spelling or remove it'
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
@pytest.mark.parametrize("argument", [f"a {SECRET} b", f"a {SECRET} {', '.join(map(str, range(1000, 1100)))}"])
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


def test_of_what_is_in_one_text_all_around_it_is_masked() -> None:
    body = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "%s"}}'
    text = f"{SECRET}\n\n```json\n{body}\n```\n"
    report = lint(text % SECRET, "a.md")
    assert report.source is not None
    assert report.source.text == text.replace(SECRET, "*" * len(SECRET)) % ("*" * len(SECRET))


def test_of_what_is_in_several_texts_each_is_masked_in_its_place() -> None:
    body = '{"element": {"key": "box"}, "name": "x", "configuration": {"password": "%s"}}'
    text = f"# A\n\n```json\n{body % SECRET}\n```\n\nuse {SECRET}\n\n```json\n{body % SECRET}\n```\n"
    report = lint(text, "a.md")
    assert report.source is not None
    shown = report.source.text.splitlines()
    assert [shown[3], shown[9]] == [body % "************"] * 2
    assert shown[6].split()[-1] == "************"
    assert SECRET[:6] not in report.source.text


def test_prose() -> None:
    redactor = secretive(SECRET, "Oslo")
    text = "moved to the vault, see Qz7vR2mK9wX4 and hunter2hunter2; Oslo"
    assert redactor.prose(text) == "moved to the vault, see ************ and *************** Oslo"


def test_only_known_keys() -> None:
    source = SourceText("f.json", '{"abc": {"name": 1}, "a.b": 1}')
    document = read_json.parse(source)
    shown = [
        Redactor(source, (document,), Catalog.default(), only_known_keys=known).source.text for known in (False, True)
    ]
    assert shown == [source.text, '{"***": {"name": 1}, "a.b": 1}']


def test_one_doubtful_document_makes_what_is_said_of_all_doubtful() -> None:
    documents = [
        read_json.parse(SourceText("f.md", text)) for text in ('{"name": "x", "y": "abc"}', '{"name": "x" "z": 1}')
    ]
    redactor = Redactor(SourceText("f.md", "see\n"), documents, Catalog.default())
    assert redactor.clean("word name abc") == "**** name ***"
    assert redactor.clean("word name abc", documents[0]) == "word name abc"
    assert redactor.clean("word name abc", documents[1]) == "**** name ***"
    assert is_doubtful(documents[1])
    assert not is_doubtful(documents[0])
    assert is_doubtful(read_json.parse(SourceText("f.json", '{"a": 1, "a": 2}')))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x: 'it''s'\ny: \"a\\\"b\"\n", "x: '*****'\ny: \"****\"\n"),
        ("x: '\n  a b'\ny: \"\"\nz: ''\n", "x: '\n  * *'\ny: \"\"\nz: ''\n"),
        ("x: a'\ny: 'a'b'\n", "*: *'\n*: '*'*'\n"),
        ("x: q1w2\n# x: q1w2 name\n", "x: ****\n# *: **** name\n"),
        ("x: &q1w2e3 y\n", "x: &****** *\n"),
        ("q1w2e3: 1\n'r1w2e3': 1\n\"s1w2e3\": 1\n", "******: 1\n'******': 1\n\"******\": 1\n"),
        ("x: İstanbul\n", "x: ********\n"),
        ("x: abba\ny: abbaabba\n", "x: ****\ny: ********\n"),
    ],
)
def test_texts(text: str, shown: str) -> None:
    assert _yaml(text).source.text == shown


def test_a_value_that_small_letters_would_lengthen() -> None:
    redactor = _yaml("configuration: {x: İstanbul, y: ŁÓDŹŁÓDŹ}\n")
    assert redactor.clean("in İstanbul") == "in ********"
    assert redactor.clean("in łódźłódź") == "in ********"
    for text in ("İ łódźłódź", "İ ŁÓDŹŁÓDŹ", "İİ ŁÓDŹŁÓDŹ"):
        assert redactor.clean(text) == f"{text[:-8]}********"


def test_small_letters_do_not_hang_on_their_neighbours() -> None:
    redactor = _yaml("configuration: {x: ΔΦΘΛΨΣ}\n")
    assert redactor.clean("ΔΦΘΛΨΣ, ΔΦΘΛΨΣB") == "******, ******B"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (f"{SECRET}{SECRET[:6]}", "************Qz7vR2"),
        (f"{SECRET}AB, {SECRET}", "**************, ************"),
        (f"{SECRET}A", "************A"),
        (f"{SECRET[:6]}{SECRET}", "Qz7vR2************"),
    ],
)
def test_the_longest_secret_that_begins_somewhere_is_masked(name: str, shown: str) -> None:
    pair = f'"password": "{SECRET}", "token": "{SECRET}AB"'
    text = f'{{"element": {{"key": "box"}}, "name": "{name}", "configuration": {{{pair}}}}}'
    masked = '"password": "************", "token": "**************"'
    assert _json(text).source.text == text.replace(pair, masked).replace(name, shown)


def test_what_is_no_secret_may_stand_in_a_name() -> None:
    head = '{"element": {"key": "box"}, "name": "Bergen and ${TOKEN}", '
    text = head + '"configuration": {"x": "%s", "password": "${TOKEN}"}}'
    assert _json(text % "Bergen").source.text == text % "******"


def test_what_is_written_elsewhere_is_shown_as_in_the_place_that_it_is_meant_for() -> None:
    source = SourceText("f.json", '{"title": "At home", "config": {"x": "At work"}}')
    document = read_json.parse(source)
    meant = document._replace(origins={("name",): ("title",), ("configuration",): ("config",)})
    shown = [Redactor(source, (each,), Catalog.default()).source.text for each in (document, meant)]
    assert shown == [
        '{"title": "** ****", "config": {"x": "** ****"}}',
        '{"title": "At home", "config": {"x": "** ****"}}',
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("oau", "oau"),
        ("oauth.api.sec", "oauth.api.sec"),
        ("event.vendor.t", "event.vendor.t"),
        ("oa", "**"),
        ("oauth.api.sex", "*************"),
        ("hunter2", "*******"),
        ("oauth.api.sec hunter2", "************* *******"),
    ],
)
def test_a_setting_that_is_being_typed_is_shown_as_far_as_it_is_a_documented_one(typed: str, shown: str) -> None:
    redactor = _json(f'{{"element": {{"key": "box"}}, "configuration": {{"{typed}"}}}}')
    assert redactor.clean(typed) == shown
    assert "hunter2" not in redactor.source.text
