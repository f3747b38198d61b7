"""IL229 url-residue."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.domain.urls import parse_url, unwrapped
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_template
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_VARIABLE = lazy_pattern(r"(?<![\w-])(?:page|site)\.[A-Za-z]\w*")
_DOUBLE = lazy_pattern(r"(?<!https:)(?<!http:)/{2,}")
"""Not those of an address in the path of another one."""


class UrlResidue(Rule[NoOptions]):
    """
    URL with leftovers of a template: a doubled slash, the name of a variable, or brackets or quotes around it.

    A template leaves an empty path segment when its variable was not set, and `page.elementKey` is the variable itself.
    The URL looks right at a glance but leads nowhere. Correct the URL.
    """

    meta = Meta(
        code="IL229",
        name="url-residue",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("odd-url",),
        yields_to=("callback-url-element", "url-malformed"),
        messages={
            "double": "empty path segment in this URL; fill in what belongs between the slashes",
            "variable": "{name!r} is a template variable that was not replaced; use its value",
            "wrapped": "URL is wrapped in {marks}; remove them",
        },
        bad=(
            Head("woocommercerest", "Shop").configured(
                """
                site: <https://shop.acme.io>
                      ~~~~~~~~~~~~~~~~~~~~~~ wrapped
                oauth.callback.url: "'https://login.acme.io/oauth'"
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ wrapped
                event.notification.callback.url: https://hooks.acme.io/events//shop
                                                                             ~~ double
                """,
                fixed="""
                site: https://shop.acme.io
                oauth.callback.url: "https://login.acme.io/oauth"
                event.notification.callback.url: https://hooks.acme.io/events/shop
                """,
            ),
            Head("gmail", "Mail").configured("""
                event.notification.callback.url: https://hooks.acme.io/events/page.elementKey/
                                                                              ~~~~~~~~~~~~~~~ variable
            """),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                event.notification.callback.url: https://hooks.acme.io/events/?next=https://b.acme.io//x
                site: https://pages.acme.io/page.html
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at every setting that holds a URL."""
        for key, value in doc.configuration.items():
            if isinstance(value, str) and "//" in value:
                problem = _problem(("configuration", key), value)
                if problem is not None:
                    yield problem


def _problem(path: Path, value: str) -> Problem | None:
    bare = unwrapped(value)
    if bare is not None:
        is_bracket = value.lstrip()[0] == "<"
        repair = Repair(f"Remove the {'brackets' if is_bracket else 'quotes'}", (Replace(path, bare),))
        return Problem(Target(path), "wrapped", {"marks": Word("< >" if is_bracket else "quotes")}, fix=repair)
    url = parse_url(value)
    if url is None or is_template(value):
        return None
    start, end = url.spans["path"]
    variable = _VARIABLE.search(value, start, end)
    if variable and not variable.group().endswith((".html", ".htm", ".php", ".aspx", ".jsp", ".json", ".xml", ".js")):
        return Problem(Target(path, within=variable.span()), "variable", {"name": variable.group()})
    double = _DOUBLE.search(value, start, end)
    if double:
        repaired = value[:start] + _DOUBLE.sub("/", value[start:end]) + value[end:]
        fix = Repair("Replace with one slash", (Replace(path, repaired),), Safety.UNSAFE)
        return Problem(Target(path, within=double.span()), "double", fix=fix)
    return None
