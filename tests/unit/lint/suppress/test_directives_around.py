"""Directives in the comments of pages and scripts, above the block or command that holds a payload."""

from __future__ import annotations

import pytest
from linting import fixed, lint_files

from instancelint.config.settings import Settings

BODY = '{"element": {"key": "box"}, "name": " a", "configuration": {}}'
COMMENT = "instancelint: ignore[IL223] as agreed"
PAGES = {
    "html": ("a.html", f"<p>\n<!-- {COMMENT} -->\n<pre>\n{BODY}\n</pre>\n"),
    "a blank line between": ("a.html", f"<!-- {COMMENT} -->\n\n<pre>{BODY}</pre>\n"),
    "a tag that says the language": ("a.html", f'<!-- {COMMENT} -->\n<div class="language-json"><pre>{BODY}</pre>'),
    "a command in html": ("a.html", f"<!-- {COMMENT} -->\n<pre>\ncurl https://x.io/instances -d '{BODY}'\n</pre>\n"),
    "a comment of the command": ("a.html", f"<pre>\n# {COMMENT}\ncurl https://x.io/instances -d '{BODY}'\n</pre>\n"),
    "asciidoc": ("a.adoc", f"Text\n\n// {COMMENT}\n.Title\n[source,json]\n----\n{BODY}\n----\n"),
    "rst": ("a.rst", f"Text\n\n.. {COMMENT}\n\n.. code-block:: json\n\n   {BODY}\n"),
    "rst in a list": ("a.rst", f"- Text\n\n  .. {COMMENT}\n  .. code-block:: json\n\n     {BODY}\n"),
    "a workflow": (
        "a.yml",
        f"jobs: {{}}\nsteps:\n  - run: |\n      # {COMMENT}\n      curl https://x.io/instances -d '{BODY}'\n",
    ),
    "a comment of YAML": ("a.yml", f"jobs: {{}}\nenv:\n  # {COMMENT}\n  BODY: '{BODY}'\n"),
    "a Dockerfile": ("Dockerfile", f"FROM a\n# {COMMENT}\nRUN curl https://x.io/instances -d '{BODY}'\n"),
    "a Makefile": ("Makefile", f"a:\n\t# {COMMENT}\n\tcurl https://x.io/instances -d '{BODY}'\n"),
    "a Jenkinsfile": ("Jenkinsfile", f"// {COMMENT}\nsh '''curl https://x.io/instances -d '{BODY}' '''\n"),
    "Terraform": ("a.tf", f"a {{\n  # {COMMENT}\n  body = <<EOT\n{BODY}\nEOT\n}}\n"),
    "html in markdown": ("a.md", f"So:\n\n<!-- {COMMENT} -->\n<pre>\n{BODY}\n</pre>\n"),
    "the whole file": ("a.html", f"<pre>{BODY}</pre>\n<!-- {COMMENT.replace('ignore', 'ignore-file')} -->\n"),
}


def suppressed(name: str, text: str) -> list[str | None]:
    """Give what suppressed each finding."""
    settings = Settings(select=("surrounding-whitespace", "IL91"))
    return [finding.suppressed_by for finding in lint_files({name: text.encode()}, settings)]


@pytest.mark.parametrize(("name", "text"), PAGES.values(), ids=PAGES)
def test_a_comment_above_a_block(name: str, text: str) -> None:
    assert suppressed(name, text) == ["comment"]
    assert suppressed(name, text.replace(COMMENT, "x").replace(COMMENT.replace("ignore", "ignore-file"), "x")) == [None]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f"<!-- {COMMENT} -->\n<p>Text</p>\n<pre>{BODY}</pre>\n"),
        ("a.html", f"# {COMMENT}\n<pre>{BODY}</pre>\n"),
        ("a.adoc", f"# {COMMENT}\n----\n{BODY}\n----\n"),
        ("a.rst", f"// {COMMENT}\n.. code-block:: json\n\n   {BODY}\n"),
    ],
)
def test_what_does_not_stand_right_above_suppresses_nothing(name: str, text: str) -> None:
    assert suppressed(name, text) == [None]


@pytest.mark.parametrize(
    ("name", "text"), [("a.rst", "Text\n\n.. {}\n\n::\n\n  {}\n"), ("a.adoc", "// {}\n----\n{}\n----\n")]
)
def test_a_comment_that_suppresses_nothing_is_removed(name: str, text: str) -> None:
    body = BODY.replace(" a", "a")
    page = text.format(COMMENT, body)
    found = lint_files({name: page.encode()}, Settings(select=("IL223", "IL91"))).findings
    assert fixed(page, [finding.fix for finding in found]) == text.replace(".. {}\n", "").replace("// {}\n", "").format(
        body
    )
