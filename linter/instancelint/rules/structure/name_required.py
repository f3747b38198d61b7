"""IL203 name-required."""

from __future__ import annotations

from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_blank, type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Meta, NoOptions, Problem, SchemaRule, head_of, value_of
from instancelint.rules.shared.misspelt import misspellings_at_top
from instancelint.rules.shared.quoting import in_quotes

_IN_POLLER = ("configuration", EVENT_POLLER_CONFIGURATION, "name")


class NameRequired(SchemaRule[NoOptions]):
    """
    Missing instance name.

    People find an instance in the console by its name, and the platform rejects a body without one. A name that ended
    up inside `configuration` is covered by `misplaced-property`.
    """

    meta = Meta(
        code="IL203",
        name="name-required",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "missing": 'missing "name"; give the instance a distinctive name',
            "blank": "instance name is blank; give it a distinctive name",
            "wrong-type": "name must be a string, not {actual}; write it as a string",
        },
        bad=(
            Example("""
                element:
                ~~~~~~~ missing
                  key: box
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: " "
                      ~~~ blank
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: [Contracts]
                      ~~~~~~~~~~~ wrong-type
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts 2
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: "{{ instance_name }}"
                configuration: {}
            """),
        ),
        kinds=CREATES,
        yields_to=("unknown-top-level-property", "misplaced-property"),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a missing name, a blank one and one that is not a string."""
        if "name" not in doc.members:
            return Problem(head_of(), "missing", yields_at=(*misspellings_at_top(doc, "name"), _IN_POLLER))
        name = doc.members["name"]
        if is_blank(name):
            return Problem(value_of("name"), "blank")
        return Problem(value_of("name"), "wrong-type", {"actual": type_name(name)}, fix=in_quotes(doc, ("name",), name))
