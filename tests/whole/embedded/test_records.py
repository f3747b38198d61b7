"""Payloads inside other data: the body of a recorded request, several under names, and bodies in a page."""

from __future__ import annotations

import json

import pytest
import yaml
from embedded_bodies import BOX, STRIPE, Body
from linting import lint, lint_data, named


def written(data: Body, suffix: str) -> str:
    return json.dumps(data, indent=2) if suffix == ".json" else yaml.safe_dump(data, sort_keys=False, width=10_000)


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
@pytest.mark.parametrize(
    "record",
    [
        {"id": 3, "body": BOX},
        {"method": "POST", "url": "/instances", "headers": {"Accept": "*/*"}, "payload": BOX},
        {"name": "create", "requestBody": BOX},
    ],
)
def test_the_body_of_a_record_is_linted_and_the_record_is_no_mistake(record: Body, suffix: str) -> None:
    wrong = json.loads(json.dumps(record).replace("https://", "htps://"))
    right, file = lint(written(record, suffix), f"a{suffix}"), lint(written(wrong, suffix), f"a{suffix}")

    assert (right.payloads, right.findings) == (1, ())
    assert named(file.findings) == [("url-malformed", "/configuration/oauth.callback.url")]
    assert named(lint_data(wrong).findings) == named(file.findings)


@pytest.mark.parametrize(
    "wrapped",
    [
        {"instance": BOX},
        {"contracts": BOX, "payments": STRIPE},
        {"instances": [BOX, STRIPE]},
        {"instances": {"a": BOX}},
    ],
)
def test_data_in_memory_is_unwrapped_as_a_text_is(wrapped: Body) -> None:
    in_text, in_memory = lint(json.dumps(wrapped), "a.json"), lint_data(wrapped)

    assert in_memory.payloads == in_text.payloads
    assert named(in_memory.findings) == named(in_text.findings)


def test_bodies_in_capitals_are_told_in_a_page_too() -> None:
    bodies = (
        {"Name": "Contracts", "Element": {"Key": "box"}, "Configuration": {}},
        {"Element": {"Key": "stripe"}, "Name": "Payments", "Configuration": {"api.key": "${K}"}},
    )
    page = "\n".join(f"```json\n{json.dumps(body)}\n```\n" for body in bodies)

    report = lint(page, "page.md")

    assert report.payloads == 2
    assert named(report.findings) == [("unknown-top-level-property", "/Element")] * 2
