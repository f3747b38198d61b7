"""IL804 yaml-block-newline."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.document import Document, Format, SyntaxIssue, Target
from instancelint.model.finding import Edit, Fix
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule

_HEADER = lazy_pattern(r"[|>][0-9]?(?![-+])")


class YamlBlockNewline(Rule[NoOptions]):
    """
    Block scalar that adds a line break to a one-line value.

    `|` and `>` keep one line break at the end of the text. In a secret, a URL or a date pattern it is sent too, and the
    provider rejects the value. Write `|-` or `>-`, or put the value on the line of its key.
    """

    meta = Meta(
        code="IL804",
        name="yaml-block-newline",
        since="0.1.0",
        severity=Severity.INFO,
        marks=("|", ">"),
        messages={"newline": "block scalar adds a line break to the value; use {better} instead"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.scope: |
                               ~ newline
                    root_readonly
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.scope: |-
                    root_readonly
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.scope: |-
                    root_readonly
                  box.private.certificate: |
                    line one
                    line two
                """,
                notation="yaml-only",
            ),
        ),
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at one-line strings that end in a line break."""
        if doc.format is not Format.YAML:
            return
        for path, value in doc.strings():
            node = doc.node(path) if value.endswith("\n") and "\n" not in value[:-1] else None
            header = _HEADER.match(doc.source.text, node.start) if node else None
            if header is None:
                continue
            span = Span(header.start(), header.end())
            better = header.group() + "-"
            fix = Fix(f"Replace with {better}", (Edit(span, better),), paths=(path,))
            issue = SyntaxIssue("block-newline", span, path)
            yield Problem(Target(path), "newline", {"better": better}, fix=fix, issue=issue)
