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
    Same instance name in two payloads of one element.

    People identify instances by name in the console and in logs; two instances of one element with the same name will
    be confused, and a file copied for a second instance often keeps the first one's name by mistake. Give each instance
    a unique name. Only the files of one run are compared.
    """

    meta = Meta(
        code="IL612",
        name="duplicate-instance-name",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"same": "another {element} instance is also named {name!r}; instance names should be unique"},
        labels={"same": "same name"},
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
        """Record the name, to find a second payload with the same one."""
        group = shared_name(doc.data)
        if group is not None:
            args = {"element": Name(doc.element_key), "name": doc.members["name"]}
            yield Problem(value_of("name"), "same", args, group=group)
