"""The form of the Authorization header."""

from __future__ import annotations

import pytest
from linting import lint_bytes

from instancelint.config.settings import Settings
from instancelint.edits.writer import apply
from instancelint.lint.linter import Linter

LINTER = Linter(Settings(select=("authorization-header",)))
PAGE = "PATCH {url}/instances/12\nAuthorization: {value}\nContent-Type: application/json\n\n{{}}\n"
API = "https://api.cloud-elements.com/elements/api-v2"


def messages(value: str, url: str = API) -> list[str]:
    report = lint_bytes(PAGE.format(url=url, value=value).encode(), "a.http", LINTER)
    return [finding.message for finding in report.findings]


@pytest.mark.parametrize(
    "value",
    [
        "User abc=, Organization def=",
        "User {{user}}, Organization {{organization}}",
        "user <user secret>,organization <organization secret>",
        "User ${A}, Organization ${B}, Element ${C}",
        "Element %C%, Organization %B%, User %A%",
        "{{authorization}}",
        "$AUTH",
        "<the header>",
        "...",
        "{{scheme}} {{secret}}",
    ],
)
def test_right_or_unknown(value: str) -> None:
    assert messages(value) == []


FORM = 'use "User <secret>, Organization <secret>"'


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("Basic {{login}}", f'"Basic" is not supported here; {FORM}'),
        ("bearer abc", f'"Bearer" is not supported here; {FORM}'),
        ("User {{user}}", f'missing "Organization <secret>" in the Authorization header; {FORM}'),
        ("Organization {{organization}}", f'missing "User <secret>" in the Authorization header; {FORM}'),
        ("User $A, Element $C", f'missing "Organization <secret>" in the Authorization header; {FORM}'),
        ("User {{user}} Organization {{org}}", 'missing comma before "Organization" in the Authorization header'),
        ("User a; Organization b", 'missing comma before "Organization" in the Authorization header'),
        ("User a, Organization b Element c", 'missing comma before "Element" in the Authorization header'),
    ],
)
def test_wrong(value: str, message: str) -> None:
    assert messages(value) == [message]


@pytest.mark.parametrize("between", [" ", "  ", "; ", " ;"])
def test_the_comma_is_written(between: str) -> None:
    text = PAGE.format(url=API, value=f"User {{{{u}}}}{between}Organization {{{{o}}}}")
    (finding,) = lint_bytes(text.encode(), "a.http", LINTER).findings
    assert finding.fix is not None
    expected = PAGE.format(url=API, value="User {{u}}, Organization {{o}}")
    assert apply(text, finding.fix.edits) == expected


def test_other_services_have_other_headers() -> None:
    assert messages("Bearer abc", "https://compute.acme.io/v1") == []
