"""IL606 markup-in-name-or-tag."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule

_MARKUP = lazy_pattern(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--|&(?:[a-z]+|#\d+);")


class MarkupInNameOrTag(Rule[NoOptions]):
    """
    HTML in the name or in a tag.

    The platform strips markup from names and tags, so the instance is not named as the file says, and a search for that
    name finds nothing. Use plain text.
    """

    meta = Meta(
        code="IL606",
        name="markup-in-name-or-tag",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("markup",),
        messages={"markup": "markup such as {markup!r}, which the platform strips from names and tags; use plain text"},
        bad=(
            Example("""
                element:
                  key: box
                name: <b>Contracts</b>
                      ~~~ markup
                tags:
                  - R&amp;D
                     ~~~~~ markup
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: a < b > c
                tags:
                  - R&D
                  - <ADD_YOUR_TAG>
                configuration: {}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the name and every tag."""
        for path, value in doc.strings():
            if path[:1] not in {("name",), ("tags",)} or is_open(value):
                continue
            found = _MARKUP.search(value)
            if found:
                yield Problem(Target(path, within=found.span()), "markup", {"markup": found.group()})
