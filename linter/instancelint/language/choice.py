"""One thing that may be written at a place of a payload, and what is written where nothing better is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from instancelint.domain.setting_text import SettingText
from instancelint.lint.public_words import is_public_step
from instancelint.model.document import Data

_UNFIT = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")
FORMATS = (
    "yyyy-MM-dd'T'HH:mm:ss'Z'",
    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
    "yyyy-MM-dd'T'HH:mm:ssXXX",
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd",
    "milliseconds",
    "seconds",
)
"""Date patterns that resources are polled with."""
ZONES = (
    *("GMT", "UTC", "Europe/London", "Europe/Berlin"),
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    *("Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney"),
)
"""Time zones that are offered; the platform takes those of Java."""
VALUES: dict[str, Data] = {
    "tags": ["<TAG>"],
    "name": "<INSTANCE_NAME>",
    "id": 1,
    "key": "${ELEMENT_KEY}",
    "url": "/hubs/<HUB>/<RESOURCE>?where=<UPDATED_DATE_FIELD>>='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
    "idField": "<ID_FIELD>",
    "filterByUpdatedDate": True,
    "pageSize": 200,
    "retrieveObjectsAfterInstantiation": True,
    "isOauthProxy": True,
    "externalAuthentication": "none",
}
"""What members are first given; any other is given a reference."""


@dataclass(frozen=True, slots=True)
class Choice:
    """
    A key with the value that it is first given, or a value alone (`key` is None).

    With `is_open`, the value is only a suggestion, which a person replaces. `also` are members without
    which it would be a mistake.
    """

    label: str
    value: Data
    key: str | None = None
    detail: str = ""
    text: SettingText | None = None
    is_required: bool = False
    is_open: bool = True
    path: Path = ()
    also: tuple[tuple[str, Data], ...] = ()


def reference(path: Path, catalog: Catalog) -> str:
    """Return the reference that fits a place: `${OAUTH_API_KEY}`; a key that may be a secret lends it no name."""
    key = path[-1] if path else None
    name = ""
    if isinstance(key, str) and is_public_step(path[:-1], key, catalog):
        name = _UNFIT.sub("_", key).strip("_").upper()
    return f"${{{name or 'VALUE'}}}"
