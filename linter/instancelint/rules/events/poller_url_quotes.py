"""IL308 poller-url-quotes."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem
from instancelint.rules.shared.poller import poller_urls, url_templates, without_templates
from instancelint.rules.shared.poller_rule import PollerRule

_COMPARISON = lazy_pattern(r"[=<>]")


class PollerUrlQuotes(PollerRule[NoOptions]):
    """
    Unbalanced quote in a poller URL.

    The conditions of `where` have their values between two quotes. With one too many or one too few, the platform
    cannot read the condition, and every poll fails. Quotes inside a template such as `${gmtDate:yyyy-MM-dd'T'HH:mm:ss}`
    are part of the date pattern and do not count.
    """

    meta = Meta(
        code="IL308",
        name="poller-url-quotes",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("setting:event.poller.configuration",),
        messages={
            "surplus": "unmatched quote at the end of the poller URL; remove it",
            "unpaired": "unbalanced quote in the poller URL; quote the whole value",
        },
        bad=(
            Head("icontact", "Marketing").configured(
                """
                event.poller.configuration:
                  contacts:
                    url: "/hubs/general/contacts}'"
                                                ~~ surplus
                    idField: id
                """,
                fixed="""
                event.poller.configuration:
                  contacts:
                    url: "/hubs/general/contacts"
                    idField: id
                """,
            ),
            Head("oraclesalescloud", "Sales").configured("""
                event.poller.configuration:
                  leads:
                    url: "/hubs/crm/leads?where=ChangedOn>='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}"
                                                           ~ unpaired
                    idField: id
            """),
            Head("icontact", "Marketing").configured("""
                event.poller.configuration: '{"contacts": {"url": "/hubs/general/contacts''", "idField": "id"}}'
                                                                                         ~~ surplus
            """),
        ),
        good=(
            Head("oraclesalescloud", "Sales").configured("""
                event.poller.configuration:
                  leads:
                    url: "/hubs/crm/leads?where=ChangedOn>='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'"
                    idField: id
                  contacts:
                    url: "/hubs/crm/contacts?where='Modified Time'>'${dateTimeZone:{TimeZone}:yyyy-MM-dd'T'HH:mm}'"
                    idField: id
            """),
        ),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Count the quotes outside of templates."""
        for resource, url in poller_urls(doc):
            if "'" not in url or not all(template.closed for template in url_templates(url)):
                continue
            bare = without_templates(url)
            if bare.count("'") % 2 == 0:
                continue
            path = (*resource.path, "url")
            kept = _without_surplus(bare)
            if kept is None:
                last = bare.rfind("'")
                yield Problem(Target(path, within=(last, last + 1)), "unpaired")
            else:
                repair = Repair("Remove the unmatched quote", (Replace(path, url[:kept]),))
                yield Problem(Target(path, within=(kept, len(url))), "surplus", fix=repair)


def _without_surplus(bare: str) -> int | None:
    """
    Say how long the URL is without the quote at its end; None where that quote may be the right one of a pair.

    It is surplus where nothing is compared, or where the last value has its two quotes already. A brace before it that
    nothing opened is what is left of the same lost template.
    """
    if not bare.endswith("'"):
        return None
    comparisons = [match.end() for match in _COMPARISON.finditer(bare)]
    if comparisons:
        value = bare[comparisons[-1] :].lstrip()
        return len(bare) - 1 if value.startswith("'") and value.endswith("''") else None
    stray_brace = bare.endswith("}'") and bare.count("}") == bare.count("{") + 1
    return len(bare) - (2 if stray_brace else 1)
