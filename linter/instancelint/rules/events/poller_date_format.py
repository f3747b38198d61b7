"""IL314 poller-date-format."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.domain import java_dates
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem
from instancelint.rules.shared.poller import Resource, is_pending, poller_urls, resources, url_templates
from instancelint.rules.shared.poller_rule import PollerRule

_FORMATS = ("updatedDateFormat", "createdDateFormat")
_QUOTES = frozenset({"surplus-quote", "quotes"})


class PollerDateFormat(PollerRule[NoOptions]):
    """
    Date pattern that the platform cannot read, or misreads.

    Date formats are patterns of Java's `SimpleDateFormat`: letters represent parts of the date, and literal text is
    quoted, like the T in `yyyy-MM-dd'T'HH:mm:ssXXX`. The words `milliseconds`, `seconds` and `epoch` are for numbers.
    An unbalanced quote makes every poll fail; a wrong letter shifts the dates, and records are missed.
    """

    meta = Meta(
        code="IL314",
        name="poller-date-format",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.configuration",),
        yields_to=("yaml-quoting-date-pattern",),
        messages={
            "surplus-quote": "unmatched quote at the end of the date pattern; remove it",
            "quotes": "unbalanced quote in the date pattern; put literal text between two quotes",
            "bare-t": "quote the literal T in the date pattern: 'T'",
            "not-a-pattern": "{pattern!r} is not a valid date pattern; use one such as yyyy-MM-dd'T'HH:mm:ssXXX, or "
            "milliseconds, seconds or epoch",
            "unknown-letter": "{letters!r} has no meaning in a date pattern; quote literal text",
            "week-year": "YYYY means the week-based year, which differs around New Year; use yyyy",
            "day-of-year": "DD means the day of the year; use dd for the day of the month",
            "short-year": "some parsers read {letters!r} as a two-digit year; use yyyy",
            "minutes": "mm means minutes; use MM for months",
        },
        bad=(
            Head("linkedin", "Company").configured(
                """
                event.poller.configuration:
                  likes:
                    url: /hubs/social/likes
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: milliseconds'
                                                     ~ surplus-quote
                      createdDateFormat: milliseconds
                """,
                fixed="""
                event.poller.configuration:
                  likes:
                    url: /hubs/social/likes
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: milliseconds
                      createdDateFormat: milliseconds
                """,
            ),
            Head("eloqua", "Marketing").configured("""
                event.poller.configuration:
                  contacts:
                    url: /hubs/marketing/contacts?where=updated>'${date:MM/dd/yyy}'
                                                                              ~~~ short-year
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: 10 digit integer Unix time
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-pattern
                      createdDateFormat: yyyy-MM-dd'T'HH:mm:ss'Z
                                                              ~ quotes
                  accounts:
                    url: /hubs/marketing/accounts?where=updated>'${gmtDate:yyyy-mm-dd}'
                                                                                ~~ minutes
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: YYYY-MM-DD
                                         ~~~~ week-year
                                                 ~~ day-of-year
                      createdDateFormat: yyyy-MM-dd HH:mm:ss o
                                                             ~ unknown-letter
            """),
            Head("eloqua", "Marketing").configured(
                """
                event.poller.configuration:
                  contacts:
                    url: /hubs/marketing/contacts?where=updated>'${gmtDate:yyyy-mm-DD}'
                                                                                   ~~ day-of-year
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: YYYY-MM-DD
                                         ~~~~ week-year
                                                 ~~ day-of-year
                      createdDateFormat: MM/dd/yyy
                                               ~~~ short-year
                """,
                fixed="""
                event.poller.configuration:
                  contacts:
                    url: /hubs/marketing/contacts?where=updated>'${gmtDate:yyyy-MM-dd}'
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: yyyy-MM-dd
                      createdDateFormat: MM/dd/yyyy
                """,
            ),
            Example(
                """
                {
                  "element": {"key": "eloqua"},
                  "name": "Marketing",
                  "configuration": {
                    "event.poller.configuration": {
                      "contacts": {
                        "url": "/hubs/marketing/contacts",
                        "idField": "id",
                        "datesConfiguration": {"updatedDateFormat": "yyyy-MM-ddTHH:mm:ssXXX"}
                                                                               ~ bare-t
                      }
                    }
                  }
                }
                """,
                notation="json-only",
            ),
        ),
        good=(
            Head("eloqua", "Marketing").configured("""
                event.poller.configuration:
                  contacts:
                    url: /hubs/marketing/contacts?where=updated>'${gmtDate:yyyy-MM-dd'T'HH:mm:ss.SSS'Z'}'
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: EEE, dd MMM yyyy HH:mm:ss Z
                      createdDateFormat: milliseconds
                  weeks:
                    url: /hubs/marketing/weeks
                    idField: id
                    datesConfiguration:
                      updatedDateFormat: YYYY-'W'ww
                      createdDateFormat: ${DATE_FORMAT}
            """),
        ),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Check the formats of a resource, then the patterns in its URL."""
        for resource in resources(doc):
            for key in _FORMATS:
                text = resource.text("datesConfiguration", key)
                if text is not None and text.strip() and not is_pending(text):
                    path = (*resource.path, "datesConfiguration", key)
                    yield from _problems(path, text, text.strip(), len(text) - len(text.lstrip()))
        for resource, url in poller_urls(doc):
            yield from _in_url(resource, url)


def _in_url(resource: Resource, url: str) -> Iterator[Problem]:
    for template in url_templates(url):
        pattern = template.pattern
        if template.closed and pattern and "{" not in pattern:
            yield from _problems((*resource.path, "url"), url, pattern, template.pattern_start)


def _problems(path: Path, text: str, pattern: str, start: int) -> Iterator[Problem]:
    """Yield the mistakes in the part of a value that is a pattern."""
    for mistake in java_dates.check(pattern):
        within = (start + mistake.start, start + mistake.end)
        args = {"pattern" if mistake.kind == "not-a-pattern" else "letters": pattern[mistake.start : mistake.end]}
        severity = Severity.ERROR if mistake.kind in _QUOTES else None
        fix = _repair(path, text, within) if mistake.kind == "surplus-quote" else None
        if mistake.kind in java_dates.MEANT:
            meant = java_dates.MEANT[mistake.kind]
            mended = text[:start] + java_dates.mended(pattern, mistake.kind) + text[start + len(pattern) :]
            fix = Repair(f"Replace with {meant}", (Replace(path, mended),))
        yield Problem(Target(path, within=within), mistake.kind, args, fix=fix, severity=severity)


def _repair(path: Path, text: str, within: tuple[int, int]) -> Repair:
    """Return the removal of a quote; after a Z it may also be the second of a pair."""
    safety = Safety.UNSAFE if text[: within[0]].endswith("Z") else Safety.SAFE
    return Repair("Remove the unmatched quote", (Replace(path, text[: within[0]] + text[within[1] :]),), safety)
