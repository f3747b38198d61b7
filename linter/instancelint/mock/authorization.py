"""The Authorization header as the platform reads it."""

from __future__ import annotations

import re
from typing import NamedTuple

_FORM = re.compile(
    r"\s*User\s+(?P<user>[^\s,]+)\s*,\s*Organization\s+(?P<organization>[^\s,]+)(?:\s*,\s*Element\s+(?P<element>[^\s,]+))?\s*"
)


class Authorization(NamedTuple):
    """The secrets of a request; `element` is the token of an instance, empty where none is given."""

    user: str
    organization: str
    element: str = ""


def authorization(header: str) -> Authorization | None:
    """Return the secrets of a header; None where one is missing or the header has another form."""
    found = _FORM.fullmatch(header)
    return Authorization(found["user"], found["organization"], found["element"] or "") if found else None
