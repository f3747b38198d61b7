"""IL306 poller-resource-fields."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name, Word
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_blank, type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, key_of, value_of
from instancelint.rules.shared.poller import RESOURCE_KEYS, near_misses, resources
from instancelint.rules.shared.poller_rule import PollerSchemaRule
from instancelint.rules.shared.quoting import in_quotes

_NEEDED = ("url", "idField")
_PLACE = ("configuration", EVENT_POLLER_CONFIGURATION)
_DEPTH = len(_PLACE) + 1


class PollerResourceFields(PollerSchemaRule[NoOptions]):
    """
    Polled resource without a URL or ID field.

    The poller requests changed records from `url` and identifies them by `idField`; without either it cannot poll the
    resource. A few resources whose records have no ID use a blank `idField`, so that is only a warning.
    """

    meta = Meta(
        code="IL306",
        name="poller-resource-fields",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("setting:event.poller.configuration",),
        yields_to=("misplaced-property",),
        messages={
            "missing": "missing {fields} in polled resource {resource!r}; the poller needs both url and idField",
            "blank": "{field} of polled resource {resource!r} is blank; fill it in",
            "wrong-type": "{field} of polled resource {resource!r} must be a string, not {actual}",
            "not-an-object": "polled resource {resource!r} must be an object with url and idField, not {actual}",
            "bare": "unnamed polled resource; nest it under a key that names the resource",
        },
        bad=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                  users:
                  ~~~~~ missing
                    url: /hubs/helpdesk/users
                  tickets: {}
                  ~~~~~~~ missing
                  groups: /hubs/helpdesk/groups
                          ~~~~~~~~~~~~~~~~~~~~~ not-an-object
                  priorities: /hubs/helpdesk/priorities?since=${gmtDate:yyyy-MM-dd}
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ not-an-object
                  agents:
                    url: /hubs/helpdesk/agents
                    idField: ""
                             ~~ blank
                  contacts:
                    url: [/hubs/helpdesk/contacts]
                         ~~~~~~~~~~~~~~~~~~~~~~~~~ wrong-type
                    idField: id
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ bare
                  url: /hubs/helpdesk/users
                  idField: id
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: '{"users": {"url": "/hubs/helpdesk/users"}}'
                                              ~~~~~~~ missing
            """),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                  users:
                    url: "/hubs/helpdesk/users?where=updated>='${gmtDate:yyyy-MM-dd}'"
                    idField: id
                  tickets: ${TICKETS}
            """),
        ),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Yield the schema's errors, and a blank ID field, which the schema allows."""
        yield from super().check_resources(doc)
        for resource in resources(doc):
            if (
                "idField" in resource.data
                and is_blank(resource.data["idField"])
                and resource.text("idField") is not None
            ):
                args = {"field": "idField", "resource": Name(resource.name)}
                yield Problem(value_of(*resource.path, "idField"), "blank", args, severity=Severity.WARNING)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report all that is missing from a resource in one finding."""
        if error.path == (*_PLACE, "url"):
            return Problem(key_of(*_PLACE), "bare")
        if len(error.path) < _DEPTH:
            return None
        name = error.path[_DEPTH - 1]
        if len(error.path) == _DEPTH and isinstance(error.value, dict):
            lost = set(near_misses(error.value, RESOURCE_KEYS).values())
            fields = " and ".join(key for key in _NEEDED if key not in error.value and key not in lost)
            args = {"resource": Name(name), "fields": Word(fields)}
            return Problem(key_of(*error.path), "missing", args) if fields else None
        at = value_of(*error.path)
        if len(error.path) == _DEPTH:
            return Problem(at, "not-an-object", {"resource": Name(name), "actual": type_name(error.value)})
        args = {"resource": Name(name), "field": Name(error.path[-1])}
        if is_blank(error.value):
            return Problem(at, "blank", args)
        fix = in_quotes(doc, error.path, error.value)
        return Problem(at, "wrong-type", {**args, "actual": type_name(error.value)}, fix=fix)
