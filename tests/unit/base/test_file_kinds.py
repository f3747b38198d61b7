from __future__ import annotations

import json

import pytest

from instancelint.base.file_kinds import container_of, looks_relevant

BODY = json.dumps({"element": {"key": "box"}, "configuration": {}})


@pytest.mark.parametrize("url", ["https://x.example/elements/api-v2/instances", "https://x.example/own"])
def test_a_record_with_a_payload(url: str) -> None:
    assert looks_relevant(json.dumps({"url": url, "headers": [{"key": "element"}], "text": BODY}).encode(), "a.har")


def test_a_record_of_something_else() -> None:
    page = json.dumps({"text": "document.createElement(key)", "element": {"key": 1}, "configuration": {}}).encode()
    assert not looks_relevant(page, "a.har")
    assert looks_relevant(page, "a.json")


def test_a_poller_configuration_speaks_of_payloads() -> None:
    assert looks_relevant(b'{"contacts": {"url": "/x", "datesConfiguration": {}}}', "a.json")


@pytest.mark.parametrize(
    ("name", "module"), [("a.hurl", "hurl"), ("a.BRU", "bruno"), ("a.ipynb", "notebook"), ("a.har", ""), ("a.json", "")]
)
def test_containers(name: str, module: str) -> None:
    assert container_of(name) == module
