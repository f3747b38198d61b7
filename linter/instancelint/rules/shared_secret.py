"""IL507 shared-secret."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.document import Document, Target
from instancelint.finding import Severity
from instancelint.rule import Example, Meta, NoOptions, Problem, Rule
from instancelint.secrets import is_sample, is_secret_place
from instancelint.values import is_open

_SHORTEST = 8
_NOT_SHARED = frozenset({"oauth.api.key", "code"})
"""Client ids identify an application and are meant to be shared; a grant code works once."""


class SharedSecret(Rule[NoOptions]):
    """
    One literal secret in several payloads.

    A secret that stands in two files leaks twice and has to be changed twice; the copy is usually forgotten. Keep it
    in one place, such as an environment variable or a vault, and refer to it with a template like `${API_SECRET}`. The
    rule sees only the files of one run, and its finding never shows the value.
    """

    meta = Meta(
        code="IL507",
        name="shared-secret",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"same": "the same secret stands in another payload; keep it in one place and write ${{NAME}} here"},
        labels={"same": "the same secret"},
        bad=(
            Example("""
                element:
                  key: freshdesk
                name: Support
                configuration:
                  password: correct-horse-1
                            ~~~~~~~~~~~~~~~ same
            """),
        ),
        good=(
            Example("""
                element:
                  key: freshdesk
                name: Support
                configuration:
                  username: support
                  password: "${FRESHDESK_PASSWORD}"
            """),
        ),
        profiles={"docs": None},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Mention every literal secret by its digest."""
        for path, value in doc.strings():
            if len(value) < _SHORTEST or path[-1:] == () or path[-1] in _NOT_SHARED or len(set(value)) < _SHORTEST // 2:
                continue
            if is_secret_place(path, self.context.catalog) and not is_open(value) and not is_sample(value):
                yield Problem(Target(path), "same", group=_digest(value))


def _digest(value: str) -> str:
    from hashlib import sha256  # costly to load, and most payloads hold no literal secret

    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
