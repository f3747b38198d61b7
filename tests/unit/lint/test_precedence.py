"""One mistake is one finding: a rule gives way to those it names, where they are on and have spoken."""

from __future__ import annotations

from typing import Any

import pytest
from linting import lint_bytes

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding

NAME = "element: {key: box}\nname: 2024\nconfiguration: {}\n"
TAG = "element: {key: box}\nname: Contracts\ntags: [5]\nconfiguration: {}\n"
MISSPELT = "element: {key: box}\nnam: Contracts\nconfiguration: {}\n"
GRANT = "element: {key: My Box}\nname: Contracts\nproviderData: {code: '${CODE}'}\nconfiguration: {}\n"
CALLBACK = (
    "element: {key: box}\nname: Contracts\nconfiguration:\n  event.notification.enabled: true\n"
    "  event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events//\n"
)
INTERVAL = (
    '{"element": {"key": "zendesk"}, "name": "A", "configuration": '
    '{"event.notification.enabled": true, "event.poller.refresh_interval": NaN}}'
)
VENDOR = "element: {key: zendesk}\nname: Contracts\nconfiguration: {event.vendor.type: [polling]}\n"
PATTERN = (
    "element: {key: zendesk}\nname: A\nconfiguration:\n  event.poller.configuration:\n    tickets:\n"
    "      url: /hubs/helpdesk/tickets?since=${gmtDate:yyyy-MM-ddTHH:mm}&until=${gmtDate:yyyy-mm-dd}\n"
    "      idField: id\n"
)


def _found(text: str, **settings: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - the fields of Settings
    name = "a.json" if text[0] == "{" else "a.yaml"
    return lint_bytes(text.encode(), name, Linter(Settings(**settings))).findings


def _said(text: str, **settings: Any) -> list[str]:  # noqa: ANN401 - as above
    return [f"{each.severity.value} {each.name} {each.pointer}" for each in _found(text, **settings)]


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        (NAME, "error name-required /name", "warning yaml-implicit-type /name"),
        (TAG, "error tags-type /tags/0", "warning yaml-implicit-type /tags/0"),
        (MISSPELT, "warning unknown-top-level-property /nam", "error name-required "),
        (GRANT, "error element-key-format /element/key", "error oauth-keys-missing /configuration"),
        (
            CALLBACK,
            "warning callback-url-element /configuration/event.notification.callback.url",
            "warning url-residue /configuration/event.notification.callback.url",
        ),
        (
            INTERVAL,
            "error json-non-finite-number /configuration/event.poller.refresh_interval",
            "error poller-interval-value /configuration/event.poller.refresh_interval",
        ),
        (
            VENDOR,
            "error configuration-value-type /configuration/event.vendor.type",
            "error event-vendor-type-value /configuration/event.vendor.type",
        ),
    ],
)
def test_a_rule_speaks_where_the_one_it_gives_way_to_is_off(text: str, first: str, then: str) -> None:
    rule, other = first.split()[1], then.split()[1]

    assert _said(text, select=(rule, other)) == [first]
    assert _said(text, select=(rule, other), ignore=(rule,)) == [then]
    assert _said(text, select=(rule, other), per_file_ignores=(("a.*", (rule,)),)) == [then]
    assert _said(text, select=(other,)) == [then]


@pytest.mark.parametrize("text", [NAME, '{"element": {"key": "box"}, "name": 2024, "configuration": {}}'])
@pytest.mark.parametrize("settings", [{}, {"ignore": ("yaml-implicit-type",)}, {"select": ("IL2",)}])
def test_a_name_without_quotes_is_the_same_error_in_both_notations(text: str, settings: dict[str, Any]) -> None:
    (finding,) = _found(text, **settings)

    assert (finding.code, finding.severity.value) == ("IL203", "error")
    assert finding.message == "name must be a string, not a number; write it as a string"
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ['"2024"']


def test_a_suppressed_finding_still_stands_for_its_mistake() -> None:
    commented = NAME.replace("2024", "2024  # instancelint: ignore[name-required] the platform is fine with it")
    (finding,) = _found(commented)

    assert (finding.name, finding.suppressed_by is not None) == ("name-required", True)


def test_two_mistakes_in_one_string_are_two_findings() -> None:
    place = "/configuration/event.poller.configuration/tickets/url"

    assert _said(PATTERN, select=("poller-date-format", "yaml-quoting-date-pattern")) == [
        f"warning yaml-quoting-date-pattern {place}",
        f"warning poller-date-format {place}",
    ]
    assert _said(PATTERN, select=("poller-date-format",)) == [f"warning poller-date-format {place}"] * 2
