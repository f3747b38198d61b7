"""IL502 secret-in-url."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.domain.urls import parse_url
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_stand_in
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_PARAMETER = lazy_pattern(
    r"(?:^|&)(?P<name>access_token|api_?key|apikey|auth_token|client_secret|password|passwd|secret|token)="
    r"(?P<value>[^&]+)",
    re.IGNORECASE,
)


class SecretInUrl(Rule[NoOptions]):
    """
    Credential in a URL.

    URLs end up in access logs, error messages and other people's browsers, and a credential in them does too. Use the
    element's own setting for it, or let the receiver check the signature of the events
    (`event.notification.signature.key`).
    """

    meta = Meta(
        code="IL502",
        name="secret-in-url",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("odd-url",),
        messages={
            "userinfo": "this URL contains a username or password; remove it",
            "query": "this URL contains a credential in parameter {name!r}; remove it",
        },
        bad=(
            Head("jira", "Issues").configured("""
                base.url: https://agent:pw@jira.acme.io
                                  ~~~~~~~~ userinfo
                event.notification.callback.url: https://hooks.acme.io/in?api_key=k3Jx81Qm&x=1
                                                                          ~~~~~~~~~~~~~~~~ query
            """),
        ),
        good=(
            Head("jira", "Issues").configured("""
                base.url: https://jira.acme.io
                event.notification.callback.url: https://hooks.acme.io/in?api_key=${HOOK_KEY}&page_token=
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check every string of the configuration that is a URL."""
        for path, value in doc.strings():
            if "://" not in value or path[:1] != ("configuration",):
                continue
            url = parse_url(value)
            if url is None:
                continue
            user = url.part("userinfo")
            if user and not is_stand_in(user):
                yield Problem(Target(path, within=url.spans["userinfo"]), "userinfo")
            found = _PARAMETER.search(url.part("query"))
            if found and not is_stand_in(found["value"]):
                start = url.spans["query"][0]
                within = (start + found.start("name"), start + found.end("value"))
                yield Problem(Target(path, within=within), "query", {"name": found["name"]})
