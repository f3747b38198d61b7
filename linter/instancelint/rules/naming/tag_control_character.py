"""IL607 tag-control-character."""

from __future__ import annotations

import re

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document, SchemaError, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule

_CONTROL = lazy_pattern(r"[\x00-\x1f\x7f-\x9f]")
_RUN = lazy_pattern(r"[\s\x00-\x1f\x7f-\x9f]++")


class TagControlCharacter(SchemaRule[NoOptions]):
    """
    Control character in the name or in a tag.

    A tab or line break inside a name or tag is not visible in the console and cannot be typed into its search. It
    usually comes from copying out of a table. Remove it.
    """

    meta = Meta(
        code="IL607",
        name="tag-control-character",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"control": "control character U+{number} in a name or tag; remove it"},
        bad=(
            Example(
                r"""
                element:
                  key: box
                name: "Con\ttracts"
                          ~~ control
                tags:
                  - "legal\nteam"
                          ~~ control
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: "Con tracts"
                tags:
                  - "legal team"
                configuration: {}
                """,
            ),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contrats signés
                tags:
                  - legal team
                configuration: {}
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report the first control character."""
        value = str(error.value)
        found = _CONTROL.search(value)
        if found is None or not value.strip():
            return None
        repair = Repair("Replace with a space", (Replace(error.path, _RUN.sub(_space, value).strip()),))
        args = {"number": f"{ord(found.group()):04X}"}
        return Problem(Target(error.path, within=found.span()), "control", args, fix=repair)


def _space(run: re.Match[str]) -> str:
    return " " if _CONTROL.search(run.group()) else run.group()
