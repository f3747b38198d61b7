"""Whether what a request sends is a payload."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter

MACHINE = '{"name": "web-1", "tags": "web", "configuration": {"disk": 20}}'
USER = "Authorization: User ${U}, Organization ${O}"


def named(address: str, body: str, header: str = "X-Token: ${T}") -> list[str]:
    """Return the names of the findings in a request of a script and in the same request of a request file."""
    script = f"curl -X POST {address} -H 'Content-Type: application/json' -H '{header}' -d '{body}'\n"
    request = f"POST {address}\nContent-Type: application/json\n{header}\n\n{body}\n"
    found = []
    for name, text in (("a.sh", script), ("a.http", request)):
        settings = Settings()
        report = Linter(settings).lint(TextInput(SourceText(name, text), settings.for_file(name)))
        found.append(sorted(finding.name for finding in report.findings))
    assert found[0] == found[1]
    return found[0]


def test_other_services_have_instances_too() -> None:
    assert named("https://cloud.acme.io/instances", MACHINE) == []


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("https://api.cloud-elements.com/elements/api-v2/instances", USER),
        ("https://proxy.acme.io/elements/api-v2/instances", USER),
        ("https://proxy.acme.io/instances", USER),
        ("/instances", USER),
    ],
)
def test_the_same_body_for_the_platform_has_mistakes(address: str, header: str) -> None:
    assert named(address, MACHINE, header) == ["element-key-required", "tags-type"]


@pytest.mark.parametrize("address", ["http://localhost/instances", "http://127.0.0.1:8080/instances"])
def test_a_server_on_this_machine_may_stand_for_the_platform(address: str) -> None:
    assert named(address, MACHINE) == ["curl-header-missing", "element-key-required", "tags-type"]
    assert named(address, '{"name": "web-1", "tags": "web"}') == []


def test_instances_of_something_are_those_of_another_service() -> None:
    assert named("$CLOUD/projects/p/instances", MACHINE, "Authorization: Bearer ${T}") == []


def test_a_body_that_looks_like_a_payload_is_one_wherever_it_is_sent() -> None:
    body = '{"element": {"key": "box"}, "name": "Box", "tags": "web", "configuration": {}}'
    assert "tags-type" in named("https://proxy.acme.io/instances", body)
