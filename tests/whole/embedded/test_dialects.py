"""A block of a page is read as what of JSON its language says: JSON5, JSON with comments, or JSON."""

from __future__ import annotations

import pytest
from linting import lint, marked

JSON5 = """\
// What the instance is for
{
  name: 'Acme',
  element: {key: 'box'},
  tags: ['docs'],
  configuration: {
    'oauth.api.key': '${KEY}',
    'oauth.api.secret': '${SECRET}',
    'oauth.callback.url': 'https://login.acme.io/oauth',
  },
  providerData: {code: '${CODE}'},
}
"""
COMMENTED = """\
{
  // What the instance is for
  "name": "Acme",
  "element": {"key": "box"},
  "tags": ["docs",],
  "configuration": {"oauth.api.key": "${KEY}", "oauth.api.secret": "${SECRET}", "oauth.callback.url": "https://a.acme.io"},
  "providerData": {"code": "${CODE}"}
}
"""


def page(language: str, text: str) -> str:
    return f"# Acme\n\n```{language}\n{text}```\n"


@pytest.mark.parametrize(("language", "text"), [("json5", JSON5), ("jsonc", COMMENTED), ("json5", COMMENTED)])
def test_what_the_language_allows_is_no_mistake(language: str, text: str) -> None:
    report = lint(page(language, text), "page.md")

    assert (report.payloads, report.findings) == (1, ())


def test_json_allows_neither_comments_nor_a_comma_at_the_end() -> None:
    text = page("json", COMMENTED)

    found = lint(text, "page.md").findings

    assert marked(found, text) == [("IL103", "// What the instance is for"), ("IL102", ",")]


def test_a_mistake_in_json5_is_found_in_its_place() -> None:
    text = page("json5", JSON5.replace("https://login", "htps://login"))

    (finding,) = lint(text, "page.md").findings

    assert marked([finding], text) == [("IL224", "htps://")]
