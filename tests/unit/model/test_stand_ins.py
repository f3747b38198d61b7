"""What stands in for a value, and what of it may be shown."""

from __future__ import annotations

import pytest

from instancelint.api import lint_text
from instancelint.config.settings import Settings
from instancelint.model.stand_ins import is_open, is_public, is_stand_in


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
        *("<KEY>", "<<KEY>>", "xxxx", "XX-XX", "CHANGE_ME", "changeme", "TODO", "UPPER_SNAKE", "YOUR-KEY", "your_key"),
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
        *("Your-hunter2", "enter_Pa55word"),
    ],
)
def test_a_stand_in_that_may_hold_part_of_a_secret_is_not_shown(text: str) -> None:
    assert is_open(text)
    assert not is_public(text)


@pytest.mark.parametrize("text", ["hunter2", "Todo", "<a=b>", "", "A", "ABC", "***a"])
def test_a_plain_value_is_no_stand_in(text: str) -> None:
    assert not is_public(text)
    assert not is_open(text)


def test_a_placeholder_is_no_secret() -> None:
    text = "element: {key: box}\nname: Files\nconfiguration:\n  oauth.api.secret: CHANGE_ME\n  password: a-${B}\n"
    (report,) = lint_text(text, "box.yaml", settings=Settings(select=("IL220",))).files
    (finding,) = report.findings
    assert finding.message == 'the placeholder "CHANGE_ME" was left in; write the value or a reference such as ${NAME}'
    assert report.source is not None
    assert report.source.text == text.replace("a-${B}", "******")
