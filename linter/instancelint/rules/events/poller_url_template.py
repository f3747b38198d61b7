"""IL309 poller-url-template."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem
from instancelint.rules.shared.poller import (
    DATE_TEMPLATES,
    NUMBER_TEMPLATES,
    ZONED_TEMPLATE,
    UrlTemplate,
    poller_urls,
    url_templates,
)
from instancelint.rules.shared.poller_rule import PollerRule

_NAMES = {name.lower(): name for name in (*DATE_TEMPLATES, ZONED_TEMPLATE, *NUMBER_TEMPLATES)}
_FORMS = {
    "gmtDate": "${gmtDate:yyyy-MM-dd}",
    "date": "${date:yyyy-MM-dd}",
    "dateTimeZone": "${dateTimeZone:GMT:yyyy-MM-dd}",
    "epoch": "${epoch}, ${epoch:s}, ${epoch:ms} or ${epoch:us}",
    "milliseconds": "${milliseconds}",
}


class PollerUrlTemplate(PollerRule[NoOptions]):
    """
    Poller URL template that the platform does not support.

    Before each poll the platform fills the time of the last one into the URL. It supports `${gmtDate:<pattern>}`,
    `${date:<pattern>}`, `${dateTimeZone:<zone>:<pattern>}`, `${epoch}` with `:s`, `:ms` or `:us`, and
    `${milliseconds}`; anything else is sent unchanged, and the provider finds no records or rejects the request.
    Variables of other tools, such as `${BASE_PATH}`, are ignored.
    """

    meta = Meta(
        code="IL309",
        name="poller-url-template",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.configuration",),
        messages={
            "case": "wrong case in template {template!r}; use {name!r}",
            "form": "invalid template {template!r}; use {form}",
            "unknown": "unknown template {template!r}; use a time template such as {form}",
            "unclosed": "template {template!r} is not closed; add a closing brace after its pattern",
        },
        bad=(
            Head("revel", "Shop").configured(
                """
                event.poller.configuration:
                  employees:
                    url: /hubs/employee/employees?where=updated>='${DateTimeZone:PST:yyyy-MM-dd}'
                                                                    ~~~~~~~~~~~~ case
                    idField: id
                """,
                fixed="""
                event.poller.configuration:
                  employees:
                    url: /hubs/employee/employees?where=updated>='${dateTimeZone:PST:yyyy-MM-dd}'
                    idField: id
                """,
            ),
            Head("eloqua", "Marketing").configured("""
                event.poller.configuration:
                  contacts:
                    url: /hubs/marketing/contacts?where=updatedAt>='${518862600}'
                                                                    ~~~~~~~~~~~~ unknown
                    idField: id
                  accounts:
                    url: /hubs/marketing/accounts?where=updatedAt>='${date:}'
                                                                    ~~~~~~~~ form
                    idField: id
                  forms:
                    url: /hubs/marketing/forms?where=updatedAt>='${gmtDate:yyyy-MM-dd'
                                                                 ~~~~~~~~~~~~~~~~~~~~~ unclosed
                    idField: id
            """),
        ),
        good=(
            Head("zohocrm", "Sales").configured("""
                event.poller.configuration:
                  leads:
                    url: /hubs/crm/leads?where='Modified Time'>'${dateTimeZone:{TimeZone}:yyyy-MM-dd HH:mm:ss}'
                    idField: LEADID
                  deals:
                    url: /hubs/crm/deals?where=changed>'${date}'
                    idField: id
                  notes:
                    url: "${BASE}/deals?where=changed>${epoch:ms} and zone='${dateTimeZone:GMT+05:30:Z}'"
                    idField: id
            """),
        ),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Compare each template with the known ones."""
        for resource, url in poller_urls(doc):
            for template in url_templates(url):
                if not template.closed or not (template.known or template.foreign):
                    yield self._problem((*resource.path, "url"), url, template)

    def _problem(self, path: tuple[str | int, ...], url: str, template: UrlTemplate) -> Problem:
        at = Target(path, within=(template.start, template.end))
        args = {"template": url[template.start : template.end]}
        if not template.closed:
            return Problem(at, "unclosed", args)
        name = _NAMES.get(template.name.strip().lower())
        if name is None:
            return Problem(at, "unknown", {**args, "form": _FORMS["gmtDate"]})
        if name == template.name or template.rest is None:
            return Problem(at, "form", {**args, "form": _FORMS[name]})
        start, end = template.start + 2, template.start + 2 + len(template.name)
        repair = Repair(f"Replace with {name}", (Replace(path, url[:start] + name + url[end:]),))
        return Problem(Target(path, within=(start, end)), "case", {**args, "name": Word(name)}, fix=repair)
