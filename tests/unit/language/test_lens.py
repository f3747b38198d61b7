"""What is said above each payload, and the other features that go through the payloads of a file."""

from __future__ import annotations

import pytest
from cursors import surroundings

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.language.answers import Filling
from instancelint.language.hints import hints
from instancelint.language.lens import lenses
from instancelint.language.links import links
from instancelint.language.outline import symbols
from instancelint.model.document import Document

BOX = (
    "element:\n  key: box\nname: Contracts\nproviderData:\n  code: ${CODE}\n"
    "configuration:\n  oauth.api.key: ${K}\n  oauth.api.secret: Zx9kQ2vLr8TnW4\n"
)
IN_A_SCRIPT = (
    "curl https://api.cloud-elements.com/elements/api-v2/instances -d \\\n"
    '"{\\"element\\": {\\"key\\": \\"box\\"}, \\"name\\": \\"Contracts\\", \\"configuration\\": {'
)


def read(text: str, name: str = "a.yaml") -> tuple[SourceText, tuple[Document, ...]]:
    source = SourceText(name, text)
    return source, payloads_in(source, Expectation())


def test_a_lens_counts_what_is_missing_and_the_secrets() -> None:
    _, documents = read(BOX)
    found = lenses(documents, surroundings("a.yaml"))
    assert [(lens.title, lens.payload, lens.span.start, lens.fills) for lens in found] == [
        ("box: 1 missing", 0, 0, Filling.REQUIRED),
        ("1 secret", 0, 0, Filling.SECRETS),
    ]


def test_nothing_is_filled_in_where_a_shell_would_replace_it() -> None:
    _, documents = read(IN_A_SCRIPT + '}}"\n', "a.sh")
    assert [(lens.title, lens.fills) for lens in lenses(documents, surroundings("a.sh"))] == [("box: 3 missing", None)]


def test_a_lens_of_a_payload_in_which_nothing_is_missing() -> None:
    text = BOX.replace("Zx9kQ2vLr8TnW4", "${S}") + "  oauth.callback.url: https://apps.acme.io/cb\n"
    assert [lens.title for lens in lenses(read(text)[1], surroundings("a.yaml"))] == ["box: nothing missing"]


def test_hints_say_what_holds_by_default() -> None:
    source, documents = read(BOX)
    (found,) = hints(source, documents, surroundings("a.yaml"))
    assert found.label == "default: filter.response.nulls = true"
    assert source.text[: found.offset].endswith("\nconfiguration:")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.json", '{"element": {"key": "box"}, "name": "Contracts", "configuration": {', "}}"),
        ("a.yaml", "{element: {key: box}, name: Contracts, configuration : {", "}}"),
        ("a.yaml", "element: {key: box}\nname: Contracts\nconfiguration:", "   \n  oauth.api.key: ${K}\n"),
        ("a.sh", IN_A_SCRIPT, '}}"\n'),
    ],
)
def test_defaults_stand_where_settings_begin(name: str, before: str, after: str) -> None:
    source, documents = read(before + after, name)
    (found,) = hints(source, documents, surroundings(name))
    assert source.text[: found.offset] == before


def test_links_lead_to_the_page_of_the_element_and_to_the_file_that_is_sent() -> None:
    source, documents = read(BOX)
    (found,) = links(source, documents, surroundings("a.yaml"))
    assert source.slice(found.span) == "box"
    assert found.target == "https://instancelint.github.io/instancelint/elements/box.html"
    script = "curl https://api.cloud-elements.com/elements/api-v2/instances -d @box.json\n"
    (sent,) = links(*read(script, "a.sh"), surroundings("a.sh"))
    assert (script[sent.span.start : sent.span.end], sent.target, sent.is_file) == ("box.json", "box.json", True)


def test_the_outline_names_each_payload() -> None:
    text = f'# Page\n\n```yaml\n{BOX}```\n\n```json\n{{"element": {{"key": "slack"}}, "configuration": {{}}}}\n```\n'
    source, documents = read(text, "a.md")
    found = symbols(source, documents, surroundings("a.md"))
    assert [(one.name, one.detail, source.slice(one.selection)) for one in found] == [
        ("Contracts", "Box", "Contracts"),
        ("slack", "Slack", '"slack"'),
    ]


@pytest.mark.parametrize("rest", ["  oauth.api.secret: [\n", "  oauth.api.key ${K}\n"])
def test_the_outline_of_a_broken_text_names_elements(rest: str) -> None:
    source, documents = read(f"element:\n  key: box\nname: Zk39fjQpXw72LmN0\nconfiguration:\n{rest}")
    (found,) = symbols(source, documents, surroundings("a.yaml"))
    assert (found.name, found.detail) == ("box", "Box")
