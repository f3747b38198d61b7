"""What a page says around its blocks: its head, its comments, what it leaves out, and other things it shows."""

from __future__ import annotations

import pytest
from linting import lint_bytes

from instancelint.base.source_text import SourceText
from instancelint.embedded.front_matter import filled_in, values_of
from instancelint.embedded.page_lines import lines_in_comments
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.document import Document

BODY = '{"element": {"key": "box"}, "name": "Box", "configuration": {"event.notification.enabled": true}}'


def payloads(text: str) -> tuple[Document, ...]:
    return payloads_in(SourceText("a.md", text), Expectation())


def codes(text: str) -> list[str]:
    return [finding.code for finding in lint_bytes(text.encode(), "a.md").findings]


def test_the_head_of_a_page() -> None:
    page = "---\ntitle: Box files\nelementKey: box # its key\nid: '22'\n---\nkey: no\n"
    assert values_of(page) == {"elementKey": "box", "id": "22"}
    assert values_of("# A\n---\na: b\n---\n") == {}


def test_the_key_of_an_element_is_read_from_the_head() -> None:
    body = BODY.replace('"box"', '"{{ page.elementKey }}"')
    page = f"---\nelementKey: box\n---\n```json\n{body}\n```\n"
    (document,) = payloads(page)
    assert document.element_key == "box"
    assert document.region is not None
    node = document.node(("element", "key"))
    assert node is not None
    start = document.region.span(document.source.line_span(1)).start
    assert page[start:].startswith('{"element"')
    found = [page[f.span.start : f.span.end] for f in lint_bytes(page.encode(), "a.md").findings if f.span]
    assert found == ['"event.notification.enabled"']


def test_only_keys_are_filled_in() -> None:
    assert filled_in('{"name": "{{page.name}}", "key": "{{page.other}}"}', {"name": "x"}) is None


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("a\n<!--\nb\n-->\nc", {1, 2, 3}),
        ("<!-- a -->\nb", set()),
        ("<!-- a\nb", set()),
        ("> <!-- a\n> b --> c\nd", {0, 1}),
        ("```html\n<!--\n```\n-->\n", set()),
        ("{/* a\nb */}\nc", {0, 1}),
    ],
)
def test_lines_in_comments(text: str, hidden: set[int]) -> None:
    assert lines_in_comments(text.split("\n")) == hidden


@pytest.mark.parametrize(
    "hidden",
    [
        f"<!--\n```json\n{BODY}\n```\n-->",
        f"<!-- later:\n\n```bash\ncurl https://x.io/elements/api-v2/instances --json '{BODY}'\n```\n\n-->",
        f"<!--\ncurl https://x.io/elements/api-v2/instances --json '{BODY}'\n-->",
    ],
)
def test_comments_hold_no_payloads(hidden: str) -> None:
    shown = f"\n```json\n{BODY}\n```\n"
    assert [document.source.text for document in payloads(f"# A\n\n{hidden}\n{shown}")] == [BODY + "\n"]


@pytest.mark.parametrize(
    "block",
    [
        '{"id": 1, "name": "Jo", "username": "jo", "email": "jo@x.io"}',
        '[{"name": "Jo", "username": "jo"}, {"name": "Al", "username": "al"}]',
        '{"open": true, "instances": {"a": {"name": "A", "configuration": {}, "element": {"key": "a", ...}}}}',
        '{"configuration": {"crm.zohocrm.password": "${P}", "crm.zohocrm.username": "jo@x.io", ...}}',
        '{"byKey": {"box": {"element": {"key": "box"}, "configuration": {...}}, ...}, "count": 1}',
    ],
)
def test_other_objects_are_no_payloads(block: str) -> None:
    assert payloads(f"Of an `element`:\n\n```json\n{block}\n```\n") == ()


@pytest.mark.parametrize("dots", ["...", "…"])
def test_dots_in_a_string_stand_for_something(dots: str) -> None:
    block = (
        f'{{"element": {{"key": "onenote"}}, "name": "Notes", "tags": ["{dots}"], "configuration": {{'
        f'"event.notification.enabled": "{dots}", "oauth.callback.url": "{dots}", '
        f'"event.poller.configuration": "{dots}"}}}}'
    )
    assert codes(f"```json\n{block}\n```\n") == []


def test_dots_in_a_poller_configuration_that_is_a_string() -> None:
    setting = '"event.poller.configuration": "{\\"a\\": {...}}"'
    block = f'{{"id": 1, "token": "x", "element": {{"key": "sfdc"}}, "configuration": {{{setting}}}}}'
    assert codes(f"```json\n{block}\n```\n") == []


LITERALS = [
    "{\n  element: { key: 'box' }, // the element\n  name: \"Box\",\n  configuration: {},\n}",
    '{ "element": { "key": "box" }, "name": "Box" + i, "configuration": { "a": process.env.A } }',
    "{'element': {'key': 'box'}, 'name': None, 'configuration': {}}",
]


@pytest.mark.parametrize("literal", LITERALS)
@pytest.mark.parametrize("language", ["js", "ts", "python"])
def test_literals_of_programs_have_no_mistakes_of_json(literal: str, language: str) -> None:
    assert codes(f"```{language}\n{literal}\n```\n") == []


def test_a_literal_is_checked_and_never_changed() -> None:
    literal = "{\n  element: {key: 'box'},\n  name: ' Box',\n  configuration: {},\n}"
    (finding,) = lint_bytes(f"```js\n{literal}\n```\n".encode(), "a.md").findings
    assert (finding.code, finding.fix) == ("IL223", None)
