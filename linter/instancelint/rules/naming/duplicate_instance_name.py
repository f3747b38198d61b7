"""IL612 duplicate-instance-name."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.model.document import Document
from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import CrossFileRule, Example, Meta, NoOptions, Problem, value_of
from instancelint.rules.claims import shared_name


class DuplicateInstanceName(CrossFileRule[NoOptions]):
    """
    Two payloads of one element with the same instance name.

    Names are how people tell instances apart in the console and in logs; two of one element with the same name are
    mixed up sooner or later, and a file copied for a second instance often keeps the first one's name by mistake. Give
    each instance a name of its own. The rule sees only the files of one run.
    """

    meta = Meta(
        code="IL612",
        name="duplicate-instance-name",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"same": "another {element} instance is called {name!r} too; give each instance a name of its own"},
        labels={"same": "the same name"},
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                      ~~~~~~~~~ same
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: "${INSTANCE_NAME}"
                configuration: {}
            """),
        ),
        kinds=frozenset({Kind.CREATE}),
        profiles={"docs": None},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Mention the name, so that a second payload with the same one is noticed."""
        group = shared_name(doc.data)
        if group is not None:
            args = {"element": Name(doc.element_key), "name": doc.members["name"]}
            yield Problem(value_of("name"), "same", args, group=group)
