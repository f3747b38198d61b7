"""
Clean payloads of many elements: what `instancelint init` writes, filled in as a person would.

They are made from the catalogue, one for each way in which an element reports events and one without events. Secrets
are references to the environment.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.starter import Mechanism, starter

_COMPANIES = (
    ("brightwater", "brightwater-logistics.com"),
    ("kestrel", "kestrel-energy.co.uk"),
    ("moravia", "moravia-glass.cz"),
    ("tallgrass", "tallgrass.farm"),
    ("ostend", "ostend-shipping.be"),
    ("sunda", "sunda-health.id"),
    ("wexford", "wexford-dairy.ie"),
)
_TAGS = ("production", "EU", "team-data", "billing", "Q3 rollout", "tenant 4711", "staging", "owner:platform", "pilot")
_NAMES = (
    "{company} {element} EU",
    "{element} for the service team",
    "{element} - {company} production",
    "{company}_{element}_sync",
    "Orders of {company} ({element})",
)
_PLACEHOLDER = re.compile(r"<(?P<word>[A-Z0-9_]+)>")
_SECRET = re.compile(
    r"SECRET|PASSWORD|TOKEN|VERIFIER|GRANT_CODE|AUTHORIZATION_CODE|(?:API|ACCESS|PRIVATE|_)_?KEY$|APIKEY"
)
_FIELDS = {
    "ID_FIELD": "id",
    "UPDATED_DATE_FIELD": "lastModified",
    "CREATED_DATE_FIELD": "createdOn",
    "RESOURCE": "contacts",
    "HUB": "general",
}
_PLAIN = {
    "USERNAME": "integration@{domain}",
    "EMAIL": "integration@{domain}",
    "SUBDOMAIN": "{company}",
    "DOMAIN": "{company}",
    "ADDRESS": "{company}",
    "SITE": "{company}",
    "HOST_IP": "sftp.{domain}",
    "HOSTNAME": "sftp.{domain}",
    "HOST": "db.{domain}",
    "PORT": "2222",
    "OAUTH_SCOPE": "read write",
    "SCOPE": "read write",
    "SANDBOX": "false",
    "COUNTRY": "BE",
    "ID": "48213907",
    "ACCOUNTID": "4821390",
    "APPID": "48213907-5511",
    "REALMID": "9130355377",
    "VERSION": "v2",
    "MINORVERSION": "65",
    "NUMBER": "00",
    "PATH": "/service/v2?wsdl",
    "DIRECTORY": "/inbound",
}


class Body(NamedTuple):
    """A clean payload: the key of its element, how it gets events if it does, and the payload itself."""

    element: str
    events: Mechanism | None
    data: dict[str, Any]

    @property
    def title(self) -> str:
        """Return a name for it, unlike that of any other body."""
        return f"{self.element} {self.events}" if self.events else self.element


@cache
def bodies() -> tuple[Body, ...]:
    """Return the payload of every element that more than its key is known of, and that its provider has not ended."""
    return tuple(body for element in Catalog.default().elements() if _is_clean(element) for body in _bodies(element))


def _is_clean(element: Element) -> bool:
    return bool(element.parameters) and all(ended.settings for ended in element.retired)


def _bodies(element: Element) -> Iterator[Body]:
    ways: tuple[Any, ...] = (None, *element.events)
    for events in ways:
        random_ = random.Random(f"{element.key} {events}")  # noqa: S311 - repeatable on purpose
        data = json.loads(starter(element, notation="json", events=events))
        company, domain = random_.choice(_COMPANIES)
        words = {"company": company, "domain": domain, "element": element.name or element.key}
        data["tags"] = random_.sample(_TAGS, random_.choice((1, 2, 2, 3)))
        data["name"] = random_.choice(_NAMES).format(**words)
        yield Body(element.key, events, _filled(data, element.key, words))


def _filled(value: Any, key: str, words: dict[str, str]) -> Any:  # noqa: ANN401 - any data
    if isinstance(value, dict):
        return {_filled(name, key, words): _filled(item, key, words) for name, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, key, words) for item in value]
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda match: _word(match["word"], key, words), value)
    return value


def _word(word: str, key: str, words: dict[str, str]) -> str:
    if word in _FIELDS:
        return _FIELDS[word]
    if _SECRET.search(word):
        return "${" + f"{re.sub('[^A-Z0-9]', '_', key.upper())}_{word}" + "}"
    if word.endswith("CALLBACK_URL"):
        return "https://hooks.{domain}/{company}".format(**words) + ("/events" if "EVENT" in word else "/oauth")
    if re.search(r"URL|URI|ENDPOINT|WEBSITE|BASEURL", word):
        return "https://{company}.{domain}/api".format(**words)
    for end, plain in _PLAIN.items():
        if word == end or word.endswith(f"_{end}"):
            return plain.format(**words)
    return f"{words['company']} {word.rpartition('_')[2].lower()}"
