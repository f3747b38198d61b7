"""IL224 url-malformed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.suggest import nearest
from instancelint.domain.schemas import is_url
from instancelint.domain.settings_generated import BASE_URL
from instancelint.domain.urls import is_wrapped, parse_url
from instancelint.model.document import Document, SchemaError, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_blank, is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule

_SLIP = lazy_pattern(
    r"(?P<scheme>https?)(?P<slip>;//|//:?|:/(?!/)|:///+|;/+|://https?:?//|:(?=[a-z0-9-]+\.[a-z]))"
    r"(?=[^/\s])",
    re.IGNORECASE,
)
_MISSPELT = lazy_pattern(r"\s*(?P<found>(?P<scheme>[a-z]{3,6})(?:[:;]/{1,3}|//))(?=[^/\s])", re.IGNORECASE)
_SCHEMES = ("http", "https")
_BLANK = lazy_pattern(r"\s+")
_STARTS_AS_URL = lazy_pattern(r"https?\s*:\s*/", re.IGNORECASE)
_LIST = lazy_pattern(r"\s*+https?://[^\s?#,;|]*+(?:[,;|]++[^\s?#,;|]++)*?[,;|\s]++https?://", re.IGNORECASE)
_TIMES = lazy_pattern(r"https?://", re.IGNORECASE)
_NAME = lazy_pattern(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[:/?].*)?")
_WITHOUT_SCHEME = frozenset({
    "oauth.resource.url",
    "helpdesk.connectwise.server.url",
    "site.url",
    "baseUrl",
})  # fmt: skip
"""Keys that are documented with a bare host."""
_CONFIG_TEMPLATE = lazy_pattern(r"\{[^{}]*\}")


class UrlMalformed(SchemaRule[NoOptions]):
    """
    Value that should be an absolute URL but is not.

    The platform calls these URLs or redirects to them, so they need `https://` and a host. One typo, such as
    `https;//`, gives an instance whose login never returns, or whose events never arrive.
    """

    meta = Meta(
        code="IL224",
        name="url-malformed",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("odd-url",),
        yields_to=("placeholder-value",),
        messages={
            "slip": 'malformed URL: expected "://" after {scheme}, found {found!r}',
            "misspelt": "malformed URL: expected {near!r}, found {found!r}",
            "blank": "URL contains whitespace; remove it or write %20",
            "list": "{number} URLs in one value; keep one",
            "scheme": "URL is not absolute; add https:// in front",
            "none": "not a valid URL; use one that starts with https://",
        },
        bad=(
            Head("gmail", "Mail").configured(
                """
                oauth.callback.url: https;//login.acme.io/oauth
                                    ~~~~~~~~ slip
                """,
                fixed="""
                oauth.callback.url: https://login.acme.io/oauth
                """,
            ),
            Head("gmail", "Mail").configured(
                """
                oauth.callback.url: htps://login.acme.io/oauth
                                    ~~~~~~~ misspelt
                """,
                fixed="""
                oauth.callback.url: https://login.acme.io/oauth
                """,
            ),
            Head("gmail", "Mail").configured("""
                oauth.callback.url: login.acme.io/oauth
                                    ~~~~~~~~~~~~~~~~~~~ scheme
                event.notification.callback.url: https://hooks.acme.io/my events
                                                                         ~ blank
                oauth.token.url: "false"
                                 ~~~~~~~ none
            """),
            Head("gmail", "Mail").configured("""
                event.notification.callback.url: https://a.acme.io/events,https://b.acme.io/events
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ list
            """),
        ),
        good=(
            Head("jira", "Issues").configured("""
                base.url: "{jira.site}/rest"
                oauth.callback.url: https://login.acme.io/oauth?a=b#c
                event.notification.callback.url: ${CALLBACK_URL}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the generic URL settings, which the schema knows, and at those of the element."""
        found = list(super().check(doc))
        yield from found
        places = {problem.at.path for problem in found}
        for key, value in doc.configuration.items():
            at = ("configuration", key)
            if at in places or not isinstance(value, str) or not self._is_url(key, doc):
                continue
            problem = None if parse_url(value) else _slip(at, value)
            if key not in _WITHOUT_SCHEME:
                problem = _list(at, value) or problem
            if problem is not None:
                yield problem

    def _is_url(self, key: str, doc: Document) -> bool:
        """Check whether a setting is a URL, to the platform or to the element."""
        if key in _WITHOUT_SCHEME:
            return True
        described = self.context.catalog.generic_schema(key)
        if described is not None and is_url(described):
            return True
        element = self.context.catalog.get(doc.element_key) if doc.element_key else None
        parameter = element.parameter(key) if element else None
        return parameter is not None and parameter.format == "uri"

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Find out which character is wrong."""
        return _problem(error.path, error.value) if isinstance(error.value, str) else None


def _problem(path: Path, value: str) -> Problem | None:
    if (
        is_open(value)
        or is_blank(value)
        or is_wrapped(value)
        or (path[-1] == BASE_URL and _CONFIG_TEMPLATE.search(value))
    ):
        return None
    problem = _list(path, value) or _slip(path, value)
    if problem is not None:
        return problem
    blank = _BLANK.search(value.strip())
    if blank and _STARTS_AS_URL.match(value.strip()):
        start = len(value) - len(value.lstrip()) + blank.start()
        return Problem(Target(path, within=(start, start + len(blank.group()))), "blank")
    return Problem(Target(path), "scheme" if _NAME.fullmatch(value.strip()) else "none")


def _list(path: Path, value: str) -> Problem | None:
    """Look for several URLs in a value, which takes one."""
    if _LIST.match(value) is None:
        return None
    return Problem(Target(path), "list", {"number": len(_TIMES.findall(value))})


def _slip(path: Path, value: str) -> Problem | None:
    """Look for a slip of the finger before the host; what is after it may be filled in later."""
    slip = _SLIP.search(value)
    if slip is None or value[: slip.start()].strip():
        return _misspelt(path, value)
    scheme = slip["scheme"].lower()
    repaired = f"{value[: slip.start()]}{scheme}://{value[slip.end() :]}"
    fix = Repair(f"Replace with {scheme}://", (Replace(path, repaired),))
    return Problem(Target(path, within=slip.span()), "slip", {"scheme": scheme, "found": Word(slip["slip"])}, fix=fix)


def _misspelt(path: Path, value: str) -> Problem | None:
    """Look for a scheme that is one slip away from http or https; where it is as close to both, https is written."""
    slip = _MISSPELT.match(value)
    written = slip["scheme"].lower() if slip else ""
    near = ("https",) if sorted(written) == sorted("https") else nearest(written, _SCHEMES, 1)
    if slip is None or written in _SCHEMES or not near:
        return None
    meant = f"{near[-1]}://"
    repaired = f"{value[: slip.start('found')]}{meant}{value[slip.end() :]}"
    safety = Safety.SAFE if len(near) == 1 else Safety.UNSAFE
    fix = Repair(f"Replace with {meant}", (Replace(path, repaired),), safety)
    args = {"near": Word(meant), "found": Word(slip["found"])}
    return Problem(Target(path, within=slip.span("found")), "misspelt", args, fix=fix)
