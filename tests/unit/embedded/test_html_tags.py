from __future__ import annotations

import pytest

from instancelint.embedded.html_tags import attributes_of, is_aside, language_of


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (' class="language-json"', "json"),
        (' class="hljs language-YAML extra"', "yaml"),
        (" class=lang-js", "js"),
        (' className="language-bash"', "bash"),
        (" className={'language-bash'}", "bash"),
        (' class="highlight highlight-source-json"', "json"),
        (' class="highlight-json notranslate"', "json"),
        (' class="brush: json; gutter: false"', "json"),
        (' class="hljs json"', "json"),
        (' class="highlight" data-lang="yaml"', "yaml"),
        (' lang="json"', "json"),
        (' lang="en"', ""),
        (' class="highlight-default notranslate"', ""),
        (' class="language-none json"', "json"),
        (' class="code"', ""),
        ("", ""),
    ],
)
def test_language(tag: str, expected: str) -> None:
    assert language_of(attributes_of(tag + ">")) == expected


@pytest.mark.parametrize(
    ("classes", "expected"),
    [("linenos", True), ("a line-number", True), ("copy-button", True), ("line", False), ("", False)],
)
def test_what_stands_beside_the_code(classes: str, expected: bool) -> None:  # noqa: FBT001 - of a table
    assert is_aside({"class": classes}) is expected
