"""IL225 url-host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.suggest import nearest
from instancelint.domain.hosts import PLATFORM_HOSTS
from instancelint.domain.urls import Url, is_loopback, is_platform_host, is_sample_host, parse_url
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_FOREIGN = lazy_pattern(r"[,;!&=+]")
"""Characters that no host name has, and no notation of a template."""
_COMMA = lazy_pattern(r"(?:[a-z0-9-]+[,;](?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+[a-z0-9-]+[,;][a-z]{2,})")
"""A name with a comma in place of one of its dots: neither half is a name by itself."""
_HIGHEST_PORT = 65_535
_URL_KEY = lazy_pattern(r"(?:^|[._])ur[li]$|[a-z]Ur[li]$", re.IGNORECASE)


class UrlHost(Rule[NoOptions]):
    """
    Host name or port that cannot exist, or a host that is one letter away from the platform's.

    A host name consists of letters, digits, hyphens and dots. With an underscore no certificate is issued and many
    clients reject it; with a comma in place of a dot it cannot be resolved. `cloud-element.com` belongs to somebody
    else, and events or codes sent there are lost or worse. Correct the name.
    """

    meta = Meta(
        code="IL225",
        name="url-host",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("odd-url",),
        messages={
            "underscore": "invalid host {host!r}; host names cannot contain underscores",
            "character": "invalid character {found!r} in the host; correct it",
            "empty": "invalid host {host!r}; remove the extra dot",
            "port": "invalid port; use a number from 1 to 65535",
            "misspelt": "host {host!r} looks misspelled; did you mean {near!r}?",
        },
        bad=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://my_login.acme.io/oauth
                                            ~~~~~~~~~~~~~~~~ underscore
                event.notification.callback.url: https://cloud-element.com/elements/api-v2/events/gmail/
                                                         ~~~~~~~~~~~~~~~~~ misspelt
            """),
            Head("gmail", "Mail").configured(
                """
                oauth.callback.url: https://login,acme.io/oauth
                                                 ~ character
                event.notification.callback.url: https://hooks..acme.io/events
                                                         ~~~~~~~~~~~~~~ empty
                base.url: https://api.acme.io:80443
                                              ~~~~~ port
                """,
                fixed="""
                oauth.callback.url: https://login.acme.io/oauth
                event.notification.callback.url: https://hooks..acme.io/events
                base.url: https://api.acme.io:80443
                """,
            ),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://login-2.acme.io/oauth_return
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/gmail/
                base.url: https://{my_site}.acme.io
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the host of every URL setting."""
        for key, value in doc.configuration.items():
            if not isinstance(value, str) or "://" not in value or is_open(value) or not _URL_KEY.search(key):
                continue
            url = parse_url(value)
            if url is None or is_loopback(url.host) or set("{<") & set(url.host):
                continue
            problem = _problem(("configuration", key), value, url)
            if problem is not None:
                yield problem


def _problem(path: Path, value: str, url: Url) -> Problem | None:
    at, host = Target(path, within=url.spans["host"]), url.host
    if "_" in host:
        return Problem(at, "underscore", {"host": host})
    if ".." in host:
        return Problem(at, "empty", {"host": host})
    foreign = _FOREIGN.search(host)
    if foreign is not None:
        return _with_foreign_character(path, value, url, foreign)
    port = url.part("port")
    if port and not (port.isdecimal() and 1 <= int(port[:6]) <= _HIGHEST_PORT):
        return Problem(Target(path, within=url.spans["port"]), "port")
    near = () if is_platform_host(host) or is_sample_host(host) else nearest(host, PLATFORM_HOSTS)
    return Problem(at, "misspelt", {"host": host, "near": near[0]}) if near else None


def _with_foreign_character(path: Path, value: str, url: Url, foreign: re.Match[str]) -> Problem:
    """Look for a dot that became a comma; what any other character was meant to be, nobody knows."""
    place = url.spans["host"][0] + foreign.start()
    repaired = f"{value[:place]}.{value[place + 1 :]}"
    fix = (
        Repair("Replace with a dot", (Replace(path, repaired),), Safety.UNSAFE) if _COMMA.fullmatch(url.host) else None
    )
    return Problem(Target(path, within=(place, place + 1)), "character", {"found": Word(foreign.group())}, fix=fix)
