"""IL602 tag-blank-or-duplicate."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Remove, Repair
from instancelint.model.stand_ins import is_placeholder
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, value_of


class TagBlankOrDuplicate(SchemaRule[NoOptions]):
    """
    Blank or duplicate tag.

    People read tags, so two that differ only in case or spaces are the same. Remove tags that add nothing.
    """

    meta = Meta(
        code="IL602",
        name="tag-blank-or-duplicate",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("tags",),
        messages={
            "blank": "blank tag; remove it",
            "duplicate": "duplicate tag; remove it",
        },
        labels={"duplicate": "duplicate"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                  - ""
                    ~~ blank
                  - Legal
                    ~~~~~ duplicate
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                configuration: {}
                """,
            ),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                  - legal 2
                  - ${TEAM}
                configuration: {}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare tags regardless of case and spaces, which the schema cannot do."""
        tags = doc.members.get("tags")
        seen: dict[str, int] = {}
        for index, tag in enumerate(tags if isinstance(tags, list) else ()):
            if not isinstance(tag, str) or is_placeholder(tag):
                continue
            at = value_of("tags", index)
            plain = " ".join(tag.split()).casefold()
            repair = Repair("Remove the tag", (Remove(at.path),))
            if not plain:
                yield Problem(at, "blank", fix=repair)
            elif plain in seen:
                first = (value_of("tags", seen[plain]), "first occurrence")
                yield Problem(at, "duplicate", related=(first,), fix=repair)
            else:
                seen[plain] = index

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Return nothing: `check` finds all that the schema finds, and more."""
        return None
