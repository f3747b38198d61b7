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
