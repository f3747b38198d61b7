"""IL409 grant-value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap
from urllib.parse import unquote

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Name
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_template
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of
from instancelint.rules.conditions import GRANT_ALONE

_ADDRESS = lazy_pattern(r"\s*[A-Za-z][A-Za-z0-9+.-]*://\S+\s*")
_PAIRS = lazy_pattern(r"\s*[?#&]?(?:[A-Za-z_]\w*=[^&=]*&)*(?:code|oauth_token|oauth_verifier)=.*", re.DOTALL)
_REST = lazy_pattern(
    r"(?P<value>[^&?=\s]+)&(?:state|scope|realmId|session_state|authuser|prompt|hd|iss|locale|error)=.*"
)
_ENCODED = lazy_pattern(r"%(?:2[0-9A-Fa-f]|3[A-Da-dF-f]|40|5[BbDdEe]|7[Cc])")


class GrantValue(Rule[NoOptions]):
    """
    Grant that is encoded, or not the grant alone.

    The provider redirects the browser to the callback URL with the grant in it: `…?code=4f2a&state=box`. The grant is
    the value after `code=`, up to the next `&`. Copied with anything around it, it cannot be exchanged for a token.
    URLs encode some characters, such as the slash as `%2F`: a code that still has them was probably copied without
    being decoded, which is a warning.
    """

    meta = Meta(
        code="IL409",
        name="grant-value",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "address": "this is a full URL, not just {key!r}; use only the value after {key}= in it",
            "pair": "expected only the value after {key}=; remove everything around it",
            "rest": "unexpected parameters after {key!r}; use only the value before them",
            "encoded": "{key!r} seems to be URL-encoded; decode it",
        },
        bad=(
            Example(
                """
                element:
                  key: hootsuite
                name: Social
                providerData:
                  code: https://login.acme.io/cb?code=k3Jx81QmZr5tV7&state=hootsuite
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ address
                configuration: {}
                """,
                fixed="""
                element:
                  key: hootsuite
                name: Social
                providerData:
                  code: k3Jx81QmZr5tV7
                configuration: {}
                """,
            ),
            Example(
                """
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: code=${CODE}
                        ~~~~~~~~~~~~ pair
                configuration: {}
                """,
                fixed="""
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: ${CODE}
                configuration: {}
                """,
            ),
            Example(
                """
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: k3Jx81Qm&state=dropbox
                        ~~~~~~~~~~~~~~~~~~~~~~ rest
                configuration: {}
                """,
                fixed="""
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: k3Jx81Qm
                configuration: {}
                """,
            ),
            Example("""
                element:
                  key: googledrive
                name: Files
                providerData:
                  code: 4%2F0AX4XfWh
                        ~~~~~~~~~~~~ encoded
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: googledrive
                name: Files
                providerData:
                  code: 4/0AX4XfWh-b_k==
                configuration: {}
            """),
            Example("""
                element:
                  key: googledrive
                name: Files
                providerData:
                  code: "%{CODE}"
                configuration: {}
            """),
        ),
        conditions=("odd-grant",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the fields that the provider sends in a URL."""
        grant = doc.mapping("providerData")
        texts = {key: value for key in GRANT_ALONE if isinstance(value := grant.get(key), str)}
        yield from filter(None, starmap(_problem, texts.items()))


def _problem(key: str, value: str) -> Problem | None:
    at = value_of("providerData", key)
    if _ADDRESS.fullmatch(value) and not is_template("".join(value.strip().partition("://")[:2])):
        return Problem(at, "address", {"key": Name(key)}, fix=_repair(key, value))
    if _PAIRS.fullmatch(value):
        return Problem(at, "pair", {"key": Name(key)}, fix=_repair(key, value))
    rest = _REST.fullmatch(value)
    if rest:
        repair = Repair("Keep only the value", (Replace(at.path, unquote(rest["value"])),))
        return Problem(at, "rest", {"key": Name(key)}, fix=repair)
    if _ENCODED.search(value) and not is_template(value):
        repair = Repair("Decode the value", (Replace(at.path, unquote(value)),), Safety.UNSAFE)
        return Problem(at, "encoded", {"key": Name(key)}, fix=repair, severity=Severity.WARNING)
    return None


def _repair(key: str, value: str) -> Repair | None:
    """Return the repair that keeps the only value of that name, URL-decoded."""
    found = re.findall(rf"(?:^|[?#&\s]){key}=([^&#\s]+)", value)
    return (
        Repair("Keep only the value", (Replace(("providerData", key), unquote(found[0])),)) if len(found) == 1 else None
    )
