"""What is offered, and how it is written."""

from __future__ import annotations

from functools import partial

import pytest
from cursors import applied, at_cursor, surroundings

from instancelint.base.source_text import SourceText
from instancelint.config.find import SettingsFinder
from instancelint.language.answers import Completion, CompletionKind
from instancelint.language.complete import completions
from instancelint.language.session import Session

CURL = "curl -X POST https://api.cloud-elements.com/elements/api-v2/instances -d "


def offered(name: str, marked: str) -> dict[str, Completion]:
    text, offset = at_cursor(marked)
    return {one.label: one for one in completions(SourceText(name, text), offset, surroundings(name))}


def written(name: str, marked: str, label: str) -> str:
    return applied(at_cursor(marked)[0], offered(name, marked)[label])


def test_missing_settings_come_first_and_present_ones_not_at_all() -> None:
    found = offered("a.yaml", "element:\n  key: box\nconfiguration:\n  oauth.api.key: ${K}\n  ¦\n")
    assert list(found)[:2] == ["oauth.api.secret", "oauth.callback.url"]
    assert "oauth.api.key" not in found
    assert found["oauth.api.secret"].is_required
    assert found["oauth.api.secret"].edit.text == "oauth.api.secret: ${1:\\${OAUTH_API_SECRET\\}}"


def test_settings_of_another_way_to_authenticate_are_not_offered() -> None:
    found = offered(
        "a.json", '{"element": {"key": "netsuiteerpv2"}, "configuration": {"authentication.type": "basic", ¦}}'
    )
    assert "user.username" in found
    assert "token_id" not in found


def test_a_value_is_written_in_the_quotes_of_its_place() -> None:
    body = '{"element": {"key": "b¦"}}'
    assert written("a.json", body, "box") == '{"element": {"key": "box"}}'
    assert written("a.yaml", "element:\n  key: 'b¦'\n", "box") == "element:\n  key: 'box'\n"
    assert written("a.sh", f"{CURL}'{body}'", "box") == f"{CURL}'" + '{"element": {"key": "box"}}' + "'"
    inner = '{"body": "{\\"element\\": {\\"key\\": \\"b¦\\"}}"}'
    assert written("a.json", inner, "box") == '{"body": "{\\"element\\": {\\"key\\": \\"box\\"}}"}'


HEAD = "element:\n  key: sfdc\nconfiguration:\n  event.poller.configuration: "


def test_a_setting_that_is_a_string_is_completed_in_its_quotes() -> None:
    inner = '{"accounts": {"url": "/a", "id¦"}}'
    body = f'{{"element": {{"key": "sfdc"}}, "configuration": {{"event.poller.configuration": {inner!r}}}}}'
    body = body.replace(repr(inner), '"' + inner.replace('"', '\\"') + '"')
    assert '\\"url\\": \\"/a\\", \\"idField\\": \\"<ID_FIELD>\\"}}"' in written("a.json", body, "idField")
    assert written("a.yaml", f"{HEAD}'{inner}'\n", "idField") == (
        f'{HEAD}\'{{"accounts": {{"url": "/a", "idField": "<ID_FIELD>"}}}}\'\n'
    )
    assert "'url': '/hubs" not in written("a.yaml", HEAD + '\'{"accounts": {"¦"}}\'\n', "url")
    assert "'T''HH" in written("a.yaml", HEAD + '\'{"accounts": {"¦"}}\'\n', "url")


def test_a_setting_in_a_block_scalar_is_completed_with_its_indentation() -> None:
    lines = '    {\n      "accounts": {\n        "url": "/a",\n        ¦\n      }\n    }\n'
    for mark in ("|", ">", "|-", ">+"):
        text = written("a.yaml", f"{HEAD}{mark}\n{lines}", "datesConfiguration")
        assert '        "datesConfiguration": {\n          "updatedDateField": ' in text


def test_an_update_requires_nothing_and_an_address_names_the_element() -> None:
    head = "PATCH https://api.cloud-elements.com/elements/api-v2/instances/7\n\n"
    found = offered("a.http", head + '{"element": {"key": "box"}, "configuration": {"¦"}}')
    assert found["oauth.api.key"].is_required is False
    assert next(iter(offered("a.http", head + '{"¦"}'))) == "configuration"
    head = "POST https://api.cloud-elements.com/elements/api-v2/elements/box/instances\n\n"
    found = offered("a.http", head + '{"name": "x", "configuration": {"¦"}}')
    assert list(found)[:3] == ["oauth.api.key", "oauth.api.secret", "oauth.callback.url"]
    assert found["oauth.api.key"].is_required


def test_a_shell_that_fills_in_variables_gets_a_placeholder() -> None:
    marked = f'{CURL}"{{\\"element\\": {{\\"key\\": \\"box\\"}}, \\"configuration\\": {{\\"oa¦\\"}}}}"'
    assert '\\"oauth.api.key\\": \\"<OAUTH_API_KEY>\\"' in written("a.sh", marked, "oauth.api.key")


def test_commas_that_are_missing_come_with_it() -> None:
    marked = '{\n  "name": "x"\n  ¦\n  "configuration": {}\n}'
    assert written("a.json", marked, "tags") == (
        '{\n  "name": "x",\n  "tags": ["<TAG>"],\n  "configuration": {}\n}'
    )  # fmt: skip


def test_a_key_that_has_a_value_is_written_alone() -> None:
    marked = '{"element": {"key": "box"}, "configuration": {"oauth.api.s¦": "${S}"}}'
    assert written("a.json", marked, "oauth.api.secret") == (
        '{"element": {"key": "box"}, "configuration": {"oauth.api.secret": "${S}"}}'
    )


def test_a_member_goes_to_the_column_of_its_block() -> None:
    marked = "element:\n  key: box\nconfiguration:\n  oauth.scope: a\n¦\n  base.url: https://a.io\n"
    assert "\n  oauth.api.key: ${OAUTH_API_KEY}\n" in written("a.yaml", marked, "oauth.api.key")


def test_events_come_with_the_address_that_they_need() -> None:
    marked = "element:\n  key: box\nconfiguration:\n  event.notification.enabled: ¦\n"
    assert written("a.yaml", marked, "true").endswith(
        "  event.notification.enabled: true\n  event.notification.callback.url: ${EVENT_NOTIFICATION_CALLBACK_URL}\n"
    )


def test_a_table_is_filled_in_with_what_is_required() -> None:
    assert written("a.yaml", "element:\n  key: box\n¦\n", "providerData") == (
        "element:\n  key: box\nproviderData:\n  code: ${CODE}\n"
    )


def test_values_that_are_known() -> None:
    head = "element:\n  key: sfdc\nconfiguration:\n  event.poller.configuration:\n    a:\n      datesConfiguration:\n"
    assert "milliseconds" in offered("a.yaml", head + "        updatedDateFormat: ¦\n")
    assert "GMT" in offered("a.yaml", head + "        updatedDateTimezone: ¦\n")
    assert list(offered("a.yaml", "externalAuthentication: ¦\n")) == ["initial", "none"]


def test_an_empty_text_offers_whole_payloads() -> None:
    found = offered("a.json", "¦")
    assert found["box"].kind is CompletionKind.STARTER
    assert found["box"].is_snippet
    assert written("a.json", "¦", "box").startswith('{\n  "element": {\n    "key": "box"')
    assert written("a.yaml", "¦", "box").startswith("# Box, documents hub")
    assert written("a.md", "```json\n¦\n```\n", "box").startswith('```json\n{\n  "element"')


def test_nothing_is_offered_where_it_would_break_the_text() -> None:
    assert offered("a.json", '{"name": "x"¦}') == {}
    assert offered("a.json", '{"name":¦ "x"}') == {}
    assert offered("a.yaml", "element:¦\n  key: box\n") == {}
    assert offered("package.json", '{"scripts": {¦}}') == {}


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_starter_that_is_left_as_it_is_is_no_mistake(name: str) -> None:
    """But for what a provider has retired, which is said of the way to authenticate that was chosen."""
    session = Session(partial(SettingsFinder, isolated=True))
    found: set[str] = set()
    starters = [one for one in offered(name, "¦").values() if one.kind is CompletionKind.STARTER]
    assert len(starters) > 200
    for one in starters:
        session.open(name, applied("", one), 1)
        found |= {finding.name for finding in session.check(name).findings}
        session.close(name)
    assert found == {"retired-by-provider"}
    assert "placeholder" not in "".join(one.edit.text for one in starters)


def test_a_starter_has_placeholders_where_a_shell_fills_in_references() -> None:
    assert '\\"api.key\\": \\"<API_KEY>\\"' in written("a.sh", f'{CURL}"¦"', "stripe")
    assert '"api.key": "${API_KEY}"' in written("a.sh", f"{CURL}'¦'", "stripe")
