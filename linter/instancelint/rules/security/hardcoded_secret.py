"""IL501 hardcoded-secret."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.base.path import Path
from instancelint.domain.secrets import is_secret_place, looks_generated
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_SIGNATURE_KEY, OAUTH_API_KEY
from instancelint.model.document import Document
from instancelint.model.stand_ins import has_sample_word, is_stand_in
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of
from instancelint.rules.conditions import SHORTEST_SECRET

_STRONG = 16
_ENTROPY = 3.0
"""Bits a character; words and repeated patterns stay below."""
_IDENTIFIERS = frozenset({OAUTH_API_KEY, "client_id", "clientId"})


class HardcodedSecret(Rule[NoOptions]):
    """
    Plain-text credential in the file.

    Anyone who can read the repository, its history or its build logs can use the credential, and it stays valid until
    it is changed at the provider. Store it in a vault or in the environment and use a reference instead:
    `${API_SECRET}`, `$(API_SECRET)` and `{{ api_secret }}` are accepted everywhere. Grant codes work only once and
    client IDs are half public, so they are reported as information. The value itself is never shown.
    """

    meta = Meta(
        code="IL501",
        name="hardcoded-secret",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "secret": "plain-text credential in {key!r}; store it elsewhere and use a reference such as ${{NAME}}",
            "code": "plain-text grant code, which works only once; use a reference such as ${{CODE}}",
            "identifier": "plain-text client ID in {key!r}; consider a reference such as ${{NAME}}",
        },
        bad=(
            Example("""
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: q8ZrT2vWm4KxLp9s
                        ~~~~~~~~~~~~~~~~ code
                configuration:
                  oauth.api.key: k3Jx81QmZr5tV7
                                 ~~~~~~~~~~~~~~ identifier
                  oauth.api.secret: v9Pq27LmXz4sTw
                                    ~~~~~~~~~~~~~~ secret
            """),
        ),
        good=(
            Example("""
                element:
                  key: dropbox
                name: Files
                providerData:
                  code: ${DROPBOX_CODE}
                configuration:
                  oauth.api.key: "{{ dropbox_key }}"
                  oauth.api.secret: <CLIENT_SECRET>
                  event.notification.signature.key: aaaaaaaaaaaaaaaaaaaa
                  password: my-sample-password1
            """),
        ),
        profiles={"deploy": Severity.ERROR, "docs": None},
        conditions=("literal-secret",),
        yields_to=("placeholder-value",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield the values in secret places that look like generated credentials."""
        for path, value in doc.strings():
            if not path or not _is_real(value) or not is_secret_place(path, self.context.catalog.declared_secrets):
                continue
            if path in doc.scalars or (path[-1] == EVENT_NOTIFICATION_SIGNATURE_KEY and len(value) < _STRONG):
                continue  # a date; a signature key that signature-key-weak asks to replace
            if path[0] == "element" or path[:2] == ("configuration", "element"):
                continue  # other rules report what an element does not have, and its key is public
            message, severity = _message(path)
            named = next(step for step in reversed(path) if isinstance(step, str))  # not the number of an item
            yield Problem(value_of(*path), message, {"key": Name(named)}, severity=severity)


def _message(path: Path) -> tuple[str, Severity | None]:
    if path[0] == "providerData":
        return "code", Severity.INFO
    if path[-1] in _IDENTIFIERS:
        return "identifier", Severity.INFO
    return "secret", None


def _is_real(value: str) -> bool:
    """Check whether a value is a credential, not a sample: letters, digits, variety, and no sample word."""
    if len(value) < SHORTEST_SECRET or is_stand_in(value) or " " in value:
        return False
    if has_sample_word(value) or value.lower().startswith(("http://", "https://")):
        return False
    varied = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    return (varied and _entropy(value) >= _ENTROPY) or looks_generated(value)


def _entropy(value: str) -> float:
    counts = Counter(value).values()
    return -sum(count / len(value) * math.log2(count / len(value)) for count in counts)
