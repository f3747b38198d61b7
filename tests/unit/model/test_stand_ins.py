"""What stands in for a value, and what of it may be shown."""

from __future__ import annotations

import re

import pytest

from instancelint.api import lint_text
from instancelint.config.settings import Settings
from instancelint.model.stand_ins import (
    PLACEHOLDER_PATTERN,
    is_half_reference,
    is_open,
    is_placeholder,
    is_public,
    is_stand_in,
    is_template,
)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "${A}",
            "$(A.B)",
            "{{ a }}",
            "${{ secrets.A }}",
            "<%= A %>",
            "{% raw A %}",
            "{{- a -}}",
            "${A}${B}",
            "${!vault}",
        ),
        *(
            "<KEY>",
            "<<KEY>>",
            "xxxx",
            "XX-XX",
            "CHANGE_ME",
            "changeme",
            "TODO",
            "BOX_CLIENT_SECRET",
            "YOUR-KEY",
            "your_key",
            "<CLIENT_ID",
        ),
        *("*", "****"),
    ],
)
def test_what_may_be_shown_stands_in_for_a_value(text: str) -> None:
    assert is_public(text)
    assert is_stand_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("prefix-${A}", "${A}x", "${PW:-hunter2}", "${PW-hunter2}", "${PW:hunter2}", "$(echo hunter2)"),
        *("{{ pw | default('hunter2') }}", '{{ "hunter2" }}', '<%= ENV["A"] || "hunter2" %>', "{% set pw='hunter2' %}"),
        *("Your-hunter2", "enter_Pa55word", "<RNJH_WHFVC"),
    ],
)
def test_a_stand_in_that_may_hold_part_of_a_secret_is_not_shown(text: str) -> None:
    assert is_open(text)
    assert not is_public(text)


@pytest.mark.parametrize(
    "text",
    [
        *("%{a}", "$NAME", "$name", "https://$HOST/ce", "#{a}", "#{a}#", "#{if a}b#{/if}", "__A_B__", "__Box.Key__"),
        *("@a.b@", "https://@host@/ce", "{0}", "https://{10}/ce", "%A_B%", "%name%", "%(a)s", "<<a b>>", "${{ a.b }}"),
        *("$[variables.a]", "[parameters('a')]", "@Microsoft.KeyVault(SecretUri=a)", "{{ .Values.a | quote }}"),
        *("ENC[AES256_GCM,data:a]", "{cipher}0a", "$ANSIBLE_VAULT;1.1;AES256"),
        *("op://a/b/c", "ref+vault://a#/b", "vault:secret/data/a#b", "arn:aws:secretsmanager:eu-west-1:1:secret:a"),
    ],
)
def test_what_a_tool_fills_in_is_a_template(text: str) -> None:
    assert is_template(text)


@pytest.mark.parametrize(
    "text",
    [
        *("<KEY>", "<<name", "<YOUR_NAME", "CLIENT_ID>", "YOUR_DOMAIN", "INSERT_KEY", "KEY_GOES_HERE", "API_KEY"),
        *("BOX_CLIENT_SECRET", "SFDC_PASSWORD", "CALLBACK_URL"),
    ],
)
def test_what_a_person_fills_in_is_a_placeholder(text: str) -> None:
    assert is_placeholder(text)
    assert not is_template(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "<KEY>",
            "  <<KEY>> (default is 3)",
            "x-x-x",
            "insert_key",
            "enter-key",
            "replace_key",
            "your_key",
            "change_me",
        ),
        *("TODO", "FIXME", "TBD", "API_KEY", "KEY_HERE", "<CLIENT_ID", "CLIENT_ID>", "<name"),
    ],
)
def test_a_placeholder_is_known_by_the_published_pattern_whatever_it_begins_with(text: str) -> None:
    for first in map(chr, range(0x180)):
        for written in (first + text, first + text[1:]):
            assert is_placeholder(written) is (re.search(PLACEHOLDER_PATTERN, written) is not None), written


@pytest.mark.parametrize(
    "text",
    [
        *("SALES_DWH", "PROD_EU", "CUSTOMER_ID", "LAST_UPDATE_DATE", "SVC_CE_READ", "USERNAME", "ORDERS_READ"),
        *("a<b>9&x", "<9a", "a%b%c", "p@ss@word", "pa$$WORD", "a__b__c", "ENC-9f8Q", "[a]", "<a=b"),
    ],
)
def test_a_word_of_ones_own_is_neither(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        *("${KEY", "%{key", "#{key", "$(KEY", "{{ key", "{{ key }", "<%= key", "<%= key %", "$KEY}", "{ key }}"),
        *("https://${HOST/a", "https://${A}/${B"),
    ],
)
def test_a_template_that_lost_a_bracket_is_none(text: str) -> None:
    assert is_half_reference(text)


@pytest.mark.parametrize("text", ["${KEY}", "$KEY", "{{ key }}", "{a}", "$a}", "pa${WORD", "$(a b", "a}}", "<a", ""])
def test_whatever_else_has_brackets_is_no_half_template(text: str) -> None:
    assert not is_half_reference(text)


@pytest.mark.parametrize("text", ["hunter2", "Todo", "<a=b>", "", "A", "ABC", "***a"])
def test_a_plain_value_is_no_stand_in(text: str) -> None:
    assert not is_public(text)
    assert not is_open(text)


def test_a_placeholder_is_no_secret() -> None:
    text = "element: {key: box}\nname: Files\nconfiguration:\n  oauth.api.secret: CHANGE_ME\n  password: a-${B}\n"
    (report,) = lint_text(text, "box.yaml", settings=Settings(select=("IL220",))).files
    (finding,) = report.findings
    assert (
        finding.message == 'placeholder "CHANGE_ME" was not replaced; use a real value or a reference such as ${NAME}'
    )
    assert report.source is not None
    assert report.source.text == text.replace("a-${B}", "******")
