"""IL611 name-generic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of

_GENERIC = lazy_pattern(
    r"(?:my |the |a )?(?:api|test|new|sample|example|demo|webhooks?|polling|instance|element|default|untitled|name|"
    r"[ _-]|\d)+",
    re.IGNORECASE,
)


class NameGeneric(Rule[NoOptions]):
    """
    Generic instance name.

    `Test`, `API Instance` and `API_Polling` are copied from examples; among a hundred instances nobody can tell what
    they are for. Use a name that says what the instance is for. Select this rule if names matter to your team.
    """

    meta = Meta(
        code="IL611",
        name="name-generic",
        since="0.1.0",
        severity=Severity.INFO,
        messages={"generic": "{name!r} is too generic; use a name that says what the instance is for"},
        bad=(
            Example("""
                element:
                  key: box
                name: API Instance 2
                      ~~~~~~~~~~~~~~ generic
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts archive
                configuration: {}
            """),
        ),
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the name."""
        name = doc.members.get("name")
        if isinstance(name, str) and name.strip() and _GENERIC.fullmatch(name.strip()):
            yield Problem(value_of("name"), "generic", {"name": name})
