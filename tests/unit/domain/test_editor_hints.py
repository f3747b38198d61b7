"""What editors show of a draft-07 schema: where hints are, and what they say."""

from __future__ import annotations

import pytest

from instancelint.base.addresses import SITE
from instancelint.domain import editor_hints
from instancelint.domain.schema_bundle import bundle


def test_a_property_is_described_with_its_facts_and_rules() -> None:
    body = bundle("instance", draft="7")["definitions"]["body"]["properties"]
    settings = bundle("instance", draft="7")["definitions"]["parameters"]["properties"]

    assert body["externalAuthentication"]["markdownDescription"].split("\n\n")[1:] == [
        'Default: `"none"`',
        'Example: `"initial"`',
        f"Rules: [external-authentication]({SITE}rules/external-authentication.html)",
    ]
    assert "markdownDescription" in body["element"]["properties"]["key"]
    assert "[events-callback-url-missing](" in settings["event.notification.callback.url"]["markdownDescription"]
    assert "[boolean-as-string](" not in settings["event.notification.enabled"]["markdownDescription"]
    strict = bundle("instance", draft="7", strict=True)["definitions"]["parameters"]["properties"]
    assert "[boolean-as-string](" in strict["event.notification.enabled"]["markdownDescription"]


def test_newer_drafts_have_no_hints() -> None:
    assert "markdownDescription" not in str(bundle("instance"))
    assert "errorMessage" not in str(bundle("instance", strict=True))
    assert "defaultSnippets" not in str(bundle("create-for-element"))


def test_every_part_of_a_rule_that_can_fail_says_what_the_rule_asks_for() -> None:
    rule = {
        "description": "A name is a word.",
        "if": {"required": ["element"]},
        "then": {
            "required": ["name"],
            "properties": {"name": {"not": {"pattern": " "}}, "tags": {"$ref": "#/definitions/tags"}},
            "propertyNames": {"pattern": "^[a-z]"},
        },
    }

    editor_hints.explain("name-word", rule)

    said = "A name is a word. (name-word)"
    assert rule == {
        "description": "A name is a word.",
        "if": {"required": ["element"]},
        "then": {
            "required": ["name"],
            "errorMessage": said,
            "properties": {
                "name": {"not": {"pattern": " "}, "errorMessage": said},
                "tags": {"$ref": "#/definitions/tags"},
            },
            "propertyNames": {"pattern": "^[a-z]", "errorMessage": said},
        },
    }


def test_every_rule_of_an_export_says_so() -> None:
    bundled = bundle("instance", draft="7", strict=True)
    rules = [part["$ref"].rpartition("/")[2] for part in bundled["allOf"][1:]]

    silent = [rule for rule in rules if f"({rule})" not in str(bundled["definitions"][rule])]
    assert silent == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain", "plain"),
        ("<NAME>", "${1:<NAME>}"),
        ("<A>/<B>/<A>", "${1:<A>}/${2:<B>}/${1:<A>}"),
        ("https://{x}.example.com", '^"https://{x\\}.example.com"'),
        ('say "<WORD>" for ${gmtDate:x}', '^"say \\\\"${1:<WORD>}\\\\" for \\${gmtDate:x\\}"'),
        ({"a": [True, 15, None]}, {"a": [True, 15, None]}),
        ("<not a placeholder>", "<not a placeholder>"),
    ],
)
def test_placeholders_become_tab_stops(value: object, written: object) -> None:
    assert editor_hints.snippet("L", "D", value) == {"label": "L", "description": "D", "body": written}


def test_snippets_are_there_for_each_way_of_events() -> None:
    labels = [each["label"] for each in bundle("instance", draft="7")["defaultSnippets"]]
    body = bundle("create-for-element", draft="7")["defaultSnippets"][1]["body"]

    assert labels == [
        "Element instance",
        "Element instance with events by webhook",
        "Element instance with events by polling",
    ]
    assert body == {
        "configuration": {
            "event.notification.enabled": True,
            "event.notification.callback.url": "${1:<EVENT_CALLBACK_URL>}",
            "event.notification.signature.key": "${2:<SIGNATURE_KEY>}",
        },
        "tags": ["${3:<TAG>}"],
        "name": "${4:<INSTANCE_NAME>}",
    }
