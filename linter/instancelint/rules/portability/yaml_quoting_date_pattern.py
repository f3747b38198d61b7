"""IL802 yaml-quoting-date-pattern."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from instancelint.base.path import Path
from instancelint.domain import java_dates
from instancelint.model.document import Document, Format, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SyntaxRule
from instancelint.rules.shared.poller import poller_urls, resources, url_templates

_FORMATS = ("updatedDateFormat", "createdDateFormat")


class YamlQuotingDatePattern(SyntaxRule[NoOptions]):
    """
    Date pattern that lost its quotes to YAML.

    Date patterns contain single quotes, as around the T of `yyyy-MM-dd'T'HH:mm:ss`. Inside a single-quoted YAML string
    they end it early; without them the pattern is not valid. Write the pattern in double quotes:
    `"yyyy-MM-dd'T'HH:mm:ss"`.
    """

    meta = Meta(
        code="IL802",
        name="yaml-quoting-date-pattern",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("setting:event.poller.configuration",),
        messages={
            "ended": (
                "quotes inside this date pattern end the YAML string early; put the whole pattern in double quotes"
            ),
            "lost": "quote the literal T ('T') and put the whole pattern in double quotes",
        },
        bad=(
            Example(
                """
                element:
                  key: autotaskcrm
                name: Tickets
                configuration:
                  event.poller.configuration:
                    tickets:
                      idField: id
                      url: "/hubs/crm/tickets?where=changed>='${gmtDate:yyyy-MM-ddTHH:mm:ssXXX}'"
                                                                                  ~ lost
                      datesConfiguration:
                        createdDateField: created
                        createdDateFormat: "yyyy-MM-dd'T'HH:mm:ssXXX"
                        updatedDateField: changed
                        updatedDateFormat: yyyy-MM-ddTHH:mm:ssXXX
                                                     ~ lost
                """,
                fixed="""
                element:
                  key: autotaskcrm
                name: Tickets
                configuration:
                  event.poller.configuration:
                    tickets:
                      idField: id
                      url: "/hubs/crm/tickets?where=changed>='${gmtDate:yyyy-MM-dd'T'HH:mm:ssXXX}'"
                      datesConfiguration:
                        createdDateField: created
                        createdDateFormat: "yyyy-MM-dd'T'HH:mm:ssXXX"
                        updatedDateField: changed
                        updatedDateFormat: yyyy-MM-dd'T'HH:mm:ssXXX
                """,
                notation="yaml-only",
            ),
            Example(
                """
                element:
                  key: autotaskcrm
                configuration:
                  event.poller.configuration:
                    tickets:
                      datesConfiguration:
                        updatedDateFormat: 'yyyy-MM-dd'T'HH:mm:ssXXX'
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~ ended
                """,
                fixed="""
                element:
                  key: autotaskcrm
                configuration:
                  event.poller.configuration:
                    tickets:
                      datesConfiguration:
                        updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ssXXX"
                """,
                notation="yaml-only",
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: autotaskcrm
                name: Tickets
                configuration:
                  event.poller.configuration:
                    tickets:
                      idField: id
                      url: /hubs/crm/tickets?where=changed>='${gmtDate:yyyy-MM-dd'T'HH:mm:ssXXX}'
                      datesConfiguration:
                        createdDateField: created
                        createdDateFormat: 'yyyy-MM-dd''T''HH:mm:ssXXX'
                        updatedDateField: changed
                        updatedDateFormat: EEE, dd MMM yyyy HH:mm:ss Z
                """,
                notation="yaml-only",
            ),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"date-quotes": "ended"}
    fix_titles: ClassVar[Mapping[str, str]] = {"date-quotes": "Put it in double quotes"}

    def check(self, doc: Document) -> Iterator[Problem]:
        """Pass on what the parser saw, then look for a T without quotes in what it could read."""
        yield from super().check(doc)
        if doc.format is not Format.YAML:
            return
        for resource in resources(doc):
            for key in _FORMATS:
                text = resource.text("datesConfiguration", key)
                if text is not None:
                    yield from _lost((*resource.path, "datesConfiguration", key), text, text, 0)
        for resource, url in poller_urls(doc):
            for template in url_templates(url):
                if template.closed and template.pattern and "{" not in template.pattern:
                    yield from _lost((*resource.path, "url"), url, template.pattern, template.pattern_start)


def _lost(path: Path, text: str, pattern: str, start: int) -> Iterator[Problem]:
    """Look at the part of a value that is a pattern."""
    found = java_dates.bare_t(pattern)
    if found is None:
        return
    within = (start + found[0], start + found[1])
    repair = Repair("Quote the T", (Replace(path, f"{text[: within[0]]}'T'{text[within[1] :]}"),))
    yield Problem(Target(path, within=within), "lost", fix=repair, severity=Severity.WARNING)
