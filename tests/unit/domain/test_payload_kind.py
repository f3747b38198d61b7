"""What counts as a payload, and of which kind."""

from __future__ import annotations

import pytest

from instancelint.domain.payload_kind import classify, text_looks_like_payload
from instancelint.model.terms import Kind

SETTINGS = {"username": "me"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"element": {"key": "box"}}, Kind.CREATE),
        ({"element": {"key": "box"}, "name": "Box"}, Kind.CREATE),
        ({"element": {"key": "jiraRest"}, "title": "a", "lang": "en", "configuration": SETTINGS}, Kind.CREATE),
        ({"element": {"key": "box"}, "configuration": [], "eventsEnabled": "true"}, Kind.CREATE),
        ({"element": {"id": 39}, "configuration": {}, "name": "Box"}, Kind.CREATE),
        ({"element": {"key": "box", "name": "Box"}, "id": 5, "name": "Box"}, Kind.CREATE),
        ({"element": None, "configuration": SETTINGS}, Kind.CREATE),
        ({"element": "box", "configuration": {"event.poller.urls": "a"}}, Kind.CREATE),
        ({"configuration": SETTINGS, "name": "Box"}, Kind.CREATE_FOR_ELEMENT),
        ({"configuration": {"oauth": {"api": {"key": "k"}}}, "name": "Box"}, Kind.CREATE_FOR_ELEMENT),
        ({"configuration": {"oauth.api.key": "k"}, "tags": []}, Kind.UPDATE),
        ({"element": {"id": 39}}, Kind.UPDATE),
        ({"element": {"id": 39}, "configuration": SETTINGS}, Kind.UPDATE),
        ({"element": {"id": 39}, "name": "Box"}, Kind.UPDATE),
        ({"element": {"key": "box"}, "id": 5, "token": "t"}, Kind.RESPONSE),
        ({"element": {"key": "box"}, "valid": True, "disabled": False, "createdDate": ""}, Kind.RESPONSE),
        ({"element": {"key": "box", "hub": "documents", "beta": False, "active": True}, "name": "Box"}, Kind.RESPONSE),
    ],
)
def test_payloads(data: object, kind: Kind) -> None:
    assert classify(data) is kind


OTHER_SOFTWARE = {
    "npm package": {
        "name": "x",
        "tags": [],
        "configuration": {"oauth.api.key": "k"},
        "scripts": 1,
        "main": 1,
        "bin": 1,
    },
    "identity provider": {"name": "ldap", "providerId": "ldap", "configuration": SETTINGS, "tags": [], "enabled": True},
    "flow": {"id": "a", "type": "http request", "name": "x", "configuration": SETTINGS},
    "page object": {"element": {"key": "save", "by": "id"}, "name": "x", "tags": [], "configuration": {"timeout": 10}},
    "form": {"element": {"key": "save", "type": "button"}, "name": "x", "configuration": SETTINGS},
    "sampler": {"element": {"name": "HTTP", "guiclass": "x"}, "configuration": SETTINGS, "name": "login"},
    "log line": {"element": {"key": "box"}, "name": "x", "ts": 1, "level": "info", "msg": "created"},
    "log line with settings": {
        "element": "box",
        "configuration": {"event.notification.enabled": "true"},
        "time": 1,
        "event": "created",
        "status": 200,
    },
    "design": {"element": {"key": "b3a9", "remote": False}, "name": "x", "tags": [], "description": ""},
    "section of a page": {"element": "section", "name": "x", "configuration": {"base.url": "/"}},
    "words of a page": {"element": {"key": "Key"}, "name": "Name", "configuration": {"oauth.api.key": "API key"}},
    "words for an element": {"element": "Element", "name": "Name", "configuration": {"oauth.scope": "Rights"}},
    "chart": {"replicas": 1, "image": {"tag": 1}, "element": "box", "configuration": {"oauth.api.key": "k"}},
    "values of a chart": {
        "element": {"key": "box"},
        "name": "x",
        "configuration": {"oauth.api.key": "k"},
        "image": {"tag": "1"},
        "service": {"port": 80},
    },
    "advice in a language": {
        "element": "Choose an element",
        "name": "Name of the instance",
        "configuration": {"oauth.api.key": "Enter your key, please", "oauth.scope": "What may we do?"},
    },
    "key of another type": {"element": {"key": [], "id": 1, "by": "id"}, "name": "x", "color": 1, "width": 2},
}


@pytest.mark.parametrize("data", OTHER_SOFTWARE.values(), ids=OTHER_SOFTWARE)
def test_members_that_no_payload_has_tell_other_software(data: object) -> None:
    assert classify(data) is None


@pytest.mark.parametrize(
    "data",
    [
        {"element": {"key": "box", "by": "id"}, "name": "Box", "configuration": {"color": 1}},
        {"element": {"key": "own"}, "name": "Own", "configuration": {"color": 1}, "description": "x"},
        {"element": {"key": "own", "by": "id"}, "name": "Own", "configuration": {"oauth.api.key": "k"}},
        {"element": {"key": "own", "kye": "id"}, "name": "Own", "configuration": {"color": 1}},
        {"element": {"key": "own", "username": "me"}, "name": "Own", "configuration": {"color": 1}},
        {"element": {"key": "own", "hub": "crm"}, "name": "Own", "configuration": {"color": 1}},
        {"element": {"key": "own"}, "nam": "Own", "configuration": {"color": 1}, "tag": [], "x-note": 1, "_note": 2},
        {"element": {"key": "own"}, "name": "Own", "config": {"color": 1}, "site.address": "x", "site.port": 1},
        {"element": {"key": "box"}, "name": "Box", "ts": 1, "level": 2, "msg": 3, "configuration": {}},
        {"element": {"key": "box"}, "name": "Box", "ts": 1, "level": 2, "msg": 3, "oauth.api.key": "k"},
        {"element": {}, "configuration": {"oauth.api.key": "k"}, "name": "Box", "color": 1, "width": 2},
        {"element": "box", "configuration": {"oauth.api.key": "API key"}, "name": "Box"},
        {"element": "own", "configuration": {"oauth.api.key": "k"}, "name": "Own", "shape": {"color": 1}},
    ],
    ids=repr,
)
def test_a_payload_may_have_a_member_too_many(data: object) -> None:
    assert classify(data) is Kind.CREATE


@pytest.mark.parametrize(
    "data",
    [
        None,
        5,
        "element: {key: box}",
        [],
        [{"element": {"key": "box"}}],
        {},
        {5: 6, None: 7},
        {"element": {"id": 5}, "color": 1},
        {"element": {"key": 5}, "name": "x"},
        {"element": {}, "name": "x"},
        {"element": ["key"], "name": "x"},
        {"name": "x", "tags": []},
        {"configuration": SETTINGS},
        {"configuration": {"color": 1}, "name": "x"},
        {"configuration": {5: 1}, "name": "x"},
        {"configuration": {"events": 1, "oauth": "x"}, "name": "x"},
        {"configuration": "username", "name": "x"},
    ],
    ids=repr,
)
def test_other_documents(data: object) -> None:
    assert classify(data) is None


@pytest.mark.parametrize(
    "text",
    [
        "{'element': {'id': 5}",
        "{\u201celement\u201d: {\u201ckey\u201d: \u201cbox\u201d}",
        "element:\n  key: box\n  - x: [",
        '{"configuration": {"oauth.api.key": "k" "x"}}',
        '{configuration: {username: "x"',
    ],
)
def test_broken_texts_that_were_meant_as_payloads(text: str) -> None:
    assert text_looks_like_payload(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"key": "box"}',
        "<element key='x'>",
        "configuration: {color: red",
        "oauth.api.key: k",
        "elements: [key: 1",
    ],
)
def test_broken_texts_that_were_not(text: str) -> None:
    assert text_looks_like_payload(text) is False
