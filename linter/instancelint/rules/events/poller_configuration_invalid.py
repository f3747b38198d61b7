"""IL313 poller-configuration-invalid."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import ALL_KINDS, Example, Head, Meta, NoOptions, Problem, Rule
from instancelint.rules.shared.poller import is_pending, read_string, url_templates

_PATH = ("configuration", EVENT_POLLER_CONFIGURATION)
_OTHER_TOOL = lazy_pattern(r"\{\{|\{%|<%|\$\(")


class PollerConfigurationInvalid(Rule[NoOptions]):
    """
    Poller configuration string that is not a JSON object.

    `event.poller.configuration` is an object of resources, or a string that contains such an object as JSON; the
    platform cannot read anything else, and polls nothing. Use the object itself: it is easier to read, and mistakes in
    it are found.
    """

    meta = Meta(
        code="IL313",
        name="poller-configuration-invalid",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("setting:event.poller.configuration",),
        yields_to=("empty-value",),
        messages={
            "not-json": "poller configuration string is not valid JSON; use an object instead",
            "not-an-object": "poller configuration string must contain an object of resources, not {actual}",
            "empty": "poller configuration is empty; add an object of resources, or omit it",
        },
        bad=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: users and tickets
                                            ~~~~~~~~~~~~~~~~~ not-json
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: '{"users": {"url": "/hubs/helpdesk/users" "idField": "id"}}'
                                                                                     ^ not-json
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: '["users", "tickets"]'
                                            ~~~~~~~~~~~~~~~~~~~~~~ not-an-object
            """),
            Example(
                """
                id: 1
                token: xxxxxxxx
                element:
                  key: sftp
                name: Files
                configuration:
                  event.poller.configuration: ""
                                              ~~ empty
                """,
                kind=Kind.RESPONSE,
            ),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: '{"users": {"url": "/hubs/helpdesk/users", "idField": "id"}}'
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: ${POLLER_CONFIGURATION}
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: '{{ poller | to_json }}'
            """),
        ),
        kinds=ALL_KINDS,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Parse a string."""
        text = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
        if not isinstance(text, str):
            return
        if not text.strip():
            yield Problem(Target(_PATH), "empty")
            return
        inner = None if is_pending(text) else read_string(doc)
        if inner is None:
            return
        if not inner.recovered:
            if not isinstance(inner.data, dict):
                yield Problem(Target(_PATH), "not-an-object", {"actual": type_name(inner.data)})
        elif not (_filled_in(text) or _is_elided(doc, inner)):
            yield Problem(_place(inner, text), "not-json")


def _is_elided(doc: Document, inner: Document) -> bool:
    """Check whether the string would be JSON but for dots that mark omitted content."""
    shown = doc.region is not None and doc.region.role.documentation
    return shown and bool(inner.issues) and all(issue.kind == "ellipsis" for issue in inner.issues)


def _filled_in(text: str) -> bool:
    """Check whether another tool fills in parts of the string, so that it may become JSON."""
    return _OTHER_TOOL.search(text) is not None or any(template.foreign for template in url_templates(text))


def _place(inner: Document, text: str) -> Target:
    """Return the place of the first mistake if the string looks like JSON, or else the whole value."""
    if text.lstrip()[:1] != "{" or not inner.issues:
        return Target(_PATH)
    span = min(issue.span for issue in inner.issues)
    return Target(_PATH, within=(span.start, span.end))
